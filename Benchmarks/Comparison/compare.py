"""Times PlanKit, the floor and the rivals that are installed, in turn, on the same files.

    compare.py --plankit FILE --floor FILE --peers FOLDER --work FOLDER [--runs N] [--large] [--results FILE]

Each work is done by each program in turn, round by round, so that what else the machine does falls on all alike; a ratio
is taken within a round, and the median of the rounds is printed. Times are user and system seconds of the whole process,
as the operating system accounts for them; the peak is the largest of the resident set.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

import inputs

HERE = pathlib.Path(__file__).resolve().parent
OFFICIAL = inputs.FIXTURES / "plan-2024-2025.docx"
# What PlanKit may read of one part, where a plan is larger than files are.
MOST_BYTES = 2_000_000_000


class Failure(Exception):
    pass


def measure(command, accepted):
    """The seconds and the peak in MiB of one run."""
    null = os.open(os.devnull, os.O_RDWR)
    try:
        child = os.posix_spawn(
            command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, stream) for stream in range(3)])
        _, status, usage = os.wait4(child, 0)
    finally:
        os.close(null)
    if os.waitstatus_to_exitcode(status) not in accepted:
        raise Failure(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(title, contenders, runs, accepted=(0,)):
    """Rows of the table: a program, its time by that of the first one, its median time and peak."""
    rounds = {name: [] for name in contenders}
    for turn in range(runs + 1):
        for name, command in contenders.items():
            figures = measure([str(word) for word in command], accepted)
            # The first turn fills the caches of files.
            if turn:
                rounds[name].append(figures)
    first = next(iter(contenders))
    for name, figures in rounds.items():
        ratio = statistics.median(mine[0] / other[0] for mine, other in zip(figures, rounds[first]))
        seconds = statistics.median(cpu for cpu, _ in figures)
        yield title, name, f"{ratio:.2f}", f"{seconds * 1000:.0f}", f"{max(peak for _, peak in figures):.0f}"


class Comparison:
    def __init__(self, options):
        self.plankit, self.floor = [options.plankit], [options.floor]
        self.work = pathlib.Path(options.work)
        self.python = pathlib.Path(options.peers) / "bin" / "python3"
        self.pandoc = shutil.which("pandoc")
        self.options = options

    def rival(self, name, *arguments):
        """A rival's command; none where it is not installed."""
        module = {"python-docx": "docx", "office-oxide": "office_oxide"}.get(name, name)
        if not self.python.exists() or subprocess.run(
            [self.python, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode:
            return {}
        return {name: [self.python, HERE / "rivals.py", name, *arguments]}

    def reading(self, path, *rivals):
        """Reading a document: the floor first, as all are measured by it."""
        contenders = {"floor": self.floor + [path], "PlanKit": self.plankit + ["convert", path, "--to", "json"]}
        if "pandoc" in rivals and self.pandoc:
            contenders["pandoc"] = [self.pandoc, path, "-t", "json"]
        for name in rivals:
            if name != "pandoc":
                contenders |= self.rival(name, path)
        return contenders

    def table(self):
        runs = self.options.runs
        yield from compare(
            "official plan, DOCX", self.reading(OFFICIAL, "pandoc", "office-oxide", "python-docx"), runs * 4)
        for rows, turns in [(1_000, runs), (20_000, max(3, runs // 3))]:
            for kind in inputs.FORMATS:
                path = inputs.plan(self.work, kind, rows)
                rivals = ["office-oxide", "lxml"] if kind == "docx" else ["lxml"]
                yield from compare(f"{rows:,} rows, {kind.upper()}", self.reading(path, *rivals), turns)
        for rows in [20_000] + ([200_000] if self.options.large else []):
            # The text of 200,000 rows is larger than a file is trusted to be.
            plan = [inputs.plan(self.work, "docx", rows), "--limit", f"part-bytes={MOST_BYTES}"]
            convert = self.plankit + ["convert", *plan, "--to", "ndjson"]
            # 1: there is something to find.
            yield from compare(
                f"{rows:,} rows, check", {"convert": convert, "check": self.plankit + ["check", *plan]}, 3, (0, 1))
        plans = [inputs.plan(self.work / "batch", "docx", rows) for rows in range(30, 230)]
        out = self.work / "out"
        batch = self.plankit + ["convert", *plans, "-o", f"{out}/", "--to", "json", "--force", "--jobs", "1"]
        yield from compare("200 plans, one process", {"floor": self.floor + plans, "PlanKit": batch}, max(3, runs // 3))
        yield from self.filling(runs)

    def filling(self, runs):
        if not (docxtpl := self.rival("docxtpl", self.work / "docxtpl.docx", self.work / "plan.json", self.work / "d.docx")):
            return
        subprocess.run([self.python, HERE / "rivals.py", "template", self.work], check=True)
        data = self.work / "plan.json"
        with open(data, "wb") as file:
            plan = inputs.plan(self.work, "docx", 5_000)
            subprocess.run(
                self.plankit + ["convert", plan, "--to", "json"], stdout=file, stderr=subprocess.DEVNULL, check=True)
        fill = self.plankit + ["fill", self.work / "plankit.docx", data, "-o", self.work / "p.docx", "--force"]
        yield from compare("5,000 rows, fill a template", {"PlanKit": fill} | docxtpl, runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ["plankit", "floor", "peers", "work"]:
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--results")
    options = parser.parse_args()
    lines = ["| work | program | × the first | CPU, ms | peak, MiB |", "| --- | --- | ---: | ---: | ---: |"]
    print(*lines, sep="\n")
    try:
        for row in Comparison(options).table():
            lines.append(f"| {' | '.join(row)} |")
            print(lines[-1], flush=True)
    except Failure as failure:
        sys.exit(f"compare.py: {failure}")
    if options.results:
        pathlib.Path(options.results).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
