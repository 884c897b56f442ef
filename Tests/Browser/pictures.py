#!/usr/bin/env python3
"""Makes the pictures that the READMEs show, from the real program over the official plan: `make pictures`."""

import os

from test_page import OFFICIAL, ROOT, PageTest, expect

# On this day some of the plan is done, some is late, some is to come: the pictures are the same whenever they are made.
DAY = "2024-10-21"


def main():
    folder = os.path.join(ROOT, "Pictures")
    os.makedirs(folder, exist_ok=True)
    PageTest.setUpClass()
    walk = PageTest()
    walk.OPTIONS = ["--as-of", DAY]
    try:
        for language in ["ru", "be", "en"]:
            walk.state = None
            walk.setUp()
            walk.copy(OFFICIAL + ".docx")
            page = walk.plan(language=language)
            page.set_viewport_size({"width": 1180, "height": 1240})
            for activity, key in [("1.1", "1"), ("1.2", "1"), ("1.3", "2"), ("1.4", "3")]:
                row = walk.row(page, activity)
                row.focus()
                page.keyboard.press(key)
                expect(page.locator(f'tr[data-id="{activity}"][data-status]')).to_be_visible()
            page.reload()
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=os.path.join(folder, f"page-{language}.png"))
            walk.tearDown()
    finally:
        PageTest.tearDownClass()


if __name__ == "__main__":
    main()
