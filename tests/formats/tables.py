#!/usr/bin/env python3
"""What spreadsheets, databases, jq and a Markdown reader find in verst's tables is what its JSON says."""

import ast
import csv
import io
import struct
from html.parser import HTMLParser
from pathlib import Path

from common import near, need, read_csv, run, scratch, verst, verst_json

ROUTE = ["route", "Pyongyang", "Khasan", "Vostochny"]
LENGTHS = ["rail_km", "chord_km", "published_km", "track_km", "estimated_km", "weak_km", "uncertainty_km", "running_h",
           "geodesic_km", "north_km", "east_km"]


def same(row, value, keys, what):
    for key in keys:
        if value.get(key) is None:
            assert row[key] == "", f"{what}: {key}: {row[key]!r}, not empty"
        else:
            near(row[key], value[key], 0, f"{what}: {key}")


def same_place(row, prefix, place):
    assert (row[prefix + "_id"], row[prefix], row[prefix + "_country"]) == (place["id"], place["name"], place["country"])
    near(row[prefix + "_lat"], place["lat"], 0, prefix)
    near(row[prefix + "_lon"], place["lon"], 0, prefix)


def check_route():
    answer = verst_json(*ROUTE)
    rows = read_csv(verst(*ROUTE, form="csv"))
    assert len(rows) == len(answer["legs"])
    for i, (row, leg) in enumerate(zip(rows, answer["legs"])):
        assert row["leg"] == str(i + 1)
        same(row, leg, LENGTHS + ["azimuth_deg", "start_km", "end_km"], "leg")
        assert row["compass"] == leg["compass"]
        same_place(row, "from", leg["from"])
        same_place(row, "to", leg["to"])
    sections = read_csv(verst(*ROUTE, "--sections", form="csv"))
    assert len(sections) == len(answer["sections"])
    for row, section in zip(sections, answer["sections"]):
        same(row, section, ["rail_km", "geodesic_km"], "section")
        assert (row["line"], row["length"], row["source"]) == (section["line"], section["length"], section["source"])
        same_place(row, "from", section["from"])
        same_place(row, "to", section["to"])
    near(sections[-1]["end_km"], answer["rail_km"], 0.001, "end_km")


def check_journey():
    answer = verst_json("journey")
    rows = read_csv(verst("journey", form="csv"))
    assert len(rows) == len(answer["legs"])
    for row, leg in zip(rows, answer["legs"]):
        same(row, leg, LENGTHS, "leg")
        for key in ("departure", "arrival"):
            assert row[key + "_reported"] == ("yes" if leg[key]["reported"] else "no")
            assert row[key + "_min"] == (leg[key]["min"] or "")
            assert row[key + "_max"] == (leg[key]["max"] or "")
        for key in ("elapsed_h", "needed_kmh"):
            for side in ("min", "max"):
                value = (leg[key] or {}).get(side)
                assert row[f"{key}_{side}"] == "" if value is None else float(row[f"{key}_{side}"]) == value
    claims = read_csv(verst("journey", "--claims", form="csv"))
    readings = [(claim["text"], reading["reading"], reading["verdict"] or "") for claim in answer["claims"]
                for reading in claim["readings"] or [{"reading": "", "verdict": None}]]
    assert [(row["claim"], row["reading"], row["reading_verdict"]) for row in claims] == readings
    km = sum(float(row["rail_km"]) for row in read_csv(verst("journey", "--sections", form="csv")))
    near(km, answer["totals"]["rail_km"], 0.5, "the sections' sum")
    names = [row["name"] for row in read_csv(verst("journey", "--list", form="csv"))]
    assert names == [entry["name"] for entry in verst_json("journey", "--list")["journeys"]]


def check_the_rest():
    row = read_csv(verst("distance", "Vladivostok", "Vostochny", form="csv"))[0]
    answer = verst_json("distance", "Vladivostok", "Vostochny")
    same(row, answer | answer["rail"], LENGTHS + ["detour"], "distance")
    row = read_csv(verst("distance", "Moscow", "Vladivostok", "--only", "khasan", form="csv"))[0]
    assert (row["rail_km"], row["refusal"]) == ("", "no_route")

    rows = read_csv(verst("distance", "-", form="csv", stdin=b"Pyongyang\tKhasan\n\nKhasan,\"43.1,131.9\"\n"))
    assert [row["line"] for row in rows] == ["1", "3"]
    assert rows[1]["to_id"] == "" and rows[1]["to_lon"] == "131.9"

    claim = "Vostochny is more than 1,000 km north of Vladivostok"
    rows = read_csv(verst("check", claim, form="csv", status=(1,)))
    answer = verst_json("check", claim, status=(1,))
    assert [row["reading"] for row in rows] == [reading["reading"] for reading in answer["readings"]]
    assert {row["claim"] for row in rows} == {answer["text"]}

    ways = ["alternatives", "Pyongyang", "Vladivostok"]
    rows = read_csv(verst(*ways, form="csv"))
    answer = verst_json(*ways)["ways"]
    assert [row["name"] for row in rows] == [way["name"] for way in answer]
    for row, way in zip(rows, answer):
        same(row, way, LENGTHS[:8] + ["time_h", "more_km", "more_h", "shared_km"], "way")

    where = ["where", "2023-09-russia", "--at", "2023-09-12T22:00+10:00"]
    rows = read_csv(verst(*where, form="csv"))
    answer = verst_json(*where)
    assert {row["at"] for row in rows} == {answer["at"]}
    for possible, key in (("yes", "places"), ("no", "out_of_reach")):
        some = [row for row in rows if row["possible"] == possible]
        assert [row["place_id"] for row in some] == [place["id"] for place in answer[key]]
        for row, place in zip(some, answer[key]):
            near(row["margin_min"], place["margin_min"], 0.001, "margin_min")

    rows = read_csv(verst("line", "khasan", form="csv"))
    answer = verst_json("line", "khasan")
    assert [row["place_id"] for row in rows] == [place["id"] for place in answer["places"]]
    near(sum(float(row["next_km"] or 0) for row in rows), answer["rail_km"], 0.01, "next_km")

    rows = read_csv(verst("data", form="csv"))
    assert [row["line"] for row in rows] == [line["id"] for line in verst_json("data")["lines"]]
    assert read_csv(verst("find", "zzzzzzzzzz", form="csv", status=(1,))) == []
    assert read_csv(verst("data", "check", form="csv")) == []


def check_npy():
    """What NumPy would read is what the CSV says."""
    places = ["Khasan", "Vladivostok", "Pyongyang", "Moscow"]
    data = verst("matrix", *places, "--format", "npy")
    assert data[:8] == b"\x93NUMPY\x01\x00", data[:8]
    length = struct.unpack("<H", data[8:10])[0]
    assert (10 + length) % 64 == 0 and data[9 + length:10 + length] == b"\n"
    head = ast.literal_eval(data[10:10 + length].decode("ascii"))
    assert head == {"descr": "<f4", "fortran_order": False, "shape": (len(places), len(places))}, head
    figures = struct.unpack(f"<{len(places) ** 2}f", data[10 + length:])
    rows = list(csv.reader(io.StringIO(verst("matrix", *places, "--format", "csv").decode(), newline="")))[1:]
    told = [float(cell) for row in rows for cell in row[1:-1]]
    assert all(abs(a - b) < 0.06 for a, b in zip(figures, told, strict=True)), (figures, told)


def check_database(directory):
    """SQLite imports the sections and adds them up to the same kilometres."""
    path = directory / "sections.csv"
    verst(*ROUTE, "--sections", "-o", str(path), form="csv")
    out = run(["sqlite3", ":memory:", ".mode csv", f".import {path} sections", "SELECT count(*), sum(rail_km) FROM sections"])
    count, km = next(csv.reader(io.StringIO(out.decode())))
    answer = verst_json(*ROUTE)
    assert int(count) == len(answer["sections"])
    near(km, answer["rail_km"], 0.1, "SQLite's sum")


def check_jq():
    out = run(["jq", "-e", "[.legs[].rail_km] | add"], stdin=verst(*ROUTE, form="json"))
    near(out, verst_json(*ROUTE)["rail_km"], 0.01, "jq's sum")
    out = run(["jq", "-r", '[.features[] | select(.properties.feature == "leg") | .properties.rail_km] | add'],
              stdin=verst(*ROUTE, form="geojson"))
    near(out, verst_json(*ROUTE)["rail_km"], 0.01, "jq's sum of the GeoJSON")


class Tables(HTMLParser):
    """The cells of the tables of an HTML text, and its headings."""

    def __init__(self, html):
        super().__init__()
        self.tables, self.headings, self.tags, self._in = [], [], set(), None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self._in = "cell"
        elif tag == "h1":
            self.headings.append("")
            self._in = "h1"

    def handle_endtag(self, tag):
        if tag in ("td", "th", "h1"):
            self._in = None

    def handle_data(self, data):
        if self._in == "cell":
            self.tables[-1][-1][-1] += data
        elif self._in == "h1":
            self.headings[-1] += data


def markdown(*arguments, data=None, status=(0,)):
    text = verst(*arguments, form="markdown", data=data, status=status)
    return Tables(run(["cmark-gfm", "-e", "table"], stdin=text).decode("utf-8"))


def check_markdown():
    """Every command's document: headings, and tables whose rows are as long as their headers."""
    for arguments in (ROUTE, [*ROUTE, "--sections"], ["journey"], ["journey", "--list"], ["find", "khasan"], ["data"],
                      ["distance", "Vladivostok", "Vostochny"], ["alternatives", "Pyongyang", "Vladivostok"],
                      ["where", "2023-09-russia", "--at", "2023-09-12T22:00+10:00"], ["line", "khasan"],
                      ["reach", "Khasan", "--within", "500km"], ["passes", "2023-09-russia", "Khabarovsk"],
                      ["journey", "--all"], ["matrix", "Khasan", "Vladivostok"], ["place", "khasan"]):
        page = markdown(*arguments)
        assert page.tables and "p" not in page.tables
        for table in page.tables:
            assert len(table) > 1 and {len(row) for row in table} == {len(table[0])}, table
    page = markdown(*ROUTE)
    assert page.headings == ["Pyongyang (KP) - Khasan (RU) - Vostochny Cosmodrome (RU)"]
    assert page.tables[0][1][1:3] == ["Pyongyang", "Khasan"]
    claim = "Vostochny is more than 1,000 km north of Vladivostok"
    assert markdown("check", claim, status=(1,)).headings == [verst_json("check", claim, status=(1,))["text"]]


def main():
    need("jq", "sqlite3", "cmark-gfm")
    check_route()
    check_journey()
    check_the_rest()
    check_npy()
    check_jq()
    check_markdown()
    with scratch() as directory:
        check_database(Path(directory))


if __name__ == "__main__":
    main()
