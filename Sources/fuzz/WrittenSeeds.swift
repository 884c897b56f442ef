/// Seeds that no fixture holds, written so that each reaches what the others do not.
enum WrittenSeeds {
    private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    private static let text = "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    private static let office = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    private static let table = "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    private static let separator = "\u{1E}"

    static let templates: [(String, String)] = [
        (
            "tags.docx",
            """
            <w:document \(word)><w:body><w:p><w:r><w:t>{{title}} {{@number}} {{! remark }}{{organization | upper}}\
            </w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#activities}}{{number}}</w:t></w:r></w:p></w:tc><w:tc>\
            <w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>{{ti</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>tle}}\
            </w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{deadline.end | date: "d MMMM yyyy" | default: "—"}}\
            {{deadline | mergeDown}}{{/activities}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r>\
            <w:t>{{^activities}}</w:t></w:r></w:p><w:p><w:r><w:t>{{note | footnote}}{{/activities}}\
            {{results | join: "; "}}</w:t></w:r></w:p><w:sectPr/></w:body></w:document>\(separator)<w:hdr \(word)><w:p>\
            <w:r><w:t>{{schoolYear}}</w:t></w:r></w:p></w:hdr>\(separator)<w:footnotes \(word)><w:footnote w:id="2"><w:p>\
            <w:r><w:t>{{title}}</w:t></w:r></w:p></w:footnote></w:footnotes>
            """
        ),
        (
            "controls.docx",
            """
            <w:document \(word)><w:body><w:sdt><w:sdtPr><w:id w:val="7"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>\
            <w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>{{#sections}}{{title}}</w:t><w:br/><w:tab/></w:r>\
            <w:bookmarkEnd w:id="1"/></w:p></w:sdtContent></w:sdt><w:p><w:ins w:id="2"><w:r><w:t>{{#activities}}\
            {{responsible}}{{/activities}}</w:t></w:r></w:ins><w:del w:id="3"><w:r><w:delText>{{x}}</w:delText></w:r>\
            </w:del></w:p><w:p><w:r><w:footnoteReference w:id="2"/><w:t>{{/sections}}</w:t></w:r></w:p></w:body>\
            </w:document>
            """
        ),
        (
            "tags.odt",
            """
            <office:document-content \(office) \(text) \(table)><office:body><office:text><text:h>{{title}}</text:h>\
            <table:table><table:table-column table:number-columns-repeated="3"/><table:table-row><table:table-cell \
            table:number-columns-spanned="2"><text:p>{{#activities}}{{number}}<text:s text:c="2"/>{{title}}</text:p>\
            </table:table-cell><table:covered-table-cell/><table:table-cell><text:p><text:span>{{dead</text:span>line\
            <text:tab/>| mergeDown}}{{/activities}}</text:p></table:table-cell></table:table-row></table:table><text:p>\
            {{^marks}}<text:line-break/>{{/marks}}{{note | footnote}}</text:p><text:list><text:list-item><text:p>\
            {{#responsible}}{{text}}{{/responsible}}</text:p></text:list-item></text:list></office:text></office:body>\
            </office:document-content>\(separator)<office:document-styles \(office)/>
            """
        ),
        (
            "columns.docx",
            """
            <w:document \(word)><w:body><w:tbl><w:tblGrid><w:gridCol w:w="500"/><w:gridCol w:w="900"/></w:tblGrid><w:tr>\
            <w:tc><w:tcPr><w:tcW w:w="500" w:type="dxa"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="900" \
            w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{{#sections | columns}}{{title}}{{/sections}}</w:t></w:r></w:p></w:tc>\
            </w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
            </w:pPr><w:r><w:t>{{#activities | where: mark.status is "done" | sort: deadline.end}}{{title | nobreak | \
            wrap: 33}}{{/activities}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
            """
        ),
        (
            "mistakes.docx",
            """
            <w:document \(word)><w:body><w:p><w:r><w:t>{{titel}} {{#activities}} {{/sections}} {{> part}} {{a | date}} \
            {{}} {{{title}}} {{title | dat: "x"}} {{title</w:t></w:r></w:p></w:body></w:document>
            """
        ),
    ]

    static let yaml: [(String, String)] = [
        (
            "profile.yml",
            """
            institution: {name: {ru: "Школа № 1", be: Школа}, place: {ru: г. Дубки}}
            director: {name: А.Б.Иванова, post: Директор}
            deputies: [{name: В.Г.Петров}]
            project: {title: Мир, years: 2023–2026, basis: [Приказ № 1, "Приказ № 2"]}
            certificate:
              Итоги: |
                первая строка
                вторая
            staff:
              - name: А.Б.Иванова
                genitive: &a А.Б.Ивановой
                dative: *a
            columns: {"Что делаем": activity}
            columnsWithoutHeader: [number, activity, deadline]
            schoolYear: 2024/2025
            yearBounds: {start: 09-01, end: 05-31}
            calendar:
              - schoolYear: 2024/2025
                terms: [2024-09-02/2024-10-26]
                holidays: {autumn: 2024-10-27/2024-11-03}
            abbreviations: {ЗДУВР: заместитель директора}
            people: {Петров В.Г.: [Петров, "Петрова В.Г."]}
            severities: {day-off: off}
            country: by
            """
        ),
        (
            "details.yml",
            """
            number: "1"
            date: 29.08.2024
            items:
              - number: 1
                title: Об итогах
                heard: [{speaker: А.Б.Иванова, text: 'рассказала об ''итогах'''}]
                decided: [Принять к сведению.]
                votes: >-
                  за –
                  единогласно
            """
        ),
        ("marks.yml", "\"1.1\": да\n\"1.2\": {status: перенесено, note: карантин} # почему\n"),
        (
            "marks.json",
            "{\"marks\": [{\"id\": \"1.3\", \"status\": \"выполнено\", \"date\": \"2024-10-15\"}, "
                + "{\"activity\": \"Семинар\", \"note\": \"\\u043a\\n\"}]}"
        ),
        ("list.yml", "%YAML 1.1\n--- # a\n- - a\n  -\n    b: 'c'\n- ? d\n  : e\n- !!str f\n- {g, h: , ? i}\n...\n"),
        ("aliases.yml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
    ]

    static let html: [(String, String)] = [
        (
            "table.html",
            """
            <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>План &amp; др.</title><link rel=stylesheet \
            href="http://a.invalid/b.css"><style><!-- td.x { mso-a: b; background: url(c.png) } @import 'd'; --></style>\
            <base href="e"></head><body background=f.png onload="g()"><table border=1 style='width:5cm;background:\
            url(&quot;h&quot;)'><tr><td colspan=2 class="<b>">а<td rowspan='3'>б</table><img src="i.png" alt="слово"></body>
            """
        ),
        (
            "boxes.html",
            """
            <section>а</section><iframe src=b>в</iframe><object data=c><param name=d value=e>г</object><svg><image \
            xlink:href="f"/><style>@import url(g)</style></svg><input type=image src=h alt=д><xmp><b></xmp><script>\
            document.write("<img src=i>")</script><![CDATA[<j>]]><!--[if mso]>k<![endif]--><?l m?><textarea><n></textarea>
            """
        ),
        (
            "picture.html",
            "<p><img alt=а width=5 src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==\"> <img src=data:image/svg+xml,a>"
        ),
        ("cyrillic.html", "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>text<plaintext><a>"),
        (
            "fields.rtf",
            """
            {\\rtf1\\ansi{\\field{\\*\\fldinst { INCLUDEPICTURE "a.png" \\\\d }}{\\fldrslt b}}{\\field\\flddirty\
            {\\*\\fldinst PAGE  \\\\* MERGEFORMAT}{\\fldrslt 1}}{\\field{\\*\\fldinst{FORMTEXT {\\*\\formfield{\\fftype0}}}}\
            {\\fldrslt c}}\\bin3 {}\\\\\\fldinst\\'49NCLUDE\\u73?\\par C:\\\\fldinst.txt}
            """
        ),
    ]
}
