"""Running one operation's command: its options, its skeleton, its request."""

from __future__ import annotations

from .arguments import MAYBE, ONE, Matcher, Option, parse
from .errors import USAGE_ERROR, CommandError, UnknownOptions, usage_error
from .global_options import DRY_RUN, not_yet
from .show import printable, request_text, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Protocol

    from .._service import Service
    from .arguments import Parsed

    class Command(Protocol):
        """The generated module of an operation's command.

        Attributes:
            METHOD: name of the client's method.
            OPTIONS: name, member of the input, how much it takes, whether it must be given.
            BARE: options whose lists also take bare values.
            OUTFILE: whether the command takes the name of a file for what it gets.
            SKELETON: what ``--generate-cli-skeleton`` prints.
            HELP: the help page.
        """

        METHOD: str
        OPTIONS: Sequence[tuple[str, str, str, bool]]
        BARE: Sequence[str]
        OUTFILE: bool
        SKELETON: str
        HELP: str


INPUT = "--cli-input-json"
_YAML_INPUT = "--cli-input-yaml"
_SKELETON = "--generate-cli-skeleton"
_SKELETONS = ("input", "yaml-input", "output")


def option_names(command: Command) -> list[str]:
    """Every option of a command, the global ones aside."""
    return [*_options(command)]


def run(
    command: Command, package: str, words: Sequence[str], settings: Mapping[str, Any]
) -> int:
    """Run an operation's command; the exit code.

    Args:
        package: full name of the service's package.
        words: the words of the command line, without global options and the command's name.
        settings: the global options given, by name.

    Raises:
        CommandError: the command cannot go on.
    """
    parsed = parse(words, Matcher(_options(command)))
    helps, unknown = _positionals(command, parsed)
    if helps:
        write(command.HELP)
        return 0
    if unknown:
        raise UnknownOptions(unknown)
    skeleton = parsed.values.get(_SKELETON)
    if skeleton in ("", "input") and len(parsed.values) == 1:
        write(command.SKELETON)
        return 0
    return _call(command, package, parsed.values, settings)


def _options(command: Command) -> dict[str, Option]:
    options = {row[0]: Option(*row[:3]) for row in command.OPTIONS}
    options[_SKELETON] = Option(_SKELETON, _SKELETON, MAYBE, _SKELETONS)
    if not command.OUTFILE:
        options[INPUT] = Option(INPUT, INPUT, ONE)
        options[_YAML_INPUT] = Option(_YAML_INPUT, _YAML_INPUT, ONE)
    return options


def _positionals(command: Command, parsed: Parsed) -> tuple[bool, list[str]]:
    """Whether help is asked for, and the words that mean nothing here.

    The first word that no option takes is ``help`` or comes last in the message, as in the AWS
    CLI; a command that writes a file takes the file's name before it.

    Raises:
        CommandError: options that must be given are missing.
    """
    strays = list(parsed.plain)
    if (
        len(parsed.rest) == 1
        and strays
        and not parsed.values
        and parsed.rest[0] == "help"
    ):
        return True, []
    outfile = strays.pop(0) if command.OUTFILE and strays else None
    first = strays.pop(0) if strays else None
    missing = _missing(command, parsed.values, outfile is not None)
    if missing:
        raise usage_error(f"the following arguments are required: {', '.join(missing)}")
    unknown = [w for at, w in enumerate(parsed.rest) if at not in (outfile, first)]
    if first is None:
        return False, unknown
    return parsed.rest[first] == "help", [*unknown, parsed.rest[first]]


def _missing(
    command: Command, values: Mapping[str, Any], has_outfile: bool
) -> list[str]:
    """What must be given and is not; nothing if the input is given whole, or not called with."""
    whole = INPUT in values or _YAML_INPUT in values
    if whole or values.get(_SKELETON, "output") != "output":
        return []
    missing = [row[0] for row in command.OPTIONS if row[3] and row[1] not in values]
    return [*missing, "outfile"] if command.OUTFILE and not has_outfile else missing


def _call(
    command: Command,
    package: str,
    values: Mapping[str, Any],
    settings: Mapping[str, Any],
) -> int:
    """Make the parameters, then do what is asked with them."""
    from .._service import Service
    from .parameters import build

    service = Service(package)
    binary = settings.get("--cli-binary-format", "base64") == "base64"
    if _YAML_INPUT in values:
        raise _not_in_this_version(_YAML_INPUT)
    params = build(command, service.wire, values, binary)
    skeleton = values.get(_SKELETON)
    if skeleton in ("", "input"):
        write(command.SKELETON)
        return 0
    if skeleton is not None:
        raise _not_in_this_version(f"{_SKELETON} {skeleton}")
    for name in not_yet(settings):
        raise _not_in_this_version(name)
    return _request(command, service, params, settings)


def _not_in_this_version(option: str) -> CommandError:
    return CommandError(
        f"{option} is not part of this version yet", USAGE_ERROR, "ParamValidation"
    )


def _request(
    command: Command,
    service: Service,
    params: Mapping[str, Any],
    settings: Mapping[str, Any],
) -> int:
    """Print the request, or make the call and print its answer."""
    from .call import answer_of, request_of

    if any(settings.get(name) for name in DRY_RUN):
        request = request_of(service.package, command.METHOD, params, settings)
        write(request_text(request))
        return 0
    if command.OUTFILE:
        raise _not_in_this_version("an answer that is written to a file")
    text = answer_of(service.package, command.METHOD, params, settings)
    write(printable(text))
    return 0
