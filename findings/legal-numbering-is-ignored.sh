#!/usr/bin/env bash
# The number of an activity depends on the reader: I.1, 1.1, 1 or V, for one numbered paragraph of a DOCX.
#
# Why it matters: plans number their sections I, II and their activities 1.1, 2.1; orders refer to these numbers.
# Guess: w:isLgl turns the section's Roman figure into an Arabic one, «1.1» (ECMA-376 Part 1, 17.9.4), and a list with
# w:startOverride 5 begins with V (17.9.27).
# Seen: LibreOffice and docx-parser-converter print «I.1.», docx2python «1)»; docx-parser-converter and docx2python
# begin the second list with I, mammoth makes it the third item of the first.
# Recorded with LibreOffice 7.4.7, docx-parser-converter 1.0.3, docx2python 3.7.1, mammoth 1.13.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned docx-parser-converter==1.0.3 docx2python==3.7.1 mammoth==1.13.0
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import WORD, docx, paragraph

levels = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>'
)
numbering = (
    f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2">'
    '<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    "</w:numbering>"
)


def numbered(text, number, level):
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


body = numbered("Осень", 1, 0) + numbered("Линейка", 1, 1) + numbered("Весна", 2, 0) + numbered("Слёт", 2, 1)
docx("plan.docx", body, {"numbering.xml": ("numbering", numbering)})
PYTHON

lines() { sed 's/^[[:space:]]*//; s/[[:space:]][[:space:]]*/ /; /^$/d'; }
meant=$'I. Осень\n1.1. Линейка\nV. Весна\n5.1. Слёт'
compare "LibreOffice:" "$meant" $'I. Осень\nI.1. Линейка\nV. Весна\nV.1. Слёт' "$(libreoffice_text plan.docx | lines)"
compare "docx-parser-converter:" "$meant" $'I. Осень\nI.1. Линейка\nI. Весна\nI.1. Слёт' \
    "$(python -c "from docx_parser_converter import docx_to_text; print(docx_to_text('plan.docx'))" | lines)"
compare "docx2python:" "$meant" $'I) Осень\n1) Линейка\nI) Весна\n1) Слёт' "$(text docx2python plan.docx | lines)"
compare "mammoth, as HTML:" "two lists" \
    "<ol><li>Осень<ol><li>Линейка</li></ol></li><li>Весна<ol><li>Слёт</li></ol></li></ol>" \
    "$(text mammoth-html plan.docx)"
finish
