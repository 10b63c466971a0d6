#!/usr/bin/env python3
"""A server of several networks: tables and an import are one network, as at a command line, and answers credit both.

The map and the tables are those of tests/cli: a made-up railway along the equator, and OpenStreetMap's of another that joins it.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

from server import VERST, Server, complain, expect, finish

MINI = Path(__file__).resolve().parents[1] / "cli" / "mini"
QUESTIONS = [
    "route?place=Alpha+Town&place=Beyond",
    "distance?place=Middle&place=Beyond",
    "find?text=middle",
    "place?name=Middle",
    "line?name=equator-line-w10",
    "reach?place=Middle&within=100km",
    "data",
]


def command_line(question, form):
    path, _, parameters = question.partition("?")
    values = [value.partition("=") for value in parameters.split("&")] if parameters else []
    words = [path, *(value.replace("+", " ") for name, _, value in values if name != "within")]
    words += [f"--within={value}" for name, _, value in values if name == "within"]
    return [VERST, *words, "--format", form]


def same_bytes(server, data):
    for question in QUESTIONS:
        for form in ("json", "text", "csv", "html"):
            asked = subprocess.run([*command_line(question, form), *data], capture_output=True, timeout=120)
            reply = server.get(f"/{question}{'&' if '?' in question else '?'}format={form}")
            expect(f"{question} as {form}", reply.status, 200)
            theirs = asked.stdout.decode()
            for option in data[1::2]:  # a page quotes the command line, which names what the server was given
                theirs = theirs.replace(f" --data {option}", "")
            if reply.body.decode() != theirs:
                complain(f"{question} as {form} differs")


def credits(server, what, wanted):
    for path in ("/route?place=Middle&place=Beyond&format=html", "/?q=Middle+-+Beyond"):
        page = server.get(path).body.decode()
        for credit in wanted:
            if credit not in page:
                complain(f"{what}: {path} does not say {credit}")


with tempfile.TemporaryDirectory() as folder:
    shutil.copy(MINI.parent / "mini-osm" / "equator.osm", folder)
    image = str(Path(folder) / "equator.verst")
    subprocess.run([VERST, "import", str(Path(folder) / "equator.osm"), "-o", image], check=True, capture_output=True)
    both = ["--data", str(MINI), "--data", image]
    with Server(*both, "--quiet") as server:
        same_bytes(server, both)
        credits(server, "tables and an import", ["A made-up network", "OpenStreetMap", "Open Database License"])
    with Server("--data", "builtin", "--data", image, "--quiet") as server:
        expect("a place of the tables", server.get("/find?text=Khasan").status, 200)
        expect("a place of the import", server.get("/find?text=Middle").status, 200)
        expect("a way of the tables", server.get("/distance?place=Pyongyang&place=Khasan").status, 200)
        expect("a way of the import", server.get("/distance?place=Middle&place=Beyond").status, 200)
        expect("no way from one to the other", server.get("/route?place=Moscow&place=Middle").status, 422)
        expect("a journey of the tables", server.get("/journey?journey=2023-09-russia").status, 200)
        credits(server, "what is built in and an import", ["OpenStreetMap", "GeoNames"])
        expect("the first page", server.get("/").status, 200)
    gone = subprocess.run([VERST, "serve", "--listen", "127.0.0.1:0", "--data", str(MINI), "--data", image + "x"],
                          capture_output=True, timeout=60)
    expect("an image that is not there", (gone.returncode, gone.stdout, b"equator.verstx" in gone.stderr), (2, b"", True))
finish()
