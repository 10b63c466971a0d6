#!/usr/bin/env python3
"""Requests that no good client sends. The server refuses each, lives, reads no file, and logs no line that is not its own."""

import random
import re
import socket

from server import Server, complain, expect, finish, read_reply

HOST = b"Host: localhost\r\n"
MALFORMED = [
    b"\r\n\r\n", b"GET\r\n\r\n", b"GET /\r\n\r\n", b"GET / HTTP/9.9\r\n" + HOST + b"\r\n", b"get / http/1.1\r\n\r\n",
    b"GET  /healthz HTTP/1.1\r\n" + HOST + b"\r\n", b"GET /a b HTTP/1.1\r\n" + HOST + b"\r\n",
    b"GET /\x00 HTTP/1.1\r\n" + HOST + b"\r\n", b"GET / HTTP/1.1\r\nHost localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\n Host: localhost\r\n\r\n", b"GET / HTTP/1.1\r\nHo\x00st: localhost\r\n\r\n",
    b"GET /healthz HTTP/1.1\nHost: localhost\n\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\xff" * 100 + b"\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n",
    b"GET http://localhost/healthz HTTP/1.1\r\n" + HOST + b"\r\n", b"CONNECT localhost:80 HTTP/1.1\r\n" + HOST + b"\r\n",
    b"POST /matrix HTTP/1.1\r\n" + HOST + b"Content-Length: -1\r\n\r\n",
    b"POST /matrix HTTP/1.1\r\n" + HOST + b"Content-Length: 99999999999999999999\r\n\r\n",
    b"POST /matrix HTTP/1.1\r\n" + HOST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    b"POST /matrix HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST /matrix HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
    b"POST /matrix HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: gzip, chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
]
SMUGGLED = [
    b"POST /matrix HTTP/1.1\r\n" + HOST + b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /find?text=smuggled HTTP/1.1\r\n" + HOST + b"\r\n",
    b"POST /matrix HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nGET /find?text=smuggled HTTP/1.1\r\n" + HOST + b"\r\n",
    b"POST /matrix HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: xchunked\r\nContent-Length: 4\r\n\r\n5c\r\n",
]
FILES = [
    "/../../../../etc/passwd", "/..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/....//etc/passwd", "/etc/passwd",
    "//etc/passwd", "/file:///etc/passwd", "/journey?journey=/etc/passwd", "/journey?journey=../2023-09-russia",
    "/journey?journey=..%2F..%2Fetc%2Fpasswd", "/journey?journey=x.toml", "/journey?journey=%2e%2e/edition.toml",
    "/where?journey=/etc/passwd.toml&at=2023-09-12T20:00", "/passes?journey=./a&place=Khasan", "/matrix?from=/etc/passwd",
    "/matrix?place=-", "/distance?place=-", "/check?claim=-", "/data/check?directory=/etc", "/data?data=/etc",
    "/distance?place=Khasan&place=Moscow&output=/tmp/verst-written", "/find?text=a&force=", "/journey?journey=C:%5Cautoexec.toml",
    "/journey?journey=.", "/journey?journey=..", "/journey?journey=", "/serve?listen=0.0.0.0:1",
]


POINTS = ["", "?extent=", "?extent=1,2,3", "?extent=,,,&east=&north=", "?extent=nan,nan,nan,nan&east=0&north=0",
          "?extent=-90,90,-180,179.9&east=0&north=0", "?extent=0,0,0,0&east=20000&north=-20000", "?extent=89,90,0,300&east=1&north=20000",
          "?extent=-30,30,0,80&east=0&north=0", "?extent=inf,-inf,0,0&east=inf&north=inf", "?extent=1e308,1e308,1e308,1e308&east=1&north=1",
          "?extent=90,90,0,0&east=0&north=0", "?extent=-90,-90,0,350&east=9999&north=9999", "?east=%00&north=1", "?extent=1,2,3,4,5&east=0&north=0"]


def malformed(server):
    for request in MALFORMED:
        with server.connect(20) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            try:
                reply = read_reply(connection.makefile("rb"))
            except ConnectionResetError:
                reply = None
            if reply is not None and reply.status < 400:
                complain(f"{request[:60]!r}: {reply.status}")
    for request in SMUGGLED:
        with server.connect(20) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            said = b""
            while piece := connection.recv(65536):
                said += piece
            if said.count(b"HTTP/1.1 ") > 1 or b"smuggled" in said:
                complain(f"a request was smuggled by {request[:100]!r}")


def files(server):
    for target in FILES:
        reply = server.get(target)
        if reply.status < 400 and target != "/journey?journey=":
            complain(f"{target}: {reply.status}")
        if b"root:" in reply.body or b"daemon" in reply.body:
            complain(f"{target} shows a file")


def points(server):
    """What is asked for a click on a map, where there is no such map."""
    for point in POINTS:
        reply = server.get("/map-point" + point)
        if reply.status not in (200, 400) or (reply.status == 200 and not -90 <= reply.json()["lat"] <= 90):
            complain(f"/map-point{point}: {reply.status} {reply.body[:100]!r}")


def encodings(server):
    """Each byte, in each of the places where text goes."""
    for byte in range(256):
        for target in (f"/find?text=a%{byte:02x}", f"/%{byte:02X}", f"/find?text=khasan&%{byte:02x}=1"):
            reply = server.get(target)
            if reply.status >= 500:
                complain(f"{target}: {reply.status}")
            try:
                reply.body.decode()
            except UnicodeDecodeError:
                complain(f"{target}: the answer is no UTF-8")
            if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", reply.body):
                complain(f"{target}: control characters in the answer")


def half_closed(server):
    with server.connect() as connection:
        connection.sendall(b"GET /find?text=khasan HTTP/1.1\r\n" + HOST + b"\r\n")
        connection.shutdown(socket.SHUT_WR)
        expect("a client that closes its half", read_reply(connection.makefile("rb")).status, 200)
    with server.connect() as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\n" + HOST + b"\r\n" * 1 + b"GET /find?text=khasan HTTP/1.1\r\n" + HOST + b"\r\n")
        stream = connection.makefile("rb")
        expect("two requests in one piece", [read_reply(stream).status, read_reply(stream).status], [200, 200])
    for cut in range(1, 60, 7):
        with server.connect() as connection:
            connection.sendall((b"POST /matrix HTTP/1.1\r\n" + HOST + b"Content-Length: 100\r\n\r\nKhasan")[:cut])
    for _ in range(6):
        connection = server.connect()
        connection.sendall(b"GET /journey?format=html HTTP/1.1\r\n" + HOST + b"\r\n")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        connection.close()  # with a reset, before the answer
    with server.connect() as connection:
        for byte in b"GET /find?text=khasan HTTP/1.1\r\n" + HOST + b"\r\n":
            connection.sendall(bytes([byte]))
        expect("one byte at a time", read_reply(connection.makefile("rb")).status, 200)


def noise(server):
    chance = random.Random(20230912)
    good = b"POST /distance?place=A&format=json HTTP/1.1\r\n" + HOST + b"Content-Length: 4\r\nAccept: text/html\r\n\r\nA\tB\n"
    for _ in range(150):
        request = bytearray(good)
        for _ in range(chance.randint(1, 6)):
            request[chance.randrange(len(request))] = chance.randrange(256)
        with server.connect(20) as connection:
            connection.sendall(bytes(request))
            connection.shutdown(socket.SHUT_WR)
            try:
                while connection.recv(65536):
                    pass
            except ConnectionResetError:
                pass


def main():
    with Server("--answer-time", "300", "--request-time", "300") as server:
        malformed(server)
        files(server)
        points(server)
        encodings(server)
        half_closed(server)
        noise(server)
        server.get("/find?text=%0d%0aInjected:+1")
        expect("and the server lives", server.get("/healthz").status, 200)
        for line in server.said().splitlines():
            if not re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ \S+ "[!-~ ]*" \d{3} \d+ [\d.]+', line):
                complain(f"a line of the log: {line!r}")
    finish()


if __name__ == "__main__":
    main()
