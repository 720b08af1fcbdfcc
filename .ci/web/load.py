"""How `naqhara serve` fares under load: PROGRAM is started in a folder of its own, and its numbers are printed
beside what is wanted of them. By hand, on a machine with nothing else to do."""

import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse

TOKEN = "a-token-for-the-load"
LINE = "قال سام ألتمان في واشنطن إن شركته ستبني مركزًا جديدًا للبيانات, وإن العمل سيبدأ في شهر مارس المقبل. "
SMALL = (LINE * 40).encode()[:2000].decode(errors="ignore")
LARGE = "\n".join([LINE.strip()] * (1_000_000 // len(LINE.encode())))


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1])


class Client:
    """A connection that stays."""

    def __init__(self, port):
        self.port = port

    async def open(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        return self

    async def ask(self, path, body=None, kind="application/x-www-form-urlencoded", slow=0.0):
        method = "GET" if body is None else "POST"
        own = f"http://127.0.0.1:{self.port}"
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Type: {kind}\r\n"
            f"Content-Length: {len(body or b'')}\r\nCookie: naqhara-{self.port}={TOKEN}\r\n"
        )
        if not path.startswith("/v2"):
            head += f"Origin: {own}\r\n"
        whole = head.encode() + b"\r\n" + (body or b"")
        if slow:
            for at in range(0, len(whole), 400):
                self.writer.write(whole[at : at + 400])
                await asyncio.sleep(slow)
        else:
            self.writer.write(whole)
        head = await self.reader.readuntil(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        length = int(re.search(rb"Content-Length: (\d+)", head)[1])
        return status, await self.reader.readexactly(length)


def form(text):
    return urllib.parse.urlencode({"language": "ar", "text": text}).encode()


async def one(port):
    client = await Client(port).open()
    page = lambda path, body: client.ask(path, json.dumps(body).encode(), "application/json")
    numbers = {}

    async def timed(name, ask, times=1):
        best = []
        for _ in range(times):
            start = time.perf_counter()
            status, _ = await ask()
            best.append(time.perf_counter() - start)
            assert status == 200, (name, status)
        best.sort()
        numbers[name] = best[len(best) // 2] * 1000

    await timed("first answer of the page, wanted 50 ms", lambda: client.ask("/"))
    await timed("first look-up of a listed name", lambda: page("/page/lookup", {"query": "كروزو"}))
    await timed("first look-up of another name", lambda: page("/page/lookup", {"query": "Lancion"}))
    names = ["Cru", "Crus", "Lancion", "ماسك", "قرية", "Zembla Works", "شركة", "Altm", "لاري"]
    for name in names:
        ask = lambda: page("/page/lookup", {"query": name})
        await timed(f"look-up of {name}, wanted 10 ms", ask, 9)
    text = {"source": {"name": "a.txt", "text": LARGE}}
    await timed("view of 1 MB, wanted 1000 ms", lambda: page("/page/view", text), 3)
    return numbers


async def steady(port, rate, seconds, clients):
    """Sends so many requests a second, whether or not earlier ones are answered."""
    idle = asyncio.Queue()
    for _ in range(clients):
        idle.put_nowait(await Client(port).open())
    body, times, errors = form(SMALL), [], 0

    async def ask(due):
        nonlocal errors
        client = await idle.get()
        status, _ = await client.ask("/v2/check", body)
        times.append(time.perf_counter() - due)
        errors += status != 200
        idle.put_nowait(client)

    start, tasks = time.perf_counter(), []
    for number in range(rate * seconds):
        due = start + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        tasks.append(asyncio.create_task(ask(due)))
    await asyncio.gather(*tasks)
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))] * 1000
    return at(0.5), at(0.99), at(1.0), errors


async def many(port, pid, connections, requests):
    """So many connections at once, a tenth of them slow, until all requests are answered."""
    clients = [await Client(port).open() for _ in range(connections)]
    body, done, errors, first = form(SMALL), 0, 0, None

    async def work(number, client):
        nonlocal done, errors, first
        slow = 0.02 if number % 10 == 0 else 0.0
        while done < requests:
            done += 1
            if done == 1000:
                first = memory(pid)
            try:
                status, _ = await client.ask("/v2/check", body, slow=slow)
                errors += status != 200
            except (OSError, asyncio.IncompleteReadError):
                errors += 1
                await client.open()

    await asyncio.gather(*(work(number, it) for number, it in enumerate(clients)))
    return errors, first, memory(pid)


def main():
    program = os.path.realpath(os.environ["PROGRAM"])
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, NAQHARA_TOKEN=TOKEN)
        command = [program, "serve", "--port", "0", "--ui-lang", "en"]
        start = time.perf_counter()
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            port = int(re.search(r":(\d+)/", server.stdout.readline())[1])
            print(f"started after {(time.perf_counter() - start) * 1000:.0f} ms")
            for name, number in asyncio.run(one(port)).items():
                print(f"{name}: {number:.1f} ms")
            half, most, last, errors = asyncio.run(steady(port, 300, 10, 64))
            print(f"300 requests a second of 2 kB: p50 {half:.1f} ms, p99 {most:.1f} ms (wanted 20 ms), "
                  f"slowest {last:.1f} ms, {errors} errors")
            errors, first, after = asyncio.run(many(port, server.pid, 200, 10_000))
            print(f"200 connections, 10,000 requests: {errors} errors; {first} kB after 1,000, "
                  f"{after} kB at the end, {after / first:.2f} times as much (wanted 1.1)")
        finally:
            server.kill()


if __name__ == "__main__":
    sys.exit(main())
