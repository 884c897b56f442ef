#!/usr/bin/env bash
# pandoc moves a row that is marked as a header, but stands lower in the table, up into the header.
#
# Why it matters: «Repeat as header row» set by a slip on an activity in the middle changes the order of the plan: the
# activity comes before all others and is no activity any more.
# Guess: rows stay in their order; the mark is ignored, as it does not continue the header from the first row
# (ECMA-376 Part 1, 17.4.49: the rows repeat «starting with the first»; LibreOffice repeats two).
# Seen: the lower row is taken out of its place and added to the header.
# Recorded with pandoc 3.9, mammoth 1.13.0 (which leaves it in its place).
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned mammoth==1.13.0

python - << 'PYTHON'
from office import docx, paragraph, row, table

rows = [
    row("№", "Мероприятие", properties="<w:tblHeader/>"),
    row("1", "Линейка"),
    row("2", "Слёт", properties="<w:tblHeader/>"),
    row("3", "Отчёт"),
]
docx("plan.docx", table(2, *rows) + paragraph())
PYTHON

order=$'head: № | Мероприятие\n1 | Линейка\n2 | Слёт\n3 | Отчёт'
compare "pandoc:" "$order" $'head: № | Мероприятие\nhead: 2 | Слёт\n1 | Линейка\n3 | Отчёт' \
    "$(pandoc plan.docx -t html | rows -)"
compare "mammoth:" "$order" "$order" "$(text mammoth-html plan.docx | rows -)"
finish
