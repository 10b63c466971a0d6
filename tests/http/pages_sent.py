#!/usr/bin/env python3
"""The page to ask from, and the pages of answers, as they are sent: what they hold, how large they are, what they load."""

import re
import urllib.parse

from server import STATIONS, Server, complain, expect, finish

MOST_FIRST_BYTES = 60_000
MOST_BYTES = 500_000


def asked(text, **more):
    return "/?" + urllib.parse.urlencode({"q": text, **more})


def instead(server):
    """What may have been meant is a link that puts it where the wrong name stands, and nowhere else."""
    for text, more, begun in (
            ("Vladivostk - Khasan", {}, ["/?q=vladivostok-city%20-%20Khasan", "/?q=vladivostok%20-%20Khasan"]),
            ("Pyongyang - yang", {}, ["/?q=Pyongyang%20-%20"]),
            ("Mscow - Khasan", {"avoid": "place:Khasn"}, [])):
        page = server.get(asked(text, **more)).body.decode()
        choices = page.split('class="choices"')[1].split("</ul>")[0] if 'class="choices"' in page else ""
        links = re.findall(r'href="([^"]*)"', choices)
        if not all(any(link.startswith(each) for each in begun) for link in links) or bool(links) != bool(begun):
            complain(f"{text} {more}: the page offers {links}")


def sent(server):
    """What is sent, whatever shows it."""
    first = server.get("/")
    expect("the first page", (first.status, first.fields["content-type"]), (200, "text/html; charset=utf-8"))
    loaded = len(first.body) + sum(len(server.get(path).body) for path in ("/page.css", "/page.js"))
    if loaded > MOST_FIRST_BYTES:
        complain(f"the first page takes {loaded} bytes")
    policy = first.fields["content-security-policy"]
    scripts = policy.split("script-src")[1].split(";")[0]
    if "unsafe-inline" in scripts or "default-src 'none'" not in policy:
        complain(f"the policy is {policy}")
    expect("the sheet", server.get("/page.css").fields["content-type"], "text/css; charset=utf-8")
    expect("the script", server.get("/page.js").fields["content-type"], "text/javascript; charset=utf-8")
    for path in re.findall(r'href="(/\?[^"]*)"', first.body.decode()):
        reply = server.get(path.replace("&amp;", "&"))
        if reply.status != 200 or len(reply.body) > MOST_BYTES:
            complain(f"{path}: {reply.status}, {len(reply.body)} bytes")
    for text, status, held in (
            ("\u041c\u043e\u0441\u043a\u0432\u0430 - \ud558\uc0b0", 200, "Khasan"),
            ("Pyongyang - Khasan, Moscow - Vladivostok", 200, 'id="q2-map"'),
            ("43.1, 131.9 - Khasan", 200, "Khasan"),
            ("Vostochny is more than 1,000 km north of Vladivostok", 200, "fails"),
            ("Khasan", 200, "Khasan"),
            ("Nowhereville - Khasan", 404, "Nowhereville"),
            ("Aleksandrovka - Khasan", 400, "aleksandrovka-880214"),
            ("<script>alert(1)</script> - Khasan", 404, "&lt;script&gt;")):
        reply = server.get(asked(text))
        expect(text, reply.status, status)
        page = reply.body.decode()
        if held not in page or "<script>alert" in page:
            complain(f"{text}: the page does not hold {held}")
    instead(server)
    largest(server)
    fields(server)
    expect("a ban", server.get(asked("Hanoi - Moscow", avoid="country:CN")).status, 422)
    if b"1,574 mi" not in server.get(asked("Pyongyang - Khasan - Vostochny", units="mi")).body:
        complain("there are no miles")
    if b"verst route Pyongyang Khasan --by time" not in server.get(asked("Pyongyang - Khasan", by="time")).body:
        complain("the page does not tell the command line")
    several = server.get(asked("Pyongyang - Khasan, Moscow - Vladivostok")).body.decode()
    if "/route?place=Moscow&amp;place=Vladivostok&amp;format=gpx" not in several:
        complain("the second of two ways cannot be taken along")
    line = server.get(asked("transsib"))
    expect("a line", (line.status, b"Baikal" in line.body or b"Khabarovsk" in line.body), (200, True))
    expect("no such field", server.get(asked("A - B", output="x")).status, 400)
    toml = (STATIONS / "journeys" / "2023-09-russia.toml").read_text()
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    audited = server.ask("POST", "/", urllib.parse.urlencode({"toml": toml}).encode(), **form)
    expect("an audit", (audited.status, b"Komsomolsk" in audited.body), (200, True))
    expect("of nothing", server.ask("POST", "/", b"x=1", **form).status, 400)
    expect("of what is none", server.ask("POST", "/", b"toml=%5B", **form).status, 400)


def largest(server):
    """No page that can be asked for is too large: the longest ways, each line, each journey with all that there is to it."""
    targets = [asked("Moscow - Vladivostok, Beijing - Pyongyang, Hanoi - Moscow, Pyongyang - Komsomolsk-on-Amur"),
               asked("Moscow - Hanoi", show="alternatives"), asked("St Petersburg - Vladivostok", show="alternatives", by="time"),
               asked("Vladivostok is 9,288 km by rail from Moscow")]
    targets += ["/?q=line:" + line["id"] for line in server.get("/data?format=json").json()["lines"]]
    sizes = {}
    for target in targets:
        reply = server.get(target)
        sizes[target] = len(reply.body)
        if reply.status != 200 or len(reply.body) > MOST_BYTES:
            complain(f"{target}: {reply.status}, {len(reply.body)} bytes")
    target = max(sizes, key=sizes.get)
    print(f"the largest page has {sizes[target]} bytes: {target}")


def fields(server):
    """What people change below the box reaches the command, and stands there again."""
    for more, held in (({"avoid": "China, bam"}, "--avoid country:CN --avoid line:bam"),
                       ({"only": "Trans-Siberian Railway"}, "--only line:transsib"),
                       ({"through": "Khabarovsk"}, "verst route Moscow Khabarovsk Vladivostok"),
                       ({"by": "shortest"}, "--by shortest"), ({"by": "geodesic"}, "--by geodesic"),
                       ({"as-of": "2020-01-01"}, "--as-of 2020-01-01"), ({"units": "versts"}, "--units versts"),
                       ({"special-train": "true"}, "--special-train"), ({"electrified": "true"}, "--electrified"),
                       ({"same-gauge": "true"}, "--same-gauge"), ({"show": "distance"}, "verst distance Moscow Vladivostok"),
                       ({"show": "alternatives"}, "verst alternatives Moscow Vladivostok")):
        reply = server.get(asked("Moscow - Vladivostok", **more))
        expect(f"with {more}", (reply.status, held in reply.body.decode()), (200, True))
        if "<details open" not in reply.body.decode():
            complain(f"the page hides that {more} was changed")
    page = server.get("/?journey=2023-09-russia&train=express&avoid=China&units=mi&q=").body.decode()
    for held in ("--train express", "--avoid country:CN", "--units mi", 'name="journey" value="2023-09-russia"',
                 '<option value="express" selected="selected"'):
        if held not in page:
            complain(f"the page of a journey does not hold {held}")
    other = server.get("/?journey=2023-09-russia&q=Moscow+-+Khasan").body.decode()
    if "verst route Moscow Khasan" not in other:
        complain("what is typed above a journey is not asked")
    first = server.get("/").body.decode()
    for held in ('<option value="country:CN">China', '<option value="border:CN-RU">', '<option value="line:transsib">',
                 "OpenStreetMap contributors"):
        if held not in first:
            complain(f"the first page does not offer {held}")


if __name__ == "__main__":
    with Server("--answer-time", "300", "--request-time", "300") as server:
        sent(server)
    finish()
