"""Answers as users read them: ``json``, ``text``, ``table``, ``yaml``, ``yaml-stream``, ``off``."""

from __future__ import annotations

import os
import sys

from ..show import is_terminal, printable, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from ..pages import Pages

FORMATS = ("json", "text", "table", "yaml", "yaml-stream", "off")
_USUAL_WIDTH = 80


def show(
    pages: Pages,
    format: str,
    *,
    title: str,
    query: Any = None,
    color: bool = False,
    pager: str | None = None,
) -> None:
    """Print answers on standard output.

    Text and YAML streams are printed page by page. A query sees the whole, in every format.
    On a terminal, control characters of the service are escaped.

    Args:
        pages: the answers.
        format: one of ``FORMATS``.
        title: name of the operation, which tables show.
        query: a compiled JMESPath expression.
        color: whether tables have colours.
        pager: as ``pager.page`` takes it; used on a terminal only.

    Raises:
        OSError: the answers could not be written.
        JmesPathError: the query does not fit the answer.
    """
    terminal = is_terminal()
    paged = terminal and pager != ""
    look = Look(title, color, _width(), not paged, terminal)
    values = _values(pages, format, query)
    texts = (look.text(value, format) for value in values)
    if paged:
        from ..pager import page_each

        page_each(texts, pager)
        return
    for text in texts:
        if text:
            write(text)


def rendered(
    value: Any,
    format: str,
    *,
    title: str = "",
    query: Any = None,
    color: bool = False,
    width: int = _USUAL_WIDTH,
) -> str:
    """An answer as a text.

    Args:
        value: an answer without ``ResponseMetadata``, or what JSON can say.
        format: one of ``FORMATS``.
        title: name of the operation, which tables show.
        query: a compiled JMESPath expression.
        color: whether tables have colours.
        width: of the terminal; wider tables are turned where they can be.

    Raises:
        JmesPathError: the query does not fit the answer.
    """
    return Look(title, color, width).text(_found(value, format, query), format)


def _values(pages: Pages, format: str, query: Any) -> Iterator[Any]:
    """What is printed, one after the other."""
    if query is not None or format in ("json", "table", "yaml"):
        yield _found(pages.whole(), format, query)
        return
    for page in pages.results() if format == "text" else pages:
        yield _found(page, format, None)


def _found(value: Any, format: str, query: Any) -> Any:
    """What a query finds in an answer; all of it without one."""
    if format == "json" and query is None:
        return value  # it finds what is not plain on its way
    from .plain import plain

    value = plain(value)
    return value if query is None else query.search(value)


def _width() -> int:
    """Columns of the terminal that standard output is."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL_WIDTH
    except (AttributeError, OSError, ValueError):
        return _USUAL_WIDTH


class Look:
    """How values are shown.

    Args:
        title: of tables.
        color: whether tables have colours.
        width: of the terminal, in columns.
        resets: whether colours are reset after every piece, as the AWS CLI does without pager.
        escapes: whether control characters are escaped.
    """

    def __init__(
        self,
        title: str,
        color: bool,
        width: int,
        resets: bool = False,
        escapes: bool = False,
    ) -> None:
        self._title = title
        self._color = color
        self._width = width
        self._resets = resets
        self._escapes = escapes

    def text(self, value: Any, format: str) -> str:
        """A value in a format; empty if there is nothing to show."""
        if format == "table":
            return self._table(value)
        text = _renderer(format)(value)
        return printable(text) if self._escapes else text

    def _table(self, value: Any) -> str:
        """Its cells are escaped one by one: colours are control characters, too."""
        from .table import Style, pieces

        style = Style(self._color, printable if self._escapes else str)
        found = pieces(value, self._title, self._width, style)
        resets = self._resets and self._color
        return (style.reset if resets else "").join([*found, ""])


def _renderer(format: str) -> Callable[[Any], str]:
    """What makes the text of a value, tables aside."""
    if format == "json":
        from .json import render
    elif format == "text":
        from .text import render
    elif format == "yaml":
        from .yaml import render
    elif format == "yaml-stream":
        from .yaml import render_item as render
    else:
        return lambda value: ""
    return render
