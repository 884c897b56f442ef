import Testing

/// HTML or SVG that was written, taken apart: enough to see that every element ends where it should, and what stands in it.
struct MarkupFile {
    struct Element {
        var name: String
        var attributes: [String: String]
        /// All words in it, `\n` for `<br>`.
        var text = ""
        /// The names of the elements around it.
        var path: [String] = []
    }

    private(set) var elements: [Element] = []
    /// What is wrong with it.
    private(set) var problems: [String] = []

    private static let void: Set<String> = ["meta", "br", "input"]
    /// Elements whose content is not markup.
    private static let raw: Set<String> = ["script", "style"]

    init(_ text: String) {
        let isHTML = text.hasPrefix("<!DOCTYPE html>")
        var rest = text.unicodeScalars[...]
        var open: [Int] = []
        func add(_ words: String, to elements: inout [Element]) { for index in open { elements[index].text += words } }
        while let scalar = rest.first {
            if rest.starts(with: "<!".unicodeScalars) {
                rest = rest.drop { $0 != ">" }.dropFirst()
            } else if rest.starts(with: "</".unicodeScalars) {
                let name = String(rest.dropFirst(2).prefix { $0 != ">" })
                rest = rest.drop { $0 != ">" }.dropFirst()
                if let last = open.popLast(), elements[last].name != name {
                    problems.append("</\(name)> ends <\(elements[last].name)>")
                }
            } else if scalar == "<" {
                var element = Element(name: "", attributes: [:])
                let isEmpty = readTag(&rest, &element)
                if isHTML && element.name == "br" { add("\n", to: &elements) }
                element.path = open.map { elements[$0].name }
                elements.append(element)
                if isHTML, Self.raw.contains(element.name) {
                    let end = "</\(element.name)>".unicodeScalars
                    var content = String.UnicodeScalarView()
                    while !rest.isEmpty, !rest.starts(with: end) { content.append(rest.removeFirst()) }
                    elements[elements.count - 1].text = String(content)
                    rest = rest.dropFirst(end.count)
                } else if !isEmpty, !(isHTML && Self.void.contains(element.name)) {
                    open.append(elements.count - 1)
                }
            } else {
                add(unescaped(String(rest.prefix { $0 != "<" })), to: &elements)
                rest = rest.drop { $0 != "<" }
            }
        }
        problems += open.map { "<\(elements[$0].name)> does not end" }
        problems += text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
            default: scalar.value & 0xFFFE == 0xFFFE
            }
        }.map { "U+\(String($0.value, radix: 16)) is forbidden" }
    }

    /// Reads a start tag.
    ///
    /// - Returns: whether it ends its element too.
    private mutating func readTag(_ rest: inout Substring.UnicodeScalarView, _ element: inout Element) -> Bool {
        rest.removeFirst()
        func isEnd(_ scalar: Unicode.Scalar) -> Bool { " />=".unicodeScalars.contains(scalar) }
        element.name = String(rest.prefix { !isEnd($0) })
        rest = rest.drop { !isEnd($0) }
        var isEmpty = false
        while let scalar = rest.first, scalar != ">" {
            if scalar == " " || scalar == "/" {
                isEmpty = scalar == "/"
                rest.removeFirst()
                continue
            }
            let name = String(rest.prefix { !isEnd($0) })
            rest = rest.dropFirst(name.unicodeScalars.count)
            var value = ""
            if rest.first == "=" {
                if rest.dropFirst().first != "\"" { problems.append("\(name) has no quotation marks") }
                value = String(rest.dropFirst(2).prefix { $0 != "\"" })
                rest = rest.dropFirst(value.unicodeScalars.count + 3)
            }
            if value.contains("<") { problems.append("\(name) holds a <") }
            if element.attributes.updateValue(unescaped(value), forKey: name) != nil {
                problems.append("\(name) stands twice")
            }
        }
        if rest.isEmpty { problems.append("<\(element.name) does not close") }
        rest = rest.dropFirst()
        return isEmpty
    }

    private mutating func unescaped(_ text: String) -> String {
        var result = ""
        for (index, piece) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                result += piece
                continue
            }
            let known = ["amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\""]
            guard let (name, sign) = known.first(where: { piece.hasPrefix($0.key) }) else {
                problems.append("&\(piece.prefix(8)) is no escape")
                continue
            }
            result += sign + piece.dropFirst(name.count)
        }
        return result
    }

    // MARK: Looking

    func all(_ name: String, _ attributes: [String: String] = [:]) -> [Element] {
        elements.filter { element in
            element.name == name && attributes.allSatisfy { element.attributes[$0.key] == $0.value }
        }
    }

    func first(_ name: String, _ attributes: [String: String] = [:]) -> Element? { all(name, attributes).first }
}
