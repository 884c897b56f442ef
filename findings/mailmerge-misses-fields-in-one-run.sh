#!/usr/bin/env bash
# docx-mailmerge does not see a merge field whose mark and code stand in one run: it stays unfilled without a word.
#
# Why it matters: libraries and some editors write a field's begin mark and its code into one run; the merged plans
# then say «директор» in guillemets to all schools.
# Guess: the field is found: a run is any sequence of its contents, marks and code among them (ECMA-376 Part 1,
# 17.3.2.25, and the examples of 17.16.18), and Word reads it.
# Seen: get_merge_fields() is empty, merge() raises no error, the field is left with its old text. LibreOffice, saving
# the same file, gives each its own run, and then the field is found.
# Recorded with docx-mailmerge2 1.0.3, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned docx-mailmerge2==1.0.3
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import WORD, docx, paragraph, run

mark = '<w:fldChar w:fldCharType="{}"/>'.format
code = '<w:instrText xml:space="preserve"> MERGEFIELD директор </w:instrText>'
code = f'<w:r>{mark("begin")}{code}{mark("separate")}</w:r>'
settings = {"settings.xml": ("settings", f'<w:settings xmlns:w="{WORD}"/>')}
docx("template.docx", paragraph(code + run("«директор»") + f'<w:r>{mark("end")}</w:r>'), settings)
PYTHON
libreoffice docx template.docx

fields() { python -c "import sys; from mailmerge import MailMerge
print(MailMerge(sys.argv[1]).get_merge_fields())" "$1"; }
compare "The fields of the file:" "{'директор'}" "set()" "$(fields template.docx)"
compare "The fields of the file saved by LibreOffice:" "{'директор'}" "{'директор'}" \
    "$(fields converted/template.docx)"
finish
