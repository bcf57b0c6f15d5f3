"""From the words behind an option to the value of a parameter.

The order is the AWS CLI's: file references, then JSON if the text begins like JSON, else shorthand
for nested values, else the text itself.
"""

from __future__ import annotations

from ..._tables import name_of, traits_of
from ..errors import value_error
from . import files
from .coerce import CoercionError, DocumentInShorthand, reason_of, typed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..._tables import Node, Shapes
    from ..errors import CommandError
    from .files import Sources

_NUMBERS = frozenset({"integer", "long", "float", "double"})
_BYTES_FOR_TEXT = "fileb:// gives bytes where text that holds a value is meant"


def option_value(
    option: str,
    words: str | list[str],
    node: Node,
    shapes: Shapes,
    sources: Sources,
    bare: bool = False,
) -> Any:
    """The value of a parameter.

    Args:
        option: the option as it is spelled, for messages.
        words: what stands behind the option; a list if the option takes many.
        bare: whether a list of one-member structures also takes the members' values alone.

    Raises:
        CommandError: the words cannot be read.
    """
    return _Reader(option, node, shapes, sources, bare).value(words)


class _Reader:
    def __init__(
        self, option: str, node: Node, shapes: Shapes, sources: Sources, bare: bool
    ) -> None:
        self._option = option
        self._node = node
        self._shapes = shapes
        self._sources = sources
        self._bare = bare
        self._words: Any = ()

    def value(self, words: str | list[str]) -> Any:
        try:
            value = self._words = self._loaded(words)
            if self._is_shorthand(value):
                return self._shorthand(value)
            return self._plain(value, self._node)
        except (files.FileError, DocumentInShorthand) as error:
            raise value_error(self._option, str(error)) from None
        except CoercionError as error:
            raise self._hinted(str(error), error) from None
        except RecursionError:
            raise value_error(self._option, "the value nests too deeply") from None

    def _loaded(self, words: Any) -> Any:
        """What a file or standard input holds, if the one word names it."""
        alone = words[0] if isinstance(words, list) and len(words) == 1 else words
        if not isinstance(alone, str) or self._is_stream():
            return words
        if files.is_reference(alone):
            return self._sources.resolve(alone)
        if not (self._is_nested() or self._is_json(self._node)):
            return words
        if alone == files.STANDARD_INPUT:
            return self._sources.standard_input()
        return alone.removeprefix("\ufeff") if alone[:1] == "\ufeff" else words

    def _is_stream(self) -> bool:
        traits = traits_of(self._node)
        return name_of(self._node) == "blob" and bool(traits.get("streaming"))

    def _is_nested(self) -> bool:
        """Whether the value is made of others, so that a plain word is none."""
        name = name_of(self._node)
        shape = self._shapes.get(name)
        if shape is None or self._bare or _takes_plain_text(shape):
            return False
        return shape[0] != "list" or name_of(shape[1]) in self._shapes

    def _is_shorthand(self, value: Any) -> bool:
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, str) and first.lstrip().startswith(("[", "{")):
            return False
        shape = self._shapes.get(name_of(self._node))
        if shape is None or _wraps_document(self._node, self._shapes):
            return False
        return shape[0] != "list" or name_of(shape[1]) in self._shapes

    def _shorthand(self, value: Any) -> Any:
        from .shorthand import ShorthandError, parse

        shape = self._shapes[name_of(self._node)]
        if self._bare and isinstance(value, list) and shape[0] == "list":
            only = next(iter(self._shapes[name_of(shape[1])][1]))
            return [{only: word} for word in value]
        if _takes_plain_text(shape) and isinstance(value, str) and "=" not in value:
            return {"Value": value}
        if isinstance(value, bytes):
            raise self._hinted(_BYTES_FOR_TEXT)
        read_file = self._sources.resolve
        try:
            if isinstance(value, list):
                parsed: Any = [parse(word, read_file) for word in value]
            else:
                parsed = parse(value, read_file)
        except ShorthandError as error:
            raise self._hinted(str(error)) from None
        if shape[0] == "list" and not isinstance(value, list):
            parsed = [parsed]
        return typed(parsed, self._node, self._shapes)

    def _plain(self, value: Any, node: Node) -> Any:
        shape = self._shapes.get(name_of(node))
        if self._is_json(node):
            return self._parsed_json(value)
        if shape is None:
            return self._scalar(value, node)
        if shape[0] != "list":
            if isinstance(value, str) and value.lstrip().startswith("{"):
                return self._parsed_json(value)
            raise self._hinted(f"Invalid JSON:\n{_shown(value)}")
        if isinstance(value, list) and len(value) == 1:
            value = value[0] if value[0].strip().startswith("[") else value
        if isinstance(value, str) and value.lstrip().startswith("["):
            return self._parsed_json(value)
        # A file's text where many values are meant is one value: to split it would be a guess.
        words = value if isinstance(value, list) else [value]
        try:
            return [self._plain(word, shape[1]) for word in words]
        except CoercionError as error:  # the AWS CLI says no more than the first value
            raise self._hinted(_shown(words[0]), error) from None

    def _is_json(self, node: Node) -> bool:
        """Whether a value is any JSON value."""
        if name_of(node) == "document":
            return True
        traits = traits_of(node)
        in_header = traits.get("location") == "header"
        return bool(traits.get("jsonvalue")) and in_header and name_of(node) == "string"

    def _parsed_json(self, value: Any) -> Any:
        from ..._quick_json_read import loads

        try:
            return loads(value)
        except ValueError as error:
            reason = reason_of(error)
            message = f"Invalid JSON: {reason}\nJSON received: {_shown(value)}"
            raise self._hinted(message) from None

    def _scalar(self, value: Any, node: Node) -> Any:
        name = name_of(node)
        if name in _NUMBERS:
            return typed(value, name, {})
        if name == "boolean":
            return str(value).lower() != "false"
        if name == "blob" and traits_of(node).get("streaming"):
            content = self._sources.stream(value)
            if content is None:
                message = "Blob values must be a path to a file."
                raise value_error(self._option, message)
            return content
        return value

    def _hinted(self, message: str, error: CoercionError | None = None) -> CommandError:
        """What is wrong with the words, and below it how to say it."""
        from .hints import value_hints

        hints = value_hints(self._option, self._words, self._node, self._shapes, error)
        return value_error(self._option, message, hints)


def _wraps_document(node: Node, shapes: Shapes) -> bool:
    """Whether the value is any JSON value, or lists or maps of nothing else."""
    seen = set()
    name = name_of(node)
    while name in shapes and name not in seen:
        seen.add(name)
        shape = shapes[name]
        if shape[0] == "structure":
            return False
        name = name_of(shape[-1])
    return name == "document"


def _takes_plain_text(shape: tuple[Any, ...]) -> bool:
    """A structure whose one member is the text ``Value`` may be given as that text."""
    if shape[0] != "structure" or list(shape[1]) != ["Value"]:
        return False
    return name_of(shape[1]["Value"]) == "string"


def _shown(value: str | bytes) -> str:
    from .written import shortened

    return shortened(value if isinstance(value, str) else repr(value))
