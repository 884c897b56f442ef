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

    /// The value of a YAML document in UTF-8, with a byte order mark, as Windows writes one, or without.
    ///
    /// - Throws: where the bytes are no YAML.
    init(yaml bytes: [UInt8]) throws(ProfileSyntaxError) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let yaml = String(validating: text, as: UTF8.self) else {
            throw ProfileSyntaxError(id: .profileNotUTF8, line: 1, key: "")
        }
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
            throw ProfileSyntaxError(error, in: yaml)
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

    init(_ error: YamlError, in yaml: String) {
        self.init(id: .profileDamaged, line: 1, key: "")
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            line = mark.line
        case .duplicatedKeysInMapping(let duplicates, let context):
            id = .profileKeyTwice
            key = duplicates.first ?? ""
            line = context.mark.line
            line = Self.lineOfSecond(key, in: yaml, from: context.mark.line, column: context.mark.column) ?? line
        default: break
        }
    }

    /// The line on which a key of a mapping stands for the second time, where each key has a line of its own.
    private static func lineOfSecond(_ key: String, in yaml: String, from first: Int, column: Int) -> Int? {
        let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        let found = lines.dropFirst(first - 1).filter { _, line in
            let words = line.drop { " -\"'".contains($0) }
            return line.prefix { " -".contains($0) }.count == column - 1 && words.hasPrefix(key)
                && words.dropFirst(key.count).drop { " \"'".contains($0) }.hasPrefix(":")
        }
        return found.count > 1 ? found[found.startIndex + 1].offset + 1 : nil
    }
}
