"""What other libraries do with the same files: every table cell's text to standard output, or a template filled.

    rivals.py python-docx|lxml|office-oxide FILE
    rivals.py docxtpl TEMPLATE DATA.json OUTPUT
    rivals.py template FOLDER          (writes the same template for docxtpl and for PlanKit)
"""
import sys
import zipfile

HEADINGS = ["№", "Мероприятие", "Срок", "Ответственный", "Результат"]


def python_docx(path):
    import docx
    for table in docx.Document(path).tables:
        for row in table.rows:
            print("\t".join(cell.text.replace("\n", "\\n") for cell in row.cells))


def lxml(path):
    from lxml import etree
    with zipfile.ZipFile(path) as package:
        is_word = "word/document.xml" in package.namelist()
        with package.open("word/document.xml" if is_word else "content.xml") as part:
            row, cell = ("tr", "tc") if is_word else ("table-row", "table-cell")
            for _, element in etree.iterparse(part, tag=f"{{*}}{row}", huge_tree=True):
                print("\t".join("".join(found.itertext()) for found in element.iterchildren(f"{{*}}{cell}")))
                element.clear()


def office_oxide(path):
    from office_oxide import Document
    with Document.open(path) as document:
        print(document.to_ir_json())


def template(folder):
    import docx
    for name, rows in {
        "docxtpl.docx": [
            ["{%tr for a in activities %}"],
            ["{{a.number}}", "{{a.title}}", "{{a.deadline}}", "{{a.responsible}}", "{{a.results}}"], ["{%tr endfor %}"]],
        "plankit.docx": [
            ["{{#activities}}{{number}}", "{{title}}", "{{deadline}}", "{{responsible}}", "{{results}}{{/activities}}"]],
    }.items():
        document = docx.Document()
        table = document.add_table(rows=1 + len(rows), cols=len(HEADINGS))
        for index, words in enumerate([HEADINGS] + rows):
            for column, word in enumerate(words):
                table.cell(index, column).text = word
        document.save(f"{folder}/{name}")


def docxtpl(path, data, output):
    import json
    from docxtpl import DocxTemplate
    with open(data, encoding="utf-8") as file:
        plan = json.load(file)
    rows = [
        {
            "number": activity["number"], "title": activity["title"],
            "deadline": (activity.get("deadline") or {}).get("text", ""),
            "responsible": ", ".join(entry["text"] for entry in activity["responsible"]),
            "results": ", ".join(entry["text"] for entry in activity["results"]),
        }
        for section in plan["sections"] for activity in section["activities"]
    ]
    document = DocxTemplate(path)
    # Without it a value with «&» or «<» breaks the document, silently.
    document.render({"activities": rows}, autoescape=True)
    document.save(output)


if __name__ == "__main__":
    {
        "python-docx": python_docx, "lxml": lxml, "office-oxide": office_oxide, "template": template, "docxtpl": docxtpl,
    }[sys.argv[1]](*sys.argv[2:])
