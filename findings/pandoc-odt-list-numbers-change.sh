#!/usr/bin/env bash
# pandoc renumbers the lists of an ODT: starts within a list, continued lists and headings of lists are lost.
#
# Why it matters: the numbers of a plan's activities are what orders and reports refer to («пункт 5»).
# Guess: an item numbered from 5 is 5, a list that continues another one goes on counting, and a list's heading has no
# number (ODF 1.3 Part 3, 5.3.3 text:start-value, 5.3.1 text:continue-list, 5.3.4 text:list-header).
# Seen: pandoc counts every list from 1 and makes an item of the heading, so each number below is wrong. LibreOffice
# shows the numbers as meant.
# Recorded with pandoc 3.9, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import odf, odf_paragraph


def plan_list(content, attributes=""):
    return f'<text:list text:style-name="Numbers" {attributes}>{content}</text:list>'


def item(text, attributes=""):
    return f"<text:list-item {attributes}>{odf_paragraph(text)}</text:list-item>"


header = f"<text:list-header>{odf_paragraph('Осень')}</text:list-header>"
body = (
    plan_list(header + item("Линейка") + item("Слёт", 'text:start-value="5"'), 'xml:id="autumn"')
    + odf_paragraph("Зима")
    + plan_list(item("Отчёт"), 'text:continue-list="autumn"')
)
numbers = '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
odf("plan.odt", body, styles=f'<text:list-style style:name="Numbers">{numbers}</text:list-style>')
PYTHON

lines() { sed 's/^ *//; s/  */ /; /^$/d'; }
meant=$'Осень\n1. Линейка\n5. Слёт\nЗима\n6. Отчёт'
compare "LibreOffice:" "$meant" "$meant" "$(libreoffice_text plan.odt | lines)"
compare "pandoc:" "$meant" $'1. Осень\n2. Линейка\n3. Слёт\nЗима\n1. Отчёт' "$(pandoc plan.odt -t plain | lines)"
finish
