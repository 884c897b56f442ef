import FuzzSupport

runFuzzer { data, count in
    FuzzTarget.openDocument(bytes(data, count))
    return 0
}
