"""One operation's command: what its words mean, what they lack, and what is none of them."""

from __future__ import annotations

from .arguments import END, MAYBE, ONE, Matcher, Option, parse
from .errors import UnknownOptions, param_error, usage_error
from .show import write, write_page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Protocol

    from .arguments import Parsed

    class Command(Protocol):
        """The generated module of an operation's command.

        Attributes:
            METHOD: name of the client's method.
            OPTIONS: name, member of the input, how much it takes, whether it must be given.
            BARE: options whose lists also take bare values.
            OUTFILE: member of the answer that is written to a file that the command names.
            PAGES: how the operation lists page by page; missing if it does not.
            SKELETON: what ``--generate-cli-skeleton`` prints.
            HELP: the help page.
        """

        METHOD: str
        OPTIONS: Sequence[tuple[str, str, str, bool]]
        BARE: Sequence[str]
        OUTFILE: str
        PAGES: Mapping[str, Any]
        SKELETON: str
        HELP: str


INPUT = "--cli-input-json"
YAML_INPUT = "--cli-input-yaml"
SKELETON = "--generate-cli-skeleton"
_SKELETONS = ("input", "yaml-input", "output")


def option_names(command: Command) -> list[str]:
    """Every option of a command, the global ones aside."""
    return [*_options(command)]


def run(
    command: Command,
    package: str,
    words: Sequence[str],
    options: Mapping[str, Any],
    line: Sequence[str],
) -> int:
    """Run an operation's command; the exit code.

    Args:
        package: full name of the service's package.
        words: the words of the command line, without global options and the command's name.
        options: the global options given, by name.
        line: the whole command line, for what is said of errors in it.

    Raises:
        CommandError: the command cannot go on.
    """
    query = _query(options.get("--query"))
    matcher = Matcher(_options(command))
    parsed = parse(words, matcher)
    if parsed.rest == ["help"] and not parsed.values:
        write_page(command.HELP)
        return 0
    missing = _missing(command, parsed)
    asks = bool(missing) and _prompts(options)
    helps, unknown = _strays(command, parsed)
    if missing and not asks:
        hints = _hints(line, unknown, command, package, matcher)
        if unknown and not hints:
            hints = [f"unknown options: {', '.join(unknown)}"]
        names = ", ".join(missing)
        raise usage_error(f"the following arguments are required: {names}", hints)
    if unknown:
        hints = _hints(line, unknown, command, package, matcher)
        raise UnknownOptions(unknown, hints)
    if asks:
        from .prompt import ask

        more = ask(command, missing, options)
        parsed = parse([*words, *more], matcher)
    if helps:
        write_page(command.HELP)
        return 0
    skeleton = parsed.values.get(SKELETON)
    if skeleton in ("", "input") and len(parsed.values) == 1:
        write(command.SKELETON)
        return 0
    from .running import Run

    Run(command, package, options, query).finish(parsed)
    return 0


def _hints(
    line: Sequence[str],
    unknown: Sequence[str],
    command: Command,
    package: str,
    matcher: Matcher,
) -> list[str]:
    """What is meant by words that mean nothing."""
    if not unknown:
        return []
    from .advice import strays_hints

    return strays_hints(line, unknown, command, package, matcher)


def _options(command: Command) -> dict[str, Option]:
    options = {row[0]: Option(*row[:3]) for row in command.OPTIONS}
    if hasattr(command, "PAGES"):
        from .paging.options import page_options

        options |= page_options(command)
    options[SKELETON] = Option(SKELETON, SKELETON, MAYBE, _SKELETONS)
    if not command.OUTFILE:
        options[INPUT] = Option(INPUT, INPUT, ONE)
        options[YAML_INPUT] = Option(YAML_INPUT, YAML_INPUT, ONE)
    return options


def _strays(command: Command, parsed: Parsed) -> tuple[bool, list[str]]:
    """Whether help is asked for, and the words that mean nothing here.

    The first word that no option takes is ``help`` or comes last in the message, as in the AWS
    CLI; a command that writes a file takes the file's name before it.
    """
    strays = list(parsed.plain)
    outfile = strays.pop(0) if command.OUTFILE and strays else None
    first = strays.pop(0) if strays else None
    unknown = [
        word
        for at, word in enumerate(parsed.rest)
        if at not in (outfile, first) and word != END
    ]
    if first is None:
        return False, unknown
    word = parsed.rest[first]
    return word == "help", unknown if word == "help" else [*unknown, word]


def _missing(command: Command, parsed: Parsed) -> list[str]:
    """What must be given and is not; nothing if the input is given whole, or not called with."""
    values = parsed.values
    whole = INPUT in values or YAML_INPUT in values
    if whole or values.get(SKELETON, "output") != "output":
        return []
    missing = [row[0] for row in command.OPTIONS if row[3] and row[1] not in values]
    return [*missing, "outfile"] if command.OUTFILE and not parsed.plain else missing


def _query(text: str | None) -> Any:
    """The JMESPath expression of ``--query``, compiled; None if there is none.

    Raises:
        CommandError: the text is no expression.
    """
    if text is None:
        return None
    from .._jmespath import JmesPathError, compile

    try:
        return compile(text)
    except JmesPathError as error:
        raise param_error(f"Bad value for --query {text}: {error}") from error


def _prompts(options: Mapping[str, Any]) -> bool:
    """Whether somebody at a terminal wants to be asked for what is missing."""
    from .preferences import Preferences

    return Preferences(options).prompts
