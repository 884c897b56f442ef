#!/usr/bin/env bash
# Text extractors drop Word's no-break hyphen: «2024-2025» becomes the number 20242025.
#
# Why it matters: Ctrl+Shift+Hyphen is how people keep a school year on one line.
# Guess: it is a character like others; Word keeps it as an element of the run, w:noBreakHyphen (ECMA-376 Part 1,
# 17.3.3.18), and readers turn it into a hyphen, as they do with w:tab and w:br.
# Seen: docx2python, docx2txt and AbiWord leave it out without a word; pandoc and LibreOffice give U+2011, python-docx
# a plain hyphen. So one plan's school year has three spellings, and for three programs none.
# Recorded with docx2python 3.7.1, docx2txt 0.9, AbiWord 3.0.5, pandoc 3.9, python-docx 1.2.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned docx2python==3.7.1 docx2txt==0.9 python-docx==1.2.0
pinned_pandoc
debian abiword abiword 3.0.5~dfsg-3.2

python - << 'PYTHON'
from office import docx, paragraph

docx("plan.docx", paragraph("<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>"))
PYTHON

abiword --to=txt -o abiword.txt plan.docx 2> /dev/null
compare "docx2python:" "2024-2025" "20242025" "$(text docx2python plan.docx)"
compare "docx2txt:" "2024-2025" "20242025" "$(text docx2txt plan.docx)"
compare "AbiWord:" "2024-2025" "20242025" "$(head -n 1 abiword.txt)"
compare "pandoc:" "2024-2025" $'2024\u20112025' "$(pandoc plan.docx -t plain)"
compare "python-docx:" "2024-2025" "2024-2025" "$(text python-docx plan.docx)"
finish
