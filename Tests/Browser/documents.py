#!/usr/bin/env python3
"""Makes the pictures of documents that the READMEs and the guide show: `make pictures`.

`Pictures/documents/commands.txt` says by which commands, over the official plan and the files beside it. The sums of the
documents' words are kept, so that a test finds a picture that is no longer what the program makes, whatever the fonts.
"""

import json
import os
import shutil
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PICTURES = os.path.join(ROOT, "Pictures")
PLANKIT = os.path.abspath(os.environ["PLANKIT"])
# A page is some 600 points high: readable in a README, and below 100 kB.
RESOLUTION = "72"


def words(document, folder):
    """The words of a document, a line a cell or paragraph."""
    run = subprocess.run([PLANKIT, "inspect", document, "--json"], cwd=folder, capture_output=True, check=True)
    read = json.loads(run.stdout)
    return [cell["text"] for table in read["tables"] for cell in table["cells"]] + read["paragraphs"]


def sum_of(lines):
    """FNV-1a, 64 bits, of the lines."""
    value = 0xCBF29CE484222325
    for byte in "\n".join(lines).encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return f"{value:016x}"


def main():
    inputs = os.path.join(PICTURES, "documents")
    sums = []
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as place:
        folder = shutil.copytree(inputs, os.path.join(place, "files"))
        shutil.copyfile(
            os.path.join(ROOT, "Fixtures", "official", "plan-2024-2025.docx"), os.path.join(folder, "plan.docx")
        )
        with open(os.path.join(inputs, "commands.txt"), encoding="utf-8") as commands:
            for line in commands:
                picture, document, *command = line.split()
                subprocess.run([PLANKIT, *command, "--lang", "ru"], cwd=folder, check=True)
                # A drawing is its own picture.
                if document.endswith(".svg"):
                    shutil.copyfile(os.path.join(folder, document), os.path.join(PICTURES, picture))
                    continue
                subprocess.run(
                    ["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", "pdf", document],
                    cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                )
                name, kind = os.path.splitext(document)
                # A workbook says much by its colours.
                colours = [] if kind == ".xlsx" else ["-gray"]
                target = os.path.join(PICTURES, picture.removesuffix(".png"))
                subprocess.run(
                    ["pdftoppm", "-r", RESOLUTION, *colours, "-png", "-f", "1", "-l", "1", "-singlefile", name + ".pdf", target],
                    cwd=folder, check=True,
                )
                sums.append(f"{picture} {sum_of(words(document, folder))}\n")
    with open(os.path.join(inputs, "sums.txt"), "w", encoding="utf-8") as file:
        file.writelines(sums)


if __name__ == "__main__":
    main()
