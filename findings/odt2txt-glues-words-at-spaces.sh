#!/usr/bin/env bash
# odt2txt and odfdo drop the spaces of an ODT that are stored as elements, and glue the words beside them.
#
# Why it matters: Writer stores every space but the first of a run of spaces as text:s, and a space at the start of a
# line or after a tab as well. «5 а» typed with a formatted gap, «Иванова  И.И.» come out as one word.
# Guess: text:s is a space (ODF 1.3 Part 3, 6.1.3); it is the commonest element of ODF's text after text:p.
# Seen: odt2txt drops it, even where it is the only space between two words, and so does odfdo's formatted text. odfpy
# keeps it.
# Recorded with odt2txt 0.5-7, odfdo 3.27.3, odfpy 1.4.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned odfdo==3.27.3 odfpy==1.4.1
debian odt2txt odt2txt 0.5-7

python - << 'PYTHON'
from office import odf, odf_paragraph

odf("plan.odt", odf_paragraph('Иванова<text:s text:c="2"/>И.И.<text:line-break/>Петров<text:s/>П.П.'))
PYTHON

compare "odfpy:" $'Иванова  И.И.\nПетров П.П.' $'Иванова  И.И.\nПетров П.П.' \
    "$(python -c "from odf import opendocument, teletype
print(teletype.extractText(opendocument.load('plan.odt').text))")"
compare "odt2txt:" $'Иванова  И.И.\nПетров П.П.' $'ИвановаИ.И.\nПетровП.П.' "$(odt2txt plan.odt | sed '/^$/d')"
compare "odfdo, formatted text:" $'Иванова  И.И.\nПетров П.П.' $'ИвановаИ.И.\nПетровП.П.' \
    "$(python -c "from odfdo import Document; print(Document('plan.odt').get_formatted_text().strip())")"
finish
