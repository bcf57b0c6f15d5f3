"""The parameters of a call, from the options of a command and from a whole input."""

from __future__ import annotations

from ..errors import USAGE_ERROR, CommandError, value_error
from .coerce import CoercionError, decoded
from .files import Sources
from .values import option_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..._tables import Node, Shapes, Wire
    from ..operation import Command

_WHOLE = ("--cli-input-json", "--cli-input-yaml")


def build(
    command: Command, wire: Wire, values: Mapping[str, Any], decode_blobs: bool
) -> dict[str, Any]:
    """The parameters of a call.

    Options come in the order of the spec; an option replaces its whole top-level member of the
    input.

    Args:
        values: what was given, by member, and the whole input by its option's name.
        decode_blobs: whether the text of blobs is base64, and not the bytes themselves.

    Raises:
        CommandError: a value cannot be read.
    """
    input_name = wire.OPERATIONS[command.METHOD].get("input")
    members = wire.SHAPES[input_name][1] if input_name else {}
    whole_option = _whole_option(values)
    sources = Sources()
    params: dict[str, Any] = {}
    options: dict[str, str] = {}
    for option, member, *_ in command.OPTIONS:
        if member in values and member not in params:
            value = values[member]
            if isinstance(value, str | list):
                bare = option in command.BARE
                node = members[member]
                value = option_value(option, value, node, wire.SHAPES, sources, bare)
            params[member] = value
            options[member] = option
    if whole_option:
        from .whole import read

        rest = read(whole_option, values[whole_option], sources)
        params |= {name: rest[name] for name in rest if name not in params}
    for name in params:
        if name in members:
            option = options.get(name, whole_option)
            below = [] if name in options else [name]
            node = members[name]
            params[name] = _sent(
                params[name], node, wire.SHAPES, decode_blobs, option, below
            )
    return params


def _sent(
    value: Any,
    node: Node,
    shapes: Shapes,
    decode_blobs: bool,
    option: str,
    path: list[str],
) -> Any:
    """A value with its blobs as bytes.

    Args:
        option: which gave it.
        path: to the value, below what the option gives.

    Raises:
        CommandError: the text of a blob is not base64, or the value nests too deeply.
    """
    try:
        return decoded(value, node, shapes, decode_blobs)
    except CoercionError as error:
        from .hints import blob_hints

        hints = blob_hints(option, [*path, *error.path])
        raise value_error(option, str(error), hints) from None
    except RecursionError:
        raise value_error(option, "the value nests too deeply") from None


def _whole_option(values: Mapping[str, Any]) -> str:
    """The option that gives the whole input; empty if none does.

    Raises:
        CommandError: two do.
    """
    given = [option for option in _WHOLE if option in values]
    if len(given) > 1:
        text = "Only one --cli-input- parameter may be specified."
        raise CommandError(text, USAGE_ERROR, "ParamValidation")
    return given[0] if given else ""
