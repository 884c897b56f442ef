#!/usr/bin/env bash
# pandoc drops everything that custom XML markup or a text direction wraps: words, cells, whole rows.
#
# Why it matters: plans made by other programs mark their data (w:customXml around a date, a cell, a row). Half a
# deadline is still a deadline, a wrong one; a cell that is gone moves the next one into its column.
# Guess: the wrappers are transparent, as w:smartTag and w:sdt are for pandoc; they carry no look (ECMA-376 Part 1,
# 17.5.1.3 to 17.5.1.6, and 17.3.2.3 for w:bdo).
# Seen: «С 1 сентября по 31 мая» ends after «по»; a wrapped row is gone; a wrapped cell is gone and its row closes up.
# Recorded with pandoc 3.9, mammoth 1.13.0 (which reads through custom XML, but drops w:bdo).
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned mammoth==1.13.0

python - << 'PYTHON'
from office import cell, docx, paragraph, row, run, table


def custom(content):
    return f'<w:customXml w:uri="urn:example:plan" w:element="part">{content}</w:customXml>'


period = paragraph(run("С 1 сентября по ") + custom(run("31 мая")))
turned = paragraph(run("С 1 сентября по ") + f'<w:bdo w:val="ltr">{run("31 мая")}</w:bdo>')
rows = [
    row("№", "Мероприятие", "Срок"),
    custom(row("1", "Линейка", "сентябрь")),
    row("2", custom(cell("Слёт")), "май"),
]
docx("plan.docx", period + turned + table(3, *rows) + paragraph())
PYTHON

html=$(pandoc plan.docx -t html)
compare "pandoc, words:" $'С 1 сентября по 31 мая\nС 1 сентября по 31 мая' $'С 1 сентября по\nС 1 сентября по' \
    "$(sed -n 's|^<p>\(.*\)</p>$|\1|p' <<< "$html")"
compare "pandoc, table:" $'№ | Мероприятие | Срок\n1 | Линейка | сентябрь\n2 | Слёт | май' \
    $'№ | Мероприятие | Срок\n2 | май | ' "$(rows - <<< "$html")"
compare "mammoth:" $'С 1 сентября по 31 мая\nС 1 сентября по 31 мая' $'С 1 сентября по 31 мая\nС 1 сентября по' \
    "$(text mammoth plan.docx | head -n 2)"
finish
