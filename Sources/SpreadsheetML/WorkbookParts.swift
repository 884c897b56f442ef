internal import OfficePackage

/// The main part of a workbook and what it leads to, found through relationships, whatever the parts are called.
struct WorkbookParts {
    /// A sheet as the workbook lists it.
    struct SheetEntry: Sendable {
        var name: String
        var isHidden: Bool
        /// The part; nil where the relationship is missing, or leads nowhere or out of the package.
        var part: String?
        /// `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet`.
        var type: String
        /// What the relationship names, for a sheet that is missing.
        var target: String
    }

    let package: OfficePackage
    private(set) var sheets: [SheetEntry] = []
    private(set) var dates = DateSystem.from1900
    private(set) var isStrict = false
    private let relationships: [Relationship]

    init(_ package: OfficePackage) throws(PackageError) {
        self.package = package
        relationships = try package.relationships(of: package.mainPart)
        let links = Dictionary(relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let reader = try package.events(of: package.mainPart, vocabulary: .workbook)
        while let event = try reader.next() {
            guard event.kind == .start else { continue }
            switch Element(rawValue: event.name) {
            case .workbook: isStrict = reader.value(.conformance, of: event) == "strict"
            case .workbookProperties: if reader.isOn(.date1904, of: event) { dates = .from1904 }
            case .sheet:
                guard sheets.count < package.limits.maximumEntryCount else {
                    throw PackageLimits.exceeded("entries", sheets.count + 1)
                }
                reader.weigh(MemoryMeter.Weight.definition)
                let link = reader.value(.relationship, of: event).flatMap { links[$0] }
                let isThere = link.map { !$0.isExternal && package.contains($0.target) } ?? false
                sheets.append(
                    SheetEntry(
                        name: reader.value(.name, of: event) ?? "",
                        isHidden: ["hidden", "veryHidden"].contains(reader.value(.state, of: event) ?? ""),
                        part: isThere ? link?.target : nil, type: link?.type ?? "", target: link?.target ?? ""))
            default: break
            }
        }
    }

    /// The part of a type of relationship; nil where there is none, or it leads nowhere.
    private func part(_ type: String) -> (target: String, isThere: Bool)? {
        relationships.first { $0.type == type && !$0.isExternal }.map { ($0.target, package.contains($0.target)) }
    }

    /// How cells look, and the parts that were wanted and are missing.
    func looks(missing: inout [String]) throws(PackageError) -> CellLooks {
        guard let part = part("styles") else { return CellLooks() }
        guard part.isThere else {
            missing.append(part.target)
            return CellLooks()
        }
        return try CellLooks(try package.events(of: part.target, vocabulary: .workbook))
    }

    /// The table of strings.
    func strings(missing: inout [String]) throws(PackageError) -> [SheetText] {
        guard let part = part("sharedStrings") else { return [] }
        guard part.isThere else {
            missing.append(part.target)
            return []
        }
        let reader = try package.events(of: part.target, vocabulary: .workbook)
        var strings: [SheetText] = []
        var text = SheetTextReader()
        while let event = try reader.next() {
            if event.kind == .end, Element(rawValue: event.name) == .item {
                reader.weigh(MemoryMeter.Weight.cell)
                strings.append(text.finish())
            } else {
                try text.take(event, reader)
            }
        }
        return strings
    }
}
