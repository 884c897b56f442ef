#!/usr/bin/env bash
# A valid table cannot be shown: its foreign key names no column, which SQLite lets mean the primary key.
#
# Why it matters: plans put into SQLite are looked at with Datasette; a schema that every SQLite program takes gives an
# error page there, and only for the tables with such a key.
# Guess: `REFERENCES plans` and `REFERENCES plans (id)` are the same to everybody (SQLite's documentation, «SQLite Foreign
# Key Support», 3).
# Seen: PRAGMA foreign_key_list has NULL in the column «to» for the first; Datasette takes it for a name and answers 500.
# Recorded with Datasette 0.65.5.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned setuptools==80.9.0 datasette==0.65.5

python - << 'PYTHON'
import sqlite3

for name, column in [("without", ""), ("named", " (id)")]:
    database = sqlite3.connect(name + ".db")
    database.executescript(
        f"""
        CREATE TABLE plans (id INTEGER PRIMARY KEY, title TEXT);
        CREATE TABLE activities (id INTEGER PRIMARY KEY, plan INTEGER REFERENCES plans{column}, title TEXT);
        INSERT INTO plans VALUES (1, 'План');
        INSERT INTO activities VALUES (1, 1, 'Семинар');
        """
    )
    rows = [row[4] for row in database.execute("PRAGMA foreign_key_list(activities)")]
    violations = database.execute("PRAGMA foreign_key_check").fetchall()
    print(name, "to:", rows[0], "violations:", len(violations))
PYTHON

# status DATABASE TABLE: the status of the page of a table, as Datasette answers it without a network.
status() {
    python - "$1" "$2" << 'PYTHON'
import asyncio, sys
from datasette.app import Datasette

name, table = sys.argv[1:]
page = asyncio.run(Datasette([name + ".db"]).client.get(f"/{name}/{table}"))
print(page.status_code)
PYTHON
}

compare "the table that is referred to:" 200 200 "$(status without plans 2> /dev/null)"
compare "a key that names its column:" 200 200 "$(status named activities 2> /dev/null)"
compare "a key that names none:" 200 500 "$(status without activities 2> /dev/null)"
finish
