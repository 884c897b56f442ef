#!/usr/bin/env bash
# A line break within a paragraph of an ODS cell vanishes in LibreOffice Calc and in calamine: two names become one.
#
# Why it matters: executors stand one a line in a cell; a program that writes the break as ODF has it,
# text:line-break, gets «Иванова И.И.Петров П.П.» printed.
# Guess: a line break breaks the line, in a spreadsheet's cell as in text (ODF 1.3 Part 3, 6.1.5).
# Seen: Calc drops the element when it loads the file, calamine as well; pandas and pyexcel-ods give a newline. Two
# paragraphs in one cell are two lines for all four: what Calc itself writes.
# Recorded with LibreOffice 7.4.7, python-calamine 0.9.1, pandas 3.1.1 (odfpy 1.4.1), pyexcel-ods 0.6.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1 pyexcel-ods==0.6.0 pyexcel-io==0.6.8 lml==0.2.0 odfpy==1.4.1
debian soffice libreoffice-calc 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import odf, odf_cell, odf_row, odf_table

cell = odf_cell("Иванова И.И.<text:line-break/>Петров П.П.", 'office:value-type="string"')
odf("plan.ods", odf_table(1, odf_row(cell)), kind="spreadsheet")
PYTHON
libreoffice "csv:Text - txt - csv (StarCalc):44,34,76" plan.ods

both=$'Иванова И.И.\nПетров П.П.'
glued="Иванова И.И.Петров П.П."
compare "pandas:" "$both" "$both" \
    "$(python -c "import pandas; print(pandas.read_excel('plan.ods', header=None).values[0][0])")"
compare "pyexcel-ods:" "$both" "$both" \
    "$(python -c "import pyexcel_ods; print(pyexcel_ods.get_data('plan.ods')['Plan'][0][0])")"
compare "LibreOffice Calc, as CSV:" "$both" "$glued" "$(tr -d '"' < converted/plan.csv)"
compare "calamine:" "$both" "$glued" "$(python -c "from python_calamine import CalamineWorkbook as Workbook
print(Workbook.from_path('plan.ods').get_sheet_by_index(0).to_python()[0][0])")"
finish
