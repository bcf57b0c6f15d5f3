"""What ``--generate-cli-skeleton`` prints beside the sample input in JSON."""

from __future__ import annotations

from .._load import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def yaml_input(command: Any) -> str:
    """A sample input as YAML, with a comment for each member.

    Args:
        command: the generated module of an operation's command.
    """
    text: str = _samples(command).YAML_SKELETON
    return text


def output(command: Any) -> dict[str, Any]:
    """A sample answer, in which texts are the names of their members.

    Args:
        command: the generated module of an operation's command.
    """
    from json import loads

    sample: dict[str, Any] = loads(_samples(command).OUTPUT_SAMPLE)
    return sample


def _samples(command: Any) -> Any:
    """The generated module beside a command's own that holds its samples."""
    package, _, name = command.__name__.rpartition(".")
    return load(f"{package}._{name}")
