internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// A list that is being read (`text:list`), or a numbered paragraph, which is a list of its own.
struct OpenList {
    /// Which list it is, for ``Numbering``.
    var number = 0
    /// Its level, from 0.
    var level = 0
    /// The style it names, or that of the list around it.
    var styleName: String?
    var style: ListStyle?
    /// The style of the outermost list: it says where levels begin that no item has begun.
    var rootStyle: ListStyle?
    /// Whether its next item begins the count anew.
    var restarts = false
    /// The item whose first paragraph has not come yet; that paragraph gets the number.
    var item: Item?
    /// How many lists the open item has.
    var sublists = 0

    struct Item {
        var startValue: Int?
        var styleOverride: String?
    }
}

/// Lists: which paragraph gets which automatic number.
///
/// Supported: numbers direct and through paragraph styles, levels, start values of levels and items, headers without
/// number, style overrides, continued lists, numbered paragraphs, outline numbers of headings. Only the first paragraph
/// of an item has a number (ODF 1.3 Part 3, 5.3.3), and LibreOffice counts no item without one.
extension BodyReader {
    mutating func startList() {
        let parent = lists.count > containers[containers.count - 1].firstList ? lists.count - 1 : nil
        memory.add(MemoryMeter.Weight.mark * 2)
        let ownStyle = input.string(.styleName).flatMap { $0.isEmpty ? nil : $0 }
        var list = OpenList()
        list.styleName = ownStyle ?? parent.flatMap { lists[$0].styleName }
        list.style = list.styleName.flatMap { styles.sheet.list($0) }
        if let parent {
            lists[parent].sublists += 1
            list.number = lists[parent].number
            list.rootStyle = lists[parent].rootStyle
            list.level = min(lists[parent].level + 1, ListStyle.levelCount - 1)
            list.restarts =
                input.flag(.continueNumbering).map { !$0 } ?? (lists[parent].restarts || lists[parent].sublists > 1)
        } else {
            let continues = input.flag(.continueNumbering)
            list.number = numbering.beginList(
                id: input.string(.xmlID), styleName: list.styleName, continueID: input.string(.continueList),
                continuesNumbering: continues ?? false)
            // A list that goes on with another, and yet says that it does not go on with the number, begins it anew.
            list.restarts = continues == false
            list.rootStyle = list.style
        }
        lists.append(list)
    }

    mutating func endList() {
        guard lists.count > containers[containers.count - 1].firstList else { return }
        lists.removeLast()
        // A paragraph behind an inner list is not the first of its item any more.
        if lists.count > containers[containers.count - 1].firstList { lists[lists.count - 1].item = nil }
    }

    mutating func startListItem() {
        guard lists.count > containers[containers.count - 1].firstList else { return }
        lists[lists.count - 1].item = OpenList.Item(
            startValue: input.integer(.startValue), styleOverride: input.string(.styleOverride))
        lists[lists.count - 1].sublists = 0
    }

    mutating func startListHeader() {
        guard lists.count > containers[containers.count - 1].firstList else { return }
        lists[lists.count - 1].item = nil
        lists[lists.count - 1].sublists = 0
    }

    /// Reads a `text:numbered-paragraph` (ODF 1.3 Part 3, 5.3.6): a list's item without the list.
    mutating func startNumberedParagraph() {
        memory.add(MemoryMeter.Weight.mark * 2)
        var list = OpenList()
        list.styleName = input.string(.styleName)
        list.style = list.styleName.flatMap { styles.sheet.list($0) }
        list.level = max(0, min((input.integer(.level) ?? 1) - 1, ListStyle.levelCount - 1))
        list.number = numbering.list(id: input.string(.listID) ?? "style \(list.styleName ?? "")")
        list.item = OpenList.Item(startValue: input.integer(.startValue))
        lists.append(list)
    }

    /// How the paragraph that begins is counted: only the first of its item has a number.
    mutating func takeCount(ofList index: Int, paragraphStyle: String?) -> OpenParagraph.Count {
        let item = lists[index].item
        lists[index].item = nil
        let restarts = item != nil && lists[index].restarts
        if restarts {
            for open in containers[containers.count - 1].firstList..<lists.count { lists[open].restarts = false }
        }
        let list = lists[index]
        // A list without a style takes that of its paragraphs' style; without one it is bulleted.
        let named = list.styleName ?? styles.sheet.listStyleName(ofParagraphStyle: paragraphStyle)
        let style = list.style ?? named.flatMap { styles.sheet.list($0) }
        return OpenParagraph.Count(
            key: Numbering.Key(list: list.number, area: containers[containers.count - 1].area), level: list.level,
            style: style ?? ListStyle(), rootStyle: list.rootStyle ?? style ?? ListStyle(), isNumbered: item != nil,
            labelStyle: item?.styleOverride.flatMap { styles.sheet.list($0) }, restart: restarts,
            startValue: item?.startValue,
            isUnresolved: style == nil && !(named ?? "").isEmpty)
    }

    /// How a heading outside lists is counted: by the outline, unless its style takes it out (`list-style-name=""`) or
    /// into a list that it does not stand in.
    mutating func headingCount(level: Int, paragraphStyle: String?) -> OpenParagraph.Count? {
        let outline = styles.sheet.outline
        guard level <= ListStyle.levelCount, !(input.flag(.isListHeader) ?? false) else { return nil }
        if let named = styles.sheet.listStyleName(ofParagraphStyle: paragraphStyle), named != outline.name {
            return nil
        }
        return OpenParagraph.Count(
            key: Numbering.Key(list: 0, area: 0), level: level - 1, style: outline, rootStyle: outline,
            restart: input.flag(.restartNumbering) ?? false, startValue: input.integer(.startValue))
    }

    /// Counts a paragraph, and returns its label as shown.
    mutating func number(_ count: OpenParagraph.Count) -> String {
        guard count.isNumbered else {
            numbering.pass(count.key, level: count.level, style: count.style)
            return ""
        }
        let numbers = numbering.count(
            count.key, level: count.level, style: count.style, rootStyle: count.rootStyle, restart: count.restart,
            startValue: count.startValue)
        if count.isUnresolved { losses.add(.numberingUnresolved, at: place) }
        return (count.labelStyle ?? count.style).label(at: count.level, counters: numbers).trimmed
    }
}
