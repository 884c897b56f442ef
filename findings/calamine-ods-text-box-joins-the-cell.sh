#!/usr/bin/env bash
# calamine and pyexcel-ods read the words of a drawing that is anchored in an ODS cell as part of the cell's value.
#
# Why it matters: a text box «уточнить!» laid over the sheet, anchored to a deadline's cell (Calc's usual anchor),
# makes the deadline «уточнить! / май».
# Guess: the value of a cell is its paragraphs; a drawing belongs to the sheet's look, and a comment, which stands in
# the cell just as a drawing does, is left out by both.
# Seen: the box's paragraphs come first, a newline, then the cell's own; LibreOffice gives «май».
# Recorded with python-calamine 0.9.1, pyexcel-ods 0.6.0 over odfpy 1.4.1, LibreOffice 7.4.7. Source: ODF 1.3 Part 3,
# 9.1.4 and 10.4.3.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned python-calamine==0.9.1 pyexcel-ods==0.6.0 pyexcel-io==0.6.8 lml==0.2.0 odfpy==1.4.1
debian soffice libreoffice-calc 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import odf, odf_cell, odf_paragraph, odf_row, odf_table

box = (
    '<draw:frame svg:width="3cm" svg:height="1cm" svg:x="0cm" svg:y="0cm"><draw:text-box>'
    + odf_paragraph("уточнить!") + "</draw:text-box></draw:frame>"
)
comment = f"<office:annotation>{odf_paragraph('когда?')}</office:annotation>"
cells = [odf_cell(each + odf_paragraph("май"), 'office:value-type="string"') for each in ("", comment, box)]
odf("plan.ods", odf_table(3, odf_row(*cells)), kind="spreadsheet")
PYTHON
libreoffice "csv:Text - txt - csv (StarCalc):44,34,76" plan.ods

compare "LibreOffice Calc, as CSV:" "май,май,май" "май,май,май" "$(cat converted/plan.csv)"
compare "pyexcel-ods:" "май,май,май" $'май,май,уточнить!\nмай' \
    "$(python -c "import pyexcel_ods; print(*pyexcel_ods.get_data('plan.ods')['Plan'][0], sep=',')")"
compare "calamine:" "май,май,май" $'май,май,уточнить!\nмай' \
    "$(python -c "from python_calamine import CalamineWorkbook as Workbook
print(*Workbook.from_path('plan.ods').get_sheet_by_index(0).to_python()[0], sep=',')")"
finish
