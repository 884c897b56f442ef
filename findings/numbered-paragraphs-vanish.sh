#!/usr/bin/env bash
# pandoc and odfdo drop numbered paragraphs of an ODT: the words, not only the numbers.
#
# Why it matters: ODF has two ways to number a paragraph. A program that numbers each activity by itself, without
# lists, writes text:numbered-paragraph, and the plan comes out empty.
# Guess: a numbered paragraph is at least a paragraph; it holds a text:p or text:h (ODF 1.3 Part 3, 5.3.6).
# Seen: pandoc and odfdo give nothing for it, in the body and in a cell; LibreOffice, AbiWord and odt2txt have the
# words.
# Recorded with pandoc 3.9, odfdo 3.27.3, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned odfdo==3.27.3
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import odf, odf_cell, odf_paragraph, odf_row, odf_table


def numbered(text):
    return (
        '<text:numbered-paragraph text:list-id="plan" text:level="1" text:style-name="Numbers">'
        f"{odf_paragraph(text)}</text:numbered-paragraph>"
    )


numbers = '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
odf(
    "plan.odt",
    odf_paragraph("План")
    + numbered("Линейка")
    + odf_table(1, odf_row(odf_cell(numbered("Слёт"))))
    + odf_paragraph("."),
    styles=f'<text:list-style style:name="Numbers">{numbers}</text:list-style>',
)
PYTHON

compare "LibreOffice:" "План Линейка Слёт" "План Линейка Слёт" "$(libreoffice_text plan.odt | words)"
compare "pandoc:" "План Линейка Слёт" "План" "$(pandoc plan.odt -t plain | words)"
compare "odfdo:" "План Линейка Слёт" "План" \
    "$(python -c "from odfdo import Document; print(Document('plan.odt').get_formatted_text())" | words)"
finish
