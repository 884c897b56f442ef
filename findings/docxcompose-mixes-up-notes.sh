#!/usr/bin/env bash
# Joined by docxcompose, the second document's endnotes and comments become the first document's, or nothing.
#
# Why it matters: plans of the staff joined into one: the head's comment on one activity stands at another one's, and
# a reference to the law at the second plan leads to the first plan's law.
# Guess: notes and comments come along as footnotes do: ids are made anew, for they are unique within one part
# (ECMA-376 Part 1, 17.11.2 and 17.13.4.2).
# Seen: footnotes come along. The references of endnotes and comments keep their ids, and their texts stay behind:
# with notes in the first document they point to its texts, without them to nothing.
# Recorded with docxcompose 2.2.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned docxcompose==2.2.0 python-docx==1.2.0

python - << 'PYTHON'
from docx import Document
from docxcompose.composer import Composer
from office import WORD, docx, paragraph, run

separators = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}">{paragraph(f"<w:r><w:{kind}/></w:r>")}</w:footnote>'
    for number, kind in enumerate(["separator", "continuationSeparator"])
)


def plan(path, name):
    kinds = ("footnote", "endnote", "comment")
    parts = {
        f"{kind}s.xml": (
            f"{kind}s",
            f'<w:{kind}s xmlns:w="{WORD}">{separators.replace("footnote", kind) if kind != "comment" else ""}'
            f'<w:{kind} w:id="2"{""" w:author="Козлова" """ if kind == "comment" else ""}>{paragraph(name)}</w:{kind}>'
            f"</w:{kind}s>",
        )
        for kind in kinds
    }
    marks = "".join(f'<w:r><w:{kind}Reference w:id="2"/></w:r>' for kind in kinds)
    docx(path, paragraph(run(name) + marks), parts)


plan("first.docx", "Первый")
plan("second.docx", "Второй")
composer = Composer(Document("first.docx"))
composer.append(Document("second.docx"))
composer.save("both.docx")
PYTHON

second() {
    python - "$1" << 'PYTHON'
import re
import sys
import zipfile

kind = sys.argv[1]
package = zipfile.ZipFile("both.docx")
number = re.findall(rf'<w:{kind}Reference w:id="(\d+)"', package.read("word/document.xml").decode())[-1]
notes = package.read(f"word/{kind}s.xml").decode()
note = re.search(rf'(?s)<w:{kind} [^>]*w:id="{number}".*?</w:{kind}>', notes)
print(re.sub("<[^>]*>", "", note[0]).strip() if note else "nothing")
PYTHON
}
compare "The footnote at the second document's words:" "Второй" "Второй" "$(second footnote)"
compare "The endnote there:" "Второй" "Первый" "$(second endnote)"
compare "The comment there:" "Второй" "Первый" "$(second comment)"
finish
