"""Clients of LanguageTool from PyPI, asked to check texts by the service of naqhara: what they show is what
is wrong. Arguments: the address of the server, without a slash at its end."""

import subprocess
import sys

import language_tool_python
from pylanguagetool import api

ARABIC = "قال نعم,ثم زار 😀 سام ألتمان واشنطن.."
FIXED = "قال نعم، ثم زار 😀 سام ألتمان واشنطن."

server = sys.argv[1]

with language_tool_python.LanguageTool("ar", remote_server=server) as tool:
    found = tool.check(ARABIC)
    rules = [match.rule_id for match in found]
    assert "AR_LATIN_COMMA" in rules and "AR_DOUBLED_FULL_STOP" in rules, rules
    corrected = tool.correct(ARABIC)
    assert corrected == FIXED, corrected
    tool.disabled_rules.add("AR_LATIN_COMMA")
    rules = [match.rule_id for match in tool.check(ARABIC)]
    assert "AR_LATIN_COMMA" not in rules, rules
with language_tool_python.LanguageTool("en-GB", remote_server=server) as tool:
    tool.check("He said yes.")
try:
    with language_tool_python.LanguageTool("fr", remote_server=server) as tool:
        tool.check("Oui.")
    raise AssertionError("French is not served")
except (ValueError, language_tool_python.exceptions.LanguageToolError):
    pass

report = api.check(ARABIC, api_url=f"{server}/v2/", lang="ar")
units = ARABIC.encode("utf-16-le")
for match in report["matches"]:
    start = match["offset"] * 2
    said = units[start : start + match["length"] * 2].decode("utf-16-le")
    context = match["context"]
    shown = context["text"].encode("utf-16-le")
    start = context["offset"] * 2
    assert shown[start : start + context["length"] * 2].decode("utf-16-le") == said, match
assert {it["code"] for it in api.get_languages(f"{server}/v2/")} == {"ar", "en"}

shown = subprocess.run(
    [sys.executable, "-c", "from pylanguagetool.cli import main; main()"]
    + ["--api-url", f"{server}/v2/", "--lang", "ar", "--rules"],
    input=ARABIC,
    capture_output=True,
    text=True,
).stdout
assert "AR_LATIN_COMMA" in shown and "نعم، ثم" in shown, shown
print("language-tool-python and pylanguagetool show what is wrong, and replace it")
