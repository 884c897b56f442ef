#!/usr/bin/env bash
# A tick in a plan's column «done» becomes the letter ü, an empty cell, or a sign without a shape.
#
# Why it matters: Word writes a tick put in by Insert > Symbol as { w:sym, Wingdings, F0FC }. In the text of a plan the
# rows that are done are then those with «ü», with nothing, or with a box.
# Guess: a tick (✓ or ✔). A code of a symbol font may be written with or without F000 added (ECMA-376 Part 1, 17.3.3.30),
# and means the same sign.
# Seen: pandoc and mammoth give ticks; office-oxide gives the Latin letter in that place of the font, docx2python a tag
# of HTML around it, python-docx nothing, LibreOffice's text export U+F0FC for the one way of writing and «ü» for the other.
# Recorded with pandoc 3.9, mammoth 1.13.0, docx2python 3.7.1, python-docx 1.2.0, office-oxide 0.1.15, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned mammoth==1.13.0 docx2python==3.7.1 python-docx==1.2.0 office-oxide==0.1.15
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import docx, paragraph, run

tick = '<w:r><w:sym w:font="Wingdings" w:char="{}"/></w:r>'.format
docx("plan.docx", paragraph(run("Май: ") + tick("F0FC") + run(", июнь: ") + tick("00FC") + run(".")))
PYTHON

compare "pandoc:" "Май: ✔, июнь: ✔." "Май: ✔, июнь: ✔." "$(pandoc plan.docx -t plain)"
compare "mammoth:" "Май: ✓, июнь: ✓." "Май: ✓, июнь: ✓." "$(text mammoth plan.docx)"
compare "office-oxide:" "Май: ✓, июнь: ✓." "Май: ü, июнь: ü." "$(text office-oxide plan.docx)"
letter='<span style=font-family:Wingdings>&#x00FC;</span>'
compare "docx2python:" "Май: ✓, июнь: ✓." "Май: $letter, июнь: $letter." "$(text docx2python plan.docx)"
compare "python-docx:" "Май: ✓, июнь: ✓." "Май: , июнь: ." "$(text python-docx plan.docx)"
compare "LibreOffice:" "Май: ✓, июнь: ✓." $'Май: \uf0fc, июнь: ü.' "$(libreoffice_text plan.docx)"
finish
