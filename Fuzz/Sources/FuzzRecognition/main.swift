import FuzzSupport

runFuzzer { data, count in
    FuzzTarget.recognition(bytes(data, count))
    return 0
}
