#!/usr/bin/env bash
# calamine and pyexcel-ods can't read an ODS that Gnumeric wrote, because its XML is indented.
#
# Why it matters: two programs that are right by themselves, and a plan that goes through both is lost on the way.
# Guess: blanks between the elements of a row mean nothing: ODF's rows hold elements only, and white space between
# them is to be ignored (ODF 1.3 Part 3, 3.3 and 6.1.2).
# Seen: calamine expects a cell right behind the row's tag and raises an error at the line break; pyexcel-ods asks the line
# break for its tables. LibreOffice reads the file.
# Recorded with Gnumeric 1.12.55, LibreOffice 7.4.7, python-calamine 0.9.1, pyexcel-ods 0.6.0 over odfpy 1.4.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned python-calamine==0.9.1 pyexcel-ods==0.6.0 pyexcel-io==0.6.8 lml==0.2.0 odfpy==1.4.1
debian ssconvert gnumeric 1.12.55-1
debian soffice libreoffice-calc 4:7.4.7-1+deb12u14

printf '%s\n' '№,Дело' '1,Слёт' > plan.csv
ssconvert plan.csv plan.ods 2> /dev/null

libreoffice "csv:Text - txt - csv (StarCalc):44,34,76" plan.ods
compare "LibreOffice Calc, as CSV:" $'№,Дело\n1,Слёт' $'№,Дело\n1,Слёт' "$(cat converted/plan.csv)"
compare "pyexcel-ods:" "[['№', 'Дело'], [1, 'Слёт']]" \
    "AttributeError: 'Text' object has no attribute 'getElementsByType'" \
    "$(python -c "
import pyexcel_ods
try:
    print(list(pyexcel_ods.get_data('plan.ods').values())[0][:2])
except AttributeError as error:
    print('AttributeError:', error)
")"
compare "calamine:" "[['№', 'Дело'], [1.0, 'Слёт']]" "CalamineError: Expecting 'table-cell'" \
    "$(python -c "
from python_calamine import CalamineError, CalamineWorkbook as Workbook
try:
    print(Workbook.from_path('plan.ods').get_sheet_by_index(0).to_python())
except CalamineError as error:
    print('CalamineError:', str(error).split(', found')[0])
")"
finish
