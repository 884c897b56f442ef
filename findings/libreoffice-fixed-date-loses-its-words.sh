#!/usr/bin/env bash
# LibreOffice replaces the words of a fixed date in an ODT by a short date in the American order.
#
# Why it matters: «Утверждено 1 сентября 2024 года» becomes «9/1/24» when the order is opened and saved, and a reader
# in Minsk takes it for 9 January.
# Guess: a fixed date keeps what it shows: text:fixed="true" says that the field is not updated, and the element's
# text is what it showed when it was stored (ODF 1.3 Part 3, 7.3.2).
# Seen: with no data style named, the shown text is thrown away and made anew in the default language's short form; a
# fixed time as well. A field of a variable that nothing declares keeps its words if it is a variable-get, but loses
# them if it is a user-field-get.
# Recorded with LibreOffice 7.4.7 (no language set, so en-US).
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python3 - << 'PYTHON'
from office import odf, odf_paragraph

odf(
    "plan.odt",
    odf_paragraph('<text:date text:date-value="2024-09-01" text:fixed="true">1 сентября 2024 года</text:date>')
    + odf_paragraph('<text:time text:time-value="2024-09-01T08:30:00" text:fixed="true">8 ч 30 мин</text:time>')
    + odf_paragraph('<text:variable-get text:name="кто">Петров</text:variable-get>')
    + odf_paragraph('[<text:user-field-get text:name="школа">СШ № 1</text:user-field-get>]'),
)
PYTHON

compare "LibreOffice:" $'1 сентября 2024 года\n8 ч 30 мин\nПетров\n[СШ № 1]' $'9/1/24\n08:30:00\nПетров\n[]' \
    "$(libreoffice_text plan.odt)"
finish
