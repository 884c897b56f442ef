internal import Diagnostics
internal import OfficePackage

/// The data of a file that content controls are bound to: its properties, and the custom XML parts.
///
/// A control names a store and, by an XPath, an element or attribute in it (`w:dataBinding`; ECMA-376 Part 1, 17.5.2.6).
/// Word writes paths of one form, which is the one that is followed: `/ns0:root[1]/ns0:name[1]/@kind`.
final class BoundData {
    /// What a control is bound to.
    struct Binding: Hashable {
        /// The store's id, in braces; empty for any.
        var store: String
        var path: String
        /// The prefixes of the path: `xmlns:ns0='http://…' xmlns:ns1='…'`.
        var prefixes: String
    }

    /// The stores of the file's properties have ids of their own ([MS-OI29500] 2.1.521).
    private static let coreProperties = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
    private static let extendedProperties = "{6668398D-A668-4E3E-A5EB-62B293D839F1}"

    /// So many pieces of 64 KiB are read of all data together. A form has some KB of it; but each control may ask for
    /// another place in a large part.
    private static let maximumPieces = 256

    private let package: OfficePackage
    private var known: [Binding: String?] = [:]
    private var stores: [String: [String]]?
    private var pieceCount = 0
    /// The parts that could not be read, or not any more.
    private(set) var unreadable: [String] = []

    init(_ package: OfficePackage) { self.package = package }

    /// The text that a binding leads to; nil where it leads nowhere.
    func text(of binding: Binding) -> String? {
        if let known = known[binding] { return known }
        var text: String?
        if let path = DataPath(binding.path, prefixes: binding.prefixes) {
            for part in parts(of: binding.store) {
                text = read(path, in: part)
                if text != nil { break }
            }
        }
        known[binding] = .some(text)
        return text
    }

    private func read(_ path: DataPath, in part: String) -> String? {
        guard !unreadable.contains(part) else { return nil }
        do throws(PackageError) {
            let reader = try package.events(of: part, vocabulary: path.vocabulary)
            defer { pieceCount += reader.pieceCount }
            return try path.text(reader) { reader.pieceCount + pieceCount > Self.maximumPieces }
        } catch {
            unreadable.append(part)
            return nil
        }
    }

    /// The parts that a store's id means; for an empty id all custom parts.
    private func parts(of store: String) -> [String] {
        let stores = stores ?? findStores()
        self.stores = stores
        return stores[store.uppercased()] ?? []
    }

    private func findStores() -> [String: [String]] {
        var stores: [String: [String]] = [:]
        for root in (try? package.relationships(of: "")) ?? [] where !root.isExternal && package.contains(root.target) {
            switch root.type {
            case "core-properties": stores[Self.coreProperties] = [root.target]
            case "extended-properties", "extendedProperties": stores[Self.extendedProperties] = [root.target]
            default: break
            }
        }
        for custom in (try? package.relationships(of: package.mainPart)) ?? []
        where custom.type == "customXml" && !custom.isExternal && package.contains(custom.target) {
            stores["", default: []].append(custom.target)
            guard let properties = (try? package.relationships(of: custom.target))?.first(where: { !$0.isExternal }),
                package.contains(properties.target), let id = id(in: properties.target)
            else { continue }
            stores[id.uppercased(), default: []].append(custom.target)
        }
        return stores
    }

    private func id(in part: String) -> String? {
        guard let reader = try? package.events(of: part, vocabulary: Self.itemVocabulary) else { return nil }
        while let event = try? reader.next(), reader.pieceCount <= OfficePackage.maximumDescriptionPieces {
            if event.kind == .start { return reader.attribute(0, of: event) }
        }
        return nil
    }

    private static let itemVocabulary = XMLVocabulary(
        namespaces: [
            [
                "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
                "http://purl.oclc.org/ooxml/officeDocument/customXml",
            ]
        ],
        elements: [.init(0, "datastoreItem")], attributes: [.init(0, "itemID")])
}

/// A path of the form that Word writes: steps from the root, each a name and a position, at the end maybe an attribute.
struct DataPath {
    private struct Step {
        var name: Int
        /// Which of the elements of that name in its parent, from 1.
        var position = 1
    }

    private var steps: [Step] = []
    private var hasAttribute = false
    /// Names the elements of the path by their numbers, and reports all others: depth counts.
    let vocabulary: XMLVocabulary

    /// The path; nil where it is of another form.
    init?(_ path: String, prefixes: String) {
        let namespaces = Self.namespaces(prefixes)
        var uris: [String] = []
        var names: [(namespace: Int?, local: String)] = []
        var attribute: (namespace: Int?, local: String)?
        func number(_ name: Substring) -> (namespace: Int?, local: String)? {
            let parts = name.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 2, let local = parts.last, !local.isEmpty,
                local.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) })
            else { return nil }
            guard parts.count == 2 else { return (nil, String(local)) }
            guard let uri = namespaces[String(parts[0])] else { return nil }
            if let known = uris.firstIndex(of: uri) { return (known, String(local)) }
            uris.append(uri)
            return (uris.count - 1, String(local))
        }
        guard path.hasPrefix("/") else { return nil }
        let pieces = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard pieces.count <= 64 else { return nil }
        for (index, piece) in pieces.enumerated() {
            if piece == "text()", index == pieces.count - 1 { continue }
            if piece.hasPrefix("@"), index == pieces.count - 1, index > 0 {
                guard let name = number(piece.dropFirst()) else { return nil }
                attribute = name
                continue
            }
            let parts = piece.split(separator: "[", omittingEmptySubsequences: false)
            guard parts.count <= 2, let name = number(parts[0]) else { return nil }
            var step = Step(name: names.count)
            if let known = names.firstIndex(where: { $0 == name }) { step.name = known } else { names.append(name) }
            if parts.count == 2 {
                guard parts[1].hasSuffix("]"), let position = Int(parts[1].dropLast()), position > 0 else { return nil }
                step.position = position
            }
            steps.append(step)
        }
        guard !steps.isEmpty else { return nil }
        hasAttribute = attribute != nil
        // Names without a namespace have one of their own in the vocabulary: none.
        let none = uris.count
        vocabulary = XMLVocabulary(
            namespaces: uris.map { [$0] } + [[]],
            elements: names.map { .init($0.namespace ?? none, $0.local, characters: .kept) },
            attributes: attribute.map { [.init($0.namespace, $0.local)] } ?? [], reportsOthers: true)
    }

    /// The namespaces of `xmlns:ns0='…'` declarations by prefix.
    private static func namespaces(_ text: String) -> [String: String] {
        var result: [String: String] = [:]
        var rest = text[...]
        while let colon = rest.firstIndex(of: ":"), let equals = rest[colon...].firstIndex(of: "=") {
            let prefix = rest[rest.index(after: colon)..<equals].filter { !$0.isWhitespace }
            rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
            guard let quote = rest.first, quote == "'" || quote == "\"",
                let close = rest.dropFirst().firstIndex(of: quote)
            else { break }
            result[String(prefix)] = String(rest[rest.index(after: rest.startIndex)..<close])
            rest = rest[rest.index(after: close)...]
        }
        return result
    }

    /// The text that the path leads to; nil where it leads nowhere.
    ///
    /// - Parameter isSpent: asked for every element, whether to give up.
    func text(_ reader: XMLEventReader, isSpent: () -> Bool) throws(PackageError) -> String? {
        var depth = 0
        // How many steps of the path the open elements have gone, and how many elements of its name each has passed.
        var reached = 0
        var passed = [Int](repeating: 0, count: steps.count)
        var bytes: [UInt8] = []
        while let event = try reader.next() {
            switch event.kind {
            case .text: if reached == steps.count { reader.append(event, to: &bytes) }
            case .start:
                guard !isSpent() else { throw PackageError(.xmlDamaged) }
                depth += 1
                guard reached == depth - 1, reached < steps.count, Int(event.name) == steps[reached].name else {
                    continue
                }
                passed[reached] += 1
                guard passed[reached] == steps[reached].position else { continue }
                reached += 1
                if reached < steps.count {
                    passed[reached] = 0
                } else if hasAttribute {
                    return reader.attribute(0, of: event)
                }
            case .end:
                if reached == depth {
                    if reached == steps.count { return String(decoding: bytes, as: UTF8.self) }
                    reached -= 1
                }
                depth -= 1
            }
        }
        return nil
    }
}
