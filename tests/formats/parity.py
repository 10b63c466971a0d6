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
    ["nearest", "Khasan", "-n", "5", "--by", "time"],
    ["nearest", "Tumen", "--all"],
    ["detours", "--only", "country:KP", "-n", "5"],
    ["where", "2023-09-russia", "--at", "2023-09-12T22:00+10:00"],
    ["where", "2023-09-russia", "--at", "2023-09-13T16:00+09:00"],
    ["passes", "2023-09-russia", "Ussuriysk"],
    ["passes", "2023-09-russia", "Khabarovsk"],
    ["journey", "2023-09-russia"],
    ["journey", "2019-04-vladivostok"],
    ["journey", "--all"],
    ["journey", "--list"],
    ["journey", "2023-09-russia", "--explain"],
    ["journey", "2023-09-russia", "--routes"],
    ["check", "Vostochny is more than 1,000 km north of Vladivostok"],
    ["check", "Vladivostok is 9,288 km by rail from Moscow"],
    ["check", "How far is 43.1,131.9 from Khasan by rail?"],
    ["check", "Crossing China shortens the way from Moscow to Vladivostok by about 1,000 km"],
    ["check", "Pyongyang is 857 km by rail from Khasan", "--as-of", "2023-09-12"],
    ["route", "Pyongyang", "Khasan", "--as-of", "2023-09-12"],
    ["line", "khasan"],
    ["line", "pyongra"],
    ["place", "Baranovsky"],
    ["place", "Khasan"],
    ["find", "komsomolsk"],
    ["data"],
    ["data", "check"],
]

# What people's formats may leave out: of which questions (a word of them; empty: all), the path, and why.
LEFT_OUT = [
    ("", r"(.*\.)?(id|lat|lon|extent_km)", "a place is called by its name; ids, positions and extents are for programs"),
    ("", r"(.*\.)?file(_line)?|reports\.\d+\.line", "where it stands in a file is for those who mend the file"),
    ("", r"(.*\.)?(moment|report|reports\.\d+|because\.\d+|earlier|later|claims\.\d+)", "an index into another list of the JSON"),
    ("", r"(.*\.)?(from|to|place|station|at|borders\.\d+|rail|places\.\d+)\.country", "a place is called by its name; verst place has its country"),
    ("", r"by", "what was asked for; the practical way is what is meant if nothing is asked"),
    ("", r"(.*\.)?zone", "people read the offset of a clock"),
    ("", r"as_of", "the edition of the data is their day"),
    ("", r"(.*\.)?places\.\d+", "each place of a way: route --sections lists them"),
    ("route alternatives line where", r"sections\.\d+\..*", "single sections: route --sections lists them, a line has them with its places, where sums them up by line"),
    ("route", r"other_way\..*", "one sentence says its length and its borders; verst route finds it in full"),
    ("route journey", r"legs\.\d+\.(azimuth_deg|compass|north_km|east_km)", "the direction of one leg: verst distance of its ends says it"),
    ("route journey", r"legs\.\d+\.(chord|published|track|estimated|weak|uncertainty|start)_km|legs\.\d+\.detour",
     "what one leg rests on: the totals say it of all, verst route of one"),
    ("route journey", r"legs\.\d+\.(borders|gauge_breaks|reversals|by_country|lines)\..*\.(at_km|rail_km)",
     "the crossings are told once, by kilometres of the whole"),
    ("route", r"plan\.stops\.\d+\.dwell_h", "the times of arrival and departure say it"),
    ("alternatives", r"(sharing|locality|stretch)", "limits of the search: a sentence says them as percent"),
    ("where", r"(outcome|places\.0\.margin_min)", "the lead says it: of a sure place no margin, of others 'possible'"),
    ("where line", r"(places|out_of_reach)\.\d+\.kind", "what kind of place it is, verst place says"),
    ("where journey", r".*\.station\.name", "the place that was told; its station is named by verst place"),
    ("passes", r"passages\.\d+\.(run_to|run_from)\..*|passages\.\d+\.margin_min",
     "of passages out of the way; those on the way have their runs and margin"),
    ("passes", r"passages\.\d+\.(after|before)\.(event|min|max|station\.name)", "of passages out of the way the places between; verst journey has their times"),
    ("--explain --routes", r"reports\.\d+\..*", "told where a report bounds a moment or excludes a way; verst journey --full has all"),
    ("journey", r"reports\.\d+\.precision", "the time as it is written shows it"),
    ("journey", r"(claims|arithmetic)\.\d+\.(?!text|source|verdict|note|depends_on|why_not|would_decide).*",
     "each reading that counts is in a table; verst check has the others"),
    ("passes journey", r".*_because\.\d+\.kind", "whether a report or a run bounds a moment, its sentence shows"),
    ("journey", r"(legs|stops)\.\d+\.(via|visits|events|access|departure|arrival)\b.*", "events in two more orders: the tables of legs, stops and reports tell them once"),
    ("journey", r"legs\.\d+\.(elapsed_h|least_h)\..*|legs\.\d+\.least_h", "between the times of departure and arrival; the needed speed rests on it"),
    ("journey", r"totals\.stays\..*", "each stay in a country: the table of countries adds them up"),
    ("journey", r"journeys\.\d+\.(title|traveller|uncertainty_km|arithmetic)", "one line for each journey; verst journey NAME has them"),
    ("journey", r"(moments|stretches)\.\d+\..*\brun\..*", "the runs of a chain are told as one"),
    ("journey", r"stretches\.\d+\.ways\.\d+\.(chord|published|track|estimated|weak|uncertainty)_km|stretches\.\d+\.ways\.\d+\.running_h",
     "what the lengths rest on: verst alternatives"),
    ("journey", r"stretches\.\d+\.ways\.\d+\.(least|elsewhere|too_slow)\..*", "the reports that exclude a way are told once"),
    ("nearest", r"by_(rail|straight)\.\d+\.(kind|country|rail_rank|straight_rank|time_h)", "of one list what the other tells of it; kinds with --all"),
    ("detours", r"(lengthening|cutting|holding)\.\d+\..*country", "a place is called by its name"),
    ("detours", r"(lengthening|cutting)\.\d+\.(lines\..*|section_km|more_km)", "verst line has the sections; the mean and the pairs give the sum"),
    ("detours", r"cutting\.\d+\.(lengthened_pairs|mean_km|most_km|most_from\..*|most_to\..*)", "the other table ranks sections by that"),
    ("detours", r"cutting\.\d+\.cut_off\.\d+\..*", "the first of them are named, and counted"),
    ("find", r"places\.\d+\.score", "the best come first"),
    ("check", r"claimed\..*", "the claim is quoted in its own words"),
    ("check", r"(.*\.)?readings\.\d+\.reading", "the name of a reading for programs: people have its label"),
    ("check", r"other_points\.\d+\.(end|azimuth_deg|compass|east_km|readings\.\d+\.(margin|value|unit))",
     "of other points the lengths and verdicts; verst check of one has its readings"),
]

# What people read for a word of the JSON, if not the same word.
WORDS = {
    "RU": "russia", "KP": "north korea", "CN": "china", "MN": "mongolia", "VN": "vietnam", "track": "measured", "geodesic": "estimated",
    "arrive": "arrived", "depart": "left", "pass": "passed", "seen": "seen", "visit": "visited",
    "report": "reported so", "met": "met", "practical": "practical", "shortest": "shortest", "time": "time",
}


def leaves(value, path=""):
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for i, each in enumerate(value):
            yield from leaves(each, f"{path}.{i}" if path else str(i))
    else:
        yield path, value


def numbers_of(key, value):
    """The ways to write a figure."""
    value = abs(value)
    yield f"{value:,.0f}"
    yield f"{value:.0f}"
    for decimals in (1, 2, 3):
        yield f"{value:,.{decimals}f}"
    if key.endswith("_km"):
        yield f"{1000 * value:,.0f}"
    if key.endswith("_h"):
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
    if key == "unit" and value == "deg":
        return "\u00b0" in text
    if key == "traffic":
        return value != "freight" or "freight" in text
    if isinstance(value, (int, float)):
        if value == 0 or any(n in tokens for n in numbers_of(key, value)):
            return True
        hours = value if key.endswith("_h") else value / 60 if key.endswith("_min") else None
        return hours is not None and any(d in text for d in durations_of(hours))
    when = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?", value)
    if when:
        return value in text or bool(re.search(rf"\b0?{int(when[3])} \w{{3}}|{when[1]}-{when[2]}-{when[3]}", text))
    return words_in(value, text) or (value in WORDS and words_in(WORDS[value], text))


def left_out(question, path):
    return any((not words or set(words.split()) & set(question)) and re.fullmatch(pattern, path)
               for words, pattern, _ in LEFT_OUT)


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
    pictures = {each for svg in html.iter() if svg.tag.endswith("svg") for each in svg.iter()}
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
            if value is None or value == "" or left_out(question, path) or (general, form) in seen:
                continue
            if form == "page" and any(".".join(parts[:n]) in keyed for n in range(1, len(parts) + 1)):
                continue
            if not said(re.sub(r"\.(min|max|\d+)$", "", path).split(".")[-1], value, text, tokens):
                seen.add((general, form))
                complain(f"{name}: {path} ({value!r}) is not in the {form}")


def check_units(question):
    """In miles no kilometre is left, but in words of others: claims, quotations, notes, citations, names of halts."""
    ask = lambda *options, form=None: verst(*question, *options, form=form, status=(0, 1)).decode()
    html = next(e for e in ET.fromstring(ask("--units", "mi", form="html")).iter() if e.tag.endswith("main"))
    for part in html.iter():
        if part.get("id") == "data":  # the command that made the page, and the sources
            part.clear()
    texts = {"markdown": ask("--units", "mi", form="markdown"), "page": " ".join(html.itertext())}
    if question[0] != "journey":  # its claims are wrapped in columns
        texts["text"] = ask("--full", "--units", "mi")
    with_km = [(p.split(".")[-1], plain(v)) for p, v in leaves(json.loads(ask(form="json")))
               if isinstance(v, str) and re.search(r"\d km\b|km/h", v)]
    others = {v for key, v in with_km if key in ("text", "quote", "note", "citation", "summary", "title", "reference", "value")}
    others |= {post for key, v in with_km if key == "name" for post in re.findall(r"\d+ km\b", v)}  # halts: "87 km"
    for form, text in texts.items():
        said = plain(text)
        for words in sorted(others, key=len, reverse=True):
            said = re.sub(rf"(?<![\d,.]){re.escape(words)}", "", said)
        for found in re.finditer(r"\d km\b|\bkm/h", said):
            complain(f"{' '.join(question)} --units mi: in the {form}: {said[max(0, found.start() - 60):found.end() + 20]}")


def main():
    chosen = [sys.argv[1:]] if sys.argv[1:] else QUESTIONS
    for question in chosen:
        check(question)
        check_units(question)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
