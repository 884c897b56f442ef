extension TemplatePart {
    /// The section whose each element has a list begin anew; nil where the list goes on to the end.
    ///
    /// What a person sees in the template is printed for each element: one paragraph in a loop is that loop's list, and
    /// begins anew with the loop around; several, or one in a loop inside, are a list of each element.
    ///
    /// - Parameter loops: the sections over lists.
    func restart(of list: NumberedList, loops: Set<Int>) -> Int? {
        // Lower levels begin anew by themselves.
        let top = list.places.map(\.level).min()
        let places = list.places.filter { $0.level == top }
        let chains = places.map { chain(to: $0.section).filter(loops.contains) }
        guard var common = chains.first else { return nil }
        for chain in chains {
            common = Array(zip(common, chain).prefix { $0 == $1 }.map { $0.0 })
        }
        guard let shared = common.last else { return nil }
        let isOfEach =
            chains.contains { $0.count > common.count }
            || places.contains { $0.section == shared && $0.count > 1 }
        guard let restart = isOfEach ? shared : common.dropLast().last else { return nil }
        let goesOn = places.contains { place in
            chain(to: place.section).drop { $0 != restart }.contains { listsGoOn(in: $0) }
        }
        return goesOn ? nil : restart
    }

    /// The sections around a place, the outermost first.
    private func chain(to section: Int?) -> [Int] {
        var chain: [Int] = []
        var section = section
        while let current = section {
            chain.append(current)
            section = tags[sections[current].open].section
        }
        return chain.reversed()
    }

    private func listsGoOn(in section: Int) -> Bool {
        tags[sections[section].open].tag.formats.contains(.goOn)
    }
}
