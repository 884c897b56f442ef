import FuzzSupport

runFuzzer { data, count in
    FuzzTarget.csv(bytes(data, count))
    return 0
}
