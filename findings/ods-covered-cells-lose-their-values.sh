#!/usr/bin/env bash
# pandas and Gnumeric drop the values under a merged cell of an ODS; calamine, pyexcel and LibreOffice give them.
#
# Why it matters: one reader says that row 2 has an activity, another that it has none, of the same file; both are
# sure.
# Guess: readers agree as they do on XLSX, where pandas gives the covered value (ODF 1.3 Part 3, 9.1.5: a covered cell
# may have the content of any cell).
# Seen: pandas makes it NaN, Gnumeric's CSV has nothing there, the other three have «Слёт». For the same table as XLSX
# pandas has «Слёт», while openpyxl, with which pandas reads it, has none.
# Recorded with pandas 3.1.1 (odfpy 1.4.1, openpyxl 3.1.5), python-calamine 0.9.1, pyexcel-ods 0.6.0, Gnumeric
# 1.12.55.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned pandas==3.1.1 odfpy==1.4.1 openpyxl==3.1.5 python-calamine==0.9.1 pyexcel-ods==0.6.0 pyexcel-io==0.6.8 lml==0.2.0 odfpy==1.4.1
debian ssconvert gnumeric 1.12.55-1

python - << 'PYTHON'
from office import odf, odf_cell, odf_row, odf_table, text_cell, xlsx

merged = odf_cell("Линейка", 'office:value-type="string" table:number-rows-spanned="2"')
covered = odf_cell("Слёт", 'office:value-type="string"', name="covered-table-cell")
end = odf_cell("май", 'office:value-type="string"')
odf("plan.ods", odf_table(2, odf_row(merged, end), odf_row(covered, end)), kind="spreadsheet")
rows = "".join(
    f'<row r="{number}">{text_cell(text, f"""r="A{number}" """)}{text_cell("май", f"""r="B{number}" """)}</row>'
    for number, text in enumerate(["Линейка", "Слёт"], 1)
)
xlsx("plan.xlsx", rows, after='<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>')
PYTHON
ssconvert plan.ods gnumeric.csv 2> /dev/null

second() { python -c "import pandas; print(*pandas.read_excel('$1', header=None).fillna('').values[1], sep=',')"; }
compare "calamine, ODS:" "Слёт,май" "Слёт,май" "$(python -c "from python_calamine import CalamineWorkbook as Workbook
print(*Workbook.from_path('plan.ods').get_sheet_by_index(0).to_python()[1], sep=',')")"
compare "pyexcel-ods:" "Слёт,май" "Слёт,май" \
    "$(python -c "import pyexcel_ods; print(*pyexcel_ods.get_data('plan.ods')['Plan'][1], sep=',')")"
compare "Gnumeric, ODS:" "Слёт,май" ",май" "$(tail -n 1 gnumeric.csv)"
compare "pandas, ODS:" "Слёт,май" ",май" "$(second plan.ods)"
compare "pandas, the same as XLSX:" "Слёт,май" "Слёт,май" "$(second plan.xlsx)"
compare "openpyxl, the same as XLSX:" "Слёт,май" "None,май" "$(python -c "import openpyxl
print(*(cell.value for cell in list(openpyxl.load_workbook('plan.xlsx').active)[1]), sep=',')")"
finish
