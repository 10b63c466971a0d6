#!/usr/bin/env python3
"""Runs the examples that the help of each command shows: all end with exit status 0.

VERST_EXE names the program. The files that examples name are made first.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

# A claim that fails or depends is answered, and the answer is not yes.
ANSWERED_NO = {'verst check "Vostochny is more than 1,000 km north of Vladivostok"',
               'verst check "Crossing China shortens the way from Moscow to Vladivostok by about 1,000 km"',
               'verst check --subject Vostochny --is more-than --distance "1000 km" --direction north --from Vladivostok'}


def run(command, directory, env):
    return subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=directory, env=env, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, check=False)


def examples_of(help_text):
    lines = help_text.partition("\nExamples:\n")[2].splitlines()
    for line in lines:
        if not line.startswith("  "):
            return
        yield line.strip()


def commands_of(help_text):
    lines = help_text.partition("\nCommands:\n")[2].splitlines()
    for line in lines:
        if not line.strip():
            return
        if not line.startswith("   "):
            yield line.strip().split("  ")[0]


def main():
    with tempfile.TemporaryDirectory() as directory:
        bin_directory = Path(directory, "bin")
        bin_directory.mkdir()
        (bin_directory / "verst").symlink_to(Path(os.environ["VERST_EXE"]).resolve())
        stations = Path(__file__).resolve().parents[2] / "stations"
        env = os.environ | {"PATH": f"{bin_directory}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "HOME": directory}
        work = Path(directory, "work")
        work.mkdir()
        (work / "my-stations").symlink_to(stations)
        (work / "stations.txt").write_text("Pyongyang\nKhasan\n")
        (work / "claims.txt").write_text("Khasan is at least 850 km by rail from Pyongyang\n")
        (work / "region.osm").write_text(
            '<osm version="0.6"><node id="1" lat="50" lon="30"/><node id="2" lat="50" lon="30.1"/>'
            '<way id="1"><nd ref="1"/><nd ref="2"/><tag k="railway" v="rail"/></way></osm>')
        made = run("verst journey --new -o my-journey.toml && cp my-journey.toml kept.toml", work, env)
        assert made.returncode == 0, made.stderr
        commands = list(commands_of(run("verst --help", work, env).stdout))
        assert {"route", "data check"} <= set(commands), commands
        faults = 0
        count = 0
        for command in ["", *commands]:
            for example in examples_of(run(f"verst {command} --help", work, env).stdout):
                count += 1
                if example.startswith("verst serve"):
                    continue  # it answers until it is stopped: tests/http
                if "-o my-journey.toml" in example:
                    (work / "my-journey.toml").unlink()
                done = run(example, work, env)
                if done.returncode != (1 if example in ANSWERED_NO else 0):
                    faults += 1
                    print(f"{example}\n  ends with {done.returncode}\n{done.stderr}")
        assert count > 50, count
        print(f"{count} examples, {faults} faults")
        sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
