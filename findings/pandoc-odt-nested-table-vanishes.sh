#!/usr/bin/env bash
# pandoc drops a table within a cell and a text box of an ODT with all their words; of a DOCX it keeps both.
#
# Why it matters: people put the weeks of a month as a small table into the month's cell, and cells split in Writer
# may be stored as a sub-table of the cell.
# Guess: a nested table comes out nested, flattened or as paragraphs, as from DOCX; pandoc's own document has cells
# made of blocks, tables among them. Cells hold tables in ODF as well (ODF 1.3 Part 3, 9.1.4; table:is-sub-table,
# 9.1.2).
# Seen: only the paragraphs of the cell are left, nothing is said.
# Recorded with pandoc 3.9.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc

python - << 'PYTHON'
from office import cell, docx, odf, odf_cell, odf_paragraph, odf_row, odf_table, paragraph, row, table

inner = odf_table(2, odf_row("пн", "линейка"), odf_row("вт", "слёт"), name="Week")
sub = '<table:table table:is-sub-table="true"><table:table-column/>' + odf_row("совет") + odf_row("отчёт")
sub += "</table:table>"
box = '<draw:frame svg:width="3cm" text:anchor-type="as-char"><draw:text-box>' + odf_paragraph("очно")
box += "</draw:text-box>"
cells = [odf_cell(odf_paragraph("Неделя") + inner), odf_cell(sub), odf_cell(odf_paragraph(f"Сбор {box}</draw:frame>"))]
odf("plan.odt", odf_table(3, odf_row(*cells)) + odf_paragraph(""))
week = paragraph("Неделя") + table(2, row("пн", "линейка"), row("вт", "слёт")) + paragraph()
docx("plan.docx", table(1, row(cell(week))) + paragraph())
PYTHON

compare "pandoc, DOCX with a nested table:" "Неделя пн линейка вт слёт" "Неделя пн линейка вт слёт" \
    "$(pandoc plan.docx -t html | words)"
compare "pandoc, ODT with a nested table, a sub-table and a text box:" \
    "Неделя пн линейка вт слёт совет отчёт Сбор очно" "Неделя Сбор" "$(pandoc plan.odt -t html | words)"
finish
