"""Spark's driver for the tests: answers requests on standard input, one line of JSON each, on standard output.

It is kept running, since a driver with its executors takes seconds to start. Requests are load, sql, pipe and stop.
"""

import json
import os
import subprocess
import sys
import threading

from pyspark.sql import SparkSession

# Whatever Java or Python print goes to standard error: standard output is the protocol's.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)


def load(spark, request):
    """Text columns of NDJSON, cast by the expressions given, kept as Parquet: a lost executor can read it again."""
    read = spark.read.schema(request["schema"]).option("mode", "FAILFAST").json(request["files"])
    read.selectExpr(*request["expressions"]).write.parquet(request["folder"])
    spark.read.parquet(request["folder"]).createOrReplaceTempView(request["table"])


def sql(spark, request):
    # Without ANSI mode a sum of BIGINT wraps, and one of DECIMAL is NULL past its digits: both without a word.
    if spark.conf.get("spark.sql.ansi.enabled") != "true":
        raise RuntimeError("spark.sql.ansi.enabled is not true: sums could be wrong without a word")
    parameters = {f"p{at}": value for at, value in enumerate(request["parameters"])}
    return [list(row) for row in spark.sql(request["text"], args=parameters or None).collect()]


def mapper(argv, folder, environment):
    """The mapper for one partition: runs the command with the partition's lines on its standard input.

    Not RDD.pipe: that gives no environment, checks no exit code unless told to, and tells no command its partition.
    """

    def run(index, lines):
        shard = f"shard-{index}"
        command = [part.replace("{shard}", shard) for part in argv]
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env={**os.environ, **environment},
        )
        said = {}

        def read(name, stream):
            said[name] = stream.read()

        readers = [
            threading.Thread(target=read, args=("out", process.stdout)),
            threading.Thread(target=read, args=("err", process.stderr)),
        ]
        for reader in readers:
            reader.start()
        try:
            for line in lines:
                process.stdin.write(line)
                process.stdin.write(b"\n")
            process.stdin.close()
        except BrokenPipeError:
            pass  # Its exit code says why it stopped reading.
        for reader in readers:
            reader.join()
        code = process.wait()
        errors = said["err"].decode("utf-8", "replace")
        sys.stderr.write(errors)
        if code != 0:
            raise RuntimeError(f"{shard}: the mapper ended with {code}: {errors[-2000:]}")
        results = said["out"].decode("utf-8").splitlines()
        if len(results) != 1:
            raise RuntimeError(f"{shard}: the mapper wrote {len(results)} lines, not one")
        yield (shard, results[0], errors)

    return run


def pipe(spark, request):
    """Maps each partition by a command, and reduces what all of them wrote by another one, here."""
    context = spark.sparkContext
    lines = context.textFile(",".join(request["files"]), request["partitions"], use_unicode=False)
    run = mapper(request["map"], request["folder"], request["environment"])
    mapped = lines.mapPartitionsWithIndex(run).collect()
    shards = [shard for shard, _, _ in mapped]
    expected = [f"shard-{index}" for index in range(lines.getNumPartitions())]
    if sorted(shards) != sorted(expected):
        raise RuntimeError(f"shards {shards}, expected {expected}")
    reduced = subprocess.run(
        request["reduce"],
        input="".join(line + "\n" for _, line, _ in mapped).encode("utf-8"),
        capture_output=True,
        cwd=request["folder"],
        env={**os.environ, **request["environment"]},
    )
    errors = reduced.stderr.decode("utf-8", "replace")
    if reduced.returncode != 0:
        raise RuntimeError(f"the reducer ended with {reduced.returncode}: {errors[-2000:]}")
    return {
        "shards": shards,
        "reduced": reduced.stdout.decode("utf-8"),
        "errors": "".join(errors for _, _, errors in mapped) + errors,
    }


OPERATIONS = {"load": load, "sql": sql, "pipe": pipe}


def answer(value):
    answers.write(json.dumps(value) + "\n")
    answers.flush()


def main():
    builder = SparkSession.builder
    for key, value in json.loads(sys.argv[1]).items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    answer({"value": spark.version})
    # The end of standard input is the end of whoever asks: nothing is left running.
    for line in sys.stdin:
        request = json.loads(line)
        if request["operation"] == "stop":
            break
        try:
            answer({"value": OPERATIONS[request["operation"]](spark, request)})
        except Exception as error:  # Every failure is an answer; the driver goes on.
            answer({"error": f"{type(error).__name__}: {error}"})
    spark.stop()


main()
