"""The whole input of an operation: ``--cli-input-json`` and ``--cli-input-yaml``."""

from __future__ import annotations

from ..errors import value_error
from .coerce import reason_of
from .files import STANDARD_INPUT, FileError, decoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..errors import CommandError
    from .files import Sources

_JSON = "--cli-input-json"


def read(option: str, text: str, sources: Sources) -> dict[str, Any]:
    """The input that an option gives: as text, in a file, or with ``-`` on standard input.

    Raises:
        CommandError: it cannot be read, or is no input.
    """
    try:
        content = _content(text, sources)
        value = _json(content) if option == _JSON else _yaml(content)
    except FileError as error:
        raise value_error(option, str(error)) from None
    except RecursionError:
        raise value_error(option, "the value nests too deeply") from None
    if not isinstance(value, dict):
        from .hints import forgotten_file

        message = f"Invalid type: expecting map, received {type(value)}"
        raise value_error(option, message, forgotten_file(option, text))
    return value


def _content(text: str, sources: Sources) -> str:
    if text == STANDARD_INPUT:
        return sources.standard_input()
    content = sources.resolve(text)
    content = decoded(content, text) if isinstance(content, bytes) else content
    return content.removeprefix("\ufeff")


def _json(text: str) -> Any:
    from ..._quick_json_read import loads

    try:
        return loads(text)
    except ValueError as error:
        raise _invalid("JSON", text, reason_of(error)) from None


def _yaml(text: str) -> Any:
    from ..._yaml import YamlError, read

    try:
        return read(text)
    except YamlError as error:
        raise _invalid("YAML", text, str(error)) from None


def _invalid(language: str, text: str, reason: str) -> CommandError:
    """The AWS CLI's message, and below it what is wrong and where."""
    from .hints import forgotten_file

    name = f"cli-input-{language.lower()}"
    option = f"--{name}"
    hints = [f"{option}: {' '.join(reason.split())}"]
    hints += forgotten_file(option, text)
    return value_error(name, f"Invalid {language} received.", hints)
