#!/usr/bin/env bash
# Repeated rows and cells of an ODT table are read once: rows go missing, cells move to the left.
#
# Why it matters: two neighbouring equal cells («по плану», «по плану») or empty rows for notes may be written with a
# repeat count by programs that make ODT as they make ODS.
# Guess: a repeat count counts, as in a spreadsheet; table:number-columns-repeated and table:number-rows-repeated
# belong to the cells and rows of any table (ODF 1.3 Part 3, 9.1.3 and 9.1.4).
# Seen: LibreOffice Writer repeats the cells, but not the rows; AbiWord repeats the rows, but not the cells; pandoc
# repeats neither, and the cell behind a repeated one slides into its column. odfdo repeats both.
# Recorded with LibreOffice 7.4.7, pandoc 3.9, AbiWord 3.0.5, odfdo 3.27.3.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned odfdo==3.27.3
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14
debian abiword abiword 3.0.5~dfsg-3.2

python - << 'PYTHON'
from office import odf, odf_cell, odf_paragraph, odf_row, odf_table

rows = [
    odf_row("№", "Сентябрь", "Октябрь", "Итог"),
    odf_row("1", odf_cell("по плану", 'table:number-columns-repeated="2"'), "отчёт"),
    odf_row("—", "заметка", "заметка", "заметка", attributes='table:number-rows-repeated="2"'),
]
odf("plan.odt", odf_table(4, *rows) + odf_paragraph(""))
PYTHON
libreoffice odt plan.odt
abiword --to=html -o abiword.html plan.odt 2> /dev/null

head=$'№ | Сентябрь | Октябрь | Итог'
wide="1 | по плану | по плану | отчёт"
note="— | заметка | заметка | заметка"
whole=$head$'\n'$wide$'\n'$note$'\n'$note
compare "odfdo:" "$whole" "$whole" "$(python -c "
from odfdo import Document
for row in Document('plan.odt').body.get_table(0).iter_rows():
    print(*(cell.inner_text.strip() for cell in row.iter_cells()), sep=' | ')")"
compare "LibreOffice Writer, opened and saved:" "$whole" "$head"$'\n'"$wide"$'\n'"$note" "$(rows converted/plan.odt)"
compare "AbiWord:" "$whole" "$head"$'\n'"1 | по плану | отчёт"$'\n'"$note"$'\n'"$note" "$(rows - < abiword.html)"
compare "pandoc:" "$whole" "$head"$'\n'"1 | по плану | отчёт | "$'\n'"$note" "$(pandoc plan.odt -t html | rows -)"
finish
