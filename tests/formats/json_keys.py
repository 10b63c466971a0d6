#!/usr/bin/env python3
"""The JSON keys that docs/ names, compared with the real ones: json_keys.py VERST DOCS STATIONS

- Every key of every answer stands somewhere in docs/, in backticks or in a shown object.
- Every key in a table of keys (its header is "key") is one of some answer's.
"""

import json
import pathlib
import re
import subprocess
import sys

VERST, DOCS, STATIONS = sys.argv[1:4]

# One answer at least of each shape, and more where a part is there only sometimes.
COMMANDS = [
    (["distance", "Pyongyang", "Moscow"], None),
    (["distance", "43.0,131.7", "Khasan", "--as-of", "2023-09-12"], None),
    (["distance", "Khasan", "Vladivostok", "--as-of", "1930-06-01"], None),
    (["distance", "-"], "Pyongyang\tKhasan\n"),
    (["route", "Pyongyang", "Vostochny", "--as-of", "2023-09-12", "--depart", "2023-09-12T08:00"], None),
    (["route", "Khasan", "Pyongyang", "--sections"], None),
    (["alternatives", "Pyongyang", "Khasan", "--as-of", "2023-09-12"], None),
    (["reach", "Khasan", "--within", "400km", "--as-of", "2023-09-12"], None),
    (["nearest", "Khasan", "-n", "3"], None),
    (["detours", "--only", "country:KP", "-n", "3"], None),
    (["matrix", "Khasan", "Pyongyang", "--as-of", "2023-09-12"], None),
    (["check", "Pyongyang is 857 km by rail from Khasan", "--as-of", "2023-09-12"], None),
    (["check", "Vostochny is more than 1,000 km north of Vladivostok"], None),
    (["check", "Crossing China shortens the way from Moscow to Vladivostok by about 1,000 km"], None),
    (["check", "-"], "Khasan is 126 km from Vladivostok\n"),
    (["route", "Khasan", "Vladivostk"], None),
    (["route", "40,100", "Khasan"], None),
    (["route", "Khasan", "Pyongyang", "--as-of", "2023-09-12", "--avoid", "country:CN"], None),
    (["route", "Moscow", "Vladivostok", "--as-of", "1890-01-01"], None),
    (["route", "Khasan", "Vladivostok", "--avoid", "country:FR"], None),
    (["place", "transsib km 99999"], None),
    (["find", "Khabarovsk"], None),
    (["find", "khabarosk"], None),
    (["place", "Khasan"], None),
    (["line", "khasan"], None),
    (["data"], None),
    (["data", "check"], None),
    (["journey"], None),
    (["journey", "--list"], None),
    (["journey", "--all"], None),
    (["journey", "--routes"], None),
    (["passes", "2023-09-russia", "Ussuriysk"], None),
    (["where", "2023-09-russia", "--at", "2023-09-12T20:00"], None),
]


def answers():
    for arguments, text in COMMANDS:
        run = subprocess.run([VERST, *arguments, "--format", "json", "--data", STATIONS], input=text or "",
                             capture_output=True, text=True, check=False)
        if run.returncode > 1 and not run.stdout.strip():
            yield " ".join(arguments), None, run.stderr
            continue
        try:
            yield " ".join(arguments), json.loads(run.stdout), ""
        except json.JSONDecodeError:
            for line in run.stdout.splitlines():
                yield " ".join(arguments), json.loads(line), ""


def keys_in(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_in(inner)


def main():
    docs = {path.name: path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(DOCS).glob("*.md"))}
    quoted = set()
    for text in docs.values():
        for span in re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)):
            quoted.update(re.findall(r"[a-z][a-z0-9_]*", span))
        for shown in re.findall(r'"([a-z][a-z0-9_]*)":', text):
            quoted.add(shown)
    real = {}
    faults = []
    for command, answer, error in answers():
        if answer is None:
            faults.append(f"verst {command}: no answer: {error.strip()}")
            continue
        for key in keys_in(answer):
            real.setdefault(key, command)
    for key, command in sorted(real.items()):
        if key not in quoted and re.fullmatch(r"[a-z][a-z0-9_]*", key):
            faults.append(f"{key}: in the JSON of verst {command}, and nowhere in docs/")
    for name, text in docs.items():
        in_table = False
        for number, line in enumerate(text.splitlines(), 1):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
            if not cells:
                in_table = False
            elif cells[0] == "key" and "required" not in line and "default" not in line:
                in_table = name in ("using.md", "claims.md")
            elif in_table and not set(cells[0]) <= set("-: "):
                for key in re.findall(r"`([a-z][a-z0-9_]*)`", cells[0]):
                    if key not in real:
                        faults.append(f"{name}:{number}: {key} is in a table of keys, and in no answer")
    print("\n".join(faults))
    return 1 if faults else 0


sys.exit(main())
