#!/usr/bin/env bash
# LibreOffice's conversions to text and PDF print words that are tracked as deleted or moved away.
#
# Why it matters: a pipeline «DOCX → PDF → search» or «→ text» finds both the old deadline and the new one, side by
# side, and a moved activity twice.
# Guess: an export shows the document as it will be, or as set to be shown in the file; nobody reads a text file with
# two deadlines. Deleted words are no text of the document (ECMA-376 Part 1, 17.13.5.14 and 17.13.5.22).
# Seen: text export and PDF both give «июньмай», and the moved word at its old and its new place. pandoc and mammoth
# give the new text; python-docx loses moved and inserted words at both places.
# Recorded with LibreOffice 7.4.7, poppler-utils 22.12, mammoth 1.13.0, python-docx 1.2.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned mammoth==1.13.0 python-docx==1.2.0
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14
debian pdftotext poppler-utils 22.12.0-2+deb12u1

python - << 'PYTHON'
from office import docx, paragraph, run

by = 'w:author="Козлова" w:date="2024-09-01T08:00:00Z"'
old = f'<w:del w:id="1" {by}><w:r><w:delText>июнь</w:delText></w:r></w:del>'
new = f'<w:ins w:id="2" {by}>{run("май")}</w:ins>'
away = (
    f'<w:moveFromRangeStart w:id="3" w:name="m" {by}/><w:moveFrom w:id="4" {by}>{run("очно ")}</w:moveFrom>'
    '<w:moveFromRangeEnd w:id="3"/>'
)
here = (
    f'<w:moveToRangeStart w:id="5" w:name="m" {by}/><w:moveTo w:id="6" {by}>{run(" очно")}</w:moveTo>'
    '<w:moveToRangeEnd w:id="5"/>'
)
docx("plan.docx", paragraph(away + run("Срок ") + old + new + here))
PYTHON
libreoffice pdf plan.docx

compare "mammoth:" "Срок май очно" "Срок май очно" "$(text mammoth plan.docx)"
compare "LibreOffice, text:" "Срок май очно" "очно Срок июньмай очно" "$(libreoffice_text plan.docx)"
compare "LibreOffice, PDF:" "Срок май очно" "очно Срок июньмай очно" "$(pdftotext converted/plan.pdf - | head -n 1)"
compare "python-docx:" "Срок май очно" "Срок" "$(text python-docx plan.docx)"
finish
