#!/usr/bin/env bash
# docxtpl fills footnotes, headers and footers, but leaves the tags of endnotes and comments as they are.
#
# Why it matters: «{{ school }}» is printed in the endnotes of the order; a footnote changed into an endnote in Word,
# by one click, is no longer filled.
# Guess: endnotes are filled like footnotes: the two parts differ in name only (ECMA-376 Part 1, 11.3.4 and 11.3.7),
# and a render that ends well has no tags left.
# Seen: the footnote has the value, the endnote and the comment still have the tag; no error, not even under
# StrictUndefined.
# Recorded with docxtpl 0.20.2.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned docxtpl==0.20.2 python-docx==1.2.0

python - << 'PYTHON'
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from office import WORD, docx, paragraph, run


def notes(kind):
    note = f'<w:{kind} w:id="2">{paragraph("{{ школа }}")}</w:{kind}>'
    return f'<w:{kind}s xmlns:w="{WORD}">{note}</w:{kind}s>'


references = "".join(f'<w:r><w:{kind}Reference w:id="2"/></w:r>' for kind in ("footnote", "endnote", "comment"))
parts = {f"{kind}s.xml": (f"{kind}s", notes(kind)) for kind in ("footnote", "endnote")}
parts["comments.xml"] = ("comments", notes("comment").replace("<w:comment ", '<w:comment w:author="Козлова" '))
docx("template.docx", paragraph(run("{{ школа }}") + references), parts)
template = DocxTemplate("template.docx")
template.render({"школа": "СШ № 1"}, jinja_env=Environment(undefined=StrictUndefined))
template.save("order.docx")
PYTHON

part() { unzip -p order.docx "word/$1.xml" | sed 's/<[^>]*>//g' | grep .; }
compare "Text:" "СШ № 1" "СШ № 1" "$(part document)"
compare "Footnote:" "СШ № 1" "СШ № 1" "$(part footnotes)"
compare "Endnote:" "СШ № 1" "{{ школа }}" "$(part endnotes)"
compare "Comment:" "СШ № 1" "{{ школа }}" "$(part comments)"
finish
