#!/usr/bin/env bash
# pandoc and mammoth drop what a simple field shows, though they keep what the same complex field shows.
#
# Why it matters: dates, numbers of tables, cross-references and merged names of a plan may stand in either form; Word
# writes w:fldSimple itself where a field's result has one look.
# Guess: the two forms are one field for a reader. A w:fldSimple holds its current result as runs (ECMA-376 Part 1,
# 17.16.19), so at worst its instruction is lost, as with w:fldChar (17.16.18).
# Seen: the runs within w:fldSimple are gone: dates, references, captions' numbers. mammoth names the element in its
# messages, pandoc says nothing; MarkItDown reads through mammoth and does not pass the message on.
# Recorded with pandoc 3.9, mammoth 1.13.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned mammoth==1.13.0

python - << 'PYTHON'
from office import docx, field, paragraph, run

fields = {
    "Дата: ": ("DATE \\@ dd.MM.yyyy", "01.09.2024"),
    "Таблица ": ("SEQ Таблица \\* ARABIC", "3"),
    "см. ": ("REF пункт \\h", "пункт 1.2"),
    "Директор: ": ("MERGEFIELD директор", "Иванова И.И."),
}
docx("complex.docx", "".join(paragraph(run(label) + field(*each)) for label, each in fields.items()))
docx(
    "simple.docx",
    "".join(
        paragraph(run(label) + f'<w:fldSimple w:instr=" {instruction} ">{run(result)}</w:fldSimple>')
        for label, (instruction, result) in fields.items()
    ),
)
PYTHON
whole="Дата: 01.09.2024; Таблица 3; см. пункт 1.2; Директор: Иванова И.И."
bare="Дата:; Таблица; см.; Директор:"

lines() { sed 's/ *$//; /^$/d' | paste -sd ';' | sed 's/;/; /g'; }
compare "pandoc, complex fields:" "$whole" "$whole" "$(pandoc complex.docx -t plain --wrap=none | lines)"
compare "pandoc, the same as simple fields:" "$whole" "$bare" "$(pandoc simple.docx -t plain --wrap=none | lines)"
compare "mammoth, complex fields:" "$whole" "$whole" "$(text mammoth complex.docx | lines)"
compare "mammoth, the same as simple fields:" "$whole" "$bare" "$(text mammoth simple.docx | lines)"
finish
