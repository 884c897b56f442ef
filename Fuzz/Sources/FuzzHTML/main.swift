import FuzzSupport

runFuzzer { data, count in
    FuzzTarget.html(bytes(data, count))
    return 0
}
