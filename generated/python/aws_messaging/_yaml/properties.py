"""Reading what stands before values and documents: anchors, aliases, tags, directives."""

from __future__ import annotations

import re

from .source import LINE_ENDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .source import Source

_NAME = re.compile("[^\x00- \x7f-\x9f,\\[\\]{}\ufeff]+")
_BEHIND_NAME = f"{LINE_ENDS} \t?:,[]{{}}%@`"
_URI = re.compile("(?:[0-9A-Za-z;/?:@&=+$,_.!~*'()\\[\\]#-]|%[0-9A-Fa-f]{2})+")
_OLD_URI = re.compile("(?:[0-9A-Za-z;/?:@&=+$,_.!~*'()\\[\\]-]|%[0-9A-Fa-f]{2})+")
_HANDLE = re.compile("!(?:[0-9A-Za-z_-]*!)?")
_NAMED_HANDLE = re.compile("![0-9A-Za-z_-]*!")
_NOT_IN_TAG = re.compile(f"[^!{LINE_ENDS} ]*")
_DIRECTIVE = re.compile("[0-9A-Za-z_:.-]+")
_VERSION = re.compile("[0-9]{1,9}\\.[0-9]{1,9}")


def name(source: Source) -> str:
    """Read an anchor or alias, from its ``&`` or ``*``.

    Raises:
        YamlError: it has no name.
    """
    sign = source.peek()
    source.skip()
    found = source.take(_NAME)
    if not found or source.peek() not in _BEHIND_NAME:
        raise source.error(
            f"{sign} stands before a name; a text that begins with it needs quotes"
        )
    return found


def tag(source: Source, old: bool) -> tuple[str | None, str]:
    """Read a tag, from its ``!``: handle and suffix; no handle if the suffix says all.

    Args:
        old: whether the rules of YAML 1.1 hold.

    Raises:
        YamlError: it is none.
    """
    handle: str | None = "!"
    if source.starts("!!"):
        handle = "!!"
        source.skip()
    following = source.peek(1)
    if following in f"{LINE_ENDS} \t":
        source.skip()
        found: tuple[str | None, str] = (None, handle or "")
    elif following == "<":
        source.skip(2)
        found = (None, _uri(source, old))
        if source.peek() != ">":
            raise source.error("this tag lacks its closing '>'")
        source.skip()
    else:
        found = _with_handle(source, handle, old)
    if source.peek() not in f"{LINE_ENDS} ":
        raise source.error("a blank has to follow a tag")
    return found


def _with_handle(
    source: Source, handle: str | None, old: bool
) -> tuple[str | None, str]:
    start = source.at
    source.skip()
    source.take(_NOT_IN_TAG)
    named = source.peek() == "!"
    source.at = start
    if named:
        handle = source.take(_NAMED_HANDLE)
        if not handle:
            raise source.error("the name between ! and ! holds letters and digits only")
    else:
        source.skip()
    return handle, _uri(source, old)


def _uri(source: Source, old: bool) -> str:
    text = source.take(_OLD_URI if old else _URI)
    if not text:
        raise source.error("a tag needs a name: !!str, !!int, !!binary ...")
    if "%" not in text:
        return text
    first, *parts = text.split("%")
    coded = b"".join(
        bytes.fromhex(part[:2]) + part[2:].encode("ascii") for part in parts
    )
    try:
        return first + coded.decode("utf-8")
    except UnicodeDecodeError:
        raise source.error("what this tag escapes is no UTF-8") from None


def directive(source: Source, old: bool) -> tuple[str, tuple[str, str]]:
    """Read a directive, from its ``%`` to the end of the line: its name, and what it says.

    Of ``YAML`` that is the two numbers of the version, of ``TAG`` the handle and what it stands
    for; other directives say nothing.

    Raises:
        YamlError: the line is none.
    """
    wrong = source.error(
        "a line that begins with % is %YAML 1.2, or %TAG !name! prefix,"
        " or a text that needs quotes"
    )
    source.skip()
    kind = source.take(_DIRECTIVE)
    if not kind or source.peek() not in f"{LINE_ENDS} ":
        raise wrong
    source.skip_blanks()
    value = ("", "")
    if kind == "YAML":
        major, dot, minor = source.take(_VERSION).partition(".")
        value = (major, minor)
        if not dot or source.peek() not in f"{LINE_ENDS} ":
            raise wrong
    elif kind == "TAG":
        value = _tag_directive(source, old)
        if source.peek() not in f"{LINE_ENDS} ":
            raise wrong
    else:
        source.take_rest()
    source.skip_blanks()
    source.skip_comment()
    if source.peek() not in LINE_ENDS:
        raise wrong
    source.line_break()
    return kind, value


def _tag_directive(source: Source, old: bool) -> tuple[str, str]:
    handle = source.take(_HANDLE)
    if not handle or source.peek() != " ":
        raise source.error("%TAG stands before a handle (!name!) and a blank")
    source.skip_blanks()
    return handle, _uri(source, old)
