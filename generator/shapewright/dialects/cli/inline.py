"""Inline HTML as plain, readable reStructuredText, with escapes only where markup would begin.

(``documentation.rst`` writes as AWS's tools do; this is how a person would write it.)
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from shapewright.dialects import links
from shapewright.dialects.escape import safe_url
from shapewright.text import UNSAFE

# Docutils begins markup only behind, and ends it only before, a blank or one of these.
_OPENS = "'\"([{<-/:"
_CLOSES = "'\")]}>-/\\:.,;!?"
_PAIRS = ("''", '""', "()", "[]", "{}", "<>")  # between these no markup begins

_BEGINS_BLOCK = re.compile(
    r"""(?:
      (?P<sign> \.\.(?=\s|$) | __(?=\s|$) | >>>      # explicit markup, anonymous target, doctest
      | [-*+\u2022\u2023\u2043|](?=\s|$)            # bullets, line blocks
      | -{1,2}\w | /[A-Z](?=\s|$)                   # option lists
      | :(?=[^\s:]) )                               # fields, also where '::' follows the text
      | \(?(?:\w{1,8}|\#)(?P<end>[.)])(?=\s|$)       # enumerations
    )""",
    re.VERBOSE,
)
# Underlines, transitions, borders of tables.
_LINE_OF_SIGNS = re.compile(r"([^\w\s]|_)\1*\s*|=[= ]*=\s*|\+[-+=]+\+\s*")


def inline(html: str) -> str:
    """``html`` with ``code``, ``b``, ``i``, ``cite`` and ``a`` as markup; of other tags the text.

    Line breaks stay. ``a href name`` is a link that can be named again; ``a name`` names one.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text


def paragraph(text: str) -> str:
    """Inline text as one paragraph: no line of it is indented, empty, or begins a block."""
    lines = [line.lstrip() for line in text.split("\n") if line.strip()]
    lines = [_escaped(line, first=index == 0) for index, line in enumerate(lines)]
    return re.sub(r"(?<!\\)((?:\\\\)*)::(\s*)$", r"\1\\::\2", "\n".join(lines))


def _escaped(line: str, first: bool) -> str:
    begins = _BEGINS_BLOCK.match(line) if first else None
    if begins is None and not _LINE_OF_SIGNS.fullmatch(line):
        return line
    at = begins.start("end") if begins is not None and begins["end"] else 0
    return f"{line[:at]}\\{' ' if line[at] == chr(92) else ''}{line[at:]}"


def plain(text: str) -> str:
    """Text with a backslash before what docutils would take for markup."""
    text = UNSAFE.sub("", text).replace("\\", "\\\\").replace("`", "\\`")
    text = re.sub(r"(?<![\w*])\*+(?=\S)", lambda match: "\\*" * len(match[0]), text)
    text = re.sub(r"(?<![\w|])\|(?=[^\s|])", r"\\|", text)
    text = links.RUNS_OR_OPENS.sub(lambda match: f"{match[0][:-1]}\\:", text)
    return re.sub(r"(?<=[\w\]])_(?!\w)", r"\\_", text)


class _Reader(HTMLParser):
    """Appends what it reads to ``text``."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self._after_markup = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("code", "b", "i", "cite", "a"):
            self._open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        markup = _markup(*self._open[-1], data) if self._open else None
        if markup is None:
            if self._after_markup and data and not _is_border(data[0], _CLOSES):
                self.text += "\\ "
            self.text += plain(data)
        else:
            before = self.text[-1:]
            quoted = before + data.strip()[0] in _PAIRS
            if before and (quoted or not _is_border(before, _OPENS)):
                self.text += "\\ "
            self.text += markup
        self._after_markup = markup is not None


def _is_border(sign: str, allowed: str) -> bool:
    return sign.isspace() or sign in allowed


def _markup(tag: str, attributes: dict[str, str | None], data: str) -> str | None:
    """``data`` between the signs of its tag; None if it can only be plain text."""
    inner = re.sub(r"\n\s*\n", "\n", UNSAFE.sub("", data)).strip()
    if not inner:
        return None
    if tag == "code":
        return None if "``" in inner or inner[-1] == "`" else f"``{inner}``"
    inner = inner.replace("\\", "\\\\")
    if tag in ("b", "i"):
        sign = "**" if tag == "b" else "*"
        return f"{sign}{inner.replace('*', chr(92) + '*')}{sign}"
    inner = inner.replace("`", "\\`").replace("<", "\\<")
    if tag == "cite":
        return f"`{inner}`"
    end = "`_" if "name" in attributes else "`__"
    if "href" not in attributes:
        return f"`{inner}{end}" if "name" in attributes else None
    target = safe_url(attributes["href"] or "")
    gap = data[len(data.rstrip()) :]
    gap = gap if "\n" in gap else f"{gap} "
    return f"`{inner}{gap}<{target}>{end}" if target is not None else None
