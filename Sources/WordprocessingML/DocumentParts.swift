internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// The parts beside the main one, found through its relationships.
struct DocumentParts {
    let package: OfficePackage
    let relationships: [Relationship]
    /// Parts that the document refers to and does not have.
    var missing: [String] = []
    /// Parts that only describe the file and cannot be read.
    private(set) var unreadable: [String] = []

    init(_ package: OfficePackage) throws(PackageError) {
        self.package = package
        relationships = try package.relationships(of: package.mainPart)
    }

    /// The part of a type of relationship; nil where there is none, or it leads nowhere.
    func part(_ type: String) -> String? {
        relationships.first { $0.type == type && !$0.isExternal && package.contains($0.target) }?.target
    }

    /// The same, remembering that the part was missing.
    private mutating func wantedPart(_ type: String) -> String? {
        if let part = part(type) { return part }
        if let lost = relationships.first(where: { $0.type == type && !$0.isExternal }) { missing.append(lost.target) }
        return nil
    }

    mutating func styles() throws(PackageError) -> Styles {
        guard let part = wantedPart("styles") else { return Styles() }
        return try Styles(try package.events(of: part, vocabulary: .definitions))
    }

    mutating func numbering(_ styles: Styles) throws(PackageError) -> Numbering {
        guard let part = wantedPart("numbering") else { return Numbering() }
        return try Numbering(try package.events(of: part, vocabulary: .definitions), styles: styles)
    }

    // MARK: For `inspect`

    /// What is known of the file besides its text. A part that cannot be read leaves its share unknown, no more.
    mutating func properties(_ styles: Styles) -> DocumentProperties {
        var properties = DocumentProperties(kind: package.kind.name)
        var damaged = [
            Self.damage("docProps/app.xml") { () throws(PackageError) in properties.producer = try package.producer() }
        ]
        var languages = styles.languages
        var fonts = styles.fonts
        for type in ["fontTable", "settings"] {
            guard let part = part(type) else { continue }
            let damage = Self.damage(part) { () throws(PackageError) in
                let reader = try package.events(of: part, vocabulary: .definitions)
                while let event = try reader.next() {
                    guard event.kind == .start else { continue }
                    switch Definition(rawValue: event.name) {
                    case .font: if let name = reader.value(.fontName, of: event) { fonts.insert(name) }
                    case .trackRevisions: if reader.isOn(event) { properties.hasTrackedChanges = true }
                    case .themeLanguages:
                        if let language = reader.value(.value, of: event) { languages.insert(language) }
                    default: break
                    }
                }
            }
            damaged.append(damage)
        }
        unreadable += damaged.compactMap(\.self)
        properties.languages = languages.filter { !$0.isEmpty && $0 != "x-none" }.sorted()
        properties.fonts = fonts.filter { !$0.isEmpty }.sorted()
        return properties
    }

    /// Reads a part without which the document is whole; names it where it is damaged or past a limit.
    private static func damage(_ part: String, _ read: () throws(PackageError) -> Void) -> String? {
        do throws(PackageError) {
            try read()
            return nil
        } catch {
            return error.diagnostic.place.part ?? part
        }
    }
}
