#!/usr/bin/env bash
# A row that skips a grid column at its start is read one column too far to the left.
#
# Why it matters: Word writes w:gridBefore where a cell at the left was deleted or the row was dragged. The activity
# then stands under «№» and its month under «Мероприятие».
# Guess: an empty cell takes the place of the skipped column (ECMA-376 Part 1, 17.4.15: the number of columns of the
# grid to be skipped before the row's contents).
# Seen: pandoc fills the row up at its end, mammoth and MarkItDown leave it short; the words keep their order, but
# each stands in its left neighbour's column. LibreOffice shows the empty place.
# Recorded with pandoc 3.9, mammoth 1.13.0, MarkItDown 0.1.9, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned mammoth==1.13.0 'markitdown[docx]==0.1.9'
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import docx, paragraph, row, table

skip = '<w:gridBefore w:val="1"/><w:wBefore w:w="2000" w:type="dxa"/>'
rows = [row("№", "Мероприятие", "Срок"), row("1", "Линейка", "сентябрь"), row("Слёт", "май", properties=skip)]
docx("plan.docx", table(3, *rows) + paragraph())
PYTHON
libreoffice odt plan.docx

last() { tail -n 1; }
compare "LibreOffice, as ODT:" " | Слёт | май" " | Слёт | май" \
    "$(rows converted/plan.odt | last)"
compare "pandoc:" " | Слёт | май" "Слёт | май | " "$(pandoc plan.docx -t html | rows - | last)"
compare "mammoth:" " | Слёт | май" "Слёт | май" "$(text mammoth-html plan.docx |
        rows - | last)"
compare "MarkItDown:" "|  | Слёт | май |" "| Слёт | май |" "$(markitdown plan.docx | last)"
finish
