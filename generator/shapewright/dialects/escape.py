"""The encoders: the only way for a spec's text into an output, one for each place it can land in.

A template can print a ``Rendered`` and nothing else. Encoders make them from text; dialect
functions make them from text that they put through an encoder.
"""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

from shapewright.dialects import links
from shapewright.text import UNSAFE, escape_unsafe


class Rendered(str):
    """Text that is safe where it is about to be printed."""

    __slots__ = ()


def literal(value: Any) -> Rendered:
    """A Python literal of a string, number, boolean, None, tuple, list or dict of these.

    Strings are in double quotes, as Black writes them, and ASCII but for printable characters.
    """
    if isinstance(value, str):
        return Rendered(_string_literal(value))
    if value is None or isinstance(value, bool | int | float):
        return Rendered(repr(value))
    if isinstance(value, tuple | list):
        inner = ", ".join(literal(item) for item in value)
        if isinstance(value, list):
            return Rendered(f"[{inner}]")
        return Rendered(f"({inner},)" if len(value) == 1 else f"({inner})")
    if isinstance(value, dict):
        inner = ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items())
        return Rendered(f"{{{inner}}}")
    raise TypeError(f"no literal for {type(value).__name__}")


def _string_literal(text: str) -> str:
    quoted = repr(str(text))
    quoted = escape_unsafe(quoted)
    if quoted[0] == "'" and '"' not in text:
        body = quoted[1:-1].replace("\\'", "'")
        return f'"{body}"'
    return quoted


# A quote at the end that no backslash escapes would meet the closing ones.
_LAST_QUOTE = re.compile(r'(?<!\\)((?:\\\\)*)"\Z')


def docstring(text: str, indent: int = 4, width: int = 99) -> Rendered:
    """Text for between triple double quotes: wrapped, nothing in it ends or escapes the string.

    Lines after the first are indented by ``indent`` blanks; paragraphs are kept.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    text = escape_unsafe(text.replace('"""', '\\"\\"\\"'))
    lines: list[str] = []
    for line in text.split("\n"):
        lead = line[: len(line) - len(line.lstrip())]
        lines += textwrap.wrap(
            line.strip(),
            width - indent,
            initial_indent=lead,
            subsequent_indent=lead + ("  " if line.lstrip().startswith("- ") else ""),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    body = "\n".join((" " * indent + line if line and i else line) for i, line in enumerate(lines))
    return Rendered(_LAST_QUOTE.sub(r"\1\"", body))


def comment(text: str, indent: int = 0, width: int = 99) -> Rendered:
    """Python comment lines; no line of the text can leave the comment."""
    lines = textwrap.wrap(
        escape_unsafe(" ".join(text.split())),
        width - indent - 2,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return Rendered(("\n" + " " * indent).join(f"# {line}" for line in lines))


def json_text(value: Any, indent: int | None = 2) -> Rendered:
    """JSON, non-ASCII escaped, so that no byte of it depends on an encoding."""
    return Rendered(json.dumps(value, indent=indent, ensure_ascii=True, allow_nan=False))


def front_matter(text: str) -> Rendered:
    """A value in a page's YAML front matter, inert too for readers that take it for Markdown."""
    return Rendered(
        re.sub(r"[<>&`\[\]]", lambda match: f"\\u{ord(match.group()):04x}", json_text(text))
    )


# An underscore inside a word is never markup.
_MARKDOWN_SPECIAL = re.compile(r"([\\`*{}\[\]<>#|~&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))")


def markdown(text: str) -> Rendered:
    """One line of Markdown that shows ``text`` and nothing else: no HTML, no links, no emphasis."""
    text = _MARKDOWN_SPECIAL.sub(r"\\\1", escape_unsafe(" ".join(text.split())))
    return Rendered(re.sub(r"^(\d+(?=[.)](?: |$))|(?=[-+=]))", r"\1\\", text))


def markdown_code(text: str) -> Rendered:
    """An inline code span that shows ``text``, whatever backticks it holds."""
    text = escape_unsafe(" ".join(text.split()))
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") or not text else ""
    return Rendered(f"{fence}{pad}{text}{pad}{fence}")


_RST_SPECIAL = re.compile(r"([\\`*_|<>:])")


def rst(text: str) -> Rendered:
    """One line of reStructuredText that shows ``text`` and nothing else: no markup, no role."""
    text = _RST_SPECIAL.sub(r"\\\1", escape_unsafe(" ".join(text.split())))
    # An escaped blank is nothing, and keeps a line from being a bullet, a number or a ruler.
    return Rendered("\\ " + text if re.match(r"\W|\w+[.)]( |$)", text) else text)


def safe_url(url: str) -> Rendered | None:
    """The link target if it is http, https or mailto, made of URL characters only; else None."""
    url = url.strip()
    if not links.may_stand_anywhere(url) or UNSAFE.search(url):
        return None
    return Rendered(re.sub(r"[\s<>\"`\\()]", _percent_encoded, url))


def _percent_encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode())


_UNSAFE_PATH_PARTS = frozenset(
    "con prn aux nul conftest sitecustomize usercustomize __pycache__".split()
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)


def file_name(name: str) -> Rendered:
    """A path part of letters, digits, ``.``, ``_`` and ``-`` that no system treats specially."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", name).strip(".") or "_"
    if plain.startswith("-"):
        plain = "_" + plain[1:]
    if plain.split(".")[0].lower() in _UNSAFE_PATH_PARTS:
        plain += "_"
    return Rendered(plain[:100])
