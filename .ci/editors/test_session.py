"""A session of a client that knows every message of the protocol (pytest-lsp).

    NAQHARA=target/release/naqhara python3 -m pytest .ci/editors/test_session.py
"""

import os
import pathlib

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

FOLDER = pathlib.Path(os.environ["NAQHARA_FOLDER"])
PROGRAM = os.environ["NAQHARA"]
TEXT = "😀 وصل المدير إلى الميناء الأزرق أمس..\r\nثم قالـت e\u0301 نعم..\n"


def config():
    return ClientServerConfig(server_command=[PROGRAM, "lsp"])


@pytest_lsp.fixture(
    config=config(),
    params=["utf-8", "utf-16", "utf-32"],
)
async def client(request, lsp_client: LanguageClient):
    (FOLDER / "glossary.csv").write_text(
        "concept_id,en_preferred,ar_preferred\nx-1,Blue Harbour,الميناء الأزرق\n", encoding="utf-8"
    )
    await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=types.ClientCapabilities(
                general=types.GeneralClientCapabilities(position_encodings=[request.param]),
                workspace=types.WorkspaceClientCapabilities(
                    workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
                ),
            ),
            locale="en",
            root_uri=FOLDER.as_uri(),
        )
    )
    lsp_client.unit = request.param
    yield
    await lsp_client.shutdown_session()


def column(text: str, unit: str) -> int:
    if unit == "utf-32":
        return len(text)
    size = 2 if unit == "utf-16" else 1
    encoding = "utf-16-le" if unit == "utf-16" else "utf-8"
    return len(text.encode(encoding)) // size


def offset(text: str, at: types.Position, unit: str) -> int:
    """The place of a position, counted by itself."""
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[: at.line])
    line = lines[at.line]
    found = [n for n in range(len(line) + 1) if column(line[:n], unit) == at.character]
    assert found, (at, unit)
    return before + found[0]


def applied(text: str, edits, unit: str) -> str:
    places = [
        (offset(text, it.range.start, unit), offset(text, it.range.end, unit), it.new_text)
        for it in edits
    ]
    for start, end, new in sorted(places, reverse=True):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.asyncio
async def test_a_session(client: LanguageClient):
    unit = client.unit
    uri = (FOLDER / "نص.txt").as_uri()
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            types.TextDocumentItem(uri=uri, language_id="plaintext", version=1, text=TEXT)
        )
    )
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    found = client.diagnostics[uri]
    stops = [it for it in found if it.code == "ar-doubled-full-stop"]
    assert len(stops) == 2, found
    for it in stops:
        start, end = (offset(TEXT, at, unit) for at in (it.range.start, it.range.end))
        assert TEXT[start:end] == "..", (unit, it.range)

    document = types.TextDocumentIdentifier(uri=uri)
    whole = types.Range(types.Position(0, 0), types.Position(9, 0))
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=document, range=whole, context=types.CodeActionContext(diagnostics=[])
        )
    )
    every = next(it for it in actions if it.kind == "source.fixAll.naqhara")
    fixed = applied(TEXT, every.edit.document_changes[0].edits, unit)

    # Byte for byte what the command line writes.
    path = FOLDER / "fixed.txt"
    path.write_bytes(TEXT.encode())
    os.system(f"cd '{FOLDER}' && '{PROGRAM}' -q lint --fix --fail-on never fixed.txt > /dev/null")
    assert fixed.encode() == path.read_bytes()

    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(version=2, uri=uri),
            [types.TextDocumentContentChangeWholeDocument(text=fixed)],
        )
    )
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert all(it.code != "ar-doubled-full-stop" for it in client.diagnostics[uri])

    place = types.Position(0, column(fixed[: fixed.index("ميناء")], unit))
    hover = await client.text_document_hover_async(types.HoverParams(document, place))
    assert "Blue Harbour" in hover.contents.value
    start, end = (offset(fixed, at, unit) for at in (hover.range.start, hover.range.end))
    assert fixed[start:end] == "الميناء الأزرق"

    begun = types.Position(0, column(fixed[: fixed.index("الأزرق") + 4], unit))
    listed = await client.text_document_completion_async(types.CompletionParams(document, begun))
    first = listed.items[0]
    assert first.label == "الميناء الأزرق", listed
    completed = applied(fixed, [types.TextEdit(first.text_edit.range, first.text_edit.new_text)], unit)
    at = fixed.index("الأزرق")
    assert completed == fixed[:at] + "الأزرق" + fixed[at + 4 :], completed
    row = await client.text_document_definition_async(types.DefinitionParams(document, place))
    assert row.uri.endswith("glossary.csv") and row.range.start.line == 1
    places = await client.text_document_references_async(
        types.ReferenceParams(
            text_document=document,
            position=place,
            context=types.ReferenceContext(include_declaration=True),
        )
    )
    assert any(it.uri == uri for it in places)
    assert not await client.text_document_inlay_hint_async(types.InlayHintParams(document, whole))

    done = await client.workspace_execute_command_async(
        types.ExecuteCommandParams("naqhara.addToGlossary", ["Zorvane", "زورفان", uri])
    )
    assert done["added"] == 1
    assert "Zorvane" in (FOLDER / "glossary.csv").read_text(encoding="utf-8")
