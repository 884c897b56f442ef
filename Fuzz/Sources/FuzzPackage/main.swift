import FuzzSupport

runFuzzer { data, count in
    FuzzTarget.package(bytes(data, count))
    return 0
}
