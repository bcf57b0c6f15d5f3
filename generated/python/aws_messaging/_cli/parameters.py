"""The parameters of a call, from the options of a command and from a whole input."""

from __future__ import annotations

import sys

from . import files
from .coerce import CoercionError, decoded
from .errors import CommandError, value_error
from .operation import INPUT
from .values import option_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._tables import Wire
    from .operation import Command


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
    operation = wire.OPERATIONS[command.METHOD]
    input_name = operation.get("input")
    members = wire.SHAPES[input_name][1] if input_name else {}
    params: dict[str, Any] = {}
    for option, member, _, _ in command.OPTIONS:
        if member in values and member not in params:
            given = values[member]
            if isinstance(given, str | list):
                bare = option in command.BARE
                given = option_value(option, given, members[member], wire.SHAPES, bare)
            params[member] = given
    if INPUT in values:
        whole = _whole_input(values[INPUT])
        params |= {name: whole[name] for name in whole if name not in params}
    if not decode_blobs or input_name is None:
        return params
    try:
        blobs: dict[str, Any] = decoded(params, input_name, wire.SHAPES)
    except CoercionError as error:
        raise CommandError(str(error)) from None
    except RecursionError:
        raise value_error(INPUT, "the value nests too deeply") from None
    return blobs


def _whole_input(text: str) -> dict[str, Any]:
    """The input that ``--cli-input-json`` gives: JSON, a file, or ``-`` for standard input."""
    import json

    try:
        value = json.loads(_standard_input() if text == "-" else files.resolve(text))
    except files.FileError as error:
        raise value_error(INPUT, str(error)) from None
    except ValueError as error:
        raise value_error(INPUT, f"Invalid JSON received: {error}") from None
    except RecursionError:
        raise value_error(INPUT, "the value nests too deeply") from None
    if not isinstance(value, dict):
        raise value_error(INPUT, f"Invalid type: expecting map, received {type(value)}")
    return value


def _standard_input() -> bytes:
    return sys.stdin.buffer.read()
