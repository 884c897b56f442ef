import FuzzSupport

runFuzzer { data, count in
    FuzzTarget.yaml(bytes(data, count))
    return 0
}
