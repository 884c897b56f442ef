#!/usr/bin/env bash
# LibreOffice Writer and pandoc drop the words of cells that a merged cell covers.
#
# Why it matters: merging cells only hides what the covered ones hold. A plan merged by another program, then opened
# and saved in Writer, has lost those words for good.
# Guess: what is covered is kept, out of sight, as in spreadsheets: a covered cell may have content, and it is there
# to come back when the cells are split (ODF 1.3 Part 3, 9.1.5).
# Seen: Writer drops it on loading, so ODT to ODT loses it; pandoc as well. odt2txt and odfpy print it. Calc keeps it.
# Recorded with LibreOffice 7.4.7, pandoc 3.9, odfpy 1.4.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned odfpy==1.4.1
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import odf, odf_cell, odf_paragraph, odf_row, odf_table

rows = [
    odf_row("1", odf_cell("Линейка", 'table:number-rows-spanned="2"'), "сентябрь"),
    odf_row("2", odf_cell("Слёт", name="covered-table-cell"), "май"),
]
odf("plan.odt", odf_table(3, *rows) + odf_paragraph(""))
PYTHON
libreoffice odt plan.odt

compare "The ODT:" $'1 | Линейка | сентябрь\n2 | Слёт | май' $'1 | Линейка | сентябрь\n2 | Слёт | май' \
    "$(rows plan.odt)"
compare "LibreOffice Writer, opened and saved:" $'1 | Линейка | сентябрь\n2 | Слёт | май' \
    $'1 | Линейка | сентябрь\n2 |  | май' "$(rows converted/plan.odt)"
compare "pandoc:" $'1 | Линейка[rows 2] Слёт | сентябрь\n2 | май' $'1 | Линейка[rows 2] | сентябрь\n2 | май' \
    "$(pandoc plan.odt -t html | rows -)"
compare "odfpy:" "1 Линейка сентябрь 2 Слёт май" "1 Линейка сентябрь 2 Слёт май" "$(python -c "
from odf import opendocument, teletype, text
print(*filter(None, map(teletype.extractText, opendocument.load('plan.odt').getElementsByType(text.P))))")"
finish
