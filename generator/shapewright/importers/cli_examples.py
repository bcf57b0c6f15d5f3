"""The AWS CLI's example files (reStructuredText) as data for specs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from shapewright import naming
from shapewright.dialects.cli.examples import BULLET, INDENT, examples_rst, read_examples
from shapewright.dialects.cli.special import service_command_name
from shapewright.dialects.escape import file_name
from shapewright.errors import ImportModelError

_BLANK_LINES = re.compile(r"([ \t]*\n(?:[ \t]*\n)+)")
_INLINE = re.compile(
    r"""
    (?<![^\s'"(\[{<\-/:])                   # markup begins behind a blank or an opening sign
    (?: ``(?P<code>(?![\s`])[^`]*?[^\s`]|[^\s`])``
      | \*\*(?P<b>[^\s*](?:[^*]*[^\s*])?)\*\*
      | \*(?P<i>[^\s*](?:[^*]*[^\s*])?)\*
      | `(?P<cite>[^\s`<>:](?:[^`<>]*[^\s`<>:])?)`
      | `(?P<ref>[^\s`<>](?:[^`<>]*[^\s`<>])?)`_
      | `(?P<a>[^\s`<>][^`<>]*?)(?P<gap>\ +|\n)<(?P<href>[^<>`\s]+)>`_(?P<anonymous>_?)
    )
    (?![^\s'")\]}>\-/:.,;!?])               # and ends before a blank or a closing sign
    """,
    re.VERBOSE,
)
_TITLE = re.compile(r"\*\*([^\n*]+)\*\*")
_LINK = re.compile(r"\.\. _`(?P<link>[^`<>\n]+)`: (?P<href>\S+)")
_ITEM = re.compile(r"(?P<bullet>[-*+] +)(?P<text>\S.*(?:\n[ \t]+\S.*)*)")

_Block = dict[str, Any]


def examples_of_service(folder: Path, service: str, operations: Iterable[str]) -> dict[str, Any]:
    """The examples of each operation that the AWS CLI's example files have any for.

    Args:
        folder: ``examples`` of an installed AWS CLI.
        service: the name that boto3 uses.
        operations: as the service spells them.

    Raises:
        ImportModelError: no such folder, or a file of it that is no text.
    """
    if not folder.is_dir():
        raise ImportModelError(f"{folder}: no such folder")
    found: dict[str, Any] = {}
    for operation in operations:
        command = file_name(naming.command_name(operation))
        file = folder / service_command_name(service) / f"{command}.rst"
        try:
            if file.is_file():
                found[operation] = examples_from_rst(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise ImportModelError(f"{file}: {error}") from error
    return found


def examples_from_rst(text: str) -> list[_Block]:
    """The data that ``examples_rst`` turns into ``text`` again, byte for byte.

    What has no form of its own becomes a block ``rst``.
    """
    body = text.rstrip(" \t\n")
    tail = text[len(body) :]
    data: list[_Block] = []
    for block, space in _blocks(body):
        _set_space(block, space, "\n\n")
        if "title" in block:
            data.append({**block, "blocks": []})
        elif data:
            data[-1]["blocks"].append(block)
        else:
            data.append({"blocks": [block]})
    if data:
        _set_space((data[-1]["blocks"] or data)[-1], tail, "\n")
        if examples_rst(read_examples(data)) == text:
            return data
    whole = {"rst": body}
    _set_space(whole, tail, "\n")
    return [{"blocks": [whole]}]


def _set_space(block: _Block, space: str, usual: str) -> None:
    block.pop("space", None)
    if space != usual:
        block["space"] = space


def _blocks(text: str) -> Iterator[tuple[_Block, str]]:
    """Every title and block of the text, and the white space behind it."""
    pieces = [*_BLANK_LINES.split(text), ""]
    chunks = list(zip(pieces[::2], pieces[1::2], strict=True))
    while chunks:
        chunk, space = chunks.pop(0)
        if not (chunk.endswith("::") and chunks and chunks[0][0].startswith((" ", "\t"))):
            yield _block(chunk), space
            continue
        code, code_space = chunks.pop(0)
        while chunks and chunks[0][0].startswith((" ", "\t")):
            code += code_space + chunks[0][0]
            code_space = chunks.pop(0)[1]
        introduction, block = _introduction(chunk), _code(code)
        if introduction is None or block is None:
            yield {"rst": f"{chunk}{space}{code}"}, code_space
        else:
            yield introduction, space
            yield block, code_space


def _block(chunk: str) -> _Block:
    """A title, list or paragraph, whichever makes ``chunk`` again."""
    if match := _TITLE.fullmatch(chunk):
        title = {"title": match[1]}
        if _makes([title], chunk):
            return title
    link = _LINK.fullmatch(chunk)
    for block in (link and link.groupdict(), _list(chunk), {"text": _html(chunk)}):
        if block is not None and _makes([{"blocks": [block]}], chunk):
            return block
    return {"rst": chunk}


def _makes(data: list[_Block], text: str) -> bool:
    return examples_rst(read_examples(data)) == f"{text}\n"


def _introduction(chunk: str) -> _Block | None:
    """The paragraph before code: ``Output::`` is the text "Output:", ``so ::`` is "so"."""
    text = chunk.removesuffix("::")
    if text and not text[-1].isspace():
        text += ":"
    elif text[:-1] and text[-2] != ":":
        text = text[:-1]
    block = {"text": _html(text)}
    data = [{"blocks": [block, {"code": "x"}]}]
    return block if _makes(data, f"{chunk}\n\n{INDENT}x") else None


def _code(code: str) -> _Block | None:
    """The lines without the indentation that all of them have; None if they have none."""
    lines = code.split("\n")
    indent = min((line[: -len(line.lstrip())] for line in lines if line.strip()), key=len)
    if not indent or not all(line.startswith(indent) for line in lines if line.strip()):
        return None
    text = "\n".join(line.removeprefix(indent) if line.strip() else line for line in lines)
    return {"code": text} if indent == INDENT else {"code": text, "indent": indent}


def _list(chunk: str) -> _Block | None:
    """Items that all begin with the same bullet; lines after an item's first are indented."""
    items = [_ITEM.fullmatch(item) for item in re.split(r"\n(?=\S)", chunk)]
    found = [item for item in items if item is not None]
    if len(found) < len(items):
        return None
    texts = [re.sub(r"\n[ \t]+", "\n", item["text"]) for item in found]
    block: _Block = {"list": list(map(_html, texts))}
    bullet = found[0]["bullet"]
    return block if bullet == BULLET else {**block, "bullet": bullet}


def _html(text: str) -> str:
    """Inline RST as inline HTML."""
    result, position = "", 0
    for match in _INLINE.finditer(text):
        result += _plain(text[position : match.start()]) + _element(match)
        position = match.end()
    return result + _plain(text[position:])


def _plain(text: str) -> str:
    return html.escape(re.sub(r"\\(.)", r"\1", text), quote=False)


def _element(match: re.Match[str]) -> str:
    if match["ref"] is not None:
        return f"<a name>{html.escape(match['ref'], quote=False)}</a>"
    if match["a"] is None:
        tag = match.lastgroup
        return f"<{tag}>{html.escape(match[str(tag)], quote=False)}</{tag}>"
    name = "" if match["anonymous"] else " name"
    gap = match["gap"] if "\n" in match["gap"] else match["gap"][1:]
    title = html.escape(match["a"], quote=False) + gap
    return f'<a href="{html.escape(match["href"])}"{name}>{title}</a>'
