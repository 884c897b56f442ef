internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// What belongs to a sheet and stands in none of its cells: comments, pictures, text boxes, charts, objects. All of it is
/// told, with its words.
struct SheetSurroundings {
    let package: OfficePackage
    let sheet: String
    var losses: LossLog
    /// The parts that have been read: relationships may lead to one several times, or back.
    var read: Set<String>
    /// The cells with threaded comments.
    private var threadedCells: Set<String> = []

    init(package: OfficePackage, sheet: String, losses: LossLog, read: Set<String>) {
        self.package = package
        self.sheet = sheet
        self.losses = losses
        self.read = read
    }

    /// Tells what the parts hold to which a sheet's relationships lead. A part that cannot be read is told: the sheet
    /// itself is whole.
    mutating func tell(of relationships: [Relationship]) {
        let here = relationships.filter { !$0.isExternal && package.contains($0.target) }
        // Threaded comments first: each has a twin for programs that know none.
        let threaded = here.filter { $0.type == "threadedComment" }
        for relationship in threaded + here where read.insert(relationship.target).inserted {
            do throws(PackageError) {
                switch relationship.type {
                case "threadedComment": try comments(in: relationship.target, .threadedComment)
                case "comments": try comments(in: relationship.target, .comment)
                case "drawing": try drawing(in: relationship.target)
                case "oleObject", "package": losses.add(.embeddedObjectSkipped, at: Place(sheet: sheet))
                default: break
                }
            } catch {
                losses.add(.documentPartUnreadable, at: .unknown, ["part": relationship.target])
            }
        }
    }

    /// Tells the comments of a part; those of a cell whose threaded ones have been told are their twins.
    private mutating func comments(in part: String, _ kind: Element) throws(PackageError) {
        let reader = try package.events(of: part, vocabulary: .workbook)
        var reference = ""
        var text = SheetTextReader()
        var bytes: [UInt8] = []
        while let event = try reader.next() {
            let element = Element(rawValue: event.name)
            if event.kind == .start, element == kind {
                reference = reader.value(.range, of: event) ?? ""
                bytes.removeAll()
            } else if event.kind == .end, element == kind {
                let words = kind == .comment ? text.finish().words : String(decoding: bytes, as: UTF8.self)
                guard kind == .threadedComment || !threadedCells.contains(reference) else { continue }
                reader.weigh(MemoryMeter.Weight.mark)
                if kind == .threadedComment { threadedCells.insert(reference) }
                let cell = CellReference(reference)
                losses.add(
                    .commentLeftOut,
                    at: Place(sheet: sheet, row: cell.map { $0.row + 1 }, column: cell.map { $0.column + 1 }),
                    words: words)
            } else if kind == .comment {
                try text.take(event, reader)
            } else if event.kind == .text {
                reader.append(event, to: &bytes)
            }
        }
    }

    /// Tells the text boxes and pictures of a drawing and the charts it shows.
    private mutating func drawing(in part: String) throws(PackageError) {
        let reader = try package.events(of: part, vocabulary: .workbook)
        var row: Int?
        var words: [UInt8] = []
        var number: [UInt8] = []
        var isText = false
        var isRow = false
        var isFrom = false
        var isPicture = false
        while let event = try reader.next() {
            guard event.kind != .text else {
                if isText { reader.append(event, to: &words) } else if isRow { reader.append(event, to: &number) }
                continue
            }
            switch (event.kind, Element(rawValue: event.name)) {
            // What stands for a shape in programs that do not know it.
            case (.start, .fallback): try reader.skip()
            case (.start, .anchorFrom):
                isFrom = true
                tell(&words, at: Place(sheet: sheet, row: row))
            case (.end, .anchorFrom): isFrom = false
            case (.start, .anchorRow):
                isRow = isFrom
                number.removeAll()
            case (.end, .anchorRow):
                if isRow { row = Int(String(decoding: number, as: UTF8.self)).map { $0 + 1 } }
                isRow = false
            case (.start, .drawingText): isText = true
            case (.end, .drawingText): isText = false
            case (.end, .drawingParagraph): words.append(0x20)
            case (.start, .picture): isPicture = true
            case (.end, .picture): isPicture = false
            case (.start, .drawingProperties) where isPicture:
                losses.add(
                    .pictureWithoutText, at: Place(sheet: sheet, row: row),
                    description: reader.value(.description, of: event)?.trimmingSpaces)
            default: break
            }
        }
        tell(&words, at: Place(sheet: sheet, row: row))
        for relationship in try package.relationships(of: part)
        where relationship.type == "chart" && !relationship.isExternal && package.contains(relationship.target)
            && read.insert(relationship.target).inserted
        {
            try chart(in: relationship.target)
        }
    }

    private mutating func chart(in part: String) throws(PackageError) {
        let reader = try package.events(of: part, vocabulary: .workbook)
        // Its title and the names of its axes; the labels of a series are copies of cells.
        var words: [UInt8] = []
        var isWord = false
        while let event = try reader.next() {
            switch (event.kind, Element(rawValue: event.name)) {
            case (.text, _): if isWord { reader.append(event, to: &words) }
            case (.start, .drawingText): isWord = true
            case (.end, .drawingText): isWord = false
            case (.end, .drawingParagraph): words.append(0x20)
            default: break
            }
        }
        tell(&words, at: Place(sheet: sheet))
    }

    private mutating func tell(_ words: inout [UInt8], at place: Place) {
        losses.add(.graphicTextLeftOut, at: place, words: String(decoding: words, as: UTF8.self).trimmingSpaces)
        words.removeAll()
    }
}
