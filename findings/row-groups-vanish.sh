#!/usr/bin/env bash
# LibreOffice Writer and pandoc drop rows that stand in a group of rows of an ODT table.
#
# Why it matters: programs that write a plan section by section, or convert an outlined spreadsheet, may group its
# rows.
# Guess: the groups are transparent in a text document. A table is rows and groups of rows of any depth, in text
# documents and in spreadsheets alike (ODF 1.3 Part 3, 9.1: table:table-row-group and table:table-rows).
# Seen: Writer drops what stands in table:table-row-group (Calc reads it), without a word, and saving makes it final;
# pandoc drops that and what stands in table:table-rows; odfdo lists a group, but nothing of a group within a group.
# Recorded with LibreOffice 7.4.7, pandoc 3.9, odfdo 3.27.3.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned odfdo==3.27.3
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import odf, odf_paragraph, odf_row, odf_table


def group(*rows):
    return f"<table:table-row-group>{''.join(rows)}</table:table-row-group>"


header, last = odf_row("№", "Мероприятие"), odf_row("3", "Отчёт")
grouped = group(odf_row("1", "Линейка"), group(odf_row("2", "Слёт")))
odf("groups.odt", odf_table(2, header, grouped, last) + odf_paragraph(""))
wrapped = f"<table:table-rows>{odf_row('1', 'Линейка')}{odf_row('2', 'Слёт')}{last}</table:table-rows>"
odf("wrapped.odt", odf_table(2, f"<table:table-header-rows>{header}</table:table-header-rows>", wrapped))
PYTHON
libreoffice docx groups.odt
whole=$'№ | Мероприятие\n1 | Линейка\n2 | Слёт\n3 | Отчёт'

compare "LibreOffice Writer, ODT to DOCX, row groups:" "$whole" $'№ | Мероприятие\n3 | Отчёт' \
    "$(pandoc converted/groups.docx -t html | rows - | sed 's/^head: //')"
compare "pandoc, row groups:" "$whole" $'№ | Мероприятие\n3 | Отчёт' "$(pandoc groups.odt -t html | rows -)"
compare "pandoc, table-rows:" "head: $whole" "head: № | Мероприятие" "$(pandoc wrapped.odt -t html | rows -)"
compare "odfdo, row groups:" "$whole" $'№ | Мероприятие\n1 | Линейка\n3 | Отчёт' "$(python -c "
from odfdo import Document
for row in Document('groups.odt').body.get_table(0).iter_rows():
    print(*(cell.inner_text.strip() for cell in row.cells), sep=' | ')")"
finish
