#!/usr/bin/env python3
"""Looks at the pages of journeys, routes and other answers in a real browser.

    page_test.py PATH_OF_VERST PATH_OF_STATIONS

For every journey of the catalogue, three routes, alternatives, moments, reaches and a journey full of hostile text: nothing overflows at the size of a
telephone, a laptop and a sheet of paper, labels do not overlap, contrast is enough in light and dark, the console is
silent, nothing is asked of the network, without scripting the same is there to be read, and every figure is that of the
JSON of the same answer.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from browser import Browser

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "formats"))
from agreement import agrees, at
MEASURE = (HERE / "measure.js").read_text()
MOST_BYTES = 400_000
SETTINGS = [
    ("telephone", dict(width=390, height=844)),
    ("laptop", dict(width=1280, height=900)),
    ("dark", dict(width=1280, height=900, dark=True)),
    ("paper", dict(width=688, height=1017, media="print")),  # A4 within margins of 14 mm
]
ROUTES = [
    ["Pyongyang", "Khasan", "Vostochny"],
    ["Moscow", "Vladivostok"],
    ["Pyongyang", "Khasan", "Vladivostok", "--depart", "2026-09-10T17:30", "--dwell", "Khasan=2"],
]
VIEWS = [
    ["alternatives", "Pyongyang", "Vladivostok"],
    ["alternatives", "Moscow", "Vladivostok"],
    ["where", "2023-09-russia", "--at", "2023-09-12T22:00+10:00"],
    ["where", "2023-09-russia", "--at", "2023-09-13T16:00+09:00"],
    ["where", "2023-09-russia", "--at", "2023-09-01T12:00"],
    ["reach", "Vladivostok", "--within", "20h"],
    ["reach", "Pyongyang", "--within", "500km"],
    ["reach", "Moscow", "--within", "7d"],
]
LEAST_FIGURES = 8  # that name their key; a train that stood somewhere for certain has none to show
HTML = "{http://www.w3.org/1999/xhtml}"

verst, stations = sys.argv[1], Path(sys.argv[2])
failures = []


def complain(what):
    failures.append(what)
    print(f"FAILED {what}", flush=True)


def run(*arguments):
    done = subprocess.run([verst, *arguments], capture_output=True, text=True, timeout=60)
    if done.returncode not in (0, 1) or not done.stdout:
        raise SystemExit(f"verst {' '.join(arguments)}: {done.returncode}: {done.stderr}")
    return done.stdout


def signs_agree(text, value):
    if isinstance(value, dict) or value is None or text[:1] not in "+-":
        return True
    return (text[0] == "-") == (value < 0)


def check_numbers(name, html, answer):
    """Every element that names a key of the JSON has its figure."""
    root = ET.fromstring(html)
    seen = 0
    for element in root.iter():
        key = element.get("data-json")
        if key is None:
            continue
        seen += 1
        text = "".join(element.itertext())
        value = at(answer, key)
        if key.endswith("_min") and value is not None:
            value /= 60  # the page says minutes as hours and minutes
        if not agrees(text, value) or not signs_agree(text, value):
            complain(f'{name}: {key} is {value} in the JSON and "{text}" on the page')
    # A column of figures without a key would pass unseen.
    for cell in root.iter("td"):
        if "num" in cell.get("class", "").split() and cell.find("data") is None:
            text = "".join(cell.itertext())
            if re.search(r"\d", text) and cell.get("data-label") not in ("leg", "at"):
                complain(f'{name}: "{text}" under "{cell.get("data-label")}" names no key of the JSON')
    if seen < (0 if answer.get("outcome") in ("sure", "not_begun") else LEAST_FIGURES):
        complain(f"{name}: only {seen} figures name their key")


def check_claims(name, html, answer):
    """What is left open, what would decide it, notes, sources and the arithmetic: all that the JSON has of claims."""
    root = ET.fromstring(html)
    articles = [e for e in root.iter() if e.tag.endswith("article") and e.get("id", "").startswith("claim-")]
    if len(articles) != len(answer.get("claims", [])):
        complain(f"{name}: {len(articles)} claims on the page, not {len(answer.get('claims', []))}")
    for claim, article in zip(answer.get("claims", []), articles):
        said = " ".join("".join(article.itertext()).lower().split())
        expected = [claim["text"], claim["source"], claim["note"], claim["why_not"], claim["depends_on"],
                    claim["would_decide"], claim["verdict"] or "not judged",
                    claim["on_full_record"]["verdict"] or "not judged"]
        if claim["confidence"] in ("B", "C"):
            expected.append("confidence " + claim["confidence"])
        for words in expected:
            if words and " ".join(words.lower().split()) not in said:
                complain(f'{name}: "{words}" is not with its claim')
    items = [e for e in root.iter() if e.get("class") == "arithmetic"]
    shown = sum(1 for e in items for child in e if child.tag.endswith("li"))
    if shown != len(answer.get("arithmetic", [])):
        complain(f"{name}: {shown} findings between claims, not {len(answer.get('arithmetic', []))}")


def check_source(name, html):
    size = len(html.encode())
    if size > MOST_BYTES:
        complain(f"{name}: {size} bytes")
    if re.search(r"""(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?//""", re.sub(r"<a [^>]*>", "", html)):
        complain(f"{name}: it points to something outside of itself")
    script = re.search(r"<script>(.*?)</script>", html, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    if f"&#39;sha256-{digest}&#39;" not in html:
        complain(f"{name}: its policy does not allow its own script: sha256-{digest}")
    if html.count("<script") != 1:
        complain(f"{name}: {html.count('<script')} scripts")


def check_page(browser, name, path):
    texts = {}
    for setting, options in SETTINGS:
        browser.show(path, **options)
        for wrong in browser.evaluate(MEASURE)[:12]:
            complain(f"{name}, {setting}: {wrong}")
        texts[setting] = browser.evaluate("document.body.innerText")
        for message in browser.messages:
            complain(f"{name}, {setting}: the console says {message}")
        for request in browser.requests:
            if not request.startswith("file:") and not request.startswith("data:"):
                complain(f"{name}, {setting}: it asks for {request}")
    browser.show(path, width=1280, height=900, script=False)
    if browser.evaluate("document.body.innerText") != texts["laptop"]:
        complain(f"{name}: without scripting it reads differently")


def check_light(browser, name, path):
    """The script lights up a leg on the map, in the graph and in the table."""
    browser.show(path, width=1280, height=900)
    lit = browser.evaluate("""(() => {
        const row = document.querySelector('tr[data-leg="2"]');
        row.dispatchEvent(new PointerEvent('pointerenter'));
        const places = [...document.querySelectorAll('.lit')].map((e) => e.closest('section').id);
        const others = document.querySelectorAll('[data-leg="1"].lit').length;
        row.dispatchEvent(new PointerEvent('pointerleave'));
        return {places: [...new Set(places)].sort(), others, left: document.querySelectorAll('.lit').length};
    })()""")
    if lit != {"places": ["graph", "legs", "map"], "others": 0, "left": 0}:
        complain(f"{name}: pointing at a leg lights up {lit}")


HOSTILE = "<script>document.title='owned'</script> & \"quotes\" '</svg></style>' \u202eabc\u200f ]]> {{x}}"


def hostile_journey(directory):
    quoted = lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    long = "x" * 10_000
    report = '[[report]]\nplace = "{}"\nevent = "{}"\nwhen = "{}"\npublished = "2023-09-17"\noutlet = {}\nquote = {}\nnote = {}\n'
    path = directory / "hostile.toml"
    path.write_text(
        f'title = {quoted(HOSTILE)}\ntraveller = {quoted(HOSTILE)}\ntrain = {quoted(HOSTILE + long)}\n'
        f"summary = {quoted(HOSTILE + long)}\n\n"
        + report.format("pyongyang", "depart", "2023-09-10T18:00", quoted(HOSTILE), quoted(HOSTILE), quoted(long))
        + report.format("khasan", "met", "2023-09-11", quoted(long), quoted(long), quoted(HOSTILE))
        + report.format("khasan", "arrive", "2023-09-11T20:00", quoted(HOSTILE), quoted(long), quoted(HOSTILE)))
    return path


def check_hostile(browser, directory):
    journey = hostile_journey(directory)
    html = run("journey", str(journey), "--format", "html")
    page = directory / "hostile.html"
    page.write_text(html)
    text = "".join(ET.fromstring(html).find("body").itertext())
    if text.count(HOSTILE) < 5 or "x" * 10_000 not in text:
        complain("hostile text does not arrive as text")
    if html.count("<script") != 1:
        complain("hostile text becomes a script")
    check_page(browser, "hostile journey", page)
    if browser.evaluate("document.title") == "owned":
        complain("a hostile title is run")
    arguments = ["where", str(journey), "--at", "2023-09-11T06:00"]
    html = run(*arguments, "--format", "html")
    page.write_text(html)
    if HOSTILE not in "".join(ET.fromstring(html).find("body").itertext()) or html.count("<script") != 1:
        complain("hostile text does not arrive as text where a train was")
    check_page(browser, "hostile where", page)
    ET.fromstring(run(*arguments, "--format", "svg"))
    for figure in ("map", "graph"):
        svg = run("journey", str(journey), "--format", "svg", "--figure", figure)
        root = ET.fromstring(svg)
        if not root.find("{http://www.w3.org/2000/svg}title").text.startswith(HOSTILE):
            complain(f"hostile text does not arrive as text in the {figure}")


def main():
    with tempfile.TemporaryDirectory() as name, Browser() as browser:
        directory = Path(name)
        answers = [("journey " + file.stem, ["journey", file.stem]) for file in sorted(stations.glob("journeys/*.toml"))]
        answers += [(" ".join(view), view) for view in [["route", *route] for route in ROUTES] + VIEWS]
        for number, (label, arguments) in enumerate(answers):
            html = run(*arguments, "--format", "html")
            page = directory / f"{number}.html"
            page.write_text(html)
            check_source(label, html)
            answer = json.loads(run(*arguments, "--format", "json"))
            check_numbers(label, html, answer)
            check_claims(label, html, answer)
            check_page(browser, label, page)
            if html != run(*arguments, "--format", "html"):
                complain(f"{label}: not the same twice")
            print(f"looked at {label}", flush=True)
        lit = [label for label, _ in answers].index("journey 2023-09-russia")
        check_light(browser, answers[lit][0], directory / f"{lit}.html")
        browser.show(directory / "0.html", 1280, 900)
        if not base64.b64decode(browser.pdf()).startswith(b"%PDF"):
            complain("it cannot be printed")
        check_hostile(browser, directory)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


sys.exit(main())
