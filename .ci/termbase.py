"""Holds the termbase to what its documentation says, on a real server.

usage: python3 .ci/termbase.py PROGRAM PROVE [--seconds 60] [--writers 50] [--concepts N]

PROVE is the example `prove`, which knows the folds of the program. With --concepts, a termbase of that
many concepts is timed instead.
"""

import argparse
import csv
import http.client
import io
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

BIN = Path("/usr/lib/postgresql/15/bin")


class Database:
    """A server of our own, which nobody but this machine reaches."""

    def __init__(self, folder, name="data", locale="C.UTF-8"):
        self.folder = Path(folder) / name
        self.home = Path(folder) / f"{name}-home"
        self.home.mkdir()
        shutil.chown(self.home, "postgres", "postgres")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder = self.home / "data"
        self.run("initdb", "-D", str(self.folder), f"--locale={locale}", "-E", "UTF8", "--auth=trust", "-U", "postgres")
        with open(self.folder / "postgresql.conf", "a", encoding="utf-8") as conf:
            conf.write(
                # Processes are killed, never the system: what was written is there whether it was on the disk or not.
                f"port = {self.port}\nlisten_addresses = '127.0.0.1'\nmax_connections = 150\nfsync = off\n"
                f"unix_socket_directories = '{self.home}'\n"
            )
        self.start()

    def run(self, program, *args, check=True):
        command = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups", str(BIN / program)]
        return subprocess.run(
            command + list(args), check=check, cwd=self.home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def start(self):
        # After a kill the socket may be taken for a moment, or the old processes are still ending.
        for _ in range(100):
            done = self.run("pg_ctl", "-D", str(self.folder), "-w", "-l", str(self.home / "log"), "start", check=False)
            if done.returncode == 0:
                return
            time.sleep(0.2)
        sys.exit((self.home / "log").read_text()[-2000:])

    def kill(self):
        """As if somebody pulled the plug."""
        pid = int((self.folder / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)

    def stop(self):
        self.run("pg_ctl", "-D", str(self.folder), "-m", "immediate", "stop", check=False)

    def sql(self, query, database="postgres", user="postgres", check=True):
        command = ["psql", "-X", "-A", "-t", "-h", "127.0.0.1", "-p", str(self.port), "-U", user, "-v", "ON_ERROR_STOP=1"]
        done = subprocess.run(
            command + [database], input=query, capture_output=True, text=True, encoding="utf-8", check=False
        )
        if check and done.returncode != 0:
            raise AssertionError(f"{query}\n{done.stderr}")
        return done.stdout.strip() if check else done.stderr.strip()

    def url(self, database, user="postgres"):
        return f"postgres://{user}@127.0.0.1:{self.port}/{database}"


class User:
    """Somebody with a folder of files and local copies of their own."""

    def __init__(self, program, folder, lang="en"):
        self.program = program
        self.folder = Path(folder)
        self.folder.mkdir(parents=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "NAQHARA_TERMBASES": str(self.folder / "termbases"),
            "NAQHARA_INDEX": "off",
            "LANG": "C.UTF-8",
        }
        self.lang = lang

    def run(self, *args, code=0, text=None, **variables):
        command = [self.program, "--ui-lang", self.lang, *args]
        done = subprocess.run(
            command, cwd=self.folder, env={**self.environment, **variables}, input=text,
            capture_output=True, text=True, encoding="utf-8", check=False,
        )
        said = done.stdout + done.stderr
        assert code is None or done.returncode == code, f"{args}: {done.returncode}\n{said}"
        assert "panicked" not in said, said
        return said

    def rows(self, name="glossary.csv"):
        with open(self.folder / name, encoding="utf-8", newline="") as file:
            return {row["concept_id"]: row for row in csv.DictReader(file)}

    def write(self, rows, name="glossary.csv", columns=None):
        columns = columns or list(next(iter(rows.values())))
        out = io.StringIO()
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows.values())
        (self.folder / name).write_text(out.getvalue(), encoding="utf-8")

    def change(self, concept, name="glossary.csv", **cells):
        rows = self.rows(name)
        rows[concept].update(cells)
        self.write(rows, name)


class Page:
    """The local server, with what its page asks for."""

    TOKEN = "a-token-for-this-page"

    def __init__(self, user, url=None):
        command = [user.program, "--ui-lang", "en", "serve", "--port", "0", *(["--glossary", url] if url else [])]
        folder = user.folder if url else tempfile.gettempdir()
        environment = {**user.environment, "NAQHARA_TOKEN": self.TOKEN}
        self.process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r":(\d+)/", self.process.stdout.readline())[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {
            "Cookie": f"naqhara-{self.port}={self.TOKEN}",
            "Origin": f"http://127.0.0.1:{self.port}",
            "Content-Type": "application/json",
        }
        connection.request(method, f"/page/{path}?lang=en", json.dumps(body) if body else None, headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())

    def get(self, path):
        status, said = self.ask("GET", path)
        assert status == 200, said
        return said

    def post(self, path, body):
        status, said = self.ask("POST", path, body)
        assert status == 200, said
        return said


class Editor:
    """An editor with one open text, which begins with a name."""

    def __init__(self, user, url, name, can):
        command = [user.program, "--ui-lang", "en", "lsp", "--glossary", url]
        self.process = subprocess.Popen(
            command, cwd=user.folder, env=user.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.number = 0
        self.uri = (user.folder / "text.txt").as_uri()
        self.ask("initialize", {"processId": None, "rootUri": user.folder.as_uri(), "capabilities": can})
        self.send({"method": "initialized", "params": {}})
        text = {"uri": self.uri, "languageId": "plaintext", "version": 1, "text": f"{name} is here.\n"}
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": text}})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def ask(self, method, params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            length = 0
            while line := self.process.stdout.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            assert length, "the server has gone"
            message = json.loads(self.process.stdout.read(length))
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def hover(self):
        place = {"textDocument": {"uri": self.uri}, "position": {"line": 0, "character": 2}}
        return self.ask("textDocument/hover", place)


def holds(said, *parts):
    for part in parts:
        assert part in said, f"not said: {part}\n{said}"


def described(said, name):
    """A report, if it is as a schema of ours describes it, field by field."""
    whole = json.loads(Path(f"docs/reference/schemas/{name}.json").read_text(encoding="utf-8"))
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}

    def hold(schema, value, place):
        if "$ref" in schema:
            schema = whole["$defs"][schema["$ref"].rsplit("/", 1)[1]]
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        assert not types or any(isinstance(value, kinds[it]) for it in types), f"{place}: {value!r}"
        assert value == schema.get("const", value), f"{place}: {value!r}"
        assert value in schema.get("enum", [value]), f"{place}: {value!r}"
        assert re.search(schema.get("pattern", ""), str(value)), f"{place}: {value!r}"
        if isinstance(value, dict):
            fields, others = schema.get("properties", {}), schema.get("additionalProperties")
            missing = set(schema.get("required", [])) - set(value)
            assert not missing, f"{place}: no {missing}"
            for key, inner in value.items():
                assert key in fields or others, f"{place}: {key} is not described"
                hold(fields.get(key, others), inner, f"{place}.{key}")
        for nth, inner in enumerate(value if isinstance(value, list) else []):
            hold(schema["items"], inner, f"{place}[{nth}]")

    report = json.loads(said)
    hold(whole, report, name)
    return report


def without_stamps(rows):
    return {key: {a: b for a, b in row.items() if not a.startswith("updated")} for key, row in rows.items()}


def filled(rows):
    return {key: {a: b for a, b in row.items() if b} for key, row in without_stamps(rows).items()}


class Tests:
    def __init__(self, program, prove, folder, database):
        self.program, self.prove, self.folder, self.database = program, prove, Path(folder), database
        self.users = 0

    def user(self, lang="en"):
        self.users += 1
        return User(self.program, self.folder / f"user{self.users}", lang)

    def termbase(self, name, source="glossary.csv"):
        """A new termbase with a glossary in it, and who has set it up."""
        self.database.sql(f"CREATE DATABASE {name}")
        owner = self.user()
        shutil.copy(source, owner.folder / "glossary.csv")
        url = self.database.url(name)
        said = owner.run("glossary", "push", "glossary.csv", "--to", url, "--create")
        holds(said, " added")
        return owner, url

    def small(self, name, rows):
        path = self.folder / f"{name}.csv"
        columns = ["concept_id", "entity_type", "en_preferred", "en_admitted", "ar_preferred", "status", "note"]
        out = io.StringIO()
        writer = csv.DictWriter(out, columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)
        path.write_text(out.getvalue(), encoding="utf-8")
        return self.termbase(name, path)

    def starter(self):
        """All of the glossary comes back; what is looked up through the snapshot is what the file says."""
        owner, url = self.termbase("starter")
        before = owner.rows()
        holds(owner.run("glossary", "push", "glossary.csv", "--to", url), "has all of it already")
        reader = self.user()
        reader.run("glossary", "pull", "copy.csv", "--from", url)
        after = reader.rows("copy.csv")
        assert list(after) == list(before), "the order of the rows"
        assert filled(after) == filled(before), "the cells"
        # A second pull changes no byte, and a push of the copy finds nothing.
        content = (reader.folder / "copy.csv").read_bytes()
        holds(reader.run("glossary", "pull", "copy.csv", "--from", url), "nothing has changed")
        assert (reader.folder / "copy.csv").read_bytes() == content
        holds(reader.run("glossary", "push", "copy.csv", "--to", url), "has all of it already")
        for query in ["ماسك", "Stargate", "الموصل"]:
            by_file = reader.run("lookup", query, "--glossary", "copy.csv", "--no-starter", code=None)
            by_url = reader.run("lookup", query, "--glossary", url, "--no-starter", code=None)
            assert by_file == by_url, by_url
        (reader.folder / "naqhara.toml").write_text(f'glossary = "{url}"\nstarter = false\n', encoding="utf-8")
        assert reader.run("lookup", "ماسك") == reader.run("lookup", "ماسك", "--glossary", "copy.csv", "--no-starter")
        holds(reader.run("glossary", "stats", url), "concepts")
        # What is in the termbase is not written into its copy.
        holds(reader.run("glossary", "add", "Velden", "فيلدن", code=2), "no glossary to add to")
        holds(reader.run("glossary", "add", "Velden", "فيلدن", "--to", url, code=2), "changed by a push")

    def folds(self):
        """The database folds as the program does: every term of the starter glossary, every letter."""
        terms = self.database.sql("SELECT term || E'\\t' || folded FROM naqhara.terms", "starter")
        assert terms.count("\n") > 5000
        letters = self.database.sql(
            "SELECT chr(n) || E'\\t' || naqhara.fold(chr(n)) FROM generate_series(33, 1791) n WHERE n <> 133", "starter"
        )
        table = self.database.sql(
            "SELECT chr(n) || E'\\t' || coalesce(f.folded, chr(n)) FROM generate_series(33, 1114111) n "
            "LEFT JOIN naqhara.folds f ON f.letter = chr(n) "
            "WHERE n NOT BETWEEN 55296 AND 57343 AND n NOT IN (133, 8232, 8233)",
            "starter",
        )
        letters += f"\n{table}"
        done = subprocess.run([self.prove, "folds"], input=f"{terms}\n{letters}\n", text=True, encoding="utf-8", check=False)
        assert done.returncode == 0
        found = self.database.sql("SELECT concept_id FROM naqhara.lookup('إيلون ماسك')", "starter").split("\n")
        assert found[0] == "nq-000004", found
        plan = self.database.sql(
            "SET enable_seqscan = off; EXPLAIN SELECT * FROM naqhara.terms WHERE folded % naqhara.fold('ماسك')", "starter"
        )
        holds(plan, "terms_folded")
        header = self.database.sql(
            "SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM information_schema.columns "
            "WHERE table_schema = 'naqhara' AND table_name = 'glossary'",
            "starter",
        )
        with open("glossary.csv", encoding="utf-8") as file:
            assert header == file.readline().strip(), header

    def two_people(self):
        """Different cells are joined; the same cell is a conflict that is listed, and decided by a side."""
        rows = [
            {"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"},
            {"concept_id": "a-2", "en_preferred": "Sorrel", "ar_preferred": "سوريل"},
        ]
        _, url = self.small("two", rows)
        lina, omar = self.user(), self.user("ar")
        for who in (lina, omar):
            who.run("glossary", "pull", "glossary.csv", "--from", url)
        lina.change("a-1", note="lina")
        omar.change("a-1", ar_preferred="فلدن")
        holds(lina.run("glossary", "push", "glossary.csv", "--to", url), "1 changed")
        omar.run("glossary", "push", "glossary.csv", "--to", url)
        lina.run("glossary", "pull", "glossary.csv", "--from", url)
        assert lina.rows()["a-1"]["ar_preferred"] == "فلدن"
        assert lina.rows()["a-1"]["note"] == "lina"
        omar.run("glossary", "pull", "glossary.csv", "--from", url)
        # The same cell.
        lina.change("a-2", note="from lina")
        omar.change("a-2", note="from omar")
        lina.run("glossary", "push", "glossary.csv", "--to", url)
        said = omar.run("glossary", "push", "glossary.csv", "--to", url, code=1)
        holds(said, "from lina", "from omar", "تعارض")
        assert "from lina" in self.database.sql("SELECT note FROM naqhara.glossary WHERE concept_id = 'a-2'", "two")
        said = omar.run("glossary", "pull", "glossary.csv", "--from", url, code=1)
        holds(omar.rows()["a-2"]["x_conflict"], "from lina")
        holds(omar.run("glossary", "push", "glossary.csv", "--to", url, code=2), "x_conflict")
        omar.change("a-2", note="both", x_conflict="")
        omar.run("glossary", "push", "glossary.csv", "--to", url)
        lina.change("a-2", note="again")
        lina.run("glossary", "push", "glossary.csv", "--to", url, code=1)
        lina.run("glossary", "push", "glossary.csv", "--to", url, "--ours")
        assert self.database.sql("SELECT note FROM naqhara.glossary WHERE concept_id = 'a-2'", "two") == "again"
        # Deleted and new rows; a row without an id gets one.
        lina.run("glossary", "pull", "glossary.csv", "--from", url)
        rows = lina.rows()
        gone = rows.pop("a-2")
        rows["new"] = {**dict.fromkeys(gone, ""), "en_preferred": "Harrow", "ar_preferred": "هارو"}
        lina.write(rows)
        holds(lina.run("glossary", "push", "glossary.csv", "--to", url), "1 added", "1 deleted")
        holds(lina.run("glossary", "push", "glossary.csv", "--to", url), "already")
        lina.run("glossary", "pull", "glossary.csv", "--from", url)
        assert set(lina.rows()) == {"a-1", "tb-000001"}, set(lina.rows())
        # History, and back.
        shown = described(lina.run("glossary", "history", "a-2", "--from", url, "--format", "json"), "glossary-history")
        kinds = [it["kind"] for it in shown["versions"]]
        assert kinds == ["add", "change", "change", "change", "delete"], kinds
        assert all(it["by"] == "postgres" for it in shown["versions"])
        holds(lina.run("glossary", "history", "a-2", "--from", url), "from lina → both", "deleted")
        holds(lina.run("glossary", "restore", "a-2", "--version", "3", "--to", url), "version 6")
        omar.run("glossary", "pull", "glossary.csv", "--from", url)
        assert omar.rows()["a-2"]["note"] == "both"
        holds(lina.run("glossary", "history", "none", "--from", url, code=2), "no such version")

    def offline(self):
        """Without the server, the copy is used, and its age is said; once."""
        _, url = self.small("away", [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}])
        reader = self.user()
        by_name = url.replace("127.0.0.1", "localhost")
        holds(self.user().run("lookup", "Velden", "--glossary", by_name), "فيلدن")
        nowhere = url.replace("127.0.0.1", "no-such-host.invalid")
        holds(self.user().run("lookup", "Velden", "--glossary", nowhere, code=2), "cannot be reached")
        reader.run("lookup", "Velden", "--glossary", url)
        [state] = (reader.folder / "termbases").glob("*/state.json")
        known = json.loads(state.read_text())
        state.write_text(json.dumps({**known, "asked": known["asked"] - 3 * 3600}))
        self.database.stop()
        try:
            said = reader.run("lookup", "Velden", "--glossary", url)
            holds(said, "فيلدن", "3 hours ago", "Connection refused")
            assert "Connection refused" not in reader.run("lookup", "Velden", "--glossary", url, "-q")
            reader.lang = "ar"
            holds(reader.run("lookup", "Velden", "--glossary", url), "قبل 3 ساعات")
            reader.lang = "en"
            # A clock that was set back: the age is not known.
            state.write_text(json.dumps({**known, "asked": known["asked"] + 10**6}))
            holds(reader.run("lookup", "Velden", "--glossary", url), "unknown age")
            holds(self.user().run("lookup", "Velden", "--glossary", url, code=2), "cannot be reached")
            holds(reader.run("glossary", "pull", "--from", url, code=2), "cannot be reached")
        finally:
            self.database.start()
        state.write_text("{}")
        holds(reader.run("glossary", "pull", "--from", url), "one concept was fetched")
        # A copy that others have changed is fetched anew, and so is one of a server that was set back.
        [copy] = (reader.folder / "termbases").glob("*/glossary.csv")
        copy.write_text("concept_id\n", encoding="utf-8")
        holds(reader.run("glossary", "pull", "--from", url), "fetched")
        holds(reader.run("lookup", "Velden", "--glossary", url), "فيلدن")
        known = json.loads(state.read_text())
        known["mark"]["change"] += 50
        state.write_text(json.dumps(known))
        holds(reader.run("glossary", "pull", "--from", url), "fetched")

    def roles(self):
        """Who may do what is said by the database, whatever program asks."""
        rows = [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}]
        _, url = self.small("roles", rows)
        for role in ["reader", "contributor", "terminologist"]:
            self.database.sql(f"CREATE ROLE a_{role} LOGIN IN ROLE naqhara_{role}")
        self.database.sql("CREATE ROLE a_stranger LOGIN")
        as_role = lambda role: self.database.url("roles", f"a_{role}")
        who = self.user()
        who.run("glossary", "pull", "glossary.csv", "--from", url)
        holds(who.run("lookup", "Velden", "--glossary", as_role("stranger"), code=2), "role")
        holds(who.run("lookup", "Velden", "--glossary", as_role("reader")), "فيلدن")
        who.change("a-1", note="mine")
        for role in ["reader", "contributor"]:
            said = who.run("glossary", "push", "glossary.csv", "--to", as_role(role), code=2)
            holds(said, "your role may not do this", "naqhara_contributor")
        said = who.run("glossary", "push", "glossary.csv", "--to", as_role("reader"), "--propose", code=2)
        holds(said, "your role may not do this")
        # Proposals. The address differs by the user, and so does what is known of the file.
        drafts = "concept_id,en_preferred,ar_preferred,status\nnq-000900,Harrow,هارو,draft\nnq-000901,Sorrel,سوريل,draft\n"
        (who.folder / "drafts.csv").write_text(drafts, encoding="utf-8")
        said = who.run("glossary", "push", "drafts.csv", "--to", as_role("contributor"), "--propose")
        holds(said, "2 changes were proposed")
        said = who.run("glossary", "push", "drafts.csv", "--to", as_role("contributor"), "--propose")
        holds(said, "or as a proposal")
        who.run("glossary", "pull", "c.csv", "--from", as_role("contributor"))
        who.change("a-1", "c.csv", note="proposed")
        holds(who.run("glossary", "push", "c.csv", "--to", as_role("contributor"), "--propose"), "One change")
        said = who.run("glossary", "review", "--to", as_role("contributor"))
        holds(said, "new: Harrow ⇄ هارو", "change: Velden ⇄ فيلدن", "a_contributor", "note: proposed")
        listed = who.run("glossary", "review", "--to", as_role("contributor"), "--format", "json")
        listed = described(listed, "glossary-review")["proposals"]
        assert [it["kind"] for it in listed] == ["add", "add", "change"], listed
        said = who.run("glossary", "review", "--accept", "1", "--to", as_role("contributor"), code=2)
        holds(said, "your role may not do this")
        boss = as_role("terminologist")
        holds(who.run("glossary", "review", "--accept", "1", "--reject", "2", "--to", boss), "Accepted: 1", "Rejected: 2")
        holds(who.run("glossary", "review", "--accept", "1", "--to", boss, code=2), "no open proposal")
        shown = json.loads(who.run("glossary", "history", "nq-000900", "--from", boss, "--format", "json"))
        [version] = shown["versions"]
        assert version["by"] == "a_terminologist", version
        assert version["cells"]["status"]["after"] == "approved", version
        # The concept was changed since: listed, then decided.
        who.run("glossary", "pull", "t.csv", "--from", boss)
        who.change("a-1", "t.csv", note="meanwhile")
        who.run("glossary", "push", "t.csv", "--to", boss)
        holds(who.run("glossary", "review", "--accept", "3", "--to", boss, code=1), "meanwhile", "proposed", "Not decided")
        holds(who.run("glossary", "review", "--accept", "3", "--ours", "--to", boss), "Accepted: 3")
        assert self.database.sql("SELECT note FROM naqhara.glossary WHERE concept_id = 'a-1'", "roles") == "proposed"
        # By hand, too: nobody rewrites what was, or says who it was.
        for query in [
            "INSERT INTO naqhara.concepts (id, cells, updated_by) VALUES ('x', '{}', 'y')",
            "INSERT INTO naqhara.concepts (id, cells, version) VALUES ('x', '{}', 9)",
            "INSERT INTO naqhara.terms VALUES ('x', 'en', 'preferred', 1, 'y', 'y')",
            "INSERT INTO naqhara.history VALUES ('x', 1, '{}', false, 1, now(), 'y')",
            "SELECT nextval('naqhara.change_numbers')",
            "UPDATE naqhara.history SET updated_by = 'x'",
            "DELETE FROM naqhara.history",
            "DELETE FROM naqhara.concepts",
            "UPDATE naqhara.concepts SET updated_by = 'x'",
            "TRUNCATE naqhara.proposals",
        ]:
            for user in ["a_reader", "a_contributor", "a_terminologist"]:
                holds(self.database.sql(query, "roles", user, check=False), "permission denied")
        holds(self.database.sql("DELETE FROM naqhara.history", "roles", check=False), "never removed")
        self.database.sql("UPDATE naqhara.concepts SET cells = cells || '{\"note\": \"by hand\"}' WHERE id = 'a-1'", "roles", "a_terminologist")
        holds(who.run("glossary", "history", "a-1", "--from", boss), "proposed → by hand")

    def stamped(self):
        """Who, when and which version are what the server says, also to an owner of the tables, and in a
        session that has put operators of its own before those of the server."""
        self.small("stamped", [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}])
        self.database.sql("CREATE ROLE a_liar LOGIN IN ROLE naqhara_terminologist")
        self.database.sql("GRANT CREATE ON DATABASE stamped TO a_liar")
        self.database.sql(
            "CREATE SCHEMA mine; CREATE FUNCTION mine.keep(jsonb, text[]) RETURNS jsonb LANGUAGE sql AS 'SELECT $1';"
            "CREATE OPERATOR mine.- (LEFTARG = jsonb, RIGHTARG = text[], FUNCTION = mine.keep);"
            "CREATE FUNCTION mine.same(jsonb, jsonb) RETURNS boolean LANGUAGE sql AS 'SELECT true';"
            "CREATE OPERATOR mine.= (LEFTARG = jsonb, RIGHTARG = jsonb, FUNCTION = mine.same);"
            "CREATE FUNCTION mine.plus(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT 99';"
            "CREATE OPERATOR mine.+ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = mine.plus);"
            "CREATE FUNCTION mine.nextval(regclass) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';"
            "CREATE FUNCTION mine.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$ SELECT timestamptz '2001-01-01' $$;"
            "SET search_path = mine, pg_catalog;"
            "INSERT INTO naqhara.concepts (id, cells) VALUES ('a-2', '{\"updated_by\": \"x\", \"note\": \"one\"}');"
            "UPDATE naqhara.concepts SET cells = '{\"updated\": \"x\", \"note\": \"two\"}' WHERE id = 'a-2';",
            "stamped", "a_liar",
        )
        self.database.sql(
            "INSERT INTO naqhara.concepts (id, cells, version, change, created, updated, updated_by) "
            "VALUES ('a-3', '{}', 7, 1, 1, '2001-01-01', 'nobody')",
            "stamped",
        )
        found = self.database.sql(
            "SELECT id, version, cells, change, updated > clock_timestamp() - interval '1 hour', updated_by "
            "FROM naqhara.history WHERE id <> 'a-1' ORDER BY change", "stamped",
        )
        assert found.split("\n") == [
            'a-2|1|{"note": "one"}|2|t|a_liar', 'a-2|2|{"note": "two"}|3|t|a_liar', "a-3|1|{}|4|t|postgres",
        ], found

    def drafted(self):
        """Drafts of two people are different concepts, which get their ids when they are accepted; those of
        one name are one, and where they differ, whoever accepts them decides."""
        owner, url = self.small("drafted", [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}])
        texts = ["قال خالد الزهراوي إن شركة هارو للنقل ستعمل هناك.\n", "قالت سلمى الدرغامي إن شركة سوريل للبناء ستعمل هنا.\n"]
        drafts = []
        for text in texts:
            who = self.user()
            (who.folder / "text.txt").write_text(text, encoding="utf-8")
            who.run("align", "text.txt", "--suggest", "drafts.csv")
            with open(who.folder / "drafts.csv", encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            assert rows and not any(it["concept_id"] for it in rows), rows
            drafts += [it["en_preferred"] + it["ar_preferred"] for it in rows]
            holds(who.run("glossary", "push", "drafts.csv", "--to", url, "--propose"), "proposed")
            holds(who.run("glossary", "push", "drafts.csv", "--to", url, "--propose"), "or as a proposal")
        listed = json.loads(owner.run("glossary", "review", "--to", url, "--format", "json"))["proposals"]
        assert [it["concept"] for it in listed] == [None] * len(drafts), listed
        for it in listed:
            holds(owner.run("glossary", "review", "--accept", str(it["number"]), "--to", url), "Accepted")
        known = self.database.sql(
            "SELECT concept_id || ' ' || coalesce(en_preferred, '') || coalesce(ar_preferred, '') "
            "FROM naqhara.glossary WHERE concept_id <> 'a-1' ORDER BY 1", "drafted",
        ).split("\n")
        assert known == [f"tb-{at:06} {name}" for at, name in enumerate(drafts, 1)], (known, drafts)
        self.drafted_by_many(owner, url)

    def drafted_by_many(self, owner, url):
        """People draft one name before anybody accepts it."""
        drafts = [("org", ""), ("org", "a carrier"), ("org", "a shipping line"), ("person", "")]
        for kind, definition in drafts:
            who = self.user()
            header = "concept_id,entity_type,en_preferred,ar_preferred,status,definition_en"
            row = f",{kind},Wexbury Lines,خطوط وكسبري,draft,{definition}"
            (who.folder / "drafts.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
            holds(who.run("glossary", "push", "drafts.csv", "--to", url, "--propose"), "proposed")
        listed = json.loads(owner.run("glossary", "review", "--to", url, "--format", "json"))["proposals"]
        numbers = [str(it["number"]) for it in listed]
        assert len(numbers) == len(drafts), listed

        def known():
            return self.database.sql(
                "SELECT entity_type || ' ' || coalesce(definition_en, '-') FROM naqhara.glossary "
                "WHERE en_preferred = 'Wexbury Lines' ORDER BY concept_id", "drafted",
            ).split("\n")

        def accept(nth, *how, code=0):
            return owner.run("glossary", "review", "--accept", numbers[nth], "--to", url, *how, code=code)

        accept(0)
        accept(1)
        assert known() == ["org a carrier"], known()
        holds(accept(2, code=1), "a shipping line")
        assert known() == ["org a carrier"], known()
        accept(2, "--theirs")
        accept(3)
        assert known() == ["org a carrier", "person -"], known()

    def served(self):
        """The page lists proposals and decides on them, and its glossary follows what others push."""
        rows = [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}]
        owner, url = self.small("served", rows)
        owner.run("glossary", "pull", "glossary.csv", "--from", url)
        # What is drafted from a text can be proposed as it is.
        (owner.folder / "text.txt").write_text("قال خالد الزهراوي في بلدة فيلدن إن شركة هارو للنقل ستعمل هناك.\n", encoding="utf-8")
        owner.run("align", "text.txt", "--suggest", "drafts.csv")
        holds(owner.run("glossary", "push", "drafts.csv", "--to", url, "--propose"), "proposed")
        owner.change("a-1", note="proposed")
        holds(owner.run("glossary", "push", "glossary.csv", "--to", url, "--propose"), "One change")
        with Page(owner, url) as page:
            assert page.get("state")["termbase"] is True
            listed = page.get("proposals")
            assert listed["termbase"] == url, listed
            drafts = [it for it in listed["proposals"] if it["kind"] == "add"]
            [change] = [it for it in listed["proposals"] if it["kind"] == "change"]
            assert drafts and change["cells"] == [{"column": "note", "before": "", "after": "proposed"}], listed
            decide = lambda it, **how: page.post("proposals/decide", {"number": it["number"], **how})
            for it in drafts:
                assert decide(it, accept=False) == {"decided": True, "conflicts": []}
            owner.change("a-1", note="meanwhile")
            owner.run("glossary", "push", "glossary.csv", "--to", url, "--theirs")
            clash = decide(change, accept=True)
            assert clash == {
                "decided": False,
                "conflicts": [{"column": "note", "proposal": "proposed", "termbase": "meanwhile"}],
            }, clash
            assert decide(change, accept=True, prefer="proposal")["decided"]
            assert page.get("proposals")["proposals"] == []
            query = "SELECT note FROM naqhara.glossary WHERE concept_id = 'a-1'"
            assert self.database.sql(query, "served") == "proposed"
            status, said = page.ask("POST", "proposals/decide", {"number": change["number"], "accept": True})
            assert status == 422 and "no open proposal" in said["error"]["message"], (status, said)
            # Another user pushes: the page hears of it.
            other = self.user()
            other.run("glossary", "pull", "glossary.csv", "--from", url)
            other.change("a-1", en_admitted="Veldenhaven")
            other.run("glossary", "push", "glossary.csv", "--to", url)
            begun = time.monotonic()
            while not page.post("lookup", {"query": "Veldenhaven"})["matches"]:
                assert time.monotonic() - begun < 20, "the page does not follow"
                time.sleep(0.1)
            print(f"the page follows after {time.monotonic() - begun:.1f} s", flush=True)
        with Page(owner) as page:
            assert page.get("state")["termbase"] is False
            assert page.ask("GET", "proposals")[0] == 400

    def edited(self):
        """An open editor hears of what others push."""
        _, url = self.small("edited", [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}])
        who = self.user()
        who.run("glossary", "pull", "glossary.csv", "--from", url)
        watching = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
        for term, can in [("Veldenhaven", {}), ("Harrowfield", watching)]:
            with Editor(who, url, term, can) as editor:
                assert editor.hover() is None
                time.sleep(2)
                who.change("a-1", en_admitted=term)
                who.run("glossary", "push", "glossary.csv", "--to", url)
                begun = time.monotonic()
                while not editor.hover():
                    assert time.monotonic() - begun < 30, "the editor does not follow"
                    time.sleep(0.2)
                print(f"the editor follows after {time.monotonic() - begun:.1f} s", flush=True)

    def nasty(self):
        """Whatever stands in a cell is text."""
        texts = ["'; DROP SCHEMA naqhara CASCADE; --", "<script>alert(1)</script>", "a\\|b | c\\\\", "\\N", "\\.", "=1+1",
                 'q "x", y', "line\nbreak", "$1 %s {x}", "\u202eabc", "tab\there", "٪ ﷲ ﻼ", "x" * 5000, "🙂" * 50]
        rows = [
            {"concept_id": f"n-{at}'\"", "en_preferred": f"Term {at}", "ar_preferred": f"م{at}", "note": text, "en_admitted": text}
            for at, text in enumerate(texts)
        ]
        owner, url = self.small("nasty", rows)
        before = owner.rows()
        reader = self.user()
        reader.run("glossary", "pull", "copy.csv", "--from", url)
        after = reader.rows("copy.csv")
        for key, row in before.items():
            for column in ["note", "en_preferred"]:
                assert after[key][column].strip() == row[column].strip(), (key, column, after[key][column], row[column])
        holds(reader.run("glossary", "push", "copy.csv", "--to", url), "already")
        holds(owner.run("glossary", "push", "glossary.csv", "--to", url), "already")
        for row in rows:
            owner.run("glossary", "history", row["concept_id"], "--from", url)
        rows = {"x": {"concept_id": "x", "en_preferred": "a"}, "y": {"concept_id": "x", "en_preferred": "b"}}
        owner.write(rows, "twice.csv")
        said = owner.run("glossary", "push", "twice.csv", "--to", url, code=2)
        holds(said, "x")
        terms = self.database.sql("SELECT term FROM naqhara.terms WHERE concept = 'n-2''\"' AND standing = 'admitted'", "nasty")
        assert terms.split("\n") == ["a|b", "c\\"], terms

    def passwords(self):
        """Passwords come from where they stand, and are never shown."""
        _, url = self.small("secret", [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}])
        self.database.sql("CREATE ROLE keeper LOGIN PASSWORD 's3cret:\\x' IN ROLE naqhara_reader")
        conf = self.database.folder / "pg_hba.conf"
        before = conf.read_text()
        conf.write_text("host all keeper 127.0.0.1/32 scram-sha-256\n" + before)
        self.database.sql("SELECT pg_reload_conf()")
        url = self.database.url("secret", "keeper")
        who = self.user()
        said = who.run("lookup", "Velden", "--glossary", url, code=2)
        said += who.run("lookup", "Velden", "--glossary", url, code=2, PGPASSWORD="wr0ng")
        given = url.replace("keeper@", "keeper:wr0ng@")
        said += who.run("glossary", "pull", "--from", given, code=2, text="")
        said += who.run("glossary", "stats", given, "-v", code=2)
        assert "wr0ng" not in said, said
        holds(said, "does not let you in")
        holds(who.run("lookup", "Velden", "--glossary", url, PGPASSWORD="s3cret:\\x"), "فيلدن")
        (who.folder / ".pgpass").write_text("*:*:secret:keeper:s3cret\\:\\\\x\n")
        (who.folder / ".pgpass").chmod(0o600)
        shutil.rmtree(who.folder / "termbases")
        holds(who.run("lookup", "Velden", "--glossary", url), "فيلدن")
        service = f"[desk]\nhost=127.0.0.1\nport={self.database.port}\ndbname=secret\nuser=keeper\n"
        (who.folder / ".pg_service.conf").write_text(service)
        holds(who.run("lookup", "Velden", "--glossary", "postgres://?service=desk"), "فيلدن")
        files = [it.read_bytes() for it in who.folder.rglob("*") if it.is_file() and it.name != ".pgpass"]
        assert not any(b"s3cret" in it for it in files), "a password was written"
        # This server has no certificate: nothing goes in the clear where encryption is wanted.
        holds(who.run("glossary", "pull", "--from", url + "?sslmode=require", code=2), "TLS")
        conf.write_text(before)
        self.database.sql("SELECT pg_reload_conf()")

    def strangers(self):
        """Databases that are not fit, and schemas of other versions."""
        who = self.user()
        (who.folder / "g.csv").write_text("en,ar\nVelden,فيلدن\n", encoding="utf-8")
        self.database.sql("CREATE DATABASE narrow LOCALE 'C' TEMPLATE template0")
        url = self.database.url("narrow")
        said = who.run("glossary", "push", "g.csv", "--to", url, "--create", code=2)
        holds(said, "LC_CTYPE=C", "createdb --locale=C.UTF-8")
        who.lang = "ar"
        holds(who.run("glossary", "push", "g.csv", "--to", url, "--create", code=2), "LC_CTYPE=C")
        who.lang = "en"
        assert self.database.sql("SELECT to_regnamespace('naqhara') IS NULL", "narrow") == "t", "nothing is left behind"
        self.database.sql("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
        holds(who.run("glossary", "push", "g.csv", "--to", self.database.url("latin"), "--create", code=2), "LATIN1")
        self.database.sql("CREATE DATABASE bare")
        holds(who.run("glossary", "push", "g.csv", "--to", self.database.url("bare"), code=2), "no termbase", "--create")
        holds(who.run("lookup", "x", "--glossary", self.database.url("none"), code=2), "createdb")
        _, url = self.small("later", [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}])
        who.run("glossary", "pull", "later.csv", "--from", url)
        self.database.sql("INSERT INTO naqhara.migrations (version) VALUES (99)", "later")
        for args in [["push", "g.csv", "--create", "--to"], ["pull", "later.csv", "--from"], ["review", "--to"]]:
            holds(who.run("glossary", *args, url, code=2), "version 99", "Update naqhara")
        for bad in ["postgres://[", "postgres://h:x/d", "postgres://localhost/x?sslmode=maybe", "postgres://?service=none"]:
            who.run("glossary", "pull", "--from", bad, code=2)
        holds(who.run("glossary", "pull", code=2), "no termbase is named")

    def encrypted(self):
        """Whom a connection is with is checked as the address asks for it."""
        _, url = self.small("encrypted", [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}])
        home = self.database.home
        openssl = lambda *args: subprocess.run(["openssl", *args], check=True, cwd=home, capture_output=True)
        for name in ["known", "other"]:
            openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.crt",
                    "-subj", f"/CN={name}", "-days", "2")
        (home / "names").write_text("subjectAltName=DNS:localhost\n")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
        openssl("x509", "-req", "-in", "server.csr", "-CA", "known.crt", "-CAkey", "known.key", "-CAcreateserial",
                "-extfile", "names", "-days", "2", "-out", "server.crt")
        shutil.chown(home / "server.key", "postgres", "postgres")
        access = self.database.folder / "pg_hba.conf"
        access.write_text("hostnossl encrypted all all reject\n" + access.read_text())
        for name, value in [("ssl_cert_file", home / "server.crt"), ("ssl_key_file", home / "server.key"), ("ssl", "on")]:
            self.database.sql(f"ALTER SYSTEM SET {name} = '{value}'")
        self.database.sql("SELECT pg_reload_conf()")
        time.sleep(1)
        named = url.replace("127.0.0.1", "localhost")
        known, other = (f"&sslrootcert={home}/{it}.crt" for it in ["known", "other"])
        for address, code in [
            (url, 2),
            (f"{url}?sslmode=require", 0),
            (f"{named}?sslmode=verify-full{known}", 0),
            (f"{url}?sslmode=verify-full{known}", 2),
            (f"{url}?sslmode=verify-ca{known}", 0),
            (f"{named}?sslmode=verify-full{other}", 2),
            (f"{named}?sslmode=verify-full", 2),
        ]:
            said = self.user().run("lookup", "Velden", "--glossary", address, code=None)
            assert ("فيلدن" in said) == (code == 0), f"{address}: {said}"
            if "verify" in address and code == 2:
                holds(said, "certificate")

    def killed(self):
        """A server that goes away in the middle: all of a push is there, or nothing of it."""
        owner, url = self.small("cut", [{"concept_id": "a-1", "en_preferred": "Velden", "ar_preferred": "فيلدن"}])
        rows = {f"b-{at}": {"concept_id": f"b-{at}", "en_preferred": f"Name {at}", "ar_preferred": f"اسم {at}"} for at in range(20000)}
        who = self.user()
        who.write(rows, "many.csv")
        for delay in [0.2, 0.5, 0.9]:
            killer = threading.Timer(delay, self.database.kill)
            killer.start()
            said = who.run("glossary", "push", "many.csv", "--to", url, code=None)
            killer.join()
            self.database.start()
            count = int(self.database.sql("SELECT count(*) FROM naqhara.glossary", "cut"))
            assert count in (1, 20001), count
            assert self.database.sql("SELECT count(*) FROM naqhara.history", "cut") == str(count)
            if count == 1:
                holds(said, "127.0.0.1")
            if count == 20001:
                break
        who.run("glossary", "push", "many.csv", "--to", url)
        for delay in [0.05, 0.15, 0.3]:
            reader = self.user()
            killer = threading.Timer(delay, self.database.kill)
            killer.start()
            reader.run("glossary", "pull", "copy.csv", "--from", url, code=None)
            killer.join()
            self.database.start()
            reader.run("glossary", "pull", "copy.csv", "--from", url)
            assert len(reader.rows("copy.csv")) == 20001

    def writers(self, seconds, count):
        """Many writers, of whom some are killed, on a server that is: no change that was acknowledged is lost."""
        rows = [{"concept_id": f"w-{at}", "en_preferred": f"Name {at}", "ar_preferred": f"اسم {at}", "note": "0 start"} for at in range(12)]
        _, url = self.small("busy", rows)
        ends = time.monotonic() + seconds
        running, acknowledged, tried, lock = set(), [], set(), threading.Lock()
        random.seed(7)

        def one(user, *args):
            command = [self.program, "glossary", *args]
            process = subprocess.Popen(command, cwd=user.folder, env=user.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            with lock:
                running.add(process)
            said = process.communicate()[0].decode("utf-8")
            with lock:
                running.discard(process)
            assert "panicked" not in said, said
            return process.returncode, said

        faults = []

        def writer(number):
            user, turn, choose = self.user_at(number), 0, random.Random(number)
            try:
                while time.monotonic() < ends:
                    code, said = one(user, "pull", "g.csv", "--from", url, "--theirs")
                    if code != 0 or not (user.folder / "g.csv").exists():
                        continue
                    concept = f"w-{choose.randrange(12)}"
                    current = user.rows("g.csv")
                    value = int(current[concept]["note"].split()[0])
                    turn += 1
                    token = f"{number}-{turn}"
                    current[concept]["note"] = f"{value + 1} {token}"
                    user.write(current, "g.csv")
                    with lock:
                        tried.add(token)
                    code, said = one(user, "push", "g.csv", "--to", url)
                    if code == 0 and "already" not in said:
                        with lock:
                            acknowledged.append((concept, token))
                    elif code != 1:
                        # Killed, or the server was: whether it has arrived, the next pull says. The change
                        # is not made again; where two have changed one cell, the other one stays, too.
                        (user.folder / "g.csv").unlink()
            except Exception as fault:  # a thread that dies says so at the end
                faults.append(f"{number}: {fault!r}")

        threads = [threading.Thread(target=writer, args=(number,)) for number in range(count)]
        for thread in threads:
            thread.start()
        kills = [0, 0]
        next_server = time.monotonic() + seconds / 4
        while time.monotonic() < ends:
            time.sleep(0.15)
            with lock:
                victims = list(running)
            if victims:
                random.choice(victims).kill()
                kills[0] += 1
            if time.monotonic() > next_server and time.monotonic() < ends - 5:
                self.database.kill()
                kills[1] += 1
                time.sleep(0.5)
                self.database.start()
                next_server = time.monotonic() + seconds / 4
        for thread in threads:
            thread.join()
        assert not faults, faults
        history = json.loads(
            self.database.sql(
                "SELECT coalesce(json_agg(json_build_array(id, version, cells ->> 'note', change) ORDER BY id, version), '[]') "
                "FROM naqhara.history", "busy",
            )
        )
        by_concept = {}
        for concept, version, note, change in history:
            by_concept.setdefault(concept, []).append((version, note, change))
        seen = {}
        for concept, versions in by_concept.items():
            assert [it[0] for it in versions] == list(range(1, len(versions) + 1)), f"{concept}: versions are missing"
            assert [it[2] for it in versions] == sorted(it[2] for it in versions), concept
            for before, after in zip(versions, versions[1:]):
                value, token = after[1].split()
                assert int(value) == int(before[1].split()[0]) + 1, f"{concept}: {before} → {after}: a lost update"
                assert token in tried, token
                assert (concept, token) not in seen, token
                seen[(concept, token)] = True
            newest = self.database.sql(f"SELECT note FROM naqhara.glossary WHERE concept_id = '{concept}'", "busy")
            assert newest == versions[-1][1], concept
        lost = [it for it in acknowledged if it not in seen]
        assert not lost, f"acknowledged and lost: {lost}"
        reader = self.user()
        reader.run("glossary", "pull", "g.csv", "--from", url)
        notes = {key: row["note"] for key, row in reader.rows("g.csv").items()}
        assert notes == {key: versions[-1][1] for key, versions in by_concept.items()}
        assert len(acknowledged) > count, "hardly anything was written"
        print(f"{count} writers, {seconds} s: {len(acknowledged)} changes acknowledged, {len(seen)} in the history, "
              f"{kills[0]} clients and {kills[1]} times the server killed")

    def user_at(self, number):
        return User(self.program, self.folder / f"writer{number}")

    def measured(self, concepts):
        """How long a large termbase takes."""
        who, other = self.user(), self.user()
        with open(who.folder / "big.csv", "w", encoding="utf-8") as file:
            file.write("concept_id,entity_type,en_preferred,en_admitted,ar_preferred,ar_admitted,definition_en,status,note\n")
            for at in range(concepts):
                file.write(f"b-{at:07},person,Name {at} of Velden,N. {at} Velden,اسم {at} من فيلدن,ا. {at} فيلدن,a person with the number {at},approved,\n")
        self.database.sql("CREATE DATABASE big")
        url = self.database.url("big")

        def timed(what, *args, user=who, **named):
            begun = time.monotonic()
            said = user.run(*args, **named)
            print(f"{what}: {time.monotonic() - begun:.2f} s  {said.strip().splitlines()[-1][:100] if said.strip() else ''}", flush=True)

        timed("first push", "glossary", "push", "big.csv", "--to", url, "--create")
        timed("first pull into a file", "glossary", "pull", "copy.csv", "--from", url, user=other)
        rows = (who.folder / "big.csv").read_text(encoding="utf-8").split("\n")
        for at in range(1, concepts, max(1, concepts // 100)):
            rows[at] += "changed"
        (who.folder / "big.csv").write_text("\n".join(rows), encoding="utf-8")
        timed("push of 100 changes", "glossary", "push", "big.csv", "--to", url)
        timed("pull of 100 changes", "glossary", "pull", "--from", url, user=other)
        timed("pull of nothing", "glossary", "pull", "--from", url, user=other)
        timed("pull of them into a file", "glossary", "pull", "copy.csv", "--from", url, user=other)
        other.environment["NAQHARA_INDEX"] = str(other.folder / "index")
        for nth in ["first", "second", "third"]:
            timed(f"{nth} look-up by the termbase", "lookup", "Name 77777 of Velden", "--glossary", url, user=other, code=None)
        for nth in ["first", "second", "third"]:
            timed(f"{nth} look-up by a file", "lookup", "Name 77777 of Velden", "--glossary", "copy.csv", user=other, code=None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("prove")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--writers", type=int, default=50)
    parser.add_argument("--concepts", type=int)
    parser.add_argument("--only")
    args = parser.parse_args()
    program, prove = (str(Path(it).resolve()) for it in (args.program, args.prove))
    folder = tempfile.mkdtemp(prefix="naqhara-termbase-")
    os.chmod(folder, 0o755)
    database = Database(folder)
    try:
        tests = Tests(program, prove, folder, database)
        if args.concepts:
            return tests.measured(args.concepts)
        names = ["starter", "folds", "two_people", "offline", "roles", "stamped", "drafted", "served", "edited", "nasty", "passwords", "strangers", "encrypted", "killed"]
        for name in names if not args.only else args.only.split(","):
            if name == "writers":
                continue
            begun = time.monotonic()
            getattr(tests, name)()
            print(f"{name}: {time.monotonic() - begun:.1f} s", flush=True)
        if not args.only or "writers" in args.only:
            tests.writers(args.seconds, args.writers)
    finally:
        database.stop()
        shutil.rmtree(folder, ignore_errors=True)


main()
