#!/usr/bin/env python3
"""Hostile names and quotes arrive in every format as the text that they are, and break none."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from common import copy_of_mini, need, ogr_rows, read_csv, scratch, validate, verst, verst_json
from tables import markdown

GPX = "{http://www.topografix.com/GPX/1/1}"
KML = "{http://www.opengis.net/kml/2.2}"

MARKUP = """<script>alert("x")</script> & 'so' ]]> <!-- -- --> &amp; \\ `*_{}[](x)#|~ $1"""
NAMES = {
    "alpha": MARKUP,
    "beta": "\u202e\u2067right to left\u2069 \u200f\u05d0\u0301\U0001f682",
    "gamma": "long " * 2000,
    "delta": "=HYPERLINK(\"http://example.com\",\"click\"), \"quoted\"",
    "omega": "control \x01\x08\x0b\x1f\x7f end",
}
QUOTE = MARKUP + " \u202e " + "q" * 10_000
REPLACED = str.maketrans({c: "\ufffd" for c in "\x01\x08\x0b\x1f\x7f"})
TURNING = str.maketrans({c: "\ufffd" for c in "\u202e\u2067\u2069\u200f"})

JOURNEY = """
title = {title}
traveller = "Nobody"
summary = {quote}

[[report]]
place = "alpha"
event = "depart"
when = "2023-01-01T10:00"
published = "2023-01-01"
outlet = {title}
quote = {quote}
confidence = "A"

[[report]]
place = "omega"
event = "arrive"
when = "2023-01-03T10:00"
published = "2023-01-03"
outlet = "Outlet"
quote = {quote}
confidence = "A"
"""


def shown(name):
    """A name as the formats that know no control characters have it."""
    return name.translate(REPLACED)


def for_people(text):
    """The same in text and Markdown, which turn nothing round either."""
    return shown(text).translate(TURNING)


def texts(element, tag):
    return [each.text or "" for each in element.iter(tag)]


def check_xml(data, directory):
    arguments = ["route", "alpha", "beta", "delta", "omega"]
    for form, names in (("gpx", GPX + "name"), ("kml", KML + "name")):
        path = directory / f"hostile.{form}"
        verst(*arguments, "-o", str(path), form=form, data=data)
        validate(path, f"{form}-{'1.1' if form == 'gpx' else '2.2'}.rng")
        found = texts(ElementTree.parse(path).getroot(), names)
        for place in ("alpha", "beta", "delta", "omega"):
            assert shown(NAMES[place]) in found, f"{form}: {place}"
    rows = ogr_rows(directory / "hostile.gpx", "SELECT name FROM waypoints")
    assert NAMES["alpha"] in [row["name"] for row in rows]


def check_json(data):
    for form in ("json", "geojson"):
        text = verst("route", "alpha", "gamma", "omega", form=form, data=data)
        document = json.loads(text)
        found = json.dumps(document, ensure_ascii=False)
        assert not any(c in text.decode() for c in "\x7f\u202e\u2067"), "escaped, as JSON can"
        for place in ("alpha", "gamma", "omega"):
            assert json.dumps(NAMES[place], ensure_ascii=False)[1:-1] in found, f"{form}: {place}"


def check_csv(data):
    row = read_csv(verst("route", "alpha", "delta", form="csv", data=data))[0]
    assert row["from"] == NAMES["alpha"]
    assert row["to"] == "'" + NAMES["delta"], "a spreadsheet would calculate this"
    row = read_csv(verst("route", "beta", "omega", form="csv", data=data))[0]
    assert (row["from"], row["to"]) == (NAMES["beta"], shown(NAMES["omega"]))


def check_markdown(data):
    page = markdown("route", "alpha", "delta", "omega", data=data)
    assert "script" not in page.tags and "a" not in page.tags, page.tags
    cells = [cell for row in page.tables[0] for cell in row]
    for place in ("alpha", "delta", "omega"):
        assert for_people(NAMES[place]) in cells, place


def check_journey(data, directory):
    path = directory / "hostile.toml"
    path.write_text(JOURNEY.format(title=json.dumps(MARKUP), quote=json.dumps(QUOTE)), encoding="utf-8")
    arguments = ["journey", str(path)]
    for form in ("text", "markdown", "csv"):
        verst(*arguments, form=form, data=data)
    # A terminal would obey control characters.
    for answer in (verst(*arguments, form="text", data=data), verst("place", "omega", form="text", data=data)):
        assert not any(ord(c) < 0x20 and c != "\n" or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2067" for c in answer.decode())
    assert verst_json(*arguments, data=data)["reports"][0]["quote"] == QUOTE
    cells = [cell for table in markdown(*arguments, data=data).tables for row in table for cell in row]
    assert any(for_people(QUOTE) in cell for cell in cells)

    stop = json.loads(verst(*arguments, form="geojson", data=data))["features"][1]
    assert f'{MARKUP}: "{QUOTE}"' in stop["properties"]["quotes"]

    for form in ("gpx", "kml"):
        file = directory / f"journey.{form}"
        verst(*arguments, "-o", str(file), form=form, data=data)
        validate(file, f"{form}-{'1.1' if form == 'gpx' else '2.2'}.rng")
    description = GPX + "desc"
    assert any(QUOTE in text for text in texts(ElementTree.parse(directory / "journey.gpx").getroot(), description))
    # The description of KML is HTML: a tag in it must have come as text.
    for text in texts(ElementTree.parse(directory / "journey.kml").getroot(), KML + "description"):
        assert "<script" not in text
    assert any("&lt;script&gt;" in text
               for text in texts(ElementTree.parse(directory / "journey.kml").getroot(), KML + "description"))


def check_command_line():
    """What was typed comes back in messages and answers: bytes that are no UTF-8 too."""
    for form in ("json", "geojson", "gpx", "kml", "csv", "markdown"):
        verst("find", b"\xff<script>\x01".decode("utf-8", "surrogateescape"), form=form, status=(1,)).decode("utf-8")


def main():
    need("xmllint", "ogr2ogr", "cmark-gfm")
    with scratch() as name:
        directory = Path(name)
        data = copy_of_mini(directory, lambda row: row.update(name=NAMES.get(row["id"], row["name"])))
        check_xml(data, directory)
        check_json(data)
        check_csv(data)
        check_markdown(data)
        check_journey(data, directory)
        check_command_line()


if __name__ == "__main__":
    main()
