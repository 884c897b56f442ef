#!/usr/bin/env bash
# odfpy's text extraction and odt2txt print the deleted words of an ODT, its authors' names and times, before the
# text.
#
# Why it matters: a search for an executor finds people who were taken off the plan, and the first line of a plan is
# the reviewer's name glued to a time.
# Guess: the text of a document is its present text. Deleted words are stored in text:tracked-changes, away from the
# place they were in (ODF 1.3 Part 3, 5.5.1 and 5.5.4), so leaving them out is leaving out one element.
# Seen: both print the register of changes as the first words of the text; a comment's author, time and words, and a
# footnote with its number, are glued into the middle of the sentence.
# Recorded with odfpy 1.4.1, odt2txt 0.5-7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned odfpy==1.4.1
debian odt2txt odt2txt 0.5-7

python - << 'PYTHON'
from office import odf, odf_paragraph

by = "<dc:creator>Козлова</dc:creator><dc:date>2024-09-01T08:00:00</dc:date>"
changes = (
    '<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion>'
    f"<office:change-info>{by}</office:change-info>{odf_paragraph('Петров')}"
    "</text:deletion></text:changed-region></text:tracked-changes>"
)
comment = f"<office:annotation>{by}{odf_paragraph('кто?')}</office:annotation>"
note = (
    '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    f"<text:note-body>{odf_paragraph('очно')}</text:note-body></text:note>"
)
odf("plan.odt", changes + odf_paragraph(f'Слёт{note} ведёт <text:change text:change-id="c1"/>Иванова{comment}.'))
PYTHON

compare "odfpy:" "Слёт ведёт Иванова." \
    "Козлова2024-09-01T08:00:00ПетровСлёт1очно ведёт ИвановаКозлова2024-09-01T08:00:00кто?." \
    "$(python -c "from odf import opendocument, teletype
print(teletype.extractText(opendocument.load('plan.odt').text))")"
compare "odt2txt:" "Слёт ведёт Иванова." \
    "Козлова2024-09-01T08:00:00Петров Слёт1очно ведёт ИвановаКозлова2024-09-01T08:00:00кто? ." \
    "$(odt2txt --width=-1 plan.odt | sed '/^$/d' | paste -sd ' ')"
finish
