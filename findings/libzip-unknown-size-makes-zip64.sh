#!/usr/bin/env bash
# libzip writes a small part whose source does not say its size beforehand as a ZIP64 entry, and pandoc takes no such file.
#
# Why it matters: whoever streams a document's XML into libzip writes files that Word and LibreOffice open and pandoc does
# not, and nothing in the data shows why.
# Guess: a part of some hundred bytes is a plain entry (version needed 2.0): when its header is written for good, the
# size is known. And a ZIP64 entry is read by every program of today.
# Seen: the header stays as it was reserved, with version 4.5 and an extra field, in the local header and in the central
# directory; pandoc refuses the whole document with a sentence that names version 2.0, LibreOffice and python-docx read
# it. A source that says its size in ZIP_SOURCE_STAT, even one that is too large, gets a plain entry.
# Recorded with libzip 1.7.3, pandoc 3.9, LibreOffice 7.4.7, python-docx 1.2.0.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned python-docx==1.2.0
debian soffice libreoffice-writer 4:7.4.7-1+deb12u14
debian gcc gcc 4:12.2.0-3
debian libzip.pc libzip-dev 1.7.3-1+b1
debian pkg-config pkg-config 1.8.1-1

cat > write.c << 'C'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static char *rest;
static zip_uint64_t left, said;

static zip_int64_t source(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command) {
    switch (command) {
    case ZIP_SOURCE_OPEN: case ZIP_SOURCE_CLOSE: case ZIP_SOURCE_FREE: return 0;
    case ZIP_SOURCE_READ:
        if (length > left) length = left;
        memcpy(data, rest, length);
        rest += length;
        left -= length;
        return length;
    case ZIP_SOURCE_STAT:
        zip_stat_init(data);
        if (said > 0) { ((zip_stat_t *)data)->size = said; ((zip_stat_t *)data)->valid = ZIP_STAT_SIZE; }
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_ERROR: memset(data, 0, 2 * sizeof(int)); return 2 * sizeof(int);
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
            ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default: return -1;
    }
}

/* write ARCHIVE SIZE NAME FILE: puts a file into an archive, in the place of what has that name. */
int main(int count, char **words) {
    FILE *file = fopen(words[4], "rb");
    rest = calloc(1, 1 << 20);
    left = fread(rest, 1, 1 << 20, file);
    said = strtoull(words[2], NULL, 10);
    zip_t *archive = zip_open(words[1], 0, NULL);
    if (zip_file_add(archive, words[3], zip_source_function(archive, source, NULL), ZIP_FL_OVERWRITE) < 0) return 1;
    return zip_close(archive);
}
C
# shellcheck disable=SC2046
gcc write.c -o write $(pkg-config --cflags --libs libzip) || cannot_run "the program in C could not be built."

python - << 'PYTHON'
from office import docx, paragraph, run

docx("plan.docx", paragraph(run("Срок: май")))
PYTHON
python -c 'import zipfile; open("document.xml", "wb").write(zipfile.ZipFile("plan.docx").read("word/document.xml"))'

# Deflated at its worst the larger size is still less than the 4 GiB that ZIP holds without ZIP64.
for size in 0 2147483648; do
    cp plan.docx "said-$size.docx"
    ./write "said-$size.docx" "$size" word/document.xml document.xml || cannot_run "libzip wrote nothing."
done

version() {
    python -c 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).getinfo("word/document.xml").extract_version)' "$1"
}
refusal() { pandoc "$1" -t plain 2>&1 || true; }

compare "The version that the entry needs, its size not said:" 20 45 "$(version said-0.docx)"
compare "The same, another size said:" 20 20 "$(version said-2147483648.docx)"
compare "pandoc:" "Срок: май" "couldn't unpack docx container: This archive requires zip >= 2.0 to extract." \
    "$(refusal said-0.docx)"
compare "pandoc, another size said:" "Срок: май" "Срок: май" "$(refusal said-2147483648.docx)"
compare "LibreOffice:" "Срок: май" "Срок: май" "$(libreoffice_text said-0.docx)"
compare "python-docx:" "Срок: май" "Срок: май" "$(text python-docx said-0.docx)"
finish
