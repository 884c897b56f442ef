#!/usr/bin/env python3
"""Walks through the page in a real browser, as a person would: `make test-page`.

Each test has a folder, a running `plankit-page` and a browser of its own. Whatever a test does, no page may print an
error to the console, and no request may leave for another host.
"""

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import unittest
import zipfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PAGE = os.environ.get("PLANKIT_PAGE", os.path.join(ROOT, ".build/release/plankit-page"))
PLANKIT = os.environ.get("PLANKIT", os.path.join(ROOT, ".build/release/plankit"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# Where pictures of every page are put, to be looked at; nowhere unless asked for.
PICTURES = os.environ.get("PICTURES")
OFFICIAL = os.path.join(ROOT, "Fixtures/official/plan-2024-2025")

LOCALES = {"ru": "ru-RU", "be": "be-BY", "en": "en-GB"}
WORDS = {
    "ru": {"understood": "Прочитано: 30 мероприятий", "done": "выполнено", "save": "Сохранить", "saved": "Сохранено",
           "note": "примечание", "result": "результат", "number": "номер", "blanks": "Показать пропуски"},
    "be": {"understood": "Прачытана: 30 мерапрыемстваў", "done": "выканана", "save": "Захаваць", "saved": "Захавана",
           "note": "заўвага", "result": "вынік", "number": "номер", "blanks": "Паказаць пропускі"},
    "en": {"understood": "Read: 30 activities", "done": "done", "save": "Save", "saved": "Saved",
           "note": "note", "result": "result", "number": "номер", "blanks": "Show the blanks"},
}


class PageTest(unittest.TestCase):
    """A folder, the program over it, and a browser."""

    # What the program is started with besides.
    OPTIONS = []

    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        # As root, in a container, Chromium has no sandbox of its own.
        cls.browser = cls.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="plans-")
        # Files of the person's own, elsewhere on the computer.
        self.elsewhere = tempfile.mkdtemp()
        self.problems = []
        self.contexts = []
        self.start()

    def tearDown(self):
        for context in self.contexts:
            context.close()
        self.stop()
        shutil.rmtree(self.folder)
        shutil.rmtree(self.elsewhere)
        self.assertEqual(self.problems, [])

    def start(self):
        self.process = subprocess.Popen(
            [PAGE, self.folder, "--no-browser", *self.OPTIONS], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for line in self.process.stdout:
            found = re.search(r"http://127\.0\.0\.1:\d+/\?key=\S+", line)
            if found:
                self.address = found.group()
                self.root = self.address[: self.address.index("/?")]
                return
        self.fail("The program ended without an address.")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.assertEqual(self.process.wait(timeout=20), 0)
        self.process.stdout.close()

    # Going there

    def copy(self, source, name=None):
        target = os.path.join(self.folder, name or os.path.basename(source))
        shutil.copyfile(source, target)
        return target

    def file(self, name):
        return os.path.join(self.folder, name)

    def context(self, language="ru", **options):
        context = self.browser.new_context(
            locale=LOCALES[language], viewport={"width": 1280, "height": 900}, accept_downloads=True, **options
        )
        self.contexts.append(context)
        # The first browser brings the key; a further window of the same person has its cookie.
        if getattr(self, "state", None):
            context.add_cookies(self.state)
        context.on("request", self.heard)
        context.on("console", self.said)
        context.on("weberror", lambda error: self.problems.append(str(error.error)))
        return context

    def heard(self, request):
        if not request.url.startswith((self.root + "/", "data:", "blob:")):
            self.problems.append("request to " + request.url)

    def said(self, message):
        # That an answer was a refusal, the browser prints itself.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.problems.append(message.text)

    def open(self, language="ru", path="/", **options):
        page = self.context(language, **options).new_page()
        if not getattr(self, "state", None):
            page.goto(self.address)
            self.state = page.context.cookies()
        if page.url != self.root + path:
            page.goto(self.root + path)
        return page

    def plan(self, name="plan-2024-2025.docx", query="", language="ru", **options):
        return self.open(language, "/plan/" + name + query, **options)

    def row(self, page, activity):
        return page.locator(f'tr[data-id="{activity}"]')

    def marks(self, name="plan-2024-2025-marks.csv"):
        with open(self.file(name), encoding="utf-8-sig") as lines:
            return {row["Код"]: row for row in csv.DictReader(lines, delimiter=";")}

    def picture(self, page, name):
        if PICTURES:
            os.makedirs(PICTURES, exist_ok=True)
            page.screenshot(path=os.path.join(PICTURES, name + ".png"), full_page=True)


class PuttingIn(PageTest):
    def test_a_plan_that_is_chosen_is_shown(self):
        for language, words in WORDS.items():
            with self.subTest(language=language):
                page = self.open(language)
                page.set_input_files("input[name=plan]", OFFICIAL + ".docx")
                page.wait_for_selector("#plan")
                self.assertIn(words["understood"], page.inner_text(".verdict"))
                self.assertEqual(page.locator("tr[data-id]").count(), 30)
                self.assertEqual(page.get_attribute("html", "lang"), language)
                # The words of the document, and what was understood beneath.
                cell = self.row(page, "1.1").locator("td[data-heading='Сроки']")
                self.assertTrue(cell.inner_text().startswith("Август 2024"))
                self.assertIn("01.08.2024" if language != "en" else "2024-08-01", cell.inner_text())
        # The same file is one file.
        self.assertEqual(os.listdir(self.folder), ["plan-2024-2025.docx"])

    def test_plans_that_are_dropped_stand_in_the_list(self):
        page = self.open()
        files = [(OFFICIAL + ".odt", "План центра.odt"), (OFFICIAL + ".docx", "../../План: «Эврика».docx")]
        page.evaluate(
            """files => {
                const transfer = new DataTransfer();
                for (const [bytes, name] of files) {
                    transfer.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
                }
                document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
            }""",
            [[encoded(path), name] for path, name in files],
        )
        page.wait_for_selector("#plans")
        self.assertEqual(set(os.listdir(self.folder)), {"План_ «Эврика».docx", "План центра.odt"})
        self.assertEqual(page.locator("#plans tbody tr").count(), 2)

    def test_a_file_that_is_no_plan_is_refused_in_a_sentence(self):
        wrong = os.path.join(self.elsewhere, "wrong.docx")
        with open(wrong, "wb") as file:
            file.write(b"no document")
        page = self.open()
        page.set_input_files("input[name=plan]", wrong)
        problem = page.locator("#uploads .problem")
        problem.wait_for()
        self.assertIn("wrong.docx", problem.inner_text())
        self.assertNotIn("/", problem.inner_text())
        # The page goes on.
        page.set_input_files("input[name=plan]", OFFICIAL + ".docx")
        page.locator("#uploads li", has_text="plan-2024-2025").wait_for(state="detached")
        self.assertEqual(os.listdir(self.folder), ["plan-2024-2025.docx"])

    def test_five_thousand_rows(self):
        with open(self.file("Большой план.csv"), "w", encoding="utf-8") as file:
            file.write("№;Мероприятие;Срок;Ответственный\n")
            for number in range(1, 5001):
                file.write(f"{number};Занятие {number};{number % 28 + 1}.10.2026;Ясень А.Б.\n")
        page = self.plan("Большой план.csv")
        self.assertEqual(page.locator("tr[data-id]").count(), 5000)
        page.fill("input[name=words]", "Занятие 4999")
        expect(page.locator("#shown")).to_have_text("Показано: 1 из 5000")


class Marking(PageTest):
    def setUp(self):
        super().setUp()
        self.copy(OFFICIAL + ".docx")

    def test_with_the_keyboard_alone(self):
        for language, words in WORDS.items():
            with self.subTest(language=language):
                page = self.plan(language=language)
                first = self.row(page, "1.1")
                first.focus()
                page.keyboard.press("1")
                expect(first).to_have_attribute("data-status", "done")
                expect(first.locator(".status").first).to_have_text(words["done"])
                expect(page.locator("#notice")).to_contain_text(words["saved"])
                self.assertEqual(self.marks()["1.1"]["Статус"], "выполнено")
                page.keyboard.press("ArrowDown")
                page.keyboard.press("5")
                expect(self.row(page, "1.2")).to_have_attribute("data-status", "postponed")
                # Enter opens date and note, Esc leaves everything as it is.
                page.keyboard.press("Enter")
                page.wait_for_selector("dialog[open]")
                page.keyboard.press("Escape")
                page.wait_for_selector("dialog[open]", state="hidden")
                page.keyboard.press("Enter")
                page.fill("dialog input[name=date]", "15.11.2024")
                page.fill("dialog textarea[name=note]", "карантин; «перенос»")
                page.click(f"dialog button:has-text('{words['save']}')")
                page.wait_for_selector("dialog[open]", state="hidden")
                expect(self.row(page, "1.2")).to_contain_text("карантин")
                self.assertEqual(self.marks()["1.2"]["Примечание"], "карантин; «перенос»")
                page.reload()
                expect(self.row(page, "1.1")).to_have_attribute("data-status", "done")
                os.remove(self.file("plan-2024-2025-marks.csv"))

    def test_undo(self):
        page = self.plan()
        row = self.row(page, "1.3")
        row.focus()
        page.keyboard.press("2")
        expect(row).to_have_attribute("data-status", "partly")
        page.keyboard.press("4")
        expect(row).to_have_attribute("data-status", "notDone")
        page.keyboard.press("Control+z")
        expect(row).to_have_attribute("data-status", "partly")
        page.keyboard.press("Control+z")
        expect(row).not_to_have_attribute("data-status", re.compile("."))
        self.assertEqual(self.marks()["1.3"]["Статус"], "")

    def test_a_second_window_overwrites_nothing(self):
        one = self.plan()
        other = self.plan()
        self.row(one, "1.4").focus()
        one.keyboard.press("1")
        expect(self.row(one, "1.4")).to_have_attribute("data-status", "done")
        self.row(other, "1.4").focus()
        other.keyboard.press("6")
        expect(other.locator("#notice.problem")).to_contain_text("в другом окне")
        # It shows what is there, and the next key works.
        expect(self.row(other, "1.4")).to_have_attribute("data-status", "done")
        self.assertEqual(self.marks()["1.4"]["Статус"], "выполнено")
        # Another row was not touched by anybody.
        self.row(other, "1.5").focus()
        other.keyboard.press("1")
        expect(self.row(other, "1.5")).to_have_attribute("data-status", "done")
        self.assertEqual(self.marks()["1.4"]["Статус"], "выполнено")

    def test_a_file_that_changed_is_noticed(self):
        page = self.plan()
        self.row(page, "1.1").focus()
        page.keyboard.press("1")
        expect(self.row(page, "1.1")).to_have_attribute("data-status", "done")
        # Somebody goes on in Excel.
        path = self.file("plan-2024-2025-marks.csv")
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8-sig") as file:
            file.write(text.replace(";выполнено;", ";отменено;"))
        page.keyboard.press("2")
        expect(page.locator("#notice.problem")).to_be_visible()
        expect(self.row(page, "1.1")).to_have_attribute("data-status", "cancelled")
        self.assertEqual(self.marks()["1.1"]["Статус"], "отменено")

    def test_a_table_that_is_open_elsewhere_is_not_written(self):
        with open(self.file(".~lock.plan-2024-2025-marks.csv#"), "w") as lock:
            lock.write(",somebody,,,;")
        page = self.plan()
        self.row(page, "1.1").focus()
        page.keyboard.press("1")
        expect(page.locator("#notice.problem")).to_contain_text("LibreOffice")
        self.assertFalse(os.path.exists(self.file("plan-2024-2025-marks.csv")))

    def test_many_marks_at_once_are_all_kept(self):
        page = self.plan()
        statuses = page.evaluate(
            """async address => {
                const rows = Array.from(document.querySelectorAll("tr[data-id]"));
                return Promise.all(rows.map(async row => (await fetch(address, {
                    method: "POST", headers: { "X-Requested-By": "page" },
                    body: new URLSearchParams({
                        action: "mark", id: row.dataset.id, seen: row.dataset.seen, status: "done"
                    })
                })).status));
            }""",
            "/plan/plan-2024-2025.docx",
        )
        self.assertEqual(set(statuses), {200})
        self.assertEqual(sum(row["Статус"] == "выполнено" for row in self.marks().values()), 30)

    def test_filters(self):
        page = self.plan()
        page.select_option("select[name=month]", "2024-10")
        shown = page.locator("tr[data-id]:visible").count()
        self.assertTrue(0 < shown < 30)
        page.click("#reset")
        self.assertEqual(page.locator("tr[data-id]:visible").count(), 30)
        # The program filters by the same rules.
        page.goto(self.root + "/plan/plan-2024-2025.docx?month=2024-10")
        self.assertEqual(page.locator("tr[data-id]").count(), shown)

    def test_a_table_filled_in_elsewhere_is_taken_in(self):
        page = self.plan()
        self.row(page, "1.1").focus()
        page.keyboard.press("1")
        expect(self.row(page, "1.1")).to_have_attribute("data-status", "done")
        rows = list(self.marks().values())
        rows[0]["Статус"], rows[1]["Статус"] = "отменено", "не выполнено"
        other = os.path.join(self.elsewhere, "other.csv")
        with open(other, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
        page.goto(self.root + "/plan/plan-2024-2025.docx?view=documents")
        page.set_input_files("input[name=marks]", other)
        page.click("button:has-text('Принять')")
        expect(page.locator("#notice")).to_contain_text("Принято отметок: 1; осталось как было, хотя в файле иначе: 1")
        self.assertEqual(self.marks()["1.1"]["Статус"], "выполнено")
        self.assertEqual(self.marks()["1.2"]["Статус"], "не выполнено")


class PuttingRight(PageTest):
    def setUp(self):
        super().setUp()
        self.copy(OFFICIAL + ".docx")

    def test_a_role_is_chosen_and_taken_back(self):
        for language, words in WORDS.items():
            with self.subTest(language=language):
                page = self.plan(language=language)
                page.click("thead th.results .gloss")
                page.locator("label", has_text="Формы представления").locator("select").select_option("note")
                page.click("#columns button")
                expect(page.locator("#notice")).to_contain_text("plankit.yml")
                role = {"ru": "примечание", "be": "заўвага", "en": "note"}[language]
                with open(self.file("plankit.yml"), encoding="utf-8") as file:
                    self.assertIn(
                        f'"Формы представления результатов инновационной деятельности": "{role}"', file.read())
                page.click(".tabs a:first-child")
                expect(page.locator("thead th.note .gloss")).to_have_text("→ " + words["note"])
                page.click(".tabs a:last-child")
                page.click("#kept button")
                page.click(".tabs a:first-child")
                expect(page.locator("thead th.results .gloss")).to_have_text("→ " + words["result"])
                # The next one begins a profile in its own language.
                os.remove(self.file("plankit.yml"))

    def test_a_profile_that_somebody_wrote_keeps_its_words(self):
        profile = (
            "# Наш профиль\ncolumns:\n  \"Где\": place  # зал\n\nschoolYear: 2023/2024   # прошлый\n"
            "director: {name: И.И.Клён, post: директор}\n"
        )
        with open(self.file("plankit.yml"), "w", encoding="utf-8") as file:
            file.write(profile)
        page = self.plan(query="?view=reading")
        page.fill("input[name=schoolYear]", "2024/2025")
        page.click("#year button")
        expect(page.locator("#notice")).to_contain_text("plankit.yml")
        page.fill("input[name='director.name']", "А.Б.Ясень")
        page.click("#institution button")
        with open(self.file("plankit.yml"), encoding="utf-8") as file:
            text = file.read()
        expected = profile.replace("2023/2024 ", '"2024/2025"').replace("  # прошлый", " # прошлый")
        self.assertEqual(
            text, expected.replace("{name: И.И.Клён, post: директор}", '{name: "А.Б.Ясень", post: "директор"}')
        )


class TakingAway(PageTest):
    def setUp(self):
        super().setUp()
        self.copy(OFFICIAL + ".docx")

    def taken(self, page, click):
        with page.expect_download() as download:
            page.click(click)
        path = os.path.join(self.elsewhere, download.value.suggested_filename)
        download.value.save_as(path)
        return path

    def read(self, path):
        done = subprocess.run([PLANKIT, "convert", path, "--to", "json"], capture_output=True, check=True)
        return json.loads(done.stdout)

    def test_each_kind_reads_back(self):
        page = self.plan()
        self.row(page, "1.1").focus()
        page.keyboard.press("1")
        expect(self.row(page, "1.1")).to_have_attribute("data-status", "done")
        own = self.read(OFFICIAL + ".docx")
        titles = [activity["title"] for section in own["sections"] for activity in section["activities"]]
        page.goto(self.root + "/plan/plan-2024-2025.docx?view=documents")
        for words in ["Данные целиком", "Книга Excel", "Страница для сайта"]:
            with self.subTest(words=words):
                plan = self.read(self.taken(page, f"a:has-text('{words}')"))
                activities = [activity for section in plan["sections"] for activity in section["activities"]]
                self.assertEqual([activity["title"] for activity in activities], titles)
                self.assertEqual(activities[0]["mark"]["status"], "done")
        calendar = self.taken(page, "a:has-text('Календарь')")
        with open(calendar, encoding="utf-8") as file:
            self.assertTrue(file.read().startswith("BEGIN:VCALENDAR"))
        with zipfile.ZipFile(self.taken(page, "a:has-text('Всё сразу')")) as archive:
            self.assertIsNone(archive.testzip())
            names = archive.namelist()
        for ending in [".json", ".xlsx", "-marks.csv", "-interim-certificate.docx", "-order.odt", "-plan.docx"]:
            self.assertIn("plan-2024-2025" + ending, names)

    def test_a_document_names_its_blanks_first(self):
        for language, words in WORDS.items():
            with self.subTest(language=language):
                page = self.plan(query="?view=documents", language=language)
                page.click(".cards a[href$='kind=order']")
                # The document is in the language of the plan, and so are the names of its blanks.
                self.assertIn(words["number"], page.locator(".blanks li").all_inner_texts())
                page.fill("input[name=number]", "45")
                page.fill("input[name=date]", "2024-09-02")
                page.fill("textarea[name=title]", "Об инновационном проекте")
                page.click(f"button:has-text('{words['blanks']}')")
                self.assertNotIn(words["number"], page.locator(".blanks li").all_inner_texts())
                self.assertEqual(page.input_value("textarea[name=title]"), "Об инновационном проекте")
                for format in ["docx", "odt"]:
                    with zipfile.ZipFile(self.taken(page, f"button[value={format}]")) as package:
                        part = "word/document.xml" if format == "docx" else "content.xml"
                        self.assertIn("Об инновационном проекте", package.read(part).decode())

    def test_timeline_and_agenda_of_one_person(self):
        for language in WORDS:
            with self.subTest(language=language):
                for view in ["timeline", "agenda"]:
                    page = self.plan(query=f"?view={view}&week=2024-10-14", language=language)
                    rows = page.locator("#timeline tr[data-row], .agenda li")
                    everybody = rows.count()
                    page.select_option("select[name=who]", index=1)
                    page.click("form.filters button")
                    self.assertTrue(0 < rows.count() < everybody)

    def test_minutes(self):
        page = self.plan(query="?view=documents&kind=council-minutes")
        page.fill("input[name=title-0]", "Об итогах проекта")
        page.fill("input[name=speaker-0]", "Ясень А.Б.")
        page.fill("textarea[name=decided-0]", "Принять к сведению.\nПродолжить работу.")
        page.click("button:has-text('Показать пропуски')")
        self.assertEqual(page.input_value("input[name=speaker-0]"), "Ясень А.Б.")
        self.assertEqual(page.locator("fieldset.item").count(), 2)
        with zipfile.ZipFile(self.taken(page, "button:has-text('Скачать DOCX')")) as package:
            text = package.read("word/document.xml").decode()
        for words in ["Об итогах проекта", "Ясень", "Продолжить работу."]:
            self.assertIn(words, text)

    def test_an_own_template(self):
        page = self.open(path="/templates")
        path = self.taken(page, ".cards li:has-text('Приказ') a:text-is('DOCX')")
        broken = os.path.join(self.elsewhere, "Свой приказ.docx")
        with zipfile.ZipFile(path) as package, zipfile.ZipFile(broken, "w") as copy:
            for name in package.namelist():
                data = package.read(name)
                if name == "word/document.xml":
                    data = data.replace("{{документ.номер".encode(), "{{документ.нумер".encode(), 1)
                    self.assertIn("нумер".encode(), data)
                copy.writestr(name, data)
        for file, problems in [(broken, True), (path, False)]:
            page.set_input_files("input[name=template]", file)
            page.click("form.drop button")
            expect(page.locator("#notice")).to_contain_text(os.path.basename(file))
            section = page.locator("section", has=page.locator("h2", has_text=os.path.basename(file)))
            self.assertEqual(section.locator(".findings .error").count() > 0, problems)
        self.assertEqual(len(os.listdir(self.file("templates"))), 2)
        page.goto(self.root + "/plan/plan-2024-2025.docx?view=documents")
        page.click(f".cards a:text-is('{os.path.basename(path)}')")
        with zipfile.ZipFile(self.taken(page, "button:has-text('Скачать DOCX')")) as package:
            self.assertNotIn("{{", package.read("word/document.xml").decode())

    def test_two_versions_are_compared(self):
        self.copy(OFFICIAL + ".odt", "новый.odt")
        page = self.open(path="/compare")
        page.select_option("select[name=old]", "plan-2024-2025.docx")
        page.select_option("select[name=new]", "новый.odt")
        page.click("form.filters button")
        expect(page.locator(".verdict")).to_contain_text("одно и то же")


class Without(PageTest):
    """Without scripts: everything but what the keyboard does."""

    def test_scripts(self):
        page = self.open(java_script_enabled=False)
        page.set_input_files("input[name=plan]", OFFICIAL + ".docx")
        page.click("form.drop button")
        self.assertEqual(page.locator("tr[data-id]").count(), 30)
        self.row(page, "1.1").locator("a.edit").click()
        page.check("input[value=done]")
        page.fill("input[name=date]", "29.08.2024")
        page.click(".mark-form button")
        self.assertEqual(self.row(page, "1.1").get_attribute("data-status"), "done")
        self.assertEqual(self.marks()["1.1"]["Дата"], "29.08.2024")
        page.click("#notice button")
        self.assertEqual(self.marks()["1.1"]["Статус"], "")
        page.select_option("select[name=month]", "2024-10")
        page.click("#filters button")
        self.assertTrue(0 < page.locator("tr[data-id]").count() < 30)
        page.click(".languages button[lang=be]")
        self.assertEqual(page.get_attribute("html", "lang"), "be")
        page.goto(self.root + "/plan/plan-2024-2025.docx?view=documents")
        with page.expect_download() as download:
            page.click("a[href$='data=xlsx']")
        self.assertEqual(download.value.suggested_filename, "plan-2024-2025.xlsx")


class Looks(PageTest):
    """Every page: nothing that axe finds, nothing wider than its screen."""

    PAGES = {
        "plans": "/", "plan": "/plan/plan-2024-2025.docx", "mark": "/plan/plan-2024-2025.docx?mark=1.1",
        "timeline": "/plan/plan-2024-2025.docx?view=timeline", "agenda": "/plan/plan-2024-2025.docx?view=agenda",
        "documents": "/plan/plan-2024-2025.docx?view=documents",
        "minutes": "/plan/plan-2024-2025.docx?view=documents&kind=council-minutes",
        "reading": "/plan/plan-2024-2025.docx?view=reading", "templates": "/templates",
        "compare": "/compare?old=plan-2024-2025.docx&new=other.odt", "help": "/help", "nothing": "/nothing",
    }

    def setUp(self):
        super().setUp()
        self.copy(OFFICIAL + ".docx")
        self.copy(OFFICIAL + ".odt", "other.odt")

    def test_axe_finds_nothing(self):
        for scheme in ["light", "dark"]:
            page = self.open(color_scheme=scheme)
            for name, path in self.PAGES.items():
                with self.subTest(page=name, scheme=scheme):
                    page.goto(self.root + path)
                    found = Axe().run(page).response["violations"]
                    told = [(each["id"], [node["html"][:200] for node in each["nodes"][:2]]) for each in found]
                    self.assertEqual(told, [])

    def test_no_page_is_wider_than_its_screen(self):
        for width in [320, 360, 1024, 1600]:
            page = self.open()
            page.set_viewport_size({"width": width, "height": 900})
            for name, path in self.PAGES.items():
                with self.subTest(page=name, width=width):
                    page.goto(self.root + path)
                    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    self.assertLessEqual(wide, 0)
                    self.picture(page, f"{name}-{width}")

    def test_what_is_loaded_is_small(self):
        page = self.open(path="/help")
        sizes = []
        page.on("response", lambda answer: sizes.append(len(answer.body())))
        page.goto(self.root + "/plan/plan-2024-2025.docx")
        page.wait_for_load_state("networkidle")
        self.assertLess(sum(sizes), 150_000)


def encoded(path):
    import base64

    with open(path, "rb") as file:
        return base64.b64encode(file.read()).decode()


if __name__ == "__main__":
    unittest.main(verbosity=2)
