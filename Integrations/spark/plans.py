#!/usr/bin/env python3
"""Reads a country's plans with Apache Spark: one table of activities, one of the files that could not be read.

    spark-submit plans.py hdfs:///plans hdfs:///tables --plankit /opt/plankit

Spark lists the files and parts them among its executors (`binaryFile`); each part is read by one `plankit worker
--framed`, so that the program starts once a part and not once a file. Under OUTPUT stand two Parquet tables:

activities  a row an activity: file, plan, institution, years, section, and the members of the data contract that people
            ask for; `json` has the whole activity.
failures    a row a file without a plan: file, id and message of the error. `worker-died` names a file at which the
            program ended; the files behind it were read by a new one.
"""

import argparse
import json
import subprocess
from datetime import date

from pyspark.sql import Row, SparkSession
from pyspark.sql.types import ArrayType, DateType, IntegerType, StringType, StructField, StructType

ACTIVITIES = StructType(
    [
        StructField(name, kind)
        for name, kind in [
            ("file", StringType()),
            ("plan", StringType()),
            ("organization", StringType()),
            ("schoolYear", StringType()),
            ("calendarYear", IntegerType()),
            ("section", StringType()),
            ("id", StringType()),
            ("number", StringType()),
            ("title", StringType()),
            ("deadline", StringType()),
            ("deadlineKind", StringType()),
            ("start", DateType()),
            ("end", DateType()),
            ("edtf", StringType()),
            ("recurrence", StringType()),
            ("responsible", ArrayType(StringType())),
            ("results", ArrayType(StringType())),
            ("status", StringType()),
            ("json", StringType()),
        ]
    ]
)
FAILURES = StructType([StructField(name, StringType()) for name in ("file", "id", "message")])
# What a part hands over: a file and the worker's line for it. It is small: the documents themselves stay behind.
ANSWERS = StructType([StructField(name, StringType()) for name in ("file", "answer")])


class Worker:
    """One `plankit worker`, asked for one document after another."""

    def __init__(self, command):
        self.command = command
        self.process = None

    def ask(self, file, content):
        """The worker's line for a document; a line of the same shape where the worker ended over it."""
        # A name with a line break would be two lines to the worker.
        name = file.replace("\r", " ").replace("\n", " ")
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        # The worker reads a document whole before it answers, so nobody waits for the other.
        try:
            self.process.stdin.write(f"{len(content)} {name}\n".encode())
            self.process.stdin.write(content)
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = b""
        if line.endswith(b"\n"):
            return line.decode()
        self.close()
        error = {"id": "worker-died", "message": "plankit worker ended while it read the file."}
        return json.dumps({"file": file, "error": error, "diagnostics": [], "plan": None})

    def close(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.stdout.close()
            self.process.wait()
            self.process = None


def answers(command):
    """What is done with a part: its files, one by one, to the worker."""

    def read(rows):
        worker = Worker(command)
        try:
            for row in rows:
                yield Row(file=row.path, answer=worker.ask(row.path, bytes(row.content)))
        finally:
            worker.close()

    return read


def day(text):
    return date.fromisoformat(text) if text else None


def activities(row):
    """The rows of a file's activities; none for one without a plan."""
    plan = json.loads(row.answer)["plan"]
    for section in plan["sections"] if plan else []:
        for activity in section["activities"]:
            deadline = activity.get("deadline") or {}
            mark = activity.get("mark") or {}
            yield (
                row.file,
                plan["title"],
                plan.get("organization"),
                plan.get("schoolYear"),
                plan.get("calendarYear"),
                section.get("title"),
                activity["id"],
                activity["number"],
                activity["title"],
                deadline.get("text"),
                deadline.get("kind"),
                day(deadline.get("start")),
                day(deadline.get("end")),
                deadline.get("edtf"),
                deadline.get("recurrence"),
                [entry["text"] for entry in activity["responsible"]],
                [entry["text"] for entry in activity["results"]],
                mark.get("status"),
                json.dumps(activity, ensure_ascii=False),
            )


def failures(row):
    error = json.loads(row.answer)["error"]
    if error:
        yield (row.file, error["id"], error["message"])


def run(spark, source, output, plankit, language):
    files = (
        spark.read.format("binaryFile")
        .option("recursiveFileLookup", "true")
        .load(source)
        .where("not startswith(element_at(split(path, '/'), -1), '~$')")
        .select("path", "content")
    )
    command = [plankit, "worker", "--framed", "--lang", language]
    # Kept on disk: both tables are made of them, and the documents are read once.
    read = spark.createDataFrame(files.rdd.mapPartitions(answers(command)), ANSWERS)
    read.write.mode("overwrite").parquet(f"{output}/answers")
    lines = spark.read.parquet(f"{output}/answers").rdd
    spark.createDataFrame(lines.flatMap(activities), ACTIVITIES).write.mode("overwrite").parquet(f"{output}/activities")
    spark.createDataFrame(lines.flatMap(failures), FAILURES).write.mode("overwrite").parquet(f"{output}/failures")


def main():
    parser = argparse.ArgumentParser(description="Reads plans with Apache Spark.")
    parser.add_argument("source", help="the folder of the plans")
    parser.add_argument("output", help="the folder of the tables")
    parser.add_argument("--plankit", default="plankit", help="the program on each machine")
    parser.add_argument("--lang", default="ru", choices=["ru", "be", "en"], help="the language of the messages")
    arguments = parser.parse_args()
    # Plans are small: a part has many of them, or the program would start for each.
    spark = (
        SparkSession.builder.appName("plans")
        .config("spark.sql.files.openCostInBytes", str(64 * 1024))
        .getOrCreate()
    )
    run(spark, arguments.source, arguments.output, arguments.plankit, arguments.lang)
    spark.stop()


if __name__ == "__main__":
    main()
