internal import Diagnostics
internal import Yams

/// A YAML value with the line it stands on: text, a list or a mapping.
///
/// Every scalar is text here, whatever YAML would make of it: `09-01` stays as typed.
struct ProfileNode {
    enum Content {
        case empty
        case text(String)
        case list([ProfileNode])
        case map([(key: String, line: Int, value: ProfileNode)])
    }

    var content: Content
    var line: Int

    /// How many values a profile may have. Aliases of aliases grow without bounds («billion laughs»).
    static let maximumNodes = 100_000

    /// The value of a YAML document.
    ///
    /// - Throws: where the text is no YAML.
    init(yaml: String) throws(ProfileSyntaxError) {
        do {
            guard let root = try Yams.compose(yaml: yaml) else {
                self.init(content: .empty, line: 1)
                return
            }
            var budget = Self.maximumNodes
            self = try Self.converted(root, budget: &budget)
        } catch let error as ProfileSyntaxError {
            throw error
        } catch let error as YamlError {
            throw ProfileSyntaxError(error)
        } catch {
            throw ProfileSyntaxError(id: .profileDamaged, line: 1, key: "")
        }
    }

    init(content: Content, line: Int) {
        self.content = content
        self.line = line
    }

    private static func converted(_ node: Node, budget: inout Int) throws(ProfileSyntaxError) -> ProfileNode {
        let line = node.mark?.line ?? 1
        budget -= 1
        guard budget > 0 else { throw ProfileSyntaxError(id: .profileDamaged, line: line, key: "") }
        switch node {
        case .scalar(let scalar):
            let isEmpty = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            return ProfileNode(content: isEmpty ? .empty : .text(scalar.string), line: line)
        case .sequence(let sequence):
            var items: [ProfileNode] = []
            for item in sequence { items.append(try converted(item, budget: &budget)) }
            return ProfileNode(content: .list(items), line: line)
        case .mapping(let mapping):
            var entries: [(key: String, line: Int, value: ProfileNode)] = []
            for (key, value) in mapping {
                let keyLine = key.mark?.line ?? line
                entries.append((key.scalar?.string ?? "", keyLine, try converted(value, budget: &budget)))
            }
            return ProfileNode(content: .map(entries), line: line)
        case .alias:
            return ProfileNode(content: .empty, line: line)
        }
    }
}

/// Why a profile is no YAML.
struct ProfileSyntaxError: Error {
    var id: DiagnosticID
    var line: Int
    var key: String

    init(id: DiagnosticID, line: Int, key: String) {
        self.id = id
        self.line = line
        self.key = key
    }

    init(_ error: YamlError) {
        self.init(id: .profileDamaged, line: 1, key: "")
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            line = mark.line
        case .duplicatedKeysInMapping(let duplicates, let context):
            id = .profileKeyTwice
            key = duplicates.first ?? ""
            line = context.mark.line
        default: break
        }
    }
}
