internal import Diagnostics
internal import OfficePackage

/// Tags that stand in no paragraph: in attributes, such as the words of a watermark and the address of a link, in
/// elements with plain characters, such as a property of the document, and where nobody fills them.
extension PartCompiler {
    /// A range of the source with plain characters in it, and the element it belongs to.
    struct Place {
        var node: Int
        var source: Range<Int>
        var kind: ParagraphText.Kind
    }

    /// The places with tags outside paragraphs, in the order of their elements.
    func places() -> [Place] {
        var places: [Place] = []
        for position in positions() {
            // An attribute may have a great many; it is looked at once.
            if let last = places.last, position < last.source.upperBound { continue }
            guard let node = node(at: position), let place = place(at: position, node), !isLeftAlone(node) else {
                continue
            }
            places.append(place)
        }
        return places
    }

    /// Notes what looks like a tag where no tag is filled: formulas, and whatever else the dialect does not know.
    mutating func findUnfilled() {
        let leaves = Set(part.paragraphs.flatMap { $0.leaves.map(\.node) })
        var seen: Set<Int> = []
        for position in positions() {
            guard part.unfilled.count < UnfilledPlaces.maximumPerPart else { return }
            guard let node = node(at: position), part.tree.nodes[node].role == .characters,
                seen.insert(node).inserted, !leaves.contains(node), !isLeftAlone(node), !isContents(node)
            else { continue }
            let source = part.tree.nodes[node].start..<part.tree.nodes[node].end
            let text = ParagraphText(plain: node, source, .characters, in: part.tree)
            guard let tag = text.tags().first(where: { $0.kind == .closed }) else { continue }
            part.paragraphs.append(text)
            part.unfilled.append(
                TemplatePart.Finding(
                    id: .templatePlaceUnfilled, paragraph: part.paragraphs.count - 1, text: tag.text))
        }
    }

    private func place(at position: Int, _ node: Int) -> Place? {
        let element = part.tree.nodes[node]
        guard element.role != .characters else {
            let source = element.start..<element.end
            switch part.tree.nodes[element.parent].role {
            case .instructions: return isLink(source) ? Place(node: node, source: source, kind: .address) : nil
            case .plain: return Place(node: node, source: source, kind: .characters)
            default: return isPlain ? Place(node: node, source: source, kind: .characters) : nil
            }
        }
        guard position < element.contentStart,
            let attribute = part.tree.attributes(of: node).first(where: { $0.value.contains(position) }),
            !part.tree.bytes[attribute.whole].drop(while: isSpace).starts(with: "xmlns".utf8)
        else { return nil }
        let isAddress = attribute.name.map(part.tree.dialect.addresses.contains) ?? false || isLink(attribute.value)
        return Place(node: node, source: attribute.value, kind: isAddress ? .address : .attribute)
    }

    /// Whether these are the words of a field that leads to an address.
    private func isLink(_ source: Range<Int>) -> Bool {
        let words = part.tree.bytes[source].drop(while: isSpace).prefix(24)
        return String(decoding: words, as: UTF8.self).uppercased().hasPrefix("HYPERLINK")
    }

    /// The last element or run of characters that begins at or before a place.
    private func node(at position: Int) -> Int? {
        let behind = part.tree.nodes.partitioningIndex { $0.start > position }
        guard behind > 0, position < part.tree.nodes[behind - 1].end else { return nil }
        return behind - 1
    }

    /// Whether an element is no text of the document: a deletion, a comment.
    private func isLeftAlone(_ node: Int) -> Bool {
        var node = node
        while node >= 0 {
            switch part.tree.nodes[node].role {
            case .hidden, .remark: return true
            default: node = part.tree.nodes[node].parent
            }
        }
        return false
    }

    /// Where two opening brackets stand, as they are or percent-encoded.
    private func positions() -> [Int] {
        var positions: [Int] = []
        let bytes = part.tree.bytes
        var index = 0
        while index + 1 < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{") where bytes[index + 1] == UInt8(ascii: "{"):
                positions.append(index)
                index += 2
            case UInt8(ascii: "%") where AddressText.opensTag(at: index, in: bytes):
                positions.append(index)
                index += 6
            default: index += 1
            }
        }
        return positions
    }
}

/// Addresses as links have them (RFC 3986): characters that are none of theirs are percent-encoded.
enum AddressText {
    /// Whether `%7B%7B` stands here.
    static func opensTag(at index: Int, in bytes: [UInt8]) -> Bool {
        scalar(at: index, in: bytes) == UInt8(ascii: "{") && scalar(at: index + 3, in: bytes) == UInt8(ascii: "{")
    }

    /// The byte that three characters stand for, such as `%7B`; nil where they stand for none.
    static func scalar(at index: Int, in bytes: [UInt8]) -> UInt8? {
        guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%") else { return nil }
        return PercentEncoding.byte(bytes[index + 1], bytes[index + 2])
    }

    /// A value as a piece of an address. Characters with a meaning there keep it: a value may be a whole address.
    static func encoded(_ text: String) -> String {
        PercentEncoding.encoded(text, keeping: "-._~:/?#[]@!$&'()*+,;=%")
    }
}
