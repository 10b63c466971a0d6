"""What the tests of the file formats share: running verst and the programs that read what it writes."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
MINI = HERE.parent / "cli" / "mini"
TIME_LIMIT_S = 120


def need(*tools):
    """A test without its tools fails: passing would say that it had looked."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        sys.exit(f"{', '.join(missing)}: not installed; ./dev test installs what the tests need")


def run(command, stdin=None):
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=TIME_LIMIT_S, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))[:300]}\n{done.stderr.decode('utf-8', 'replace')}ended with {done.returncode}")
    return done.stdout


def verst(*arguments, form=None, data=None, status=(0,), stdin=b""):
    """The answer, as bytes."""
    command = [os.environ["VERST_EXE"], *arguments]
    if form:
        command += ["--format", form]
    if data:
        command += ["--data", str(data)]
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=TIME_LIMIT_S, check=False)
    if done.returncode not in status:
        sys.exit(f"{' '.join(command)[:300]}\n{done.stderr.decode('utf-8', 'replace')}ended with {done.returncode}")
    return done.stdout


def verst_json(*arguments, data=None, status=(0,)):
    return json.loads(verst(*arguments, form="json", data=data, status=status))


def read_csv(text):
    """The rows as dictionaries. Strict: every line ends with CRLF, every row has as many cells as the header."""
    assert text.endswith(b"\r\n"), text[-80:]
    rows = list(csv.reader(io.StringIO(text.decode("utf-8"), newline=""), strict=True))
    for row in rows:
        assert len(row) == len(rows[0]), row
    # Outside quotation marks there is no line end but CRLF.
    outside = "".join(text.decode("utf-8").split('"')[::2])
    assert outside.count("\n") == outside.count("\r\n") == outside.count("\r"), "a line ends without CRLF"
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def ogr_rows(path, sql):
    """What GDAL finds in a map file."""
    out = run(["ogr2ogr", "-f", "CSV", "/vsistdout/", "-dialect", "sqlite", "-sql", sql, str(path)])
    return list(csv.DictReader(io.StringIO(out.decode("utf-8"))))


def validate(path, schema):
    run(["xmllint", "--huge", "--noout", "--relaxng", str(HERE / schema), str(path)])


def near(a, b, tolerance, what):
    assert abs(float(a) - float(b)) <= tolerance, f"{what}: {a} is not {b}"


def copy_of_mini(directory, change):
    """The made-up network with places changed: `change(row)` edits a row of its places."""
    target = Path(directory) / "network"
    shutil.copytree(MINI, target)
    for path in (target / "places").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            change(row)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return target


def scratch():
    return tempfile.TemporaryDirectory()
