#!/usr/bin/env python3
"""Tests the job with Spark on this machine: `make test-spark`."""

import os
import shutil
import sys
import tempfile
import unittest

from pyspark.sql import SparkSession

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
import plans  # noqa: E402

PLANKIT = os.environ.get("PLANKIT", os.path.join(ROOT, ".build/release/plankit"))


class PlansTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.spark = (
            SparkSession.builder.master("local[2]")
            .appName("test")
            # A machine without a network has a name that leads nowhere.
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.files.openCostInBytes", str(64 * 1024))
            .getOrCreate()
        )
        cls.spark.sparkContext.setLogLevel("ERROR")
        # The partitions are read in processes that import this module too.
        cls.spark.sparkContext.addPyFile(os.path.join(HERE, "plans.py"))

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    def setUp(self):
        self.folder = tempfile.mkdtemp()

    def tearDown(self):
        shutil.rmtree(self.folder)

    def tables(self, plankit=PLANKIT):
        output = os.path.join(self.folder, "tables")
        plans.run(self.spark, os.path.join(self.folder, "plans"), output, plankit, "ru")
        read = lambda name: self.spark.read.parquet(os.path.join(output, name)).collect()
        return read("activities"), read("failures")

    def copy(self, source, name):
        target = os.path.join(self.folder, "plans", name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copy(os.path.join(ROOT, "Fixtures", source), target)

    def test_every_activity_and_every_failure_is_in_the_tables(self):
        for number in range(20):
            self.copy("official/plan-2024-2025.docx", f"область {number % 3}/план {number}.docx")
            self.copy("official/plan-2024-2025.odt", f"область {number % 3}/план {number}.odt")
        self.copy("hostile/cut-zip.docx", "битый.docx")
        self.copy("README.md", "~$план.docx")
        activities, failures = self.tables()
        self.assertEqual(len(activities), 40 * 30)
        self.assertEqual(len({row.file for row in activities}), 40)
        self.assertEqual([row.file.rsplit("/", 1)[1] for row in failures], ["битый.docx"])
        self.assertTrue(failures[0].id and failures[0].message)
        row = next(row for row in activities if row.id == "1.22")
        self.assertEqual(str(row.start), "2025-03-18")
        self.assertEqual(row.schoolYear, "2024/2025")
        self.assertTrue(row.responsible and row.results)

    def test_a_worker_that_dies_costs_its_file_only(self):
        for number in range(6):
            self.copy("official/plan-2024-2025.docx", f"план {number}.docx")
        self.copy("README.md", "падение.docx")
        # A program that ends at one document and hands all others to the worker, one process each.
        script = os.path.join(self.folder, "plankit")
        with open(script, "w") as file:
            file.write(
                "#!/usr/bin/env python3\n"
                "import subprocess, sys\n"
                "while line := sys.stdin.buffer.readline():\n"
                "    size, name = line.split(b' ', 1)\n"
                "    content = sys.stdin.buffer.read(int(size))\n"
                "    if 'падение'.encode() in name: sys.exit(9)\n"
                f"    done = subprocess.run(['{PLANKIT}', *sys.argv[1:]], input=line + content, stdout=subprocess.PIPE)\n"
                "    sys.stdout.buffer.write(done.stdout)\n"
                "    sys.stdout.buffer.flush()\n"
            )
        os.chmod(script, 0o755)
        activities, failures = self.tables(script)
        self.assertEqual(len({row.file for row in activities}), 6)
        self.assertEqual([row.id for row in failures], ["worker-died"])


if __name__ == "__main__":
    unittest.main()
