"""The ``shapewright`` command: arguments, exit codes and printing, and nothing else.

What a command needs is imported when it runs, so that ``--help`` and ``--version`` start quickly.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import shapewright
from shapewright import datamodel
from shapewright.errors import SettingsError, ShapewrightError, SpecError

if TYPE_CHECKING:
    from shapewright.pipeline import FileSet
    from shapewright.settings import Settings

OK, FAILED, INTERRUPTED = 0, 1, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status (argparse itself exits with 2)."""
    for stream in (sys.stdout, sys.stderr):
        # A spec's name for something must not end the run where the terminal cannot show it.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    command = _COMMANDS[arguments.command]
    try:
        return command(arguments)
    except SpecError as error:
        print(error, file=sys.stderr)
        print(_count(len(error.problems), "problem"), file=sys.stderr)
    except ShapewrightError as error:
        print(f"shapewright: {error}", file=sys.stderr)
    except BrokenPipeError:
        # The reader of a pipe has left (``| head``): that is no mistake of anyone's.
        sys.stderr.close()
    except KeyboardInterrupt:
        print("shapewright: interrupted", file=sys.stderr)
        return INTERRUPTED
    return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="shapewright",
        description="Generate AWS bindings, command lines and reference docs from YAML specs.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=shapewright.__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    places = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    places.add_argument("--specs", metavar="DIR", help="folder of the specs (specs)")
    places.add_argument("--output", metavar="DIR", help="folder of the output (generated)")
    places.add_argument(
        "--target", metavar="NAME", nargs="+", action="extend", default=[], help="only these"
    )
    places.add_argument("--package", metavar="NAME", help="Python package (aws_messaging)")
    places.add_argument(
        "--templates", metavar="DIR", help="templates that stand in front of the built-in ones"
    )
    places.add_argument("--edition", metavar="NAME", help="edition of published pages to follow")
    choices = f"{', '.join(datamodel.FLAVOURS)} or {datamodel.NONE} ({datamodel.DEFAULT})"
    places.add_argument("--models", metavar="KIND", help=choices)
    generate = commands.add_parser(
        "generate", parents=[places], allow_abbrev=False, help="write what the specs say"
    )
    generate.add_argument(
        "--diff", action="store_true", help="show what would change, and write nothing"
    )
    commands.add_parser(
        "check",
        parents=[places],
        allow_abbrev=False,
        help="tell whether the output is what the specs say (exit status 1 if not)",
    )
    lint = commands.add_parser("lint", allow_abbrev=False, help="list the problems of specs")
    lint.add_argument("paths", metavar="PATH", nargs="*", help="specs, a service or a file of it")
    _add_import(commands)
    return parser


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    importer = commands.add_parser("import", allow_abbrev=False, help="write specs from a model")
    kinds = importer.add_subparsers(dest="kind", required=True, metavar="KIND")
    botocore = kinds.add_parser(
        "botocore", allow_abbrev=False, help="from the installed botocore, or from a model file"
    )
    botocore.add_argument("service", metavar="SERVICE", help="as boto3 names it, e.g. pinpoint")
    botocore.add_argument(
        "--operation", metavar="NAME", nargs="+", action="extend", default=[], help="only these"
    )
    botocore.add_argument("--model", metavar="FILE", help="a service-2.json to read instead")
    botocore.add_argument(
        "--cli-examples", metavar="DIR", help="the AWS CLI's example files (awscli/examples)"
    )
    botocore.add_argument(
        "--endpoints", action="store_true", help="only bring the service's endpoints up to date"
    )
    botocore.add_argument("--specs", metavar="DIR", help="folder of the specs (specs)")


def _settings(arguments: argparse.Namespace) -> Settings:
    from shapewright.settings import load_settings

    return load_settings(
        Path.cwd(),
        specs=arguments.specs,
        output=getattr(arguments, "output", None),
        package=getattr(arguments, "package", None),
        templates=getattr(arguments, "templates", None),
        targets=getattr(arguments, "target", ()),
        edition=getattr(arguments, "edition", None),
        models=getattr(arguments, "models", None),
    )


def _file_set(settings: Settings) -> FileSet:
    from shapewright.pipeline import Options, generate

    options = Options(
        targets=settings.targets,
        package=settings.package,
        templates=settings.templates,
        edition=settings.edition,
        models=settings.models,
    )
    progress = _Progress()
    try:
        return generate(settings.specs, options, progress)
    finally:
        progress.clear()


def _generate(arguments: argparse.Namespace) -> int:
    from shapewright import emit
    from shapewright.specs.tree import path_for_people

    settings = _settings(arguments)
    made = _file_set(settings)
    if arguments.diff:
        sys.stdout.write(emit.unified_diff(settings.output, made.files, made.scope))
        return OK
    report = emit.publish(settings.output, made.files, made.scope, notify=_notify)
    changes = [
        f"{len(paths)} {word}"
        for word, paths in (("written", report.written), ("removed", report.removed))
        if paths
    ]
    summary = ", ".join(changes) or "nothing to change"
    print(f"{path_for_people(settings.output)}: {_count(len(made.files), 'file')}, {summary}")
    return OK


def _check(arguments: argparse.Namespace) -> int:
    from shapewright import emit
    from shapewright.specs.tree import path_for_people

    settings = _settings(arguments)
    made = _file_set(settings)
    output = path_for_people(settings.output)
    found = emit.compare(settings.output, made.files, made.scope)
    owned_by_others = {*found.edited, *found.foreign}
    for kind in ("missing", "stale", "changed", "edited", "foreign"):
        for path in getattr(found, kind):
            if kind in ("stale", "changed") and path in owned_by_others:
                continue
            print(f"{kind}: {output}/{emit.readable(path)}")
    if found.clean:
        print(f"{output}: {_count(len(made.files), 'file')}, as the specs say")
        return OK
    if owned_by_others:
        print(
            "what was edited or added by hand stops 'shapewright generate': move it away first",
            file=sys.stderr,
        )
    else:
        print("run 'shapewright generate' to bring it up to date", file=sys.stderr)
    return FAILED


def _lint(arguments: argparse.Namespace) -> int:
    from shapewright.settings import load_settings
    from shapewright.specs import lint

    paths = [Path(path) for path in arguments.paths] or [load_settings(Path.cwd()).specs]
    problems = lint(paths)
    for problem in problems:
        print(problem)
    print(_count(len(problems), "problem") if problems else "no problems", file=sys.stderr)
    return FAILED if problems else OK


def _import(arguments: argparse.Namespace) -> int:
    from shapewright.importers.botocore import import_endpoints, import_service

    model = Path(arguments.model) if arguments.model else None
    specs = _settings(arguments).specs
    if arguments.endpoints:
        if arguments.operation or arguments.cli_examples:
            raise SettingsError("--endpoints goes without --operation and --cli-examples")
        print(import_endpoints(arguments.service, model=model, specs=specs))
        return OK
    report = import_service(
        arguments.service,
        operations=arguments.operation,
        model=model,
        cli_examples=Path(arguments.cli_examples) if arguments.cli_examples else None,
        specs=specs,
    )
    print(report)
    return OK


_COMMANDS = {"generate": _generate, "check": _check, "lint": _lint, "import": _import}


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _notify(message: str) -> None:
    print(f"shapewright: {message}", file=sys.stderr)


class _Progress:
    """A line on a terminal's standard error, for work that takes longer than a second."""

    _PATIENCE = 1.0
    _INTERVAL = 0.1

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._next = time.monotonic() + self._PATIENCE
        self._shown = False

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._terminal and time.monotonic() >= self._next:
            self._next = time.monotonic() + self._INTERVAL
            self._shown = True
            sys.stderr.write(f"\r\x1b[K{done} of {total} {what}")
            sys.stderr.flush()

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
