#!/usr/bin/env bash
# openpyxl, and pandas with it, show a carriage return of an XLSX string as the eight characters «_x000D_».
#
# Why it matters: lines of a cell pasted from a Windows program are stored as _x000D_ and a newline; a plan read by
# openpyxl has «Иванова И.И._x000D_» for an executor.
# Guess: strings come out decoded; _xHHHH_ is how a string holds what XML can't (ECMA-376 Part 1, 22.9.2.19,
# ST_Xstring), and _x005F_ how it holds the escape itself.
# Seen: openpyxl decodes neither kind in an inline string; in a shared string it decodes _x005F_ but not _x000D_.
# calamine and LibreOffice decode both.
# Recorded with openpyxl 3.1.5, python-calamine 0.9.1, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned openpyxl==3.1.5 python-calamine==0.9.1

python - << 'PYTHON'
from office import text_cell, xlsx

text = "Иванова_x000D_\n_x005F_x000D_"
cells = '<c r="A1" t="s"><v>0</v></c>' + text_cell(text, 'r="B1"')
xlsx("plan.xlsx", f'<row r="1">{cells}</row>', strings=f"<si><t>{text}</t></si>")
PYTHON

meant="'Иванова\\r\\n_x000D_'"
compare "calamine, shared and inline:" "$meant $meant" "$meant $meant" \
    "$(python -c "from python_calamine import CalamineWorkbook as Workbook
print(*map(repr, Workbook.from_path('plan.xlsx').get_sheet_by_index(0).to_python()[0]))")"
compare "openpyxl, shared and inline:" "$meant $meant" \
    "'Иванова_x000D_\\n_x000D_' 'Иванова_x000D_\\n_x005F_x000D_'" \
    "$(python -c "import openpyxl
print(*(repr(cell.value) for cell in openpyxl.load_workbook('plan.xlsx').active[1]))")"
finish
