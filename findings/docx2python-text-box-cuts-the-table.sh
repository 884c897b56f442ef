#!/usr/bin/env bash
# A text box in a cell makes docx2python cut the row there: the box's words come twice, the activity lands elsewhere.
#
# Why it matters: the body that docx2python gives is meant to be read as table, row, cell; after a box in one cell the
# deadline of the row is in another table than its number.
# Guess: the box is part of its cell, as text or not at all; the table stays one.
# Seen: the words of both branches of mc:AlternateContent become tables of their own, and what stands behind the box
# in the row goes into a further table: four tables of one, with the words in another order.
# Recorded with docx2python 3.7.1. Source: ECMA-376 Part 3 (one branch is to be read), Part 1, 20.4.2.8.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned docx2python==3.7.1

python - << 'PYTHON'
from office import cell, docx, paragraph, row, run, table

words = "<w:txbxContent>" + paragraph("очно") + "</w:txbxContent>"
box = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="900000" cy="300000"/>'
    '<wp:docPr id="1" name="Box"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    f'<wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{words}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>'
    '</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:90pt;height:30pt">'
    f"<v:textbox>{words}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
rows = [row("№", "Дело", "Срок"), row("1", cell(paragraph(run("Слёт") + box)), "май")]
docx("plan.docx", table(3, *rows) + paragraph("."))
PYTHON

compare "Tables, rows and cells:" \
    "[[['№'], ['Дело'], ['Срок']], [['1'], ['Слёт', 'очно'], ['май']]]" \
    $'[[[\'№\'], [\'Дело\'], [\'Срок\']], [[\'1\'], []]]\n[[[\'очно\']]]\n[[[\'очно\']]]\n[[[\'Слёт\'], [\'май\']]]' \
    "$(python -c "
from docx2python import docx2python
with docx2python('plan.docx') as content:
    print(*content.body[:-1], sep='\n')")"
finish
