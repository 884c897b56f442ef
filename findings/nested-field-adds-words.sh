#!/usr/bin/env bash
# Readers of Word files show the result of a field that stands inside another field's instruction.
#
# Why it matters: a plan filled by mail merge says { IF { MERGEFIELD форма } = "очная" "май" "июнь" }. A person sees
# «май»; the readers give «очнаямай», a deadline that no calendar knows.
# Guess: between a field's begin and its separate mark nothing is shown, whatever stands there (ECMA-376 Part 1,
# 17.16.18: fields nest; what stands before the separator is the outer field's code).
# Seen: of five readers only LibreOffice shows «май»; the others print the inner result as well.
# Recorded with pandoc 3.9, mammoth 1.13.0, docx2python 3.7.1, python-docx 1.2.0, LibreOffice 7.4.7.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned mammoth==1.13.0 docx2python==3.7.1 python-docx==1.2.0
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14

python - << 'PYTHON'
from office import docx, field, paragraph, run

code = '<w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>'.format
choice = field(code("IF") + field("MERGEFIELD форма", "очная") + code('= "очная" "май" "июнь"'), "май")
docx("plan.docx", paragraph(run("Срок: ") + choice + run(" 2025")))
PYTHON

compare "LibreOffice:" "Срок: май 2025" "Срок: май 2025" "$(libreoffice_text plan.docx)"
compare "pandoc:" "Срок: май 2025" "Срок: очнаямай 2025" "$(pandoc plan.docx -t plain)"
for reader in mammoth docx2python python-docx; do
    compare "$reader:" "Срок: май 2025" "Срок: очнаямай 2025" "$(text "$reader" plan.docx)"
done
finish
