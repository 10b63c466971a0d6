#!/usr/bin/env python3
"""Every command gives the same bytes by both doors.

The examples of the table of commands, and some more, are run at a command line and asked of a server: the bodies
are equal, in JSON and in other formats, and the status is the one that the exit status comes to.
"""

import json
import shlex
import subprocess
import tempfile
from pathlib import Path

from server import STATIONS, VERST, Server, address_of, complain, expect, finish

MORE = [
    "verst distance Nowhereville Khasan",
    "verst distance Khasan Khasan",
    "verst route Pyongyang Khasan Tokyo",
    "verst route Pyongyang Vostochny --avoid country:RU",
    "verst route Pyongyang Vostochny --snap -1",
    "verst route Pyongyang Vostochny --depart 2026-09-10T17:30 --dwell Khasan=2 --units versts",
    "verst find zzzzzzzzz",
    "verst check Vostochny",
    "verst line nosuchline",
    "verst journey nosuchjourney",
    "verst distance Pyongyang",
    "verst distance A B C",
    "verst distance 43.1,131.9 Хасан --by practicl",
    "verst distance Pyongyang Vostochny --bye",
    "verst reach Khasan",
    "verst reach 하산 --within 300km",
    "verst matrix",
    "verst place 60,170",
]
STATUS = {0: {200}, 1: {200}, 2: {400, 404}, 3: {422}}


def run(arguments, **more):
    return subprocess.run([VERST, *arguments], capture_output=True, timeout=120, **more)


def parameters_of(command, words):
    """The words after a command as the parameters of an address; None where they name files or read from a pipe."""
    parameters, rest = [], []
    options = {p["name"]: p for p in command if p["in_address"]}
    positional = [p for p in command if p["argument"]]
    while words:
        word = words.pop(0)
        if not word.startswith("--"):
            if word.startswith("-") and word != "-" or word in "-|<>":
                return None
            rest.append(word)
            continue
        name, equals, value = word[2:].partition("=")
        if name not in options:
            if name not in KNOWN_TO_SHELL:
                parameters.append((name, value))  # an option that there is not: both doors say so
                continue
            return None
        if options[name]["flag"]:
            parameters.append((name, ""))
        elif equals:
            parameters.append((name, value))
        elif options[name]["optional"] and (not words or words[0].startswith("--")):
            parameters.append((name, ""))
        else:
            parameters.append((name, words.pop(0)))
    if any(word.endswith(".toml") or "/" in word for word in rest):
        return None
    if rest and not positional:
        return None
    # Each argument takes a word, the last one what is left.
    return [(positional[min(i, len(positional) - 1)]["name"], word) for i, word in enumerate(rest)] + parameters


KNOWN_TO_SHELL = {"output", "force", "data", "from"}


def table(api):
    """Commands by their paths: parameters as OpenAPI describes them, the argument first."""
    commands = {}
    for path, methods in api["paths"].items():
        described = []
        for parameter in methods["get"].get("parameters", []):
            schema = parameter["schema"]
            described.append({
                "name": parameter["name"], "flag": schema["type"] == "boolean",
                "optional": parameter["allowEmptyValue"], "in_address": True, "argument": parameter.get("x-argument", False),
                "formats": schema.get("enum") if parameter["name"] == "format" else None})
        commands[path] = (described, methods["get"])
    return commands


def examples(operation):
    return [line.strip() for line in operation.get("description", "").splitlines() if line.startswith("    verst ")]


def compare(server, line, path, described, words, formats):
    parameters = parameters_of(described, list(words))
    if parameters is None:
        return 0
    has_format = any(name == "format" for name, _ in parameters)
    compared = 0
    # Every format of a command has its turn, and JSON always: each run of the program takes its time.
    turn = formats[len(line) % len(formats)] if formats else None
    for form in [None] if has_format else dict.fromkeys([None, "json", turn]):
        more = [] if form is None else ["--format", form]
        at_shell = run([*path.strip("/").split("/"), *words, *more])
        asked = parameters + ([] if form is None else [("format", form)])
        reply = server.get(address_of(path, asked))
        name = f"{line} {' '.join(more)}".strip()
        if reply.status not in STATUS.get(at_shell.returncode, ()):
            complain(f"{name}: HTTP {reply.status}, exit status {at_shell.returncode}")
        if at_shell.stdout:
            if reply.body != at_shell.stdout:
                complain(f"{name}: other bytes over HTTP")
        elif at_shell.returncode > 1:
            as_json = run([*path.strip("/").split("/"), *words, "--format", "json"])
            # A command line that could not be parsed names its usage; HTTP names the parameter.
            if reply.body != as_json.stdout and "refusal" not in reply.json():
                complain(f"{name}: no refusal over HTTP")
        compared += 1
    return compared


def main():
    compared = 0
    with Server("--answer-time", "300") as server:
        api = server.get("/openapi.json").json()
        commands = table(api)
        lines = [(path, line) for path, (_, operation) in commands.items() for line in examples(operation)]
        for line in MORE:
            lines.append(("/" + line.split()[1], line))
        for path, line in lines:
            described, operation = commands[path]
            words = shlex.split(line)[1 + len(path.strip("/").split("/")):]
            formats = next((p["formats"] for p in described if p["formats"]), [])
            compared += compare(server, line, path, described, words, formats)

        # What comes as a body is what a command line reads from a file or a pipe.
        pairs = "Pyongyang\tKhasan\r\n\nMoscow,Vladivostok\nNowhere\tKhasan\n".encode()
        for form in ("json", "csv"):
            at_shell = run(["distance", "-", "--format", form], input=pairs)
            reply = server.ask("POST", f"/distance?format={form}", pairs)
            expect(f"distance - --format {form}", (reply.body, reply.status), (at_shell.stdout, 400))
            expect("lines that were refused", reply.fields.get("verst-refused-lines"), "4")
        places = "Pyongyang\nХасан\n43.1,131.9\n".encode()
        for form in ("text", "json"):
            at_shell = run(["matrix", "-", "--format", form], input=places)
            reply = server.ask("POST", f"/matrix?format={form}", places)
            expect(f"matrix - --format {form}", (reply.body, reply.status), (at_shell.stdout, 200))
        as_json = json.dumps(["Pyongyang", "Хасан", "43.1,131.9"]).encode()
        reply = server.ask("POST", "/matrix", as_json, Content_Type="application/json")
        expect("matrix of a JSON list", reply.body, run(["matrix", "-"], input=places).stdout)
        as_json = b'[["Pyongyang", "Khasan"]]'
        reply = server.ask("POST", "/distance", as_json, Content_Type="application/json; charset=utf-8")
        expect("distance of a JSON list", reply.body, run(["distance", "-"], input=b"Pyongyang\tKhasan").stdout)

        with tempfile.TemporaryDirectory() as directory:
            for toml in [*sorted((STATIONS / "journeys").glob("*.toml"))[-1:], b"title = 1\n[", b"\xff\xfe"]:
                text = toml if isinstance(toml, bytes) else toml.read_bytes()
                (Path(directory) / "journey.toml").write_bytes(text)
                for form in ("json", "html"):
                    at_shell = run(["journey", "journey.toml", "--format", form], cwd=directory)
                    reply = server.ask("POST", f"/journey?format={form}", text)
                    if at_shell.stdout:
                        expect(f"journey {toml} --format {form}", reply.body == at_shell.stdout, True)
                    else:
                        expect(f"journey {toml} --format {form}", reply.status, 400)
                    compared += 1

        # The rest of what HTTP has of its own.
        reply = server.get("/route?place=Khasan&place=Vostochny", Accept="application/geo+json")
        expect("a format by Accept", reply.fields["content-type"], "application/geo+json")
        expect("the same by Accept", reply.body, run(["route", "Khasan", "Vostochny", "--format", "geojson"]).stdout)
        expect("none that is taken", server.get("/find?text=a", Accept="application/pdf").status, 406)
        first = server.get("/find?text=khasan")
        again = server.get("/find?text=khasan", If_None_Match=first.fields["etag"])
        expect("nothing new", (again.status, again.body, again.fields["etag"]), (304, b"", first.fields["etag"]))
        expect("something new", server.get("/find?text=khasan", If_None_Match='"x"').status, 200)
        plain = server.get("/route?place=Moscow&place=Khasan&format=html")
        packed = server.get("/route?place=Moscow&place=Khasan&format=html", Accept_Encoding="br, gzip")
        expect("packed", packed.fields.get("content-encoding"), "gzip")
        expect("the same when unpacked", packed.body == plain.body, True)
        expect("another tag", packed.fields["etag"] != plain.fields["etag"], True)
        if int(packed.fields["content-length"]) * 2 > len(plain.body):
            complain("gzip packs little")
        head = server.ask("HEAD", "/find?text=khasan")
        expect("HEAD", (head.status, head.body, head.fields["content-length"]), (200, b"", str(len(first.body))))
        expect("whoever reads", first.fields["access-control-allow-origin"], "*")
        preflight = server.ask("OPTIONS", "/matrix", Origin="https://example.org", Access_Control_Request_Method="POST")
        expect("a preflight", (preflight.status, preflight.fields["access-control-allow-methods"]), (204, "GET, HEAD"))
        posted = server.ask("POST", "/matrix", b"Khasan\nMoscow\n", Origin="https://example.org")
        expect("nobody else reads what was posted", posted.fields.get("access-control-allow-origin"), None)
        expect("healthz", server.get("/healthz").body, b"ok\n")
        if b'verst_requests_total{path="find",status="200"}' not in server.get("/metrics").body:
            complain("the metrics do not count")
        expect("of the command line alone", server.get("/serve").status, 404)
        expect("another method", server.ask("DELETE", "/find?text=a").fields.get("allow"), "GET, HEAD, OPTIONS")

        try:
            from openapi_spec_validator import validate
            validate(api)
        except ImportError:
            print("openapi-spec-validator is not installed: the description was not validated")
    if compared < 90:
        complain(f"only {compared} answers were compared")
    print(f"{compared} answers compared")
    finish()


if __name__ == "__main__":
    main()
