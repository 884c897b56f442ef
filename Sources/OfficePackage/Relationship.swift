/// A relationship of an Open Packaging part (ECMA-376 Part 2, 9.3).
public struct Relationship: Sendable, Hashable {
    /// Its id, unique among the relationships of its part.
    public let id: String
    /// The last word of its type's URI, the same in Transitional and Strict: `styles`, `numbering`, `footnotes`.
    public let type: String
    /// The part it leads to, resolved and without a leading slash; for an external one the address as written.
    public let target: String
    /// Whether it leads out of the package.
    public let isExternal: Bool

    /// The part names that a target may mean, seen from the part it belongs to.
    static func resolve(_ target: String, from part: String) -> String {
        var path = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
        for step in target.replacingBackslashes.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = path.popLast()
            default: path.append(String(step))
            }
        }
        return path.joined(separator: "/")
    }
}

extension String {
    /// Some producers write entry names and targets with backslashes.
    var replacingBackslashes: String {
        utf8.contains(UInt8(ascii: "\\")) ? String(map { $0 == "\\" ? "/" : $0 }) : self
    }
}
