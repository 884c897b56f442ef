internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// Frames, shapes and embedded objects (`draw:frame`, `draw:custom-shape`, `draw:object`, …).
///
/// The text of a frame or shape comes behind the paragraph it is anchored in, in the same cell. A formula is text where
/// it stands. Not in the text, but told: pictures without words, embedded objects, and the words of these.
extension BodyReader {
    mutating func startFrame() throws(PackageError) {
        if isSpreadsheet { return try leaveOutShape() }
        if revisions.isDropping || isHidden {
            let words = try words()
            return add(words: " \(words) ")
        }
        open(.frame)
    }

    mutating func endFrame() {
        guard container.kind == .frame else { return }
        let here = place
        let frame = closeContainer()
        if frame.hasObject {
            losses.add(.embeddedObjectSkipped, at: here)
        } else if frame.hasImage, !frame.hasFormula, frame.blocks.isEmpty {
            losses.add(.pictureWithoutText, at: here, description: frame.description)
        }
        guard !frame.blocks.isEmpty else { return }
        // A frame in a frame is told with the outer one.
        if paragraphs.count > container.firstParagraph, container.kind != .frame {
            losses.add(.textBoxMoved, at: here, words: Self.lines(of: frame.blocks))
        }
        for block in frame.blocks { emit(block) }
    }

    /// Reads what the author says a frame shows (`svg:title`, `svg:desc`): no text, but told with a picture.
    mutating func readDescription() throws(PackageError) {
        let words = try words()
        guard container.kind == .frame, !words.isEmpty else { return }
        let last = containers.count - 1
        if !containers[last].description.isEmpty { containers[last].description += ". " }
        containers[last].description += words
    }

    /// Reads a `draw:object`: its content stands in it (flat ODF) or in a folder of the package.
    mutating func readObject() throws(PackageError) {
        let here = place
        let folder = input.string(.href).map { String($0.drop { $0 == "." || $0 == "/" }) } ?? ""
        var content = try Self.objectContent(input, depth: 1)
        let part = "\(folder)/content.xml"
        if content.text.isEmpty, !content.isFormula, !folder.isEmpty, package.contains(part) {
            // A damaged object is an object that is not read: the document around it is whole.
            let inside = try? Self.objectContent(
                EventInput(try package.events(of: part, vocabulary: .openDocument)), depth: 0)
            content = inside ?? content
        }
        if content.isFormula {
            containers[containers.count - 1].hasFormula = true
            add(words: content.text)
        } else {
            containers[containers.count - 1].hasObject = true
            losses.add(.graphicTextLeftOut, at: here, words: content.text)
        }
    }

    /// The words of an object, and whether it is a formula (MathML).
    private static func objectContent(
        _ input: EventInput, depth start: Int
    ) throws(PackageError) -> (text: String, isFormula: Bool) {
        var bytes: [UInt8] = []
        var isFormula = false
        var depth = start
        while let step = try input.next() {
            switch step {
            case .text: input.appendText(to: &bytes)
            case .end: depth -= 1
            case .start(let element):
                depth += 1
                switch element {
                case .math: isFormula = true
                case .paragraph, .heading: bytes.append(0x20)
                case .mathAnnotation, .mathAnnotationXML, .number, .title, .description:
                    try input.skip()
                    depth -= 1
                default: break
                }
            }
            if depth == 0 { break }
        }
        return (String(decoding: bytes, as: UTF8.self).trimmed, isFormula)
    }
}
