#!/usr/bin/env python3
"""The page to ask from, and the pages of answers: as they are sent, and in a real browser."""

import re
import sys
import urllib.parse
from pathlib import Path

from server import STATIONS, Server, complain, expect, finish

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))
from browser import Browser  # noqa: E402

MOST_FIRST_BYTES = 60_000
MOST_BYTES = 500_000
WINDOWS = [("telephone", 390, 844), ("laptop", 1280, 900)]


def asked(text, **more):
    return "/?" + urllib.parse.urlencode({"q": text, **more})


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
    expect("a ban", server.get(asked("Hanoi - Moscow", avoid="country:CN")).status, 422)
    if b"1,574 mi" not in server.get(asked("Pyongyang - Khasan - Vostochny", units="mi")).body:
        complain("there are no miles")
    if b"verst route Pyongyang Khasan --by time" not in server.get(asked("Pyongyang - Khasan", by="time")).body:
        complain("the page does not tell the command line")
    expect("no such field", server.get(asked("A - B", output="x")).status, 400)
    toml = (STATIONS / "journeys" / "2023-09-russia.toml").read_text()
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    audited = server.ask("POST", "/", urllib.parse.urlencode({"toml": toml}).encode(), **form)
    expect("an audit", (audited.status, b"Komsomolsk" in audited.body), (200, True))
    expect("of nothing", server.ask("POST", "/", b"x=1", **form).status, 400)
    expect("of what is none", server.ask("POST", "/", b"toml=%5B", **form).status, 400)


def go(browser, server, target, width, height, script=True):
    browser.messages.clear()
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
    browser.call("Emulation.setScriptExecutionDisabled", value=not script)
    browser._loaded = False
    browser.call("Page.navigate", url=server.address.rstrip("/") + target)
    browser.wait_loaded()


def until(browser, expression, what):
    """Waits for what a script does in its own time."""
    for _ in range(200):
        if browser.evaluate(expression):
            return
        browser.evaluate("new Promise(done => setTimeout(done, 50))")
    complain(f"{what}: not {expression}")


def key(browser, name, text=""):
    for kind in ("keyDown", "keyUp"):
        browser.call("Input.dispatchKeyEvent", type=kind, key=name, code=name, text=text if kind == "keyDown" else "")


def shown(server):
    with Browser() as browser:
        for window, width, height in WINDOWS:
            go(browser, server, "/", width, height)
            for target in ("/", asked("Pyongyang - Khasan - Vostochny"), asked("Aleksandrovka - Khasan"),
                           asked("Moscow - Vladivostok", show="alternatives"), "/?journey=2023-09-russia"):
                for script in (True, False):
                    go(browser, server, target, width, height, script)
                    if script and browser.evaluate("document.documentElement.scrollWidth > innerWidth"):
                        complain(f"{target} is wider than a {window}")
                    # The browser itself remarks on a status that is not 200.
                    if any("status of 400" not in message for message in browser.messages):
                        complain(f"{target} on a {window}: {browser.messages}")
            go(browser, server, "/", width, height)
            browser.evaluate("document.getElementById('q').focus()")
            browser.call("Input.insertText", text="Moscow - Vladivos")
            until(browser, "document.querySelectorAll('#hits li').length > 0", "suggestions")
            key(browser, "ArrowDown")
            key(browser, "Enter")
            taken = browser.evaluate("document.getElementById('q').value")
            expect("a suggestion that was taken", taken.startswith("Moscow - Vladivostok"), True)
            browser._loaded = False
            browser.evaluate("document.getElementById('q').form.requestSubmit()")
            browser.wait_loaded()
            expect("the address", browser.evaluate("location.search"), "?" + urllib.parse.urlencode({"q": taken}))
            whole = browser.evaluate("[...document.querySelectorAll('svg.moves')].map(e => e.getAttribute('viewBox')).join()")
            browser.evaluate("[...document.querySelectorAll('svg.moves')].forEach(e => e.dispatchEvent("
                             "new KeyboardEvent('keydown', {key: '+', cancelable: true})))")
            if whole == browser.evaluate("[...document.querySelectorAll('svg.moves')].map(e => e.getAttribute('viewBox')).join()"):
                complain(f"the map does not zoom on a {window}")
            toml = (STATIONS / "journeys" / "2019-02-hanoi.toml")
            go(browser, server, "/", width, height)
            root = browser.call("DOM.getDocument")["root"]["nodeId"]
            file = browser.call("DOM.querySelector", nodeId=root, selector="#file")["nodeId"]
            browser._loaded = False
            browser.call("DOM.setFileInputFiles", files=[str(toml.resolve())], nodeId=file)
            browser.wait_loaded()
            if "Vietnam" not in browser.evaluate("document.title"):
                complain(f"a file is not audited on a {window}")
            if browser.messages:
                complain(f"the console says {browser.messages}")


if __name__ == "__main__":
    with Server("--answer-time", "300", "--request-time", "300") as server:
        sent(server)
        shown(server)
    finish()
