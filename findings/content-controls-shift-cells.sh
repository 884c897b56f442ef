#!/usr/bin/env bash
# A content control around a cell shifts the row's other cells for python-docx, and cuts the table up for docx2python.
#
# Why it matters: templates of plans bind the deadline or the executor to a content control. Selecting the cell, not
# its words, when it is made puts the control around the cell.
# Guess: at worst the words of the control are missing and the column stays empty; the grid still says which cell is
# in which column (ECMA-376 Part 1, 17.5.2.32 and 17.5.2.30, controls around a cell and around a row).
# Seen: python-docx (and docx-parser-converter, which reads by itself) closes the row up, so that «май» stands under
# «Мероприятие», and leaves out a row in a control altogether. docx2python keeps the words, but makes four tables of
# one.
# Recorded with python-docx 1.2.0, docx-parser-converter 1.0.3, docx2python 3.7.1, mammoth 1.13.0 (which reads it
# well).
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned python-docx==1.2.0 docx-parser-converter==1.0.3 docx2python==3.7.1 mammoth==1.13.0

python - << 'PYTHON'
from office import cell, docx, paragraph, row, table


def control(content):
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


rows = [
    row("№", "Мероприятие", "Срок"),
    control(row("1", "Линейка", "сентябрь")),
    row("2", control(cell("Слёт")), "май"),
]
docx("plan.docx", table(3, *rows) + paragraph("."))
PYTHON

whole=$'№ | Мероприятие | Срок\n1 | Линейка | сентябрь\n2 | Слёт | май'
compare "mammoth:" "$whole" "$whole" "$(text mammoth-html plan.docx | rows -)"
compare "python-docx:" "$whole" $'№ | Мероприятие | Срок\n2 | май' "$(text python-docx plan.docx | sed '$d')"
compare "docx-parser-converter:" "$whole" $'№ | Мероприятие | Срок\n2 | май' "$(python -c "
from docx_parser_converter import docx_to_text
print(docx_to_text('plan.docx').strip().replace('\t', ' | '))" | sed '$d; /^$/d')"
compare "docx2python, tables:" "1" "5" "$(python -c "
from docx2python import docx2python
with docx2python('plan.docx') as content:
    print(len(content.body) - 1)")"
finish
