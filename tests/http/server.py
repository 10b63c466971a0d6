"""A verst that serves, for as long as a test needs it, and the plainest of clients."""

import gzip
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

VERST = os.environ["VERST_EXE"]
STATIONS = Path(os.environ.get("VERST_DATA", Path(__file__).resolve().parents[2] / "stations"))
failures = []


def complain(what):
    failures.append(what)
    print(f"FAILED {what}", flush=True)


def expect(what, got, wanted):
    if got != wanted:
        complain(f"{what}: {got!r}, not {wanted!r}")


def finish():
    if failures:
        sys.exit(f"{len(failures)} failed")
    print("all as expected")


class Reply:
    def __init__(self, head, body):
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split()[1])
        self.fields = {}
        for line in lines[1:]:
            name, _, value = line.partition(": ")
            self.fields[name.lower()] = value
        self.body = body

    def json(self):
        return json.loads(self.body)

    def message(self):
        return self.json()["refusal"]["message"]


def read_reply(stream, is_head=False):
    """One reply of a stream; None where the server has closed it without one."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        piece = stream.readline()
        if not piece:
            return None
        head += piece
    reply = Reply(head[:-4], b"")
    if reply.status == 100:
        return read_reply(stream, is_head)
    if not is_head and "content-length" in reply.fields:
        reply.body = stream.read(int(reply.fields["content-length"]))
    return reply


class Server:
    def __init__(self, *options):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([VERST, "serve", "--listen", "127.0.0.1:0", *options],
                                        stdout=subprocess.PIPE, stderr=self.log)
        address = self.process.stdout.readline().decode()
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", address)
        if not found:
            raise SystemExit(f"verst serve does not say where it listens: {address!r}")
        self.port = int(found[1])
        self.address = address.strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self, kind=signal.SIGTERM):
        """Its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(kind)
        status = self.process.wait(300)
        if status != 0:
            complain(f"the server ended with {status}: {self.said()[-2000:]}")
        return status

    def said(self):
        self.log.seek(0)
        return self.log.read().decode("utf-8", "replace")

    def connect(self, timeout=300):
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def raw(self, request, timeout=300):
        """The first reply to bytes that are sent as they are; None if the server closes without one."""
        with self.connect(timeout) as connection:
            try:
                connection.sendall(request)
                with connection.makefile("rb") as stream:
                    return read_reply(stream)
            except (ConnectionResetError, BrokenPipeError):
                return None

    def ask(self, method, target, body=None, **fields):
        fields = {"Host": f"127.0.0.1:{self.port}", "Connection": "close", **{k.replace("_", "-"): v for k, v in fields.items()}}
        if body is not None:
            fields["Content-Length"] = str(len(body))
        head = f"{method} {target} HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in fields.items()) + "\r\n"
        with self.connect() as connection:
            connection.sendall(head.encode() + (body or b""))
            with connection.makefile("rb") as stream:
                reply = read_reply(stream, method == "HEAD")
        if reply.fields.get("content-encoding") == "gzip" and reply.body:
            reply.body = gzip.decompress(reply.body)
        return reply

    def get(self, target, **fields):
        return self.ask("GET", target, **fields)

    def metrics(self):
        """The figures of /metrics by their names; none where the server has too much to do for now."""
        reply = self.get("/metrics")
        lines = reply.body.decode().splitlines() if reply.status == 200 else []
        return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines if line[:1] != "#")}

    def wait_for(self, is_so):
        """Until the metrics are so. A loaded machine may take its time."""
        for _ in range(600):
            metrics = self.metrics()
            if metrics and is_so(metrics):
                return
            time.sleep(0.1)
        complain(f"the metrics stay {metrics}")

    def memory_kb(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1])


def address_of(path, parameters):
    return path + "?" + urllib.parse.urlencode(parameters)
