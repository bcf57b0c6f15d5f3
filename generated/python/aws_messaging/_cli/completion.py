"""``completion <shell>``: prints the script that completes commands in a shell.

The scripts are made with the package and stand beside it as they are; nothing of Python runs when
somebody presses the Tab key.
"""

from __future__ import annotations

import os

from .._load import load
from .errors import usage_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = ("completion", "cli-completion")
"""A service of the first name goes before it; none has the second."""

_SHELLS = ("bash", "zsh", "fish")
_HELP = ("help", "--help", "-h")


def text(package: str, program: str, words: Sequence[str]) -> str:
    """The script that is asked for, or how to ask for one.

    Args:
        package: full name of the package that all is part of.
        program: name of the command.
        words: what stands behind ``completion``.

    Raises:
        CommandError: no shell is named, or none that there is a script for.
    """
    if words and words[0] in _HELP:
        return _help(program)
    if not words:
        raise usage_error("the following arguments are required: shell")
    if words[0] not in _SHELLS or len(words) > 1:
        wrong = words[0] if words[0] not in _SHELLS else words[1]
        choices = ", ".join(_SHELLS)
        raise usage_error(
            f"argument shell: Found invalid choice {wrong!r} (choose from {choices})"
        )
    module = load(package)
    folder = os.path.dirname(module.__file__)
    path = os.path.join(folder, "_completions", f"completion.{words[0]}")
    script: bytes = module.__loader__.get_data(path)
    return script.decode("utf-8")


def _help(program: str) -> str:
    return (
        f"{program} completion: print what completes commands in a shell\n"
        "\n"
        "Usage:\n"
        f"    {program} completion bash|zsh|fish\n"
        "\n"
        "For every shell that is started from now on, put this into\n"
        "\n"
        f'  ~/.bashrc                   eval "$({program} completion bash)"\n'
        f'  ~/.zshrc (after compinit)   eval "$({program} completion zsh)"\n'
        f"  ~/.config/fish/config.fish  {program} completion fish | source\n"
    )
