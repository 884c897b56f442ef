#!/usr/bin/env bash
# The choice made in a drop-down list of a form is no text for pandoc, mammoth and python-docx.
#
# Why it matters: forms of plans let people choose the responsible one or «выполнено / не выполнено» from a list; the
# chosen word is what the plan says.
# Guess: the chosen entry comes out like any field's result. But FORMDROPDOWN has no result: Word shows the entry
# whose number w:ddList/w:result names, 0 being the first (ECMA-376 Part 1, 17.16.9 and 17.16.28).
# Seen: pandoc, mammoth (which knows check boxes) and python-docx give nothing; docx2python gives the chosen entry;
# LibreOffice's text export gives nothing as well.
# Recorded with pandoc 3.9, mammoth 1.13.0, python-docx 1.2.0, docx2python 3.7.1, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned mammoth==1.13.0 python-docx==1.2.0 docx2python==3.7.1
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import docx, paragraph, run

choice = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Кто"/><w:enabled/><w:calcOnExit w:val="0"/>'
    '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Иванова"/><w:listEntry w:val="Петров"/></w:ddList></w:ffData>'
    '</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
docx("plan.docx", paragraph(run("Ответственный: ") + choice))
PYTHON

whole="Ответственный: Петров"
compare "docx2python:" "$whole" "$whole" "$(text docx2python plan.docx)"
compare "pandoc:" "$whole" "Ответственный:" "$(pandoc plan.docx -t plain)"
compare "mammoth:" "$whole" "Ответственный:" "$(text mammoth plan.docx)"
compare "python-docx:" "$whole" "Ответственный:" "$(text python-docx plan.docx)"
compare "LibreOffice, as text:" "$whole" "Ответственный:" "$(libreoffice_text plan.docx)"
finish
