"""A reader of YAML 1.2 for what people write by hand: the input of a command.

It reads what ``ruamel.yaml`` reads with its safe loader, and is bounded where that is not: values
do not stand in each other without end, and aliases do not make much of little.
"""

from __future__ import annotations

from .errors import YamlError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = ["YamlError", "read"]


def read(text: str) -> Any:
    """The value of a text that holds one YAML document; None for an empty one.

    Maps are dicts, lists are lists; scalars are text, int, float, bool, None, ``date``,
    ``datetime`` or, with ``!!binary``, bytes. What an alias repeats is one object.

    Raises:
        YamlError: the text is no such document.
    """
    from .build import Builder
    from .parser import Parser

    parser = Parser(text)
    node = parser.document()
    return None if node is None else Builder(parser.old).value(node)
