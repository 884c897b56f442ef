extension String {
    /// The first letter in capitals.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// With a small letter at the head, unless a name or an abbreviation stands there: «В течение года», but
    /// «I полугодие», «МО учителей», «Zoom-встреча».
    package var withSmallInitial: String {
        let word = prefix { $0.isLetter }
        guard let first = word.first, first.isUppercase, !first.isASCII, word.dropFirst().allSatisfy(\.isLowercase)
        else { return self }
        return first.lowercased() + dropFirst()
    }
}
