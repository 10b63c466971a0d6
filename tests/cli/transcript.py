#!/usr/bin/env python3
"""Runs command lines and compares what they print with what is written down.

    transcript.py [--update] FILE...

A transcript:

    # a comment
    $ verst find esr:987002
    the expected standard output
    2> the expected standard error
    [exit 2]

Without "[exit N]" the command must exit with 0, without "2>" it must print nothing on standard error. A line
"..." stands for any lines, "..." within a line for any text. In a Markdown file (.md) a transcript is a fenced block
whose first line is "$ " and a command with verst in it; its standard error is not compared, nor its exit status.

The commands are run by bash in an empty directory. VERST_EXE names the program, which is `verst` to the commands;
STATIONS is the directory of the network in the source tree, MINI that of the made-up one. --update writes down what the commands print now,
except where the old text still matches: look at the difference before you believe it.
"""

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIME_LIMIT_S = 120


@dataclass
class Step:
    line: int  # of the command, 0-based
    command: str
    stdout: list[str] = field(default_factory=list)
    stderr: list[str] = field(default_factory=list)
    status: int = 0
    end: int = 0  # line after the expected output


def parse_steps(lines, begin, end):
    """The steps written in lines[begin:end]."""
    steps = []
    for i in range(begin, end):
        text = lines[i]
        if text.startswith("$ "):
            steps.append(Step(i, text[2:]))
        elif not steps or text.startswith("# "):
            continue
        elif text.startswith("> ") and steps[-1].end == i:
            steps[-1].command += "\n" + text[2:]
        elif text.startswith("2> "):
            steps[-1].stderr.append(text[3:])
        elif match := re.fullmatch(r"\[exit (\d+)\]", text):
            steps[-1].status = int(match.group(1))
        else:
            steps[-1].stdout.append(text)
        steps[-1].end = i + 1
    for step in steps:  # blank lines between two steps belong to neither
        while step.stdout and not step.stdout[-1].strip():
            step.stdout.pop()
    return steps


def markdown_blocks(lines):
    """(first, last) line of the inside of each fenced block that is a transcript."""
    begin = None
    for i, text in enumerate(lines):
        if not text.startswith("```"):
            continue
        if begin is None:
            begin = i + 1
            continue
        if re.match(r"\$ (?!\./).*\bverst\b", lines[begin]):
            yield begin, i
        begin = None


def environment(directory):
    keep = {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH") if name in os.environ}
    bin_directory = Path(directory) / "bin"
    bin_directory.mkdir()
    (bin_directory / "verst").symlink_to(Path(os.environ["VERST_EXE"]).resolve())
    return keep | {
        "PATH": f"{bin_directory}:{os.environ['PATH']}",
        "LC_ALL": "C.UTF-8",
        "HOME": directory,
        "STATIONS": str(ROOT / "stations"),
        "MINI": str(ROOT / "tests" / "cli" / "mini"),
    }


def run(step, env, directory):
    done = subprocess.run(["bash", "-c", step.command], env=env, cwd=directory, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=TIME_LIMIT_S, check=False)
    return (done.stdout.decode("utf-8", "replace").splitlines(), done.stderr.decode("utf-8", "replace").splitlines(),
            done.returncode)


def line_matches(expected, actual):
    if "..." not in expected:
        return expected.rstrip() == actual.rstrip()
    return re.fullmatch(".*".join(map(re.escape, expected.rstrip().split("..."))), actual.rstrip()) is not None


def matches(expected, actual):
    """Whether the lines match, "..." standing for any number of lines."""
    if not expected:
        return not actual
    if expected[0] == "...":
        return any(matches(expected[1:], actual[i:]) for i in range(len(actual) + 1))
    return bool(actual) and line_matches(expected[0], actual[0]) and matches(expected[1:], actual[1:])


def shown(lines):
    return "".join(f"    {line}\n" for line in lines[:200]) or "    (nothing)\n"


def check(path, step, result, only_stdout):
    stdout, stderr, status = result
    while stdout and not stdout[-1].strip():
        stdout.pop()
    faults = []
    if not matches(step.stdout, stdout):
        faults.append(f"standard output is\n{shown(stdout)}  not\n{shown(step.stdout)}")
    if not only_stdout and not matches(step.stderr, stderr):
        faults.append(f"standard error is\n{shown(stderr)}  not\n{shown(step.stderr)}")
    if not only_stdout and status != step.status:
        faults.append(f"the exit status is {status}, not {step.status}\n{shown(stderr)}")
    for fault in faults:
        print(f"{path}:{step.line + 1}: {step.command.splitlines()[0][:200]}\n  {fault}")
    return not faults


def kept(old, new):
    """The new lines, with those of the old ones that match them."""
    if matches(old, new):
        return old
    if len(old) == len(new):
        return [a if line_matches(a, b) else b for a, b in zip(old, new)]
    return new


def new_lines(step, result, only_stdout):
    stdout, stderr, status = result
    while stdout and not stdout[-1].strip():
        stdout.pop()
    lines = list(kept(step.stdout, stdout))
    if only_stdout:
        return lines
    lines += [f"2> {line}" for line in kept(step.stderr, stderr)]
    return lines + ([f"[exit {status}]"] if status else [])


def run_file(path, update):
    lines = path.read_text(encoding="utf-8").splitlines()
    markdown = path.suffix == ".md"
    blocks = list(markdown_blocks(lines)) if markdown else [(0, len(lines))]
    good = True
    if update:
        blocks.reverse()  # from the back: an update moves what comes after it
    for begin, end in blocks:
        steps = parse_steps(lines, begin, end)
        with tempfile.TemporaryDirectory() as directory:
            env = environment(directory)
            work = Path(directory) / "work"
            work.mkdir()
            results = [run(step, env, work) for step in steps]
        if not update:
            good = all([check(path, step, result, markdown) for step, result in zip(steps, results)]) and good
            continue
        for step, result in reversed(list(zip(steps, results))):
            blank = [""] if not markdown and step.end > 0 and lines[step.end - 1] == "" else []
            begin_output = step.line + 1 + step.command.count("\n")
            lines[begin_output:step.end] = new_lines(step, result, markdown) + blank
    if update:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return good


def main(arguments):
    update = "--update" in arguments
    files = [Path(argument) for argument in arguments if argument != "--update"]
    if not files:
        sys.exit(__doc__)
    results = [run_file(path, update) for path in files]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
