"""From the words behind an option to the value of a parameter.

The order is the AWS CLI's: file references, then JSON if the text begins like JSON, else shorthand
for nested values, else the text itself.
"""

from __future__ import annotations

from .._tables import name_of, traits_of
from . import files
from .coerce import CoercionError, DocumentInShorthand, typed
from .errors import OTHER_ERROR, CommandError, value_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .._tables import Node, Shapes

_NUMBERS = frozenset({"integer", "long", "float", "double"})


def option_value(
    option: str, words: str | list[str], node: Node, shapes: Shapes, bare: bool = False
) -> Any:
    """The value of a parameter.

    Args:
        option: the option as it is spelled, for messages.
        words: what stands behind the option; a list if the option takes many.
        bare: whether a list of one-member structures also takes the members' values alone.

    Raises:
        CommandError: the words cannot be read.
    """
    try:
        value = _from_file(words)
        if _is_shorthand(value, node, shapes):
            return _shorthand(option, value, node, shapes, bare)
        return _plain(option, value, node, shapes)
    except (files.FileError, DocumentInShorthand) as error:
        raise value_error(option, str(error)) from None
    except CoercionError as error:
        text = f"Error parsing parameter '{option}': {error}"
        raise CommandError(text, OTHER_ERROR) from None
    except RecursionError:
        raise value_error(option, "the value nests too deeply") from None


def _from_file(words: Any) -> Any:
    """What a file holds, if the one word names a file."""
    if isinstance(words, list):
        if len(words) == 1 and files.is_reference(words[0]):
            return files.resolve(words[0])
        return words
    return files.resolve(words)


def _is_shorthand(value: Any, node: Node, shapes: Shapes) -> bool:
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, str) and first.strip().startswith(("[", "{")):
        return False
    shape = shapes.get(name_of(node))
    if shape is None or _wraps_document(node, shapes):
        return False
    return shape[0] != "list" or name_of(shape[1]) in shapes


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


def _shorthand(option: str, value: Any, node: Node, shapes: Shapes, bare: bool) -> Any:
    from .shorthand import ShorthandError, parse

    shape = shapes[name_of(node)]
    if bare and isinstance(value, list) and shape[0] == "list":
        only = next(iter(shapes[name_of(shape[1])][1]))
        return [{only: word} for word in value]
    if _takes_plain_text(shape) and isinstance(value, str) and "=" not in value:
        return {"Value": value}
    try:
        if isinstance(value, list):
            return typed([parse(word, files.resolve) for word in value], node, shapes)
        if not isinstance(value, str):
            raise value_error(option, "bytes cannot stand for a nested value")
        parsed = parse(value, files.resolve)
    except ShorthandError as error:
        raise value_error(option, str(error)) from None
    return typed([parsed] if shape[0] == "list" else parsed, node, shapes)


def _takes_plain_text(shape: tuple[Any, ...]) -> bool:
    """A structure whose one member is the text ``Value`` may be given as that text."""
    if shape[0] != "structure" or list(shape[1]) != ["Value"]:
        return False
    return name_of(shape[1]["Value"]) == "string"


def _plain(option: str, value: Any, node: Node, shapes: Shapes) -> Any:
    name = name_of(node)
    shape = shapes.get(name)
    if name == "document" or _is_json_header(node):
        return _json(option, value)
    if shape is None:
        return _scalar(option, value, node)
    if shape[0] != "list":
        return _json_object(option, value)
    if isinstance(value, list) and len(value) == 1:
        value = value[0] if value[0].strip().startswith("[") else value
    if isinstance(value, str) and value.lstrip().startswith("["):
        return _json(option, value)
    # A file's text where many values are meant is one value: to split it would be a guess.
    words = value if isinstance(value, list) else [value]
    try:
        return [_plain(option, word, shape[1], shapes) for word in words]
    except CoercionError as error:
        raise value_error(option, str(error)) from None


def _is_json_header(node: Node) -> bool:
    """Whether the value is any JSON value, which a header carries."""
    traits = traits_of(node)
    in_header = traits.get("location") == "header"
    return bool(traits.get("jsonvalue")) and in_header and name_of(node) == "string"


def _json_object(option: str, value: Any) -> Any:
    if isinstance(value, str) and value.lstrip().startswith("{"):
        return _json(option, value)
    raise value_error(option, f"Invalid JSON:\n{_shown(value)}")


def _json(option: str, value: Any) -> Any:
    import json

    try:
        return json.loads(value)
    except ValueError as error:
        raise value_error(
            option, f"Invalid JSON: {error}\nJSON received: {_shown(value)}"
        ) from None


def _shown(value: str | bytes) -> str:
    return value if isinstance(value, str) else repr(value)


def _scalar(option: str, value: Any, node: Node) -> Any:
    name = name_of(node)
    if name in _NUMBERS:
        return typed(value, name, {})
    if name == "boolean":
        return str(value).lower() != "false"
    if name == "blob" and traits_of(node).get("streaming"):
        content = value if isinstance(value, bytes) else files.read_whole(value)
        if content is None:
            raise value_error(option, "Blob values must be a path to a file.")
        return content
    return value
