#!/usr/bin/env python3
"""GDAL opens the GeoJSON, GPX and KML that verst writes, and its lines are as long as verst says.

A leg is drawn through its places, so its length on the ellipsoid (SpatiaLite's ST_Length, not ours) is the chord: the
sum of the geodesics of its sections. Coordinates have six decimals, which is 0.1 m at each place.
"""

import json
from pathlib import Path

from common import copy_of_mini, near, need, ogr_rows, scratch, validate, verst, verst_json

JOURNEYS = ["2023-09-russia", "2019-02-hanoi"]
ROUTES = [["Pyongyang", "Khasan", "Vostochny"], ["Moscow", "Vladivostok", "--only", "line:transsib"],
          ["Khasan", "43.1,131.9", "--depart", "2026-09-10T17:30"], ["Vladivostok", "Komsomolsk-on-Amur"]]


def tolerance_km(points):
    return 0.001 + 0.0002 * points


def lines_of(feature):
    geometry = feature["geometry"]
    if geometry is None or geometry["type"] == "Point":
        return []
    return [geometry["coordinates"]] if geometry["type"] == "LineString" else geometry["coordinates"]


def check_geojson(path, legs, kind):
    """RFC 7946, and the lengths."""
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["type"] == "FeatureCollection"
    west, south, east, north = document["bbox"]
    for feature in document["features"]:
        assert feature["type"] == "Feature" and "properties" in feature
        geometry = feature["geometry"]
        points = [geometry["coordinates"]] if geometry["type"] == "Point" else sum(lines_of(feature), [])
        for lon, lat in points:
            assert -180 <= lon <= 180 and south <= lat <= north
            assert west <= lon <= east if west <= east else lon >= west or lon <= east or abs(lon) == 180
        for line in lines_of(feature):
            assert len(line) >= 2
            assert all(abs(a[0] - b[0]) <= 180 for a, b in zip(line, line[1:])), "a line crosses the antimeridian"
    drawn = [feature for feature in document["features"] if feature["properties"]["feature"] == kind]
    assert len(drawn) == len(legs)
    for feature, leg in zip(drawn, legs):
        near(feature["properties"]["rail_km"], leg["rail_km"], 0, "rail_km")
        near(feature["properties"]["geodesic_km"], leg["geodesic_km"], 0, "geodesic_km") if kind == "leg" else None
    layer = document["name"].replace('"', '""')
    rows = ogr_rows(path, f'SELECT ST_Length(geometry, 1) / 1000 AS km, ST_NPoints(geometry) AS n FROM "{layer}" '
                          f"WHERE feature = '{kind}'")
    check_lengths(rows, legs, path)
    return document


def check_gpx(path, legs, kind):
    validate(path, "gpx-1.1.rng")
    rows = ogr_rows(path, f"SELECT ST_Length(geometry, 1) / 1000 AS km, ST_NPoints(geometry) AS n FROM routes "
                          f"WHERE type = '{kind}' ORDER BY number")
    check_lengths(rows, legs, path)


def check_kml(path, legs, kind):
    validate(path, "kml-2.2.rng")
    rows = ogr_rows(path, f'SELECT ST_Length(geometry, 1) / 1000 AS km, ST_NPoints(geometry) AS n FROM "{kind}"')
    check_lengths(rows, legs, path)


def check_lengths(rows, legs, path):
    assert len(rows) == len(legs), f"{path}: {len(rows)} lines, not {len(legs)}"
    for row, leg in zip(rows, legs):
        near(row["km"], leg["chord_km"], tolerance_km(int(row["n"])), f"{path}: chord_km")


def check(directory, name, arguments, legs, kind="leg", data=None):
    document = None
    for form, reader in (("geojson", check_geojson), ("gpx", check_gpx), ("kml", check_kml)):
        path = directory / f"{name}.{form}"
        verst(*arguments, "-o", str(path), form=form, data=data)
        document = reader(path, legs, kind) or document
        waypoints = [f for f in document["features"] if f["geometry"]["type"] == "Point"]
        if form == "gpx":
            assert int(ogr_rows(path, "SELECT count(*) AS n FROM waypoints")[0]["n"]) == len(waypoints)
    return document


def check_straight_line(directory):
    """The geodesic is drawn as the curve that it is."""
    answer = verst_json("distance", "Moscow", "Vladivostok")
    document = check(directory, "distance", ["distance", "Moscow", "Vladivostok"], [answer["rail"]], kind="rail")
    rows = ogr_rows(directory / "distance.kml", 'SELECT ST_Length(geometry, 1) / 1000 AS km FROM straight_line')
    near(rows[0]["km"], answer["geodesic_km"], 0.05, "geodesic_km")
    assert any("ODbL" in due["licence"] for due in document["attribution"])


def check_antimeridian(directory):
    """The made-up network, moved so that the antimeridian runs through Delta."""
    def move(row):
        lon = float(row["lon"]) + 177
        row["lon"] = str(lon - 360 if lon > 180 else lon)
    data = copy_of_mini(directory, move)
    arguments = ["route", "Beta", "Omega", "--by", "shortest"]
    answer = verst_json(*arguments, data=data)
    document = check(directory, "antimeridian", arguments, answer["legs"], data=data)
    assert document["bbox"] == [178, 0, -179, 0], document["bbox"]
    assert "<bounds" not in (directory / "antimeridian.gpx").read_text(encoding="utf-8")

    def move_a_little_more(row):
        row["lon"] = str(float(row["lon"]) + 0.4 if float(row["lon"]) + 0.4 <= 180 else float(row["lon"]) + 0.4 - 360)
    moved = directory / "moved"
    moved.mkdir()
    data = copy_of_mini(moved, lambda row: (move(row), move_a_little_more(row)))
    document = check(directory, "cut", arguments, verst_json(*arguments, data=data)["legs"], data=data)
    leg = next(f for f in document["features"] if f["properties"]["feature"] == "leg")
    assert leg["geometry"]["type"] == "MultiLineString" and len(leg["geometry"]["coordinates"]) == 2
    assert leg["geometry"]["coordinates"][0][-1] == [180, 0] and leg["geometry"]["coordinates"][1][0] == [-180, 0]
    assert document["bbox"] == [178.4, 0, -178.6, 0], document["bbox"]


def check_found_places(directory):
    places = verst_json("find", "komsomolsk")["places"]
    verst("find", "komsomolsk", "-o", str(directory / "find.geojson"), form="geojson")
    rows = ogr_rows(directory / "find.geojson", 'SELECT id, name, ST_X(geometry) AS lon, ST_Y(geometry) AS lat FROM komsomolsk')
    assert [row["id"] for row in rows] == [place["id"] for place in places]
    for row, place in zip(rows, places):
        assert row["name"] == place["name"]
        near(row["lon"], place["lon"], 1e-6, "lon")
        near(row["lat"], place["lat"], 1e-6, "lat")


def check_alternatives(directory):
    answer = verst_json("alternatives", "Pyongyang", "Vladivostok")
    document = check(directory, "ways", ["alternatives", "Pyongyang", "Vladivostok"], answer["ways"], kind="way")
    numbers = [f["properties"]["way"] for f in document["features"] if f["properties"]["feature"] == "way"]
    assert numbers == list(range(1, len(answer["ways"]) + 1))


def check_reach(directory):
    """Every place, and where the limit falls: on the straight way between two places, after the share that JSON says."""
    arguments = ["reach", "Vladivostok", "--within", "20h"]
    answer = verst_json(*arguments)
    places = {}
    for form in ("geojson", "gpx", "kml"):
        verst(*arguments, "-o", str(directory / f"reach.{form}"), form=form)
    validate(directory / "reach.gpx", "gpx-1.1.rng")
    validate(directory / "reach.kml", "kml-2.2.rng")
    document = json.loads((directory / "reach.geojson").read_text(encoding="utf-8"))
    for feature in document["features"]:
        places.setdefault(feature["properties"]["feature"], []).append(feature)
    assert len(places["reached"]) == len(answer["places"])
    assert len(places["frontier"]) == len(answer["frontier"]) > 0
    for feature, point in zip(places["frontier"], answer["frontier"]):
        lon, lat = feature["geometry"]["coordinates"]
        share = point["within_km"] / point["section_km"]
        near(lat, point["from"]["lat"] + share * (point["to"]["lat"] - point["from"]["lat"]), 1e-4, "lat")
        near(lon, point["from"]["lon"] + share * (point["to"]["lon"] - point["from"]["lon"]), 1e-4, "lon")
    rows = ogr_rows(directory / "reach.kml", "SELECT count(*) AS n FROM frontier")
    assert int(rows[0]["n"]) == len(answer["frontier"])


def check_where(directory):
    arguments = ["where", "2023-09-russia", "--at", "2023-09-12T22:00+10:00"]
    answer = verst_json(*arguments)
    for form in ("geojson", "gpx", "kml"):
        verst(*arguments, "-o", str(directory / f"where.{form}"), form=form)
    validate(directory / "where.gpx", "gpx-1.1.rng")
    validate(directory / "where.kml", "kml-2.2.rng")
    for feature, key in (("possible_section", "sections"), ("possible_place", "places"), ("out_of_reach", "out_of_reach")):
        rows = ogr_rows(directory / "where.kml", f'SELECT count(*) AS n FROM "{feature}"')
        assert int(rows[0]["n"]) == len(answer[key]) > 0, feature


def check_times(directory):
    """A moment in a map file is known to the minute, in UTC; a stop's time span is that of the reports."""
    stops = verst_json("journey", "2023-09-russia")["stops"]
    text = (directory / "2023-09-russia.kml").read_text(encoding="utf-8")
    assert text.count("<TimeSpan>") + text.count("<TimeStamp>") >= len(stops)
    plan = verst_json("route", *ROUTES[2])["plan"]
    assert plan["depart"] == "2026-09-10T17:30+10:00"
    assert "<time>2026-09-10T07:30:00Z</time>" in (directory / "route2.gpx").read_text(encoding="utf-8")


def main():
    need("ogr2ogr", "xmllint")
    with scratch() as name:
        directory = Path(name)
        for journey in JOURNEYS:
            answer = verst_json("journey", journey)
            check(directory, journey, ["journey", journey], answer["legs"])
        for i, route in enumerate(ROUTES):
            check(directory, f"route{i}", ["route", *route], verst_json("route", *route)["legs"])
        check_straight_line(directory)
        check_antimeridian(directory)
        check_found_places(directory)
        check_alternatives(directory)
        check_reach(directory)
        check_where(directory)
        check_times(directory)


if __name__ == "__main__":
    main()
