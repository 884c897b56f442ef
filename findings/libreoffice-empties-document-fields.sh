#!/usr/bin/env bash
# LibreOffice replaces words of a DOCX that stand in fields by nothing.
#
# Why it matters: conversion to PDF or ODT takes the date of the order and the plan's title out of the document; mail
# programs and archives that strip a file's properties prepare that loss.
# Guess: a field that can't be computed keeps its stored result; that is what the result is stored for (ECMA-376 Part
# 1, 17.16.18). LibreOffice does so with AUTHOR, CREATEDATE, DOCPROPERTY and most others.
# Seen: without document properties SAVEDATE, PRINTDATE, TITLE and SUBJECT show nothing, AUTONUM shows none in any
# case, and EQ \o keeps one of its two parts.
# Recorded with LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python3 - << 'PYTHON'
from office import docx, field, paragraph, run

fields = {
    "AUTHOR": "Козлова",
    "CREATEDATE \\@ dd.MM.yyyy": "31.08.2024",
    "DOCPROPERTY Школа": "СШ № 1",
    "SAVEDATE \\@ dd.MM.yyyy": "01.09.2024",
    "PRINTDATE \\@ dd.MM.yyyy": "02.09.2024",
    "TITLE": "План",
    "SUBJECT": "Воспитание",
    "AUTONUM": "7.",
    "EQ \\o(5,6)": "56",
}
body = (paragraph(run(f"{code.split()[0]}: [") + field(code, shown) + run("]")) for code, shown in fields.items())
docx("plan.docx", "".join(body))
PYTHON

line() { paste -sd ' '; }
kept="AUTHOR: [Козлова] CREATEDATE: [31.08.2024] DOCPROPERTY: [СШ № 1]"
compare "LibreOffice:" \
    "$kept SAVEDATE: [01.09.2024] PRINTDATE: [02.09.2024] TITLE: [План] SUBJECT: [Воспитание] AUTONUM: [7.] EQ: [56]" \
    "$kept SAVEDATE: [] PRINTDATE: [] TITLE: [] SUBJECT: [] AUTONUM: [] EQ: [5]" \
    "$(libreoffice_text plan.docx | line)"
finish
