internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// The tracked changes of a document, and what of them is left out now.
///
/// ODF keeps the text of a deletion at the head of the document, and only its point in the text (ODF 1.3 Part 3, 5.5);
/// LibreOffice from 7.2 on also leaves it in its place, between `text:change-start` and `text:change-end`, as
/// insertions always stand.
struct Revisions {
    struct Region {
        var isInsertion = false
        var isDeletion = false
        /// The deleted words.
        var words = ""
        /// The deleted events, to be played back.
        var events: [EventInput.Recorded] = []
        var isTold = false
    }

    var regions: [String: Region] = [:]
    /// The ids in the order of the document.
    var order: [String] = []
    /// The changes that are open and whose text is left out.
    private var dropping: Set<String> = []
    /// Text that is left out now.
    var dropped: [UInt8] = []

    /// Whether the text that comes is left out.
    private(set) var isDropping = false

    mutating func startDropping(_ id: String) {
        dropping.insert(id)
        isDropping = true
    }

    mutating func stopDropping(_ id: String) {
        dropping.remove(id)
        isDropping = !dropping.isEmpty
    }
}

/// Tracked changes: by ``RevisionView/accept`` deletions are left out, by ``RevisionView/reject`` insertions are, and
/// deletions are put back. Changes of format are no changes of text.
extension BodyReader {
    /// Reads `text:tracked-changes`.
    mutating func readTrackedChanges() throws(PackageError) {
        var id = ""
        var depth = 1
        while let element = try input.next(inside: &depth) {
            switch element {
            case .changedRegion:
                memory.add(MemoryMeter.Weight.mark * 2)
                id = input.string(.xmlID) ?? input.string(.textID) ?? ""
                if revisions.regions.updateValue(Revisions.Region(), forKey: id) == nil {
                    revisions.order.append(id)
                }
            case .insertion: revisions.regions[id]?.isInsertion = true
            case .deletion:
                revisions.regions[id]?.isDeletion = true
                let events = try recordedDeletion()
                revisions.regions[id]?.words = Self.words(of: events)
                if view == .reject { revisions.regions[id]?.events = events }
                depth -= 1
            default: break
            }
        }
        if !revisions.order.isEmpty { losses.add(.trackedChangesPresent, at: .unknown, count: revisions.order.count) }
    }

    private mutating func recordedDeletion() throws(PackageError) -> [EventInput.Recorded] {
        var events: [EventInput.Recorded] = []
        var depth = 1
        while let step = try input.next() {
            switch step {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
            if depth == 0 { break }
            memory.add(MemoryMeter.Weight.mark)
            events.append(input.record(step))
        }
        return events
    }

    private static func words(of events: [EventInput.Recorded]) -> String {
        var bytes: [UInt8] = []
        for event in events {
            switch event.element {
            case _ where event.kind == .text: bytes += event.text
            case _ where event.kind == .end: break
            case .paragraph, .heading, .tab, .lineBreak, .spaces: bytes.append(0x20)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self).trimmed
    }

    /// Reads a `text:change`: the point of a deletion.
    mutating func insertDeletion() {
        guard let id = input.string(.changeID), let region = revisions.regions[id], region.isDeletion else { return }
        markRowChanged()
        if view == .accept {
            if !region.isTold { losses.add(.deletedTextLeftOut, at: place, words: region.words) }
            revisions.regions[id]?.isTold = true
            return
        }
        // A region is played back once: one that holds its own point would never end.
        revisions.regions[id]?.events = []
        revisions.regions[id]?.isTold = true
        guard paragraphs.count > containers[containers.count - 1].firstParagraph else {
            return input.play(region.events)
        }
        input.play(Self.inner(region.events))
    }

    /// Deleted events as they go into an open paragraph: its first piece joins what stands before, its last what comes.
    private static func inner(_ events: [EventInput.Recorded]) -> [EventInput.Recorded] {
        func isParagraph(_ event: EventInput.Recorded) -> Bool {
            event.element == .paragraph || event.element == .heading
        }
        guard let outermost = events.first, outermost.kind == .start, outermost.element != .table else { return events }
        var events = events
        if !isParagraph(outermost) {
            events.removeAll {
                $0.kind != .text && ($0.element == .list || $0.element == .listItem || $0.element == .listHeader)
            }
        }
        guard let first = events.first, first.kind == .start, isParagraph(first), let last = events.last,
            last.kind == .end, isParagraph(last)
        else { return events }
        return Array(events.dropFirst().dropLast())
    }

    mutating func startChange() {
        guard let id = input.string(.changeID), let region = revisions.regions[id] else { return }
        if view == .accept ? region.isDeletion : region.isInsertion { revisions.startDropping(id) }
    }

    mutating func endChange() {
        guard let id = input.string(.changeID) else { return }
        flushDropped()
        revisions.stopDropping(id)
    }

    /// Tells the words left out so far.
    mutating func flushDropped() {
        guard revisions.isDropping else { return }
        markRowChanged()
        guard !revisions.dropped.isEmpty else { return }
        losses.add(
            view == .accept ? .deletedTextLeftOut : .insertedTextLeftOut, at: place,
            words: String(decoding: revisions.dropped, as: UTF8.self).trimmed)
        revisions.dropped.removeAll(keepingCapacity: true)
    }

    /// Tells the deletions whose point never came.
    mutating func tellLostDeletions() {
        for id in revisions.order {
            guard let region = revisions.regions[id], region.isDeletion, !region.isTold else { continue }
            losses.add(.deletedTextLeftOut, at: .unknown, words: region.words)
        }
    }

    private mutating func markRowChanged() {
        if let last = tables.indices.last { tables[last].isRowChanged = true }
    }
}
