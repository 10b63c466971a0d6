#!/usr/bin/env python3
"""What a server does not let a request exceed: each bound is an option, and each is met here."""

import csv
import os
import re
import resource
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

from server import STATIONS, VERST, Server, complain, expect, finish, read_reply


def sizes():
    with Server("--max-target", "1024", "--max-header", "2048", "--max-body", "1024", "--max-places", "5", "--answer-time", "300",
                "--request-time", "300") as server:
        expect("an address that fits", server.get("/find?text=" + "a" * 900).status, 200)
        expect("an address that is too long", server.get("/find?text=" + "a" * 1100).status, 414)
        expect("one that is longer than any header", server.get("/find?text=" + "a" * 100_000).status, 414)
        expect("a header that is too long", server.get("/healthz", X_Long="a" * 3000).status, 431)
        many = {f"X-{i}": "a" for i in range(2000)}
        expect("a header of many fields", server.get("/healthz", **many).status, 431)
        expect("a body that fits", server.ask("POST", "/distance", b"\n" * 1000).status, 200)
        expect("a body that is too long", server.ask("POST", "/distance", b"\n" * 1100).status, 413)
        head = f"POST /matrix HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
        chunk = b"100\r\n" + b"a" * 256 + b"\r\n"
        reply = server.raw(head + chunk * 8 + b"0\r\n\r\n")
        expect("a body in pieces that is too long", reply and reply.status, 413)
        reply = server.raw(head + b"7\r\nKhasan\n\r\n7\r\nMoscow\n\r\n0\r\n\r\n")
        expect("a body in pieces", reply and reply.status, 200)
        expect("a list that fits", server.ask("POST", "/matrix", b"Khasan\n" * 5).status, 200)
        expect("a list that is too long", server.ask("POST", "/matrix", b"Khasan\n" * 6).status, 413)
        expect("too many in the address", server.get("/matrix?" + "place=Khasan&" * 6).status, 400)
        reply = server.raw(b"POST /matrix HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                           b"Content-Length: 14\r\n\r\nKhasan\nMoscow\n")
        expect("a client that asks first", reply and reply.status, 200)
        deep = b"[" * 1000
        reply = server.ask("POST", "/matrix", deep, Content_Type="application/json")
        expect("JSON that lies deep", reply.status, 400)
    with Server("--answer-time", "300") as server:
        for text in (b"a." * 40_000 + b"a=1", b"a=" + b"[" * 50_000, b"[" + b"a." * 30_000 + b"a]"):
            reply = server.ask("POST", "/journey?format=json", text)
            expect("TOML that lies deep", reply.status, 413)
        expect("and the server lives", server.get("/healthz").status, 200)


def depths():
    with Server("--max-depth", "1", "--answer-time", "300") as server:
        json = {"Content_Type": "application/json"}
        expect("a list", server.ask("POST", "/matrix", b'["Khasan", "Moscow"]', **json).status, 200)
        expect("a list in a list", server.ask("POST", "/distance", b'[["Khasan", "Moscow"]]', **json).status, 400)
        toml = (STATIONS / "journeys" / "2019-01-beijing.toml").read_bytes()
        reply = server.ask("POST", "/journey?format=json", toml + b"\n[[a.b]]\n")
        expect("TOML deeper than allowed", (reply.status, "more than 1 deep" in reply.message()), (413, True))
        form = {"Content_Type": "application/x-www-form-urlencoded"}
        expect("in the form of the page", server.ask("POST", "/", b"toml=a.b.c=1", **form).status, 413)


def faults():
    """A request that finds no memory is a fault of its own: it has 500, and the others are answered."""
    if os.environ.get("VERST_SANITIZED"):
        return
    with Server("--answer-time", "300") as server:
        places = []
        for table in sorted((STATIONS / "places").glob("*.csv")):
            with open(table, encoding="utf-8", newline="") as rows:
                places += [row["id"] for row in csv.DictReader(rows)]
        many = ("\n".join(places[:500]) + "\n").encode()
        before = resource.prlimit(server.process.pid, resource.RLIMIT_AS)
        taken = int(Path(f"/proc/{server.process.pid}/statm").read_text().split()[0]) * resource.getpagesize()
        resource.prlimit(server.process.pid, resource.RLIMIT_AS, (taken + (1 << 20), before[1]))
        reply = server.ask("POST", "/matrix?format=json&snap=500", many)
        expect("where memory ends", (reply.status, b"fault of the program" in reply.body), (500, True))
        expect("the next one", server.get("/find?text=vostochny").status, 200)
        resource.prlimit(server.process.pid, resource.RLIMIT_AS, before)
        expect("the same one with memory", server.ask("POST", "/matrix?format=json&snap=500", many).status, 200)
        lines = [line for line in server.said().splitlines() if "fault" in line]
        if len(lines) != 1 or not re.search(r'"POST /matrix\S*" 500 \d+ [\d.]+ fault: std::bad_alloc$', lines[0]):
            complain(f"the log tells of the fault as {lines}")


def times():
    with Server("--request-time", "1", "--idle-time", "1", "--send-time", "1") as server:
        slow = server.connect()
        begun = time.monotonic()
        slow.sendall(b"GET /healthz HTTP/1.1\r\nHo")
        expect("a request that does not end", slow.recv(100), b"")
        silent = server.connect()
        expect("a client that says nothing", silent.recv(100), b"")
        idle = server.connect()
        idle.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        stream = idle.makefile("rb")
        expect("a first request", read_reply(stream).status, 200)
        expect("and no other", stream.read(), b"")
        if time.monotonic() - begun > 20:
            complain("slow clients are not closed in time")
        # A client that does not take its answer: it is larger than what the system holds for it.
        greedy = socket.socket()
        greedy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        greedy.connect(("127.0.0.1", server.port))
        greedy.sendall(b"GET /journey?format=html HTTP/1.1\r\nHost: localhost\r\n\r\n" * 60)
        time.sleep(2)
        server.wait_for(lambda metrics: metrics["verst_connections_open"] == 1)
    with Server("--answer-time", "0.1", "--max-places", "10000", "--threads", "1") as server:
        # All places by all places: some seconds of work for any machine.
        places = []
        for table in sorted((STATIONS / "places").glob("*.csv")):
            with open(table, encoding="utf-8", newline="") as rows:
                places += [row["id"] for row in csv.DictReader(rows)]
        reply = server.ask("POST", "/matrix?by=geodesic&snap=500", ("\n".join(places) + "\n").encode())
        expect("an answer that takes too long", reply.status, 503)
        for _ in range(50):
            if server.get("/find?text=khasan").status == 200:
                break
            time.sleep(0.2)
        else:
            complain("a long answer keeps the others waiting for good")


def connections():
    with Server("--max-connections", "8", "--request-time", "300") as server:
        kept = [server.connect() for _ in range(7)]
        server.wait_for(lambda metrics: metrics["verst_connections_open"] == 8)
        # The connection that asked for the metrics may not have ended yet: then the last one is turned away.
        for _ in range(100):
            last = server.connect()
            last.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            status = read_reply(last.makefile("rb")).status
            if status == 200:
                break
            last.close()
            time.sleep(0.1)
        kept.append(last)
        expect("the last one", status, 200)
        reply = server.raw(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        expect("one connection too many", reply and reply.status, 503)
        for each in kept:
            each.close()
        server.wait_for(lambda metrics: metrics["verst_connections_open"] == 1)
        expect("when there is room again", server.get("/healthz").status, 200)


def end():
    for kind in (signal.SIGINT, signal.SIGTERM):
        server = Server("--threads", "1", "--answer-time", "300")
        idle = server.connect()
        idle.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        read_reply(idle.makefile("rb"))
        busy = [server.connect() for _ in range(4)]
        for each in busy:
            each.sendall(b"GET /journey?format=html HTTP/1.1\r\nHost: localhost\r\n\r\n")
        server.wait_for(lambda metrics: metrics["verst_connections_open"] >= 6)
        ended = threading.Thread(target=lambda: expect("exit status", server.stop(kind), 0))
        ended.start()
        for each in busy:
            with each.makefile("rb") as stream:
                reply = read_reply(stream)
            expect("what was under way", reply and reply.status, 200)
        ended.join()
        try:
            server.connect(5)
            complain("a connection is taken after the end")
        except OSError:
            pass
    for address in ("nonsense", "127.0.0.1", "127.0.0.1:99999", "example.org:80", "127.0.0.1:-1"):
        done = subprocess.run([VERST, "serve", "--listen", address], capture_output=True, text=True, timeout=60)
        expect(f"--listen {address}", (done.returncode, done.stdout), (2, ""))
    with Server() as server:
        done = subprocess.run([VERST, "serve", "--listen", f"127.0.0.1:{server.port}"], capture_output=True, text=True,
                              timeout=60)
        expect("an address in use", (done.returncode, "cannot listen" in done.stderr), (2, True))


def names():
    with Server("--host", "Verst.Example.org") as server:
        for host, status in (("localhost", 200), ("LOCALHOST:99", 200), ("127.0.0.1", 200), ("[::1]:8100", 200),
                             ("192.168.1.5:8100", 200), ("verst.example.org", 200), ("evil.example", 421),
                             ("127.0.0.1.evil.example", 421), ("localhost.evil.example", 421), ("", 421),
                             ("1.2.3.4@evil.example", 421)):
            expect(f"Host: {host}", server.get("/healthz", Host=host).status, status)
        reply = server.raw(b"GET /healthz HTTP/1.1\r\n\r\n")
        expect("no Host at all", reply and reply.status, 400)
        reply = server.raw(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n")
        expect("two of them", reply and reply.status, 400)


if __name__ == "__main__":
    names()
    sizes()
    depths()
    faults()
    times()
    connections()
    end()
    finish()
