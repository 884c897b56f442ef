"""Counts PlanKit's instructions under callgrind and compares them with the counts kept in instructions.json.

    instructions.py --plankit FILE --work FOLDER [--keep]
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

import inputs

KEPT = pathlib.Path(__file__).resolve().parent / "instructions.json"
MOST = 1.03


def count(program, arguments, work):
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={work}/callgrind.out", program, *map(str, arguments)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not found:
        sys.exit(f"instructions.py: {' '.join(map(str, arguments))} ended with {run.returncode}\n{run.stderr[-500:]}")
    return int(found[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plankit", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    work = pathlib.Path(options.work)
    # valgrind 3.19 gives up on the debug information of a program that has Swift's runtime in it.
    program = work / "plankit-without-debug-information"
    subprocess.run(["strip", "--strip-debug", "-o", program, options.plankit], check=True)
    counts = {}
    for kind in inputs.FORMATS:
        for name, path in [
            (f"official plan, {kind}", inputs.FIXTURES / f"plan-2024-2025.{kind}"),
            (f"1,000 rows, {kind}", inputs.plan(work, kind, 1_000)),
        ]:
            counts[name] = count(program, ["convert", path, "--to", "json"], work)
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    slower = []
    for name, now in counts.items():
        before = kept.get(name)
        print(f"{name}: {now / 1e6:,.1f} million" + (f", {now / before - 1:+.1%}" if before else ""))
        if before and now > before * MOST:
            slower.append(name)
    if options.keep:
        KEPT.write_text(json.dumps(counts, indent=2) + "\n")
    elif slower:
        sys.exit(f"More instructions than kept: {', '.join(slower)}. BASELINE=new keeps the counts of now.")


if __name__ == "__main__":
    main()
