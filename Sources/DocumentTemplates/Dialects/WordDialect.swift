extension TemplateDialect {
    /// DOCX: WordprocessingML, transitional and strict (ECMA-376 Part 1, 17).
    static let word = TemplateDialect(
        prefixes: [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
            "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
            "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
            "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
            "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
            "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
            "urn:schemas-microsoft-com:vml": "v", "urn:schemas-microsoft-com:office:office": "o",
            "http://www.w3.org/XML/1998/namespace": "xml",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
            "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
            "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
        ],
        elements: [
            "w:body": .body, "wp:docPr": .drawing,
            "w:p": .paragraph, "w:pPr": .paragraphProperties, "w:sectPr": .sectionProperties,
            "w:pageBreakBefore": .pageBreakBefore,
            "w:pStyle": .paragraphStyle, "w:numPr": .numbering, "w:ilvl": .numberingLevel, "w:numId": .numberingList,
            "w:keepNext": .beforeNumbering, "w:keepLines": .beforeNumbering, "w:framePr": .beforeNumbering,
            "w:widowControl": .beforeNumbering,
            "w:r": .run, "w:rPr": .runProperties, "w:t": .text, "w:tab": .tab, "w:br": .lineBreak, "w:cr": .lineBreak,
            "w:noBreakHyphen": .noBreakHyphen, "w:softHyphen": .softHyphen,
            "w:hyperlink": .wrapper, "w:ins": .wrapper, "w:moveTo": .wrapper, "w:smartTag": .wrapper,
            "w:customXml": .wrapper, "w:fldSimple": .simpleField, "w:dir": .wrapper, "w:bdo": .wrapper,
            "w:sdt": .wrapper, "w:sdtContent": .wrapper,
            "w:sdtPr": .wrapperProperties, "w:sdtEndPr": .wrapperProperties, "w:smartTagPr": .wrapperProperties,
            "w:customXmlPr": .wrapperProperties,
            "w:dataBinding": .binding, "w15:dataBinding": .binding, "w:showingPlcHdr": .binding,
            "w:proofErr": .invisible, "w:lastRenderedPageBreak": .invisible,
            "w:bookmarkStart": .bookmark, "w:bookmarkEnd": .bookmark,
            // The number of a content control, in its properties.
            "w:id": .bookmark,
            "w:commentRangeStart": .bookmark, "w:commentRangeEnd": .bookmark, "w:commentReference": .bookmark,
            "w:permStart": .bookmark, "w:permEnd": .bookmark,
            "w:customXmlInsRangeStart": .bookmark, "w:customXmlInsRangeEnd": .bookmark,
            "w:customXmlDelRangeStart": .bookmark, "w:customXmlDelRangeEnd": .bookmark,
            "w:customXmlMoveFromRangeStart": .bookmark, "w:customXmlMoveFromRangeEnd": .bookmark,
            "w:customXmlMoveToRangeStart": .bookmark, "w:customXmlMoveToRangeEnd": .bookmark,
            "w:moveFromRangeStart": .bookmark, "w:moveFromRangeEnd": .bookmark,
            "w:moveToRangeStart": .bookmark, "w:moveToRangeEnd": .bookmark,
            "w:del": .hidden, "w:moveFrom": .hidden, "w:instrText": .instructions, "w:fldChar": .fieldMark,
            "w:delText": .hidden,
            "mc:Fallback": .fallback,
            "w:txbxContent": .story, "w:hdr": .story, "w:ftr": .story, "w:footnote": .story, "w:endnote": .story,
            "w:tbl": .table, "w:tr": .row, "w:trPr": .rowProperties, "w:gridBefore": .columnsBefore,
            "w:gridAfter": .columnsAfter, "w:tblGrid": .grid, "w:gridCol": .columnDefinition,
            "w:tc": .cell, "w:tcPr": .cellProperties,
            "w:cnfStyle": .beforeMerge, "w:tcW": .cellWidth, "w:hMerge": .beforeMerge, "w:gridSpan": .columnSpan,
            "w:vMerge": .verticalMerge,
        ],
        copyRules: [
            "w14:paraId": .dropped, "w14:textId": .dropped, "wp:docPr@id": .renumbered,
            // Shapes for older programs; an embedded object names its shape.
            "v:shape@id": .suffixed, "v:rect@id": .suffixed, "v:group@id": .suffixed, "o:spid": .suffixed,
            "o:OLEObject@ShapeID": .suffixed,
        ].merging(revisions.map { ("\($0)@w:id", .renumbered) }) { rule, _ in rule },
        pairs: ["bookmark", "commentRange", "perm", "moveFromRange", "moveToRange"].map {
            MarkupPair(start: "w:\($0)Start", end: "w:\($0)End", key: "w:id")
        }
            + ["Ins", "Del", "MoveFrom", "MoveTo"].map {
                MarkupPair(start: "w:customXml\($0)RangeStart", end: "w:customXml\($0)RangeEnd", key: "w:id")
            },
        references: [
            "w:footnoteReference@w:id": .footnote, "w:endnoteReference@w:id": .endnote, "r:id": .relationship,
        ],
        referred: [
            "w:footnote": (.footnote, "w:id"), "w:endnote": (.endnote, "w:id"),
            "rel:Relationship": (.relationship, "Id"),
        ],
        writing: TextWriting(
            textElementKeepsSpace: true, lineBreak: "</%t><%br/><%t xml:space=\"preserve\">",
            tab: "</%t><%tab/><%t xml:space=\"preserve\">", spaces: nil),
        merging: CellMerging(
            property: CellMerging.Property(
                first: "<%vMerge %val=\"restart\"/>", below: "<%vMerge/>", open: "<%tcPr>", close: "</%tcPr>")),
        storiesEndWithParagraph: true, tableSeparator: "<%p/>", columnSpanAttribute: nil, repeatedRowsAttribute: nil,
        columns: ColumnWriting(
            width: "w:w", style: nil, repeated: nil, spanHead: "<%gridSpan %val=\"", spanTail: "\"/>"),
        comments: .part,
        footnotes: .part(
            head: "</%t></%r><%r><%rPr><%vertAlign %val=\"superscript\"/></%rPr><%footnoteReference %id=\"",
            middle: "\"/></%r><%r>", tail: "<%t xml:space=\"preserve\">"),
        addresses: ["Target"],
        looseFields: [
            "TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS", "LASTSAVEDBY", "INFO", "DOCPROPERTY", "DOCVARIABLE",
            "MERGEFIELD", "QUOTE", "FILLIN", "ASK", "IF", "FORMTEXT", "FORMDROPDOWN", "MACROBUTTON", "USERNAME",
            "USERADDRESS", "FILENAME",
        ],
        contentsFields: ["TOC", "TOA", "INDEX"], lists: .named)

    /// Tracked changes, each with a number of its own (ECMA-376 Part 1, 17.13.5).
    private static let revisions = [
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel", "w:cellMerge", "w:numberingChange",
        "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblPrExChange", "w:tblGridChange",
        "w:trPrChange", "w:tcPrChange",
    ]
}
