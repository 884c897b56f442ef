/// What the sections of a text refer to in other parts, each time with a new id and the values in force: a footnote
/// inside a loop is written once for each item, and speaks of that item.
struct ReferenceUses {
    /// A reference as it was written.
    struct Use {
        var id: [UInt8]
        var frames: [TemplateValue]
        var loops: [(index: Int, count: Int)]
    }

    /// The next free number of each kind.
    var nextIDs: [ReferenceKind: Int] = [:]
    private var uses: [ReferenceKind: [String: [Use]]] = [:]

    /// The references to something that a section repeats, none where it was left out; nil where no section does.
    subscript(kind: ReferenceKind, id: String) -> [Use]? { uses[kind]?[id] }

    /// Expects references from inside sections to something.
    mutating func expect(_ kind: ReferenceKind, _ id: String) { uses[kind, default: [:]][id] = [] }

    /// Notes a reference; returns the id that it is written with: its own the first time.
    mutating func add(
        _ reference: TemplatePart.Reference, frames: [TemplateValue], loops: [(index: Int, count: Int)]
    ) -> [UInt8] {
        var id = Array(reference.id.utf8)
        if uses[reference.kind]?[reference.id]?.isEmpty == false {
            let number = nextIDs[reference.kind] ?? 1
            nextIDs[reference.kind] = number + 1
            id = Array((reference.kind == .relationship ? "rId\(number)" : String(number)).utf8)
        }
        uses[reference.kind, default: [:]][reference.id, default: []].append(Use(id: id, frames: frames, loops: loops))
        return id
    }
}
