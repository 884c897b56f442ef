"""Small valid documents for the finds: DOCX, ODT, ODS and XLSX from a few lines of markup, and tables as lines of text.

As a program it prints the rows of the tables of an ODT, or of HTML from standard input, one a line, with the spans of
HTML's cells (`rows`: `1 | Meeting[rows 2] | May`), or what a Python package reads in a DOCX (`text`).
"""

import re
import sys
import zipfile
from html.parser import HTMLParser

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

WORD_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": WORD,
        "r": OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        **{
            prefix: f"{OASIS}:{name}:1.0"
            for prefix, name in {
                "office": "office",
                "style": "style",
                "text": "text",
                "table": "table",
                "draw": "drawing",
                "number": "datastyle",
                "meta": "meta",
                "form": "form",
                "chart": "chart",
                "presentation": "presentation",
                "svg": "svg-compatible",
                "fo": "xsl-fo-compatible",
            }.items()
        },
        "of": f"{OASIS}:of:1.2",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)


def archive(path, parts):
    """Writes parts, a dictionary of names and texts; ODF's mimetype stands first and stored."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(name, text, compress_type=stored)


def relationships(targets):
    """A relationships part: a dictionary of ids, each with the type's last word and the target."""
    return f'<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    ) + "</Relationships>"


def content_types(overrides):
    """The content types part: a dictionary of part names and types."""
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
        + "</Types>"
    )


# --- DOCX


def run(text, properties=""):
    properties = properties and f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content="", properties=""):
    """A paragraph of markup, or of text where content is no markup."""
    if content and not content.startswith("<"):
        content = run(content)
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{content}</w:p>"


def field(instruction, result):
    """A complex field; both parts may be text or markup of runs."""
    if not instruction.startswith("<"):
        instruction = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    if not result.startswith("<"):
        result = run(result)

    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return mark("begin") + instruction + mark("separate") + result + mark("end")


def cell(content="", properties=""):
    """A cell of block-level markup, or of one paragraph of text."""
    if not content.startswith("<w:"):
        content = paragraph(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def row(*cells, properties=""):
    """A row of cells: texts, or markup of cells."""
    cells = "".join(each if each.startswith("<w:") else cell(each) for each in cells)
    return f"<w:tr>{properties and f'<w:trPr>{properties}</w:trPr>'}{cells}</w:tr>"


def table(columns, *rows, properties=""):
    grid = '<w:gridCol w:w="2000"/>' * columns
    properties = f'<w:tblPr><w:tblW w:w="0" w:type="auto"/>{properties}</w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def docx(path, body, parts=None, section="<w:sectPr/>"):
    """A DOCX. Further parts: names in word/, each with its relationship's type and its markup, ids r1, r2, …"""
    parts = {"styles.xml": ("styles", f'<w:styles xmlns:w="{WORD}"/>'), **(parts or {})}
    kinds = {f"word/{name}": f"{WORD_TYPE}.{kind}+xml" for name, (kind, _) in parts.items()}
    archive(
        path,
        {
            "[Content_Types].xml": content_types({"word/document.xml": f"{WORD_TYPE}.document.main+xml", **kinds}),
            "_rels/.rels": relationships({"r1": ("officeDocument", "word/document.xml")}),
            "word/document.xml": f'<w:document {WORD_NAMES} mc:Ignorable="w14">'
            f"<w:body>{body}{section}</w:body></w:document>",
            "word/_rels/document.xml.rels": relationships(
                {f"r{number}": (kind, name) for number, (name, (kind, _)) in enumerate(parts.items())}
            ),
            **{f"word/{name}": text for name, (_, text) in parts.items()},
        },
    )


# --- ODT, ODS


def odf_paragraph(content):
    return f"<text:p>{content}</text:p>"


def odf_cell(content="", attributes="", name="table-cell"):
    """A cell of markup of paragraphs, or of one paragraph of text."""
    if content and not content.startswith("<"):
        content = odf_paragraph(content)
    return f"<table:{name} {attributes}>{content}</table:{name}>"


def odf_row(*cells, attributes=""):
    cells = "".join(each if each.startswith("<table:") else odf_cell(each) for each in cells)
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


def odf_table(columns, *rows, name="Plan"):
    columns = f'<table:table-column table:number-columns-repeated="{columns}"/>'
    return f'<table:table table:name="{name}">{columns}{"".join(rows)}</table:table>'


def odf(path, body, styles="", kind="text", settings=""):
    """An ODT, or with kind="spreadsheet" an ODS; styles are automatic ones."""
    media = f"application/vnd.oasis.opendocument.{kind}"

    def part(name, content):
        return f'<office:document-{name} {ODF_NAMES} office:version="1.3">{content}</office:document-{name}>'

    entries = f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{media}"/>'
    parts = {
        "content.xml": part(
            "content",
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:{kind}>{body}</office:{kind}></office:body>",
        ),
        "styles.xml": part("styles", "<office:styles/>"),
        "meta.xml": part("meta", "<office:meta/>"),
    }
    for name in parts:
        entries += f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
    manifest = f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.3">{entries}'
    archive(path, {"mimetype": media, "META-INF/manifest.xml": f"{manifest}</manifest:manifest>", **parts})


# --- XLSX


def xlsx(path, rows, formats=(), strings="", before="", after="", properties=""):
    """An XLSX of one sheet: markup of its rows; number formats of the styles 1, 2, …; markup of shared strings."""
    numbers = "".join(f'<numFmt numFmtId="{164 + n}" formatCode="{each}"/>' for n, each in enumerate(formats))
    numbers = numbers and f'<numFmts count="{len(formats)}">{numbers}</numFmts>'
    styles = "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for number in [0, *range(164, 164 + len(formats))]
    )
    archive(
        path,
        {
            "[Content_Types].xml": content_types(
                {
                    "xl/workbook.xml": f"{SHEET_TYPE}.sheet.main+xml",
                    "xl/worksheets/sheet1.xml": f"{SHEET_TYPE}.worksheet+xml",
                    "xl/styles.xml": f"{SHEET_TYPE}.styles+xml",
                    "xl/sharedStrings.xml": f"{SHEET_TYPE}.sharedStrings+xml",
                }
            ),
            "_rels/.rels": relationships({"rId1": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}">{properties}'
            '<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relationships(
                {
                    "rId1": ("worksheet", "worksheets/sheet1.xml"),
                    "rId2": ("styles", "styles.xml"),
                    "rId3": ("sharedStrings", "sharedStrings.xml"),
                }
            ),
            "xl/styles.xml": f'<styleSheet xmlns="{SHEET}">{numbers}'
            '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill>'
            '<fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{1 + len(formats)}">{styles}</cellXfs></styleSheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">{strings}</sst>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}">{before}<sheetData>{rows}</sheetData>{after}'
            "</worksheet>",
        },
    )


def text_cell(text, attributes=""):
    return f'<c {attributes} t="inlineStr"><is><t>{text}</t></is></c>'


# --- What readers made of them


class Rows(HTMLParser):
    """The rows of the tables of an HTML document; what stands in a table within a cell stays in that cell."""

    def __init__(self):
        super().__init__()
        self.lines, self.depth, self.part, self.text = [], 0, "", None

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.depth += 1
        elif self.depth != 1:
            return
        elif tag in ("thead", "tbody"):
            self.part = "head: " if tag == "thead" else ""
        elif tag == "tr":
            self.cells = []
        elif tag in ("td", "th"):
            spans = [f"[{key[:-4]}s {span}]" for key, span in attributes if key.endswith("span") and span > "1"]
            self.text, self.spans = "", "".join(spans)

    def handle_endtag(self, tag):
        if tag == "table":
            self.depth -= 1
        elif self.depth != 1:
            return
        elif tag == "tr":
            self.lines.append(self.part + " | ".join(self.cells))
        elif tag in ("td", "th"):
            self.cells.append(" ".join(self.text.split()) + self.spans)
            self.text = None

    def handle_data(self, data):
        if self.text is not None:
            self.text += data


def rows_of_html(html):
    rows = Rows()
    rows.feed(html)
    return "\n".join(rows.lines)


def rows_of_odf(path):
    """The rows of the tables of an ODT, spans and covered cells left as they are: text by cell."""
    body = zipfile.ZipFile(path).read("content.xml").decode().split("<office:body", 1)[1]
    lines = []
    for markup in re.findall(r"(?s)<table:table-row\b.*?</table:table-row>", body):
        cells = re.findall(r"(?s)<table:(covered-)?table-cell\b[^>]*?(?:/>|>(.*?)</table:\1?table-cell>)", markup)
        lines.append(" | ".join(re.sub(r"<[^>]*>", "", text) for _, text in cells))
    return "\n".join(lines)


def text_of_docx(reader, path):
    """The words that a package reads in a DOCX, without blanks at the ends of lines and without empty lines."""
    if reader == "mammoth":
        import mammoth

        with open(path, "rb") as file:
            text = mammoth.extract_raw_text(file).value
    elif reader == "mammoth-html":
        import mammoth

        with open(path, "rb") as file:
            text = mammoth.convert_to_html(file).value
    elif reader == "docx2python":
        import docx2python

        with docx2python.docx2python(path) as content:
            text = content.text
    elif reader == "docx2txt":
        import docx2txt

        text = docx2txt.process(path)
    elif reader == "office-oxide":
        import office_oxide

        with office_oxide.Document.open(path) as document:
            text = document.plain_text()
    elif reader == "python-docx":
        from docx import Document

        text = "\n".join(
            "\n".join(" | ".join(cell.text for cell in row.cells) for row in block.rows)
            if hasattr(block, "rows")
            else block.text
            for block in Document(path).iter_inner_content()
        )
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip())


if __name__ == "__main__":
    verb, *rest = sys.argv[1:]
    if verb == "text":
        print(text_of_docx(*rest))
    else:
        print(rows_of_html(sys.stdin.read()) if rest == ["-"] else rows_of_odf(*rest))
