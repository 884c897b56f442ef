#!/usr/bin/env bash
# A line break that docx-mailmerge writes glues two words into one for pandoc and mammoth.
#
# Why it matters: two executors of an activity, merged into one cell on two lines, come out as one name.
# Guess: a newline in a merged value becomes w:br, which every reader knows.
# Seen: docx-mailmerge2 writes w:cr (ECMA-376 Part 1, 17.3.3.4, which says that it breaks the line like w:br); pandoc
# and mammoth drop w:cr and put nothing in its place. python-docx and LibreOffice read a new line.
# Recorded with docx-mailmerge2 1.0.3, pandoc 3.9, mammoth 1.13.0, python-docx 1.2.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned docx-mailmerge2==1.0.3 mammoth==1.13.0 python-docx==1.2.0
pinned_pandoc

python - << 'PYTHON'
from mailmerge import MailMerge
from office import WORD, docx, field, paragraph

template = paragraph(field("MERGEFIELD ответственный", "«ответственный»"))
docx("template.docx", template, {"settings.xml": ("settings", f'<w:settings xmlns:w="{WORD}"/>')})
with MailMerge("template.docx") as merge:
    merge.merge(ответственный="Иванова И.И.\nПетров П.П.")
    merge.write("plan.docx")
PYTHON

compare "The element for the new line:" "w:br" "w:cr" \
    "$(python -c "import re, zipfile
print(*re.findall('<(w:br|w:cr)/>', zipfile.ZipFile('plan.docx').read('word/document.xml').decode()))")"
both=$'Иванова И.И.\nПетров П.П.'
compare "python-docx:" "$both" "$both" "$(text python-docx plan.docx)"
compare "pandoc:" "$both" "Иванова И.И.Петров П.П." "$(pandoc plan.docx -t plain --wrap=none)"
compare "mammoth:" "$both" "Иванова И.И.Петров П.П." "$(text mammoth plan.docx)"
finish
