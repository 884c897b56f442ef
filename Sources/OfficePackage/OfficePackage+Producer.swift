extension OfficePackage {
    /// So many pieces of 64 KiB are read of a part that only describes the file: those of real files have some KB.
    public static let maximumDescriptionPieces = 64

    /// The program that wrote an Open Packaging file: `LibreOffice/7.4.7.2`, `Microsoft Office Word/16.0000`.
    public func producer() throws(PackageError) -> String? {
        let types = ["extended-properties", "extendedProperties"]
        let roots = try relationships(of: "")
        guard let part = roots.first(where: { types.contains($0.type) && !$0.isExternal })?.target, contains(part)
        else { return nil }
        let reader = try events(of: part, vocabulary: .applicationProperties)
        // By their numbers in the vocabulary: the application, its version.
        var texts: [[UInt8]] = [[], []]
        var name = 0
        while let event = try reader.next(), reader.pieceCount <= Self.maximumDescriptionPieces {
            switch event.kind {
            case .start: name = Int(event.name)
            case .text: if texts.indices.contains(name) { reader.append(event, to: &texts[name]) }
            case .end: break
            }
        }
        let application = Self.trimmed(texts[0])
        guard !application.isEmpty else { return nil }
        // LibreOffice writes its version into its name, with the machine it was built for.
        if application.contains("$") { return String(application.prefix { $0 != "$" && $0 != " " }) }
        if application.contains("/") { return application }
        let version = Self.trimmed(texts[1])
        return version.isEmpty ? application : "\(application)/\(version)"
    }

    private static func trimmed(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let words = text.drop(while: \.isWhitespace)
        guard let last = words.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(words[...last])
    }
}

extension XMLVocabulary {
    /// What is listened to in `docProps/app.xml`.
    fileprivate static let applicationProperties = XMLVocabulary(
        namespaces: [
            [
                "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
                "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
            ]
        ],
        elements: [.init(0, "Application", characters: .kept), .init(0, "AppVersion", characters: .kept)],
        attributes: [])
}
