#!/usr/bin/env bash
# pandoc reads a workbook without its words, and its days as numbers.
#
# Why it matters: programs that write long workbooks row by row put the words into the cells (`inlineStr`) instead of a
# table of shared ones. Of a plan exported so, pandoc makes a table of numbers, without a warning.
# Guess: both ways of writing words read alike (ECMA-376 Part 1, 18.18.11); a day of format dd.mm.yyyy is printed as a
# day; a word of which some letters are bold is one word.
# Seen: inline words are gone, of shared ones a word in two formats gets a blank in its middle, and 1 September 2024 is
# 45536.0. MarkItDown and office-oxide read the same files whole.
# Recorded with pandoc 3.9 (whose XLSX reader is new), XlsxWriter 3.3.1, MarkItDown 0.1.9, office-oxide 0.1.15.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned XlsxWriter==3.3.1 'markitdown[xlsx]==0.1.9' office-oxide==0.1.15

python - << 'PYTHON'
from datetime import date

from xlsxwriter import Workbook

for name, options in {"inline.xlsx": {"constant_memory": True}, "shared.xlsx": {}}.items():
    with Workbook(name, options) as book:
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        sheet = book.add_worksheet("План")
        sheet.write(0, 0, "Слёт")
        sheet.write_rich_string(0, 1, "уча", book.add_format({"bold": True}), "стники")
        sheet.write_datetime(0, 2, date(2024, 9, 1), day)
PYTHON

# What each reads in the only row of a workbook, between bars.
pandoc_row() { rows - <<< "$(pandoc "$1" -t html)" | sed 's/^head: //'; }
markitdown_row() { markitdown "$1" 2> /dev/null | sed -n '2s/^| \(.*\) 00:00:00 |$/\1/p'; }
office_oxide_row() {
    python -c 'import office_oxide, sys; print(office_oxide.Document.open(sys.argv[1]).plain_text())' "$1" |
        sed -n '2s/\t/ | /gp'
}

compare "pandoc, words in the cells:" "Слёт | участники | 01.09.2024" " |  | 45536.0" "$(pandoc_row inline.xlsx)"
compare "pandoc, shared words:" "Слёт | участники | 01.09.2024" "Слёт | уча стники | 45536.0" "$(pandoc_row shared.xlsx)"
for file in inline.xlsx shared.xlsx; do
    read="Слёт | участники | 2024-09-01"
    compare "MarkItDown, $file:" "$read" "$read" "$(markitdown_row $file)"
    compare "office-oxide, $file:" "$read" "$read" "$(office_oxide_row $file)"
done
finish
