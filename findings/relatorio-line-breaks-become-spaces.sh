#!/usr/bin/env bash
# A line break in a value that relatorio fills into an ODT is a space in the office program.
#
# Why it matters: two executors on two lines of a cell come out in one line; tabs and aligned columns are lost as
# well.
# Guess: a newline becomes text:line-break, as in secretary and docxtpl, for ODF takes a newline in the text for a
# space (ODF 1.3 Part 3, 6.1.2).
# Seen: relatorio writes the newline as it is. The XML looks right in an editor and the value is in it letter for
# letter; LibreOffice shows «Иванова И.И. Петров П.П.».
# Recorded with relatorio 1.0.0, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned relatorio==1.0.0
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import odf, odf_paragraph
from relatorio.templates.opendocument import Template

tag = '<text:placeholder text:placeholder-type="text">&lt;executors&gt;</text:placeholder>'
odf("template.odt", odf_paragraph(tag))
filled = Template(source=None, filepath="template.odt").generate(executors="Иванова И.И.\nПетров П.П.")
with open("plan.odt", "wb") as file:
    file.write(filled.render().getvalue())
PYTHON

compare "LibreOffice shows:" $'Иванова И.И.\nПетров П.П.' "Иванова И.И. Петров П.П." "$(libreoffice_text plan.odt)"
finish
