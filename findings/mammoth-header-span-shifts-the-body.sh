#!/usr/bin/env bash
# A merged cell that reaches from the header row into the body makes mammoth's HTML shift the first activity.
#
# Why it matters: plans often merge «№» over the heading row and the row below it. In the HTML the first row below
# then stands one column too far to the left, in every browser and in readers of HTML tables.
# Guess: the rows keep their columns; a merge is a merge (ECMA-376 Part 1, 17.4.84).
# Seen: mammoth puts header rows into thead and the rest into tbody, but leaves rowspan="2" at a cell of thead. HTML
# ends a span with its row group (HTML Standard, 4.9.12.1, «algorithm for ending a row group»), so the row below lacks
# a cell. pandoc moves that row into the header instead: the columns hold, but the activity is a heading.
# Recorded with mammoth 1.13.0, pandoc 3.9.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned mammoth==1.13.0

python - << 'PYTHON'
from office import cell, docx, paragraph, row, table

rows = [
    row(cell("№", '<w:vMerge w:val="restart"/>'), "Мероприятие", "Срок", properties="<w:tblHeader/>"),
    row(cell(properties="<w:vMerge/>"), "Линейка", "сентябрь"),
    row("2", "Слёт", "май"),
]
docx("plan.docx", table(3, *rows) + paragraph())
PYTHON

whole=$'head: № | Мероприятие | Срок\n | Линейка | сентябрь\n2 | Слёт | май'
compare "mammoth:" "$whole" $'head: №[rows 2] | Мероприятие | Срок\nЛинейка | сентябрь\n2 | Слёт | май' \
    "$(text mammoth-html plan.docx | rows -)"
compare "pandoc:" "$whole" \
    $'head: №[rows 2] | Мероприятие | Срок\nhead: Линейка | сентябрь\n2 | Слёт | май' \
    "$(pandoc plan.docx -t html | rows -)"
finish
