#!/usr/bin/env bash
# One valid file has three texts: the readers choose different branches of mc:AlternateContent, or both.
#
# Why it matters: whoever compares a plan's text from two programs finds changes that nobody made, and words twice.
# Guess: every program of today understands Word 2010's namespace and takes mc:Choice; at least each takes one branch
# (ECMA-376 Part 3: the first choice whose namespaces are understood, else the fallback).
# Seen: LibreOffice takes the choice, pandoc and mammoth the fallback, docx2python prints both one after the other,
# and python-docx none.
# Recorded with LibreOffice 7.4.7, pandoc 3.9, mammoth 1.13.0, docx2python 3.7.1, python-docx 1.2.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned mammoth==1.13.0 docx2python==3.7.1 python-docx==1.2.0
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import docx, paragraph, run

docx(
    "plan.docx",
    paragraph(
        run("Срок: ")
        + '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>май</w:t></mc:Choice>'
        "<mc:Fallback><w:t>июнь</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    ),
)
PYTHON

compare "LibreOffice:" "Срок: май" "Срок: май" "$(libreoffice_text plan.docx)"
compare "pandoc:" "Срок: май" "Срок: июнь" "$(pandoc plan.docx -t plain)"
compare "mammoth:" "Срок: май" "Срок: июнь" "$(text mammoth plan.docx)"
compare "docx2python:" "Срок: май" "Срок: майиюнь" "$(text docx2python plan.docx)"
compare "python-docx:" "Срок: май" "Срок:" "$(text python-docx plan.docx)"
finish
