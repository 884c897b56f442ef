#!/usr/bin/env bash
# pandoc keeps the words of a text box and drops the other words of the paragraph that holds it.
#
# Why it matters: a note put into a box beside an activity («перенесено») makes the activity itself vanish from the
# converted plan, and nothing warns of it.
# Guess: the box's words come before, within or after the paragraph's own; or, at worst, the box is left out. An
# inline text box is a drawing within a run (ECMA-376 Part 1, 20.4.2.8), not a replacement of its paragraph.
# Seen: only the box's words are left, whether the paragraph stands in a cell or in the body.
# Recorded with pandoc 3.9.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc

python - << 'PYTHON'
from office import docx, paragraph, row, run, table

box = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="900000" cy="300000"/>'
    '<wp:docPr id="1" name="Box"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>' + paragraph("перенесено") + "</w:txbxContent>"
    "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>"
    '<w:pict><v:shape style="width:90pt;height:30pt"><v:textbox><w:txbxContent>' + paragraph("перенесено")
    + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
activity = paragraph(run("Слёт ") + box + run(" отрядов"))
header = row("№", "Мероприятие", "Срок")
docx("plan.docx", activity + table(3, header, row("1", f"<w:tc><w:tcPr/>{activity}</w:tc>", "май")) + paragraph())
PYTHON

html=$(pandoc plan.docx -t html)
compare "The table row with the box:" \
    "1 | Слёт перенесено отрядов | май" \
    "1 | перенесено | май" \
    "$(rows - <<< "$html" | tail -n 1)"
compare "The same paragraph outside the table:" \
    "Слёт перенесено отрядов" \
    "перенесено" \
    "$(pandoc plan.docx -t plain --wrap=none | head -n 1)"
finish
