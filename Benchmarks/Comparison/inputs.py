"""Plans of any size for the comparison, in the markup of real office programs.

The rows are those of the official plan's own files, again and again, with other years, months, surnames and words: a
plan in which every row is alike would be kinder to caches, and to checks that compare rows, than any real one.
"""
import pathlib
import random
import re
import zipfile

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "Fixtures" / "official"

MONTHS = ["январь", "февраль", "март", "апрель", "май", "сентябрь", "октябрь", "ноябрь", "декабрь"]
SURNAMES = ["Ясенева", "Вязова", "Липская", "Рябинин", "Калинина", "Ольховик", "Берёзкина", "Тополь", "Кленова", "Ивняк"]
INITIALS = "АБВГДЕЖИКЛМНОПРСТЮ"
REMARKS = ["(по отдельному графику)", "с участием родителей", "для педагогов центра", "по согласованию", "в дистанционной форме"]

# The part with the table, and a row of it; the official plan holds no table within a table.
FORMATS = {
    "docx": ("plan-2024-2025.docx", "word/document.xml", re.compile(r"<w:tr[ >].*?</w:tr>", re.S),
             re.compile(r"(<w:t(?: [^>]*)?>)([^<]+)")),
    "odt": ("plan-2024-2025.odt", "content.xml", re.compile(r"<table:table-row[ >].*?</table:table-row>", re.S),
            re.compile(r"(<text:span [^>]*>)([^<]+)")),
}


def varied(words, chance):
    """The same words of another row: names, years and months change, some rows have a remark."""
    words = re.sub(r"20\d\d(?!/)", lambda _: str(chance.choice((2024, 2025))), words)
    for month in MONTHS:
        if month in words.lower() and chance.random() < 0.7:
            words = re.sub(month, chance.choice(MONTHS), words, flags=re.I)
            break
    words = re.sub(
        r"[А-ЯЁ][а-яё]+ ([А-Я])\.([А-Я])\.",
        lambda _: f"{chance.choice(SURNAMES)} {chance.choice(INITIALS)}.{chance.choice(INITIALS)}.", words)
    if len(words) > 30 and chance.random() < 0.1:
        words += f" {chance.choice(REMARKS)} № {chance.randint(1, 9999)} "
    return words


def make(path, kind, rows):
    """Writes a plan of so many rows; the first row of the table is its heading. Memory does not grow with the rows."""
    source, part, row, text = FORMATS[kind]
    chance = random.Random(rows)
    with zipfile.ZipFile(FIXTURES / source) as official, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        xml = official.read(part).decode()
        found = list(row.finditer(xml))
        activities = [match.group() for match in found[1:27]]
        for name in official.namelist():
            if name != part:
                # `mimetype` stays first and uncompressed (ODF 1.3 Part 2, 3.3).
                made.writestr(official.getinfo(name), official.read(name))
                continue
            with made.open(part, "w", force_zip64=True) as stream:
                stream.write(xml[:found[1].start()].encode())
                for index in range(rows):
                    template = activities[index % len(activities)]
                    stream.write(text.sub(lambda m: m[1] + varied(m[2], chance), template).encode())
                stream.write(xml[found[26].end():].encode())


def plan(folder, kind, rows):
    """The path of such a plan; made where it is not there yet."""
    path = pathlib.Path(folder) / f"plan-{rows}.{kind}"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        make(unfinished, kind, rows)
        unfinished.rename(path)
    return path
