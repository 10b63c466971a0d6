#!/usr/bin/env python3
"""A thousand connections, half of them slow or idle: nobody else's request fails, and memory stays where it was.

    load.py [SECONDS]     how long it lasts (2 by default); it prints what it measured
"""

import asyncio
import os
import sys
import time

from server import Server, complain, expect, finish

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 2
MOST_KB = 200_000
REQUEST = b"GET /distance?place=Pyongyang&place=Vostochny&format=json HTTP/1.1\r\nHost: localhost\r\n\r\n"
failed = 0
answered = 0


async def idle(port, kept):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    kept.append((reader, writer))


async def slow(port, until):
    """A byte now and then."""
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    for byte in REQUEST:
        if time.monotonic() > until:
            break
        writer.write(bytes([byte]))
        await asyncio.sleep(0.2)
    writer.close()


async def eager(port, until):
    global answered, failed
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    again = True
    while again:
        writer.write(REQUEST)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        await reader.readexactly(length)
        if head.startswith(b"HTTP/1.1 200"):
            answered += 1
        else:
            failed += 1
        again = time.monotonic() < until
    writer.close()


async def crowd(port, seconds):
    kept = []
    for _ in range(25):
        await asyncio.gather(*(idle(port, kept) for _ in range(10)))
    until = time.monotonic() + seconds
    await asyncio.gather(*(slow(port, until) for _ in range(250)), *(eager(port, until) for _ in range(500)))
    for _, writer in kept:
        writer.close()


def main():
    with Server("--quiet", "--answer-time", "600", "--request-time", "600") as server:
        expect("a first answer", server.get("/distance?place=Pyongyang&place=Vostochny").status, 200)
        asyncio.run(crowd(server.port, SECONDS))
        first_kb = server.memory_kb()
        asyncio.run(crowd(server.port, SECONDS))
        memory_kb = server.memory_kb()
        expect("requests that failed", failed, 0)
        if answered < 1000:
            complain(f"only {answered} requests were answered")
        measured = not os.environ.get("VERST_SANITIZED")
        if measured and memory_kb > MOST_KB:
            complain(f"{memory_kb} kB are in use")
        if measured and memory_kb > 1.25 * first_kb + 8000:
            complain(f"memory grows: {first_kb} kB, then {memory_kb} kB")
        print(f"{answered} answers in twice {SECONDS:g} s, 1,000 connections; {first_kb} kB, then {memory_kb} kB")
    finish()


if __name__ == "__main__":
    main()
