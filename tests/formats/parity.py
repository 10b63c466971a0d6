#!/usr/bin/env python3
"""The formats of an answer say the same.

For every command and real questions: each figure and name of the JSON object is in the text (--full), in Markdown and
on the page, save for the paths below, each with its reason; and every figure of those that names a path of the JSON
has the value that is there. Under --units mi no kilometre is left in what people read.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET

from agreement import agrees, at, plain, words_in
from common import verst

QUESTIONS = [
    ["distance", "Vladivostok", "Vostochny"],
    ["distance", "Moscow", "Beijing"],
    ["distance", "43.1,131.9", "Khasan"],
    ["route", "Pyongyang", "Khasan", "Vostochny"],
    ["route", "Moscow", "Beijing", "--depart", "2026-09-10T17:30"],
    ["alternatives", "Pyongyang", "Vladivostok"],
    ["alternatives", "Moscow", "Beijing"],
    ["reach", "Vladivostok", "--within", "8h", "--all"],
    ["reach", "Khasan", "--within", "300km", "--all"],
    ["where", "2023-09-russia", "--at", "2023-09-12T22:00+10:00"],
    ["where", "2023-09-russia", "--at", "2023-09-13T16:00+09:00"],
    ["passes", "2023-09-russia", "Ussuriysk"],
    ["passes", "2023-09-russia", "Khabarovsk"],
    ["journey", "2023-09-russia"],
    ["journey", "2019-04-vladivostok"],
    ["journey", "--all"],
    ["journey", "2023-09-russia", "--explain"],
    ["journey", "2023-09-russia", "--routes"],
    ["line", "khasan"],
    ["line", "pyongra"],
    ["place", "Baranovsky"],
    ["place", "Khasan"],
    ["find", "komsomolsk"],
    ["data"],
]

# A path that people's formats may leave out, and why.
LEFT_OUT = [
    (r"(.*\.)?(id|lat|lon|country)", "a place is called by its name; ids and positions are for programs"),
    (r".*places\.\d+", "the places of a way: route --sections lists them"),
    (r"(.*\.)?sections\.\d+\..*", "single sections, of which people read the sum; route --sections lists them"),
    (r"(.*\.)?legs\.\d+\.(azimuth_deg|north_km|east_km|compass|chord_km|published_km|track_km|estimated_km|weak_km"
     r"|uncertainty_km|running_h|start_km|detour)", "what a leg's length rests on: the whole says it"),
    (r"other_way\..*", "the way of the other gauge or border in one sentence: its length and borders"),
    (r"(.*\.)?(compass|length|mode|kind|code|by|metric|source|language|comparison|reading|unit|finding|precision|what|event)",
     "a word of a list of words: people read other words"),
    (r"(.*\.)?(zone|as_of)", "people read the offset of a clock; the day of the data is its edition"),
    (r"(by|outcome|at|train|query|directory|name|journey)", "what was asked for"),
    (r"(.*\.)?(moment|reports|because|report|earlier|later|file|file_line|line|claims\.\d+|reports\.\d+)", "positions in other lists"),
    (r"(.*\.)?(dwell_h|stays\..*)", "the time of arrival and that of departure say it"),
    (r"passages\.\d+\.(after|before|run_to|run_from|margin_min|window)\b.*", "of what is out of the way: one line"),
    (r"nearest_miss\..*", "said in a sentence, with its runs"),
    (r"between\.\d+\..*station\..*", "the place that was told; its station is for programs"),
    (r"places\.0\.margin_min", "of the one place where the train is sure to have been"),
    (r"(claims|arithmetic)\.\d+\.(?!text|source|verdict|note).*", "readings beside those that count: verst check has them all"),
    (r"(legs|stops)\.\d+\.(departure|arrival|via|visits|events|access)\b.*", "told events: the table of reports has them"),
    (r"(legs|stops)\.\d+\.(elapsed_h|least_h)\b.*", "the times of departure and arrival say it"),
    (r"legs\.\d+\.(borders|gauge_breaks|reversals|by_country|lines)\b.*\.(at_km|rail_km)", "of each leg; the whole has its own"),
    (r"reports\.\d+\.(note|outlet|when|confidence|quote|reference|published)", "told with the moment that a report bounds"),
    (r"journeys\.\d+\.(title|traveller|uncertainty_km|arithmetic)", "one line for each journey; verst journey NAME has them"),
    (r"moments\.\d+\..*(run|station)\..*", "the runs of a chain are told as one"),
    (r"stretches\.\d+\.(arrival|departure)\.station\..*", "the place that was told; its station is for programs"),
    (r"stretches\.\d+\.ways\.\d+\.(chord_km|published_km|track_km|estimated_km|weak_km|uncertainty_km|running_h)",
     "what the lengths rest on: verst alternatives"),
    (r"stretches\.\d+\.ways\.\d+\.(least|elsewhere|too_slow)\..*", "the reports that exclude a way are told once"),
    (r"(sharing|locality|stretch)", "limits of the search: the last sentence says them as percent"),
]


def leaves(value, path=""):
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for i, each in enumerate(value):
            yield from leaves(each, f"{path}.{i}" if path else str(i))
    else:
        yield path, value


def numbers_of(value):
    """The ways to write a figure."""
    value = abs(value)
    yield f"{value:,.0f}"
    yield f"{value:.0f}"
    for decimals in (1, 2, 3):
        yield f"{value:,.{decimals}f}"
    yield f"{100 * value:.0f}"
    yield f"{1000 * value:,.0f}"
    yield f"{60 * value:.0f}"


SAID_AS = {"estimated": "estimated", "weak": "weak|from memory", "disputed": "disput|contradict", "narrow": "narrow"}


def durations_of(hours):
    """A time as days, hours and minutes."""
    minutes = round(abs(hours) * 60)
    yield f"{minutes // 1440} d {minutes // 60 % 24} h {minutes % 60} min"
    yield f"{minutes // 60} h {minutes % 60} min"
    yield f"{minutes} min"


def said(key, value, text, tokens):
    if isinstance(value, bool):  # what is not so need not be said
        return not value or key not in SAID_AS or bool(re.search(SAID_AS[key], text))
    if key == "traffic":
        return value != "freight" or "freight" in text
    if isinstance(value, (int, float)):
        if value == 0 or any(n in tokens for n in numbers_of(value)):
            return True
        hours = value if key.endswith("_h") else value / 60 if key.endswith("_min") else None
        return hours is not None and any(d in text for d in durations_of(hours))
    when = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?", value)
    if when:
        return value in text or bool(re.search(rf"\b0?{int(when[3])} \w{{3}}|{when[1]}-{when[2]}-{when[3]}", text))
    return words_in(value, text)


def left_out(path):
    return any(re.fullmatch(pattern, path) for pattern, _ in LEFT_OUT)


failures = []


def complain(what):
    failures.append(what)
    print(f"FAILED {what}", flush=True)


def check(question):
    name = " ".join(question)
    ask = lambda *options, form=None: verst(*question, *options, form=form, status=(0, 1)).decode()
    answer = json.loads(ask(form="json"))
    html = ET.fromstring(ask(form="html"))
    formats = {"text": ask("--full"), "markdown": ask(form="markdown"), "page": " ".join(html.itertext())}
    keyed = {}
    pictures = {each for svg in html.iter("{http://www.w3.org/2000/svg}svg") for each in svg.iter()}
    for element in html.iter():
        if element in pictures:  # they draw readings that count for nothing
            continue
        key = element.get("data-json")
        if key is not None:
            keyed[key] = "".join(element.itertext())
    for key, text in keyed.items():
        value = at(answer, key)
        if key.endswith("_min") and isinstance(value, (int, float)):
            value /= 60
        if not agrees(text, value):
            complain(f'{name}: {key} is {value} in the JSON and "{text}" on the page')
    seen = set()
    for form, text in formats.items():
        tokens = set(re.findall(r"\d[\d,]*(?:\.\d+)?", text))
        for key, figure in keyed.items():
            figures = re.findall(r"\d[\d,]*(?:\.\d+)?", figure)
            if not (all(f in tokens for f in figures) if figures else words_in(figure, text)):
                complain(f'{name}: "{figure}" of {key} is on the page and not in the {form}')
        for path, value in leaves(answer):
            general = re.sub(r"\.\d+\b", ".*", path)
            parts = path.split(".")
            if value is None or value == "" or left_out(path) or (general, form) in seen:
                continue
            if form == "page" and any(".".join(parts[:n]) in keyed for n in range(1, len(parts) + 1)):
                continue
            if not said(re.sub(r"\.(min|max|\d+)$", "", path).split(".")[-1], value, text, tokens):
                seen.add((general, form))
                complain(f"{name}: {path} ({value!r}) is not in the {form}")


def check_units(question):
    """Words of others may speak of kilometres: claims, quotations, notes, names of halts."""
    ask = lambda *options, form=None: verst(*question, *options, form=form, status=(0, 1)).decode()
    texts = {"markdown": ask("--units", "mi", form="markdown")}
    if question[0] != "journey":  # where claims are wrapped in columns
        texts["text"] = ask("--full", "--units", "mi")
    others = [plain(v) for p, v in leaves(json.loads(ask(form="json")))
              if isinstance(v, str) and re.search(r"(^|\.)(text|quote|note|citation|summary|title|way|reference)$", p)]
    for form, text in texts.items():
        for line in text.splitlines():
            line = re.sub(r'"[^"]*"|\u201c[^\u201d]*\u201d', "", line)
            line = re.sub(r"^\W*\d+ km\b", "", plain(line))
            for words in others:
                line = line.replace(words, "")
            if re.search(r"\d km\b|\bkm/h", line):
                complain(f"{' '.join(question)} --units mi: in the {form}: {line.strip()}")


def main():
    chosen = [sys.argv[1:]] if sys.argv[1:] else QUESTIONS
    for question in chosen:
        check(question)
        check_units(question)
    sys.exit(1 if failures else 0)


main()
