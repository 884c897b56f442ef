import FuzzSupport

runFuzzer { data, count in
    FuzzTarget.wordprocessing(bytes(data, count))
    return 0
}
