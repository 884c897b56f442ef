import FuzzSupport

runFuzzer { data, count in
    FuzzTarget.template(bytes(data, count))
    return 0
}
