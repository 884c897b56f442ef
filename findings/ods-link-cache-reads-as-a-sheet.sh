#!/usr/bin/env bash
# An ODS with a formula that refers to another file has one sheet in Calc and two for readers: the cache of the other.
#
# Why it matters: a summary of plans that takes totals from last year's file gives last year's rows as a sheet of this
# year's; whoever reads all sheets counts them in.
# Guess: what a reader lists are the sheets that a person sees. Calc stores the values of another file's sheet in a
# table:table with a table:table-source of its own (ODF 1.3 Part 3, 9.3.1), which is easy to tell from a sheet.
# Seen: pandas, calamine and pyexcel-ods list the cache, named by the other file's URL, and give its rows. LibreOffice
# lists one sheet.
# Recorded with LibreOffice 7.4.7, pandas 3.1.1 (odfpy 1.4.1), python-calamine 0.9.1, pyexcel-ods 0.6.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1 pyexcel-ods==0.6.0 pyexcel-io==0.6.8 lml==0.2.0 odfpy==1.4.1
debian soffice libreoffice-calc 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import odf, odf_cell, odf_row, odf_table

text = 'office:value-type="string"'
link = 'xlink:type="simple" xlink:href="last.ods" table:table-name="Plan" table:mode="copy-results-only"'
source = f"<table:table-source {link}/>"
cache = odf_table(1, odf_row(odf_cell("Прошлый год", text)), name="'file:///plans/last.ods'#$Plan")
cache = cache.replace("<table:table-column", source + "<table:table-column", 1)
odf("plan.ods", odf_table(1, odf_row(odf_cell("Линейка", text))) + cache, kind="spreadsheet")
PYTHON
libreoffice xlsx plan.ods

one="['Plan']"
two="['Plan', \"'file:///plans/last.ods'#\$Plan\"]"
compare "LibreOffice, sheets in its XLSX:" "$one" "$one" \
    "$(unzip -p converted/plan.xlsx xl/workbook.xml | grep -o '<sheet name="[^"]*"' | sed "s/.*=\"\(.*\)\"/['\1']/")"
compare "pandas:" "$one" "$two" \
    "$(python -c "import pandas; print(pandas.ExcelFile('plan.ods', engine='odf').sheet_names)")"
compare "calamine:" "$one" "$two" \
    "$(python -c "from python_calamine import CalamineWorkbook as Workbook
print(Workbook.from_path('plan.ods').sheet_names)")"
compare "pyexcel-ods:" "$one" "$two" "$(python -c "import pyexcel_ods; print(list(pyexcel_ods.get_data('plan.ods')))")"
finish
