import FuzzSupport

runFuzzer { data, count in
    FuzzTarget.json(bytes(data, count))
    return 0
}
