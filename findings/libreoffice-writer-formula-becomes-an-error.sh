#!/usr/bin/env bash
# LibreOffice Writer shows «** Expression is faulty **» for a table cell with a formula in ODF's own formula language.
#
# Why it matters: a table of hours with a total, written by a program by the standard, loses its total: the stored
# number and its text are replaced when Writer loads the file, and PDF and DOCX made of it say «faulty».
# Guess: Writer computes 1+1, or keeps the stored value 2. OpenFormula («of:») is the language that ODF defines, and a
# program that can't evaluate a formula has the stored value (ODF 1.3 Part 3, 19.646 table:formula; Part 4).
# Seen: Writer knows its own prefix «ooow:» only. Its own formula is computed, the standard's becomes the error text.
# Recorded with LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python3 - << 'PYTHON'
from office import odf, odf_cell, odf_paragraph, odf_row, odf_table

total = 'office:value-type="float" office:value="2" table:formula="{}"'.format
rows = [
    odf_row("ooow", odf_cell("2 ч", total("ooow:1+1"))),
    odf_row("of", odf_cell("2 ч", total("of:=1+1"))),
]
names = 'xmlns:ooow="http://openoffice.org/2004/writer"'
table = odf_table(2, *rows).replace("<table:table ", f"<table:table {names} ", 1)
odf("plan.odt", table + odf_paragraph(""))
PYTHON

compare "LibreOffice:" $'ooow\n2\nof\n2' $'ooow\n2\nof\n** Expression is faulty **' \
    "$(libreoffice_text plan.odt | sed '/^$/d')"
finish
