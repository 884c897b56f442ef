#!/usr/bin/env bash
# docx-mailmerge makes «004» of 3.5 hours where a Russian template asks for «0,00».
#
# Why it matters: Word writes the picture of a number with the decimal sign of the user's system: \# "0,00" in Minsk
# and Moscow. Hours and sums of a merged plan are then rounded and get zeros in front.
# Guess: 3,50; or an error at a picture that is not understood; or 3.5 as it is. Which sign separates decimals is the
# system's matter (ECMA-376 Part 1, 17.16.4.2: the picture's decimal separator is locale-specific).
# Seen: the comma is taken for one between thousands and dropped, the rest is a picture of three digits: 004. With a
# blank between thousands, "# ##0,00", the picture itself is printed behind the rounded number. «0.00» gives 3.50.
# Recorded with docx-mailmerge2 1.0.3.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned docx-mailmerge2==1.0.3

cat > merge.py << 'PYTHON'
import re
import sys
import zipfile

from mailmerge import MailMerge
from office import WORD, docx, field, paragraph

picture, number = sys.argv[1], float(sys.argv[2])
docx(
    "template.docx",
    paragraph(field(f"MERGEFIELD часы \\# {picture}", "«часы»")),
    {"settings.xml": ("settings", f'<w:settings xmlns:w="{WORD}"/>')},
)
with MailMerge("template.docx") as merge:
    merge.merge(часы=number)
    merge.write("plan.docx")
print(re.sub("<[^>]*>", "", zipfile.ZipFile("plan.docx").read("word/document.xml").decode()).strip())
PYTHON
compare '\# "0.00", 3.5:' "3.50" "3.50" "$(python merge.py '"0.00"' 3.5)"
compare '\# "0,00", 3.5:' "3,50" "004" "$(python merge.py '"0,00"' 3.5)"
compare '\# "# ##0,00", 1234.5:' "1 234,50" "1234 ##0,00" "$(python merge.py '"# ##0,00"' 1234.5)"
finish
