#!/usr/bin/env bash
# Gnumeric drops all cells of an XLSX sheet that don't name their address, and reads ISO dates as numbers.
#
# Why it matters: programs that stream XLSX leave the addresses out; ssconvert, made for converting on servers, then
# gives an empty file for a plan and ends well, and for a date in the standard's ISO form gives a day of 1905.
# Guess: cells and rows without r follow each other (ECMA-376 Part 1, 18.3.1.4: r is optional), and t="d" is a date
# (18.18.11). openpyxl, calamine and LibreOffice read both.
# Seen: no cell is left (its messages, among others, name column -1), and 2024-09-01 becomes the serial number 2024, a
# day in July 1905, without a word.
# Recorded with Gnumeric 1.12.55, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
debian ssconvert gnumeric 1.12.55-1
debian soffice libreoffice-calc 4:7.4.7-1+deb12u14

python3 - << 'PYTHON'
from office import text_cell, xlsx

rows = [("№", "Дело", "Срок"), ("1", "Слёт", "май")]
xlsx("plan.xlsx", "".join(f"<row>{''.join(map(text_cell, each))}</row>" for each in rows))
xlsx("date.xlsx", '<row r="1"><c r="A1" s="1" t="d"><v>2024-09-01</v></c></row>', formats=["yyyy/mm/dd"])
PYTHON
for file in plan date; do ssconvert "$file.xlsx" "$file.csv" 2> /dev/null; done
libreoffice "csv:Text - txt - csv (StarCalc):44,34,76" plan.xlsx date.xlsx

compare "LibreOffice, cells without addresses:" $'№,Дело,Срок\n1,Слёт,май' $'№,Дело,Срок\n1,Слёт,май' \
    "$(cat converted/plan.csv)"
compare "Gnumeric, cells without addresses:" $'№,Дело,Срок\n1,Слёт,май' "" "$(cat plan.csv)"
compare "LibreOffice, a date in ISO form:" "2024/09/01" "2024/09/01" "$(cat converted/date.csv)"
compare "Gnumeric, a date in ISO form:" "2024/09/01" "1905/07/16" "$(cat date.csv)"
finish
