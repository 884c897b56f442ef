extension TemplateDialect {
    /// ODT and flat ODF text (ODF 1.3 Part 3).
    static let openDocument = TemplateDialect(
        prefixes: [
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
            "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
            "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
            "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
            "http://purl.org/dc/elements/1.1/": "dc", "http://www.w3.org/1999/xlink": "xlink",
            "http://www.w3.org/XML/1998/namespace": "xml",
        ],
        elements: [
            "office:text": .body, "style:style": .style, "style:paragraph-properties": .styleProperties,
            "text:p": .paragraph, "text:h": .paragraph, "text:span": .run,
            "text:tab": .tab, "text:line-break": .lineBreak, "text:s": .spaces,
            "text:a": .wrapper, "text:meta": .wrapper, "text:text-input": .wrapper, "text:placeholder": .wrapper,
            "text:section": .wrapper,
            "text:title": .field, "text:subject": .field, "text:description": .field, "text:keywords": .field,
            "text:user-defined": .field, "text:creator": .field, "text:initial-creator": .field,
            "text:author-name": .field, "text:user-field-get": .field, "text:user-field-input": .field,
            "text:variable-set": .field, "text:variable-get": .field, "text:variable-input": .field,
            "text:expression": .field, "text:database-display": .field,
            // LibreOffice shows what its attributes say.
            "text:conditional-text": .wrapper, "text:hidden-text": .wrapper, "text:drop-down": .wrapper,
            "text:label": .invisible,
            "text:index-body": .contents, "svg:title": .plain, "svg:desc": .plain,
            "dc:title": .plain, "dc:subject": .plain, "dc:description": .plain, "dc:creator": .plain,
            "meta:keyword": .plain, "meta:user-defined": .plain, "meta:initial-creator": .plain,
            "text:soft-page-break": .invisible,
            "text:bookmark": .bookmark, "text:bookmark-start": .bookmark, "text:bookmark-end": .bookmark,
            "text:reference-mark": .bookmark, "text:reference-mark-start": .bookmark,
            "text:reference-mark-end": .bookmark,
            // Each change is told of once, at the head of the text, and stands in it once (ODF 1.3 Part 3, 5.5).
            "text:change": .bookmark, "text:change-start": .bookmark, "text:change-end": .bookmark,
            "text:toc-mark": .invisible, "text:toc-mark-start": .invisible, "text:toc-mark-end": .invisible,
            "text:user-index-mark": .invisible, "text:user-index-mark-start": .invisible,
            "text:user-index-mark-end": .invisible, "text:alphabetical-index-mark": .invisible,
            "text:alphabetical-index-mark-start": .invisible, "text:alphabetical-index-mark-end": .invisible,
            "office:annotation-end": .bookmark,
            "text:tracked-changes": .hidden, "office:annotation": .remark, "text:ruby-text": .hidden,
            "draw:text-box": .story, "draw:custom-shape": .story, "text:note-body": .story,
            "style:header": .story, "style:footer": .story, "style:header-left": .story, "style:footer-left": .story,
            "style:header-first": .story, "style:footer-first": .story,
            "text:list": .list, "text:list-item": .listItem, "text:list-header": .listItem,
            "table:table": .table, "table:table-header-rows": .headerRows, "table:table-rows": .rowGroup,
            "table:table-column": .columnDefinition, "table:table-columns": .columnGroup,
            "table:table-header-columns": .columnGroup, "table:table-column-group": .columnGroup,
            "style:table-column-properties": .columnProperties,
            "table:table-row-group": .rowGroup, "table:table-row": .row,
            "table:table-cell": .cell, "table:covered-table-cell": .coveredCell,
        ],
        copyRules: [
            "xml:id": .dropped, "text:id": .dropped, "table:table@table:name": .dropped, "draw:name": .dropped,
            "text:section@text:name": .suffixed,
            "text:toc-mark-start@text:id": .suffixed, "text:toc-mark-end@text:id": .suffixed,
            "text:user-index-mark-start@text:id": .suffixed, "text:user-index-mark-end@text:id": .suffixed,
            "text:alphabetical-index-mark-start@text:id": .suffixed,
            "text:alphabetical-index-mark-end@text:id": .suffixed,
        ],
        pairs: ["bookmark", "reference-mark"].map {
            MarkupPair(start: "text:\($0)-start", end: "text:\($0)-end", key: "text:name")
        }
            + ["toc-mark", "user-index-mark", "alphabetical-index-mark"].map {
                MarkupPair(start: "text:\($0)-start", end: "text:\($0)-end", key: "text:id")
            } + [
                MarkupPair(start: "text:change-start", end: "text:change-end", key: "text:change-id"),
                MarkupPair(
                    start: "office:annotation", end: "office:annotation-end", key: "office:name", startStandsAlone: true
                ),
            ],
        references: [:], referred: [:],
        writing: TextWriting(
            textElementKeepsSpace: false, lineBreak: "<%line-break/>", tab: "<%tab/>",
            spaces: ("<%s/>", ("<%s %c=\"", "\"/>"))),
        merging: CellMerging(
            span: CellMerging.Span(
                attribute: " %number-rows-spanned=\"", name: "table:number-rows-spanned",
                covered: "<%covered-table-cell/>")),
        storiesEndWithParagraph: false, tableSeparator: nil, columnSpanAttribute: "table:number-columns-spanned",
        repeatedRowsAttribute: "table:number-rows-repeated",
        columns: ColumnWriting(
            width: nil, style: "table:style-name", repeated: "table:number-columns-repeated",
            spanHead: " %number-columns-spanned=\"", spanTail: "\""),
        comments: .inline,
        footnotes: .inline(
            head: "<%note %note-class=\"footnote\"><%note-citation>",
            middle: "</%note-citation><%note-body><%p>", tail: "</%p></%note-body></%note>"),
        addresses: ["xlink:href"], looseFields: [], contentsFields: [],
        lists: .element(
            continued: " %continue-numbering=\"true\"", joins: ["text:continue-numbering", "text:continue-list"]))
}
