#!/usr/bin/env python3
"""The page to ask from in a real browser: a visitor types, chooses, follows links, goes back, drops a file, moves the map.

With a mouse, by keyboard and with two fingers; at the size of a telephone and of a laptop; with scripts and without.
"""

import base64
import json
import re
import sys
import urllib.parse
from pathlib import Path

from server import STATIONS, Server, complain, expect, finish

BROWSER = Path(__file__).resolve().parents[1] / "browser"
sys.path.insert(0, str(BROWSER))
from browser import Browser  # noqa: E402

MEASURE = (BROWSER / "measure.js").read_text()
TELEPHONE, LAPTOP = dict(width=390, height=844), dict(width=1280, height=900)
WINDOWS = [("telephone", TELEPHONE), ("laptop", LAPTOP)]
SETTINGS = [*WINDOWS, ("telephone in the dark", dict(TELEPHONE, dark=True)), ("dark", dict(LAPTOP, dark=True)),
            ("paper", dict(width=688, height=1017, media="print"))]
# Keys that are no letters, as the protocol wants them: code and number.
KEYS = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
MAP = "[...document.querySelectorAll('svg.moves')].find(svg => svg.getClientRects().length)"


def asked(text, **more):
    return "/?" + urllib.parse.urlencode({"q": text, **more})


class Visitor:
    """Somebody before a window."""

    def __init__(self, browser, server, name, window):
        self.browser, self.server, self.name, self.window = browser, server, name, window

    def visit(self, target, **more):
        self.browser.visit(self.server.address.rstrip("/") + target, **{**self.window, **more})

    def see(self, expression):
        return self.browser.evaluate(expression)

    def wait_for(self, expression):
        """Waits for what a script does in its own time."""
        for _ in range(200):
            if self.see(expression):
                return
            self.see("new Promise(done => setTimeout(done, 50))")
        complain(f"on a {self.name}: not {expression}")

    def expect(self, what, got, wanted):
        expect(f"{what} on a {self.name}", got, wanted)

    def key(self, name, text=""):
        code = KEYS.get(name, ord(name[0].upper()))
        text = "\r" if name == "Enter" else text
        for kind in ("keyDown", "keyUp"):
            self.browser.call("Input.dispatchKeyEvent", type=kind, key=name, code=name, windowsVirtualKeyCode=code,
                              text=text if kind == "keyDown" else "")

    def type(self, text):
        self.browser.call("Input.insertText", text=text)

    def mouse(self, kind, x, y, **more):
        self.browser.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.mouse(kind, x, y, button="left", clickCount=1)

    def middle_of(self, expression):
        return self.see(f"(() => {{ const e = {expression}; e.scrollIntoView({{block: 'center'}}); const box = e.getBoundingClientRect();"
                        "return [box.left + box.width / 2, box.top + box.height / 2]; })()")

    def click_on(self, expression):
        self.click(*self.middle_of(expression))

    def view(self):
        """What of the map is seen: left, top, width, height."""
        return [float(number) for number in self.see(f"{MAP}.getAttribute('viewBox')").split()]

    def says_nothing(self, where):
        if self.browser.messages:
            complain(f"the console says {self.browser.messages} at {where} on a {self.name}")


def types(visitor):
    """From the first page to an answer, by keyboard alone: suggestions, one of them, the answer; and back."""
    visitor.visit("/")
    for _ in range(4):
        visitor.key("Tab")
        if visitor.see("document.activeElement.id") == "q":
            break
    visitor.expect("Tab leads to the box, and", visitor.see("document.activeElement.id"), "q")
    if visitor.see("getComputedStyle(document.activeElement).outlineStyle") == "none":
        complain("the box does not show that it has the focus")
    visitor.type("Moscow - Khabarov")
    visitor.wait_for("document.querySelectorAll('#hits li').length > 0")
    visitor.expect("the box tells of its list", visitor.see("document.getElementById('q').getAttribute('aria-expanded')"), "true")
    visitor.key("ArrowDown")
    visitor.expect("one is marked", visitor.see("document.getElementById('q').getAttribute('aria-activedescendant')"), "hit-0")
    visitor.key("Enter")
    taken = visitor.see("document.getElementById('q').value")
    visitor.expect("a suggestion is taken", taken.startswith("Moscow - Khabarovsk"), True)
    visitor.type(" - \u0425\u0430\u0441\u0430")
    visitor.wait_for("document.querySelectorAll('#hits li').length > 0")
    visitor.click_on("document.querySelector('#hits li')")
    taken = visitor.see("document.getElementById('q').value")
    visitor.expect("one in Cyrillic, with the mouse,", taken.endswith(" - Khasan"), True)
    with visitor.browser.leaving():
        visitor.key("Enter")
    visitor.expect("the address", visitor.see("location.search"), "?" + urllib.parse.urlencode({"q": taken}))
    visitor.expect("the answer", visitor.see("document.querySelector('h1').innerText.includes('Khasan')"), True)
    visitor.says_nothing("an answer")
    visitor.see("history.back()")
    visitor.wait_for("document.querySelector('h1').innerText === 'How far is it by rail?'")
    visitor.expect("and the fields can be used again", visitor.see("document.querySelectorAll('form :disabled').length"), 0)


def follows(visitor):
    """Links: an example, a place that was meant, a journey of the gallery, back each time."""
    for link, title in (("document.querySelector('.examples a')", "Khasan"), ("document.querySelector('.card')", "armoured train")):
        visitor.visit("/")
        with visitor.browser.leaving():
            visitor.click_on(link)
        visitor.expect(f"behind {link}", title in visitor.see("document.title"), True)
        visitor.says_nothing(link)
        visitor.see("history.back()")
        visitor.wait_for("location.pathname + location.search === '/'")
    visitor.visit(asked("Aleksandrovka - Khasan"))
    with visitor.browser.leaving():
        visitor.click_on("document.querySelector('.choices a')")
    visitor.expect("the one that was meant", visitor.see("document.querySelector('h1').innerText.includes('Aleksandrovka')"), True)
    visitor.expect("no refusal", visitor.see("document.querySelectorAll('.wrong').length"), 0)


def changes(visitor):
    """The fields below the box, and those of a journey."""
    visitor.visit(asked("Moscow - Vladivostok"))
    visitor.click_on("document.querySelector('.ask summary')")
    visitor.see("document.querySelector('[name=by]').value = 'shortest'")
    visitor.click_on("document.querySelector('[name=avoid]')")
    visitor.type("China")
    with visitor.browser.leaving():
        visitor.click_on("document.querySelector('.ask button')")
    # What is as usual does not stand in the address.
    visitor.expect("the address", visitor.see("location.search"), "?q=Moscow+-+Vladivostok&by=shortest&avoid=China")
    visitor.expect("the ban", visitor.see("document.querySelector('[name=avoid]').value"), "country:CN")
    visitor.visit("/?journey=2019-02-hanoi")
    visitor.click_on("document.querySelector('.ask summary')")
    visitor.see("document.querySelector('[name=train]').value = 'express'")
    with visitor.browser.leaving():
        visitor.click_on("document.querySelector('.ask button')")
    visitor.expect("another train", visitor.see("location.search"), "?journey=2019-02-hanoi&train=express")
    visitor.says_nothing("a journey")


def moves(visitor):
    """The map: wheel, keys, buttons, dragging."""
    visitor.visit(asked("Pyongyang - Khasan - Vostochny"))
    whole = visitor.view()
    x, y = visitor.middle_of(MAP)
    visitor.mouse("mouseWheel", x, y, deltaX=0, deltaY=-240, modifiers=2)
    visitor.wait_for(f"{MAP}.classList.contains('moved')")
    near = visitor.view()
    if near[2] >= whole[2] * 0.9:
        complain(f"the wheel zooms from {whole} to {near} on a {visitor.name}")
    if abs(near[0] + near[2] / 2 - whole[0] - whole[2] / 2) > whole[2] / 50:
        complain(f"the wheel does not keep what is under it: {whole}, {near}")
    for kind, dx, buttons in (("mousePressed", 0, 1), ("mouseMoved", 30, 1), ("mouseMoved", 60, 1), ("mouseReleased", 60, 0)):
        visitor.mouse(kind, x + dx, y, button="left", buttons=buttons, clickCount=1)
    dragged = visitor.view()
    if not dragged[0] < near[0] or dragged[2] != near[2]:
        complain(f"dragging moves the map from {near} to {dragged} on a {visitor.name}")
    visitor.see("new Promise(done => setTimeout(done, 400))")
    visitor.expect("what dragging is not: a click", visitor.see("document.querySelectorAll('.picked').length"), 0)
    visitor.see(f"{MAP}.focus({{preventScroll: true}})")
    visitor.key("ArrowRight")
    if not visitor.view()[0] > dragged[0]:
        complain(f"an arrow does not move the map on a {visitor.name}")
    visitor.key("+", "+")
    if not visitor.view()[2] < dragged[2]:
        complain(f"+ does not zoom on a {visitor.name}")
    visitor.mouse("mouseWheel", x, y, deltaX=0, deltaY=-120)
    visitor.key("0", "0")
    visitor.expect("the whole map", visitor.view(), whole)
    visitor.click_on(f"{MAP}.parentNode.querySelector('[aria-label=\"Zoom in\"]')")
    if not visitor.view()[2] < whole[2]:
        complain(f"a button does not zoom on a {visitor.name}")
    visitor.click_on(f"{MAP}.parentNode.querySelector('[aria-label=\"Whole map\"]')")
    visitor.expect("the whole map by button", visitor.view(), whole)
    visitor.says_nothing("the map")


def picks(visitor):
    """A click on the map is a place; so is Enter, of what is in the middle."""
    visitor.visit(asked("Pyongyang - Khasan"))
    label = f"[...{MAP}.querySelectorAll('text')].find(text => text.textContent === 'Pyongyang')"
    visitor.middle_of(MAP)
    x, y = visitor.see(f"(() => {{ const dots = [...{MAP}.querySelectorAll('circle.dot')].map(dot => dot.getBoundingClientRect());"
                       f"const word = {label}.getBoundingClientRect();"
                       "const near = dots.sort((a, b) => Math.hypot(a.x - word.x, a.y - word.y) - Math.hypot(b.x - word.x, b.y - word.y))[0];"
                       "return [near.x + near.width / 2, near.y + near.height / 2]; })()")
    visitor.click(x, y)
    visitor.wait_for("!!document.querySelector('.picked')")
    visitor.expect("the place that was clicked", visitor.see("document.querySelector('.picked b').innerText.startsWith('Pyongyang')"), True)
    visitor.expect("has the focus", visitor.see("document.activeElement.className"), "picked")
    if visitor.see("document.documentElement.scrollWidth > innerWidth"):
        complain(f"what was clicked reaches out of a {visitor.name}")
    visitor.key("Escape")
    visitor.expect("Escape closes it", visitor.see("document.querySelectorAll('.picked, .pin').length"), 0)
    visitor.see(f"{MAP}.focus({{preventScroll: true}})")
    visitor.key("Enter")
    visitor.wait_for("!!document.querySelector('.picked')")
    named = visitor.see("document.querySelector('.picked b').innerText")
    visitor.click_on("document.querySelector('.picked button')")
    visitor.expect("it is added to the way", visitor.see("document.getElementById('q').value"), f"Pyongyang - Khasan - {named}")
    visitor.expect("in the box", visitor.see("document.activeElement.id"), "q")
    with visitor.browser.leaving():
        visitor.key("Enter")
    visitor.expect("it can be asked for", visitor.see("document.querySelectorAll('.wrong').length"), 0)
    visitor.visit(asked("Pyongyang - Khasan"))
    visitor.click(*visitor.middle_of(MAP))
    visitor.wait_for("!!document.querySelector('.picked')")
    visitor.click_on("document.querySelectorAll('.picked button')[1]")
    added = visitor.see("document.getElementById('q').value")
    if not re.fullmatch(r"Pyongyang - Khasan - 40\.\d{4},128\.\d{4}", added):
        complain(f"the point that is added: {added} on a {visitor.name}")
    with visitor.browser.leaving():
        visitor.key("Enter")
    visitor.expect("it can be asked for", visitor.see("document.querySelectorAll('.wrong').length"), 0)
    visitor.says_nothing("a point")


def pinches(visitor):
    """Two fingers zoom, one moves what is zoomed."""
    visitor.visit(asked("Pyongyang - Khasan - Vostochny"), touch=True)
    x, y = visitor.middle_of(MAP)
    whole = visitor.view()

    def fingers(kind, *points):
        visitor.browser.call("Input.dispatchTouchEvent", type=kind,
                             touchPoints=[{"x": px, "y": py, "id": i} for i, (px, py) in enumerate(points)])

    fingers("touchStart", (x - 30, y), (x + 30, y))
    for apart in (40, 60, 90):
        fingers("touchMove", (x - apart, y), (x + apart, y))
    fingers("touchEnd")
    visitor.wait_for(f"{MAP}.classList.contains('moved')")
    near = visitor.view()
    if near[2] > whole[2] * 0.6:
        complain(f"two fingers zoom from {whole} to {near} on a {visitor.name}")
    fingers("touchStart", (x, y))
    for by in (20, 40, 60):
        fingers("touchMove", (x - by, y))
    fingers("touchEnd")
    visitor.wait_for(f"Number({MAP}.getAttribute('viewBox').split(' ')[0]) > {near[0]}")
    visitor.says_nothing("two fingers")


def drops(visitor):
    """A journey file: dropped on the page, chosen, and written into the form."""
    file = str((STATIONS / "journeys" / "2019-02-hanoi.toml").resolve())
    visitor.visit("/")
    # The protocol drops files that have nothing in them: the events are made here.
    visitor.see(f"""window.drag = kind => {{
        const carried = new DataTransfer();
        carried.items.add(new File([{json.dumps(Path(file).read_text())}], 'hanoi.toml'));
        document.querySelector('h1').dispatchEvent(new DragEvent(kind, {{dataTransfer: carried, bubbles: true, cancelable: true}}));
    }}, 0""")
    visitor.see("drag('dragover')")
    visitor.expect("the page says what dropping does", visitor.see("document.body.classList.contains('dropping')"), True)
    with visitor.browser.leaving():
        visitor.see("drag('drop')")
    visitor.expect("a file that is dropped", "Vietnam" in visitor.see("document.title"), True)
    visitor.expect("goes into no address", visitor.see("location.pathname + location.search"), "/")
    visitor.visit("/")
    root = visitor.browser.call("DOM.getDocument")["root"]["nodeId"]
    chosen = visitor.browser.call("DOM.querySelector", nodeId=root, selector="#file")["nodeId"]
    with visitor.browser.leaving():
        visitor.browser.call("DOM.setFileInputFiles", files=[file], nodeId=chosen)
    visitor.expect("a file that is chosen", "Vietnam" in visitor.see("document.title"), True)
    visitor.says_nothing("a file")


def without_scripts(visitor):
    """A form, links and a text: nothing of that needs a script."""
    visitor.visit("/", script=False)
    visitor.click_on("document.getElementById('q')")
    visitor.type("Pyongyang - Khasan - Vostochny")
    with visitor.browser.leaving():
        visitor.key("Enter")
    visitor.expect("an answer without scripts", visitor.see("document.querySelector('h1').innerText.includes('Vostochny')"), True)
    visitor.expect("with its map", visitor.see("!!document.querySelector('#map svg')"), True)
    visitor.click_on("document.querySelector('.ask summary')")
    visitor.click_on("document.querySelector('[name=avoid]')")
    visitor.type("North Korea")
    with visitor.browser.leaving():
        visitor.click_on("document.querySelector('.ask button')")
    visitor.expect("a refusal without scripts", visitor.see("document.querySelectorAll('.wrong').length"), 1)
    visitor.visit("/", script=False)
    with visitor.browser.leaving():
        visitor.click_on("document.querySelector('.card')")
    visitor.expect("a journey without scripts", "armoured train" in visitor.see("document.title"), True)
    visitor.visit("/", script=False)
    with visitor.browser.leaving():
        visitor.click_on("document.querySelector('.audit button')")
    visitor.expect("an audit without scripts", visitor.see("document.querySelectorAll('.wrong').length"), 0)
    visitor.says_nothing("pages without scripts")


PAGES = ["/", asked("Pyongyang - Khasan - Vostochny"), asked("Moscow - Vladivostok, Beijing - Pyongyang"),
         asked("Moscow - Vladivostok", show="alternatives"), asked("Vladivostok - Vostochny", show="distance"),
         asked("Khasan"), asked("khasan-tumangang"), asked("Vostochny is more than 1,000 km north of Vladivostok"),
         "/?journey=2023-09-russia", "/?journey=2001-07-moscow&units=versts"]
REFUSALS = [asked("Aleksandrovka - Khasan"), asked("Nowhereville - Khasan"), asked("Hanoi - Moscow", avoid="country:CN")]


def is_right(browser, server):
    """Each page in each setting: nothing reaches out of the window, contrast, headings, labels; a silent console."""
    for setting, window in SETTINGS:
        visitor = Visitor(browser, server, setting, window)
        for target in PAGES + REFUSALS:
            visitor.visit(target)
            for wrong in visitor.see(MEASURE)[:6]:
                complain(f"{target}, {setting}: {wrong}")
            # The browser itself remarks on a status that is not 200.
            spoken = [message for message in browser.messages if "the server responded with a status of" not in message]
            if spoken or (browser.messages and target not in REFUSALS):
                complain(f"{target}, {setting}: the console says {browser.messages}")
            for request in browser.requests:
                if not request.startswith((server.address, "data:")):
                    complain(f"{target}, {setting}: it asks {request}")
            if setting == "paper":
                visitor.expect(f"the box of {target}", visitor.see("getComputedStyle(document.querySelector('.ask')).display"), "none")
    if not base64.b64decode(browser.pdf()).startswith(b"%PDF"):
        complain("it cannot be printed")


def is_named(browser, server):
    """What can be used has a name that is read aloud."""
    used = {"button", "link", "textbox", "searchbox", "combobox", "ComboBoxSelect", "checkbox", "listbox", "DateTime", "Date",
            "image", "region", "table", "group"}
    browser.call("Accessibility.enable")
    visitor = Visitor(browser, server, "laptop", LAPTOP)
    for target in PAGES[:3] + PAGES[-2:-1]:
        visitor.visit(target)
        visitor.see("document.querySelectorAll('details').forEach(e => e.open = true)")
        seen = set()
        for node in browser.call("Accessibility.getFullAXTree")["nodes"]:
            role = node.get("role", {}).get("value")
            if node.get("ignored") or role not in used:
                continue
            seen.add(role)
            if not node.get("name", {}).get("value", "").strip() and role not in ("group", "listbox"):
                complain(f"{target}: a {role} has no name")
        if not {"button", "link"} <= seen:
            complain(f"{target}: only {sorted(seen)} can be used")
        unlabelled = visitor.see("[...document.querySelectorAll('input:not([type=hidden]),select,textarea')]"
                                 ".filter(e => !e.labels.length).map(e => e.name || e.id)")
        visitor.expect(f"fields without a label at {target}", unlabelled, [])
    browser.call("Accessibility.disable")


def main():
    with Server("--answer-time", "300", "--request-time", "300") as server, Browser() as browser:
        for name, window in WINDOWS:
            visitor = Visitor(browser, server, name, window)
            for act in (types, follows, changes, moves, picks, pinches, drops, without_scripts):
                try:
                    act(visitor)
                except RuntimeError as error:
                    complain(f"{act.__name__} on a {name}: {error}")
        is_named(browser, server)
        is_right(browser, server)
    finish()


if __name__ == "__main__":
    main()
