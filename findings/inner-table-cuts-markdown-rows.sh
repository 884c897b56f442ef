#!/usr/bin/env bash
# A table within a cell cuts its row off in the Markdown that MarkItDown and office-oxide make of a Word file.
#
# Why it matters: a plan's cell «Срок» often holds a small table of days and places. The Markdown looks whole as text, but
# every page that shows it ends the row at the inner table, without a word that something is missing.
# Guess: the inner table's bars are escaped (`\|`), or the table is written in HTML, as pandoc does.
# Seen: the bars stand in the cell as they are; GFM ends the cell at the first and ignores the cells that are too many
# (GFM 0.29, 4.10), so that the inner table and all behind it are gone.
# Recorded with MarkItDown 0.1.9, office-oxide 0.1.15, pandoc 3.9, which also shows the Markdown here.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned 'markitdown[docx]==0.1.9' mammoth==1.13.0 office-oxide==0.1.15

python - << 'PYTHON'
from office import cell, docx, paragraph, row, table

days = table(2, row("пятое", "зал"), row("шестое", "двор"))
term = cell(paragraph("май") + days + paragraph("утром"))
docx("plan.docx", table(2, row("Мероприятие", "Срок"), row("Слёт", term)))
PYTHON

# shown FILE: the words that a page shows of a Markdown file.
shown() { pandoc -f gfm "$1" -t html | words; }

all="Мероприятие Срок Слёт май пятое зал шестое двор утром"
pandoc plan.docx -t gfm -o pandoc.md
markitdown plan.docx > markitdown.md 2> /dev/null
python -c 'import office_oxide; print(office_oxide.Document.open("plan.docx").to_markdown())' > office-oxide.md
compare "pandoc:" "$all" "$all" "$(shown pandoc.md)"
for program in markitdown office-oxide; do
    compare "$program, in the Markdown as text:" "$all" "$all" "$(sed 's/<br>/ /g' $program.md | words)"
    compare "$program, as it is shown:" "$all" "Мероприятие Срок Слёт май" "$(shown $program.md)"
done
finish
