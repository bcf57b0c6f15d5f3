"""What a command does once its words are sorted: skeleton, request, or call and answer."""

from __future__ import annotations

from .._service import Service
from .call import Told, client_of
from .errors import CommandError
from .global_options import DRY_RUN
from .input.parameters import build
from .operation import SKELETON
from .pages import OnePage, first_params, pages_of
from .preferences import Preferences
from .show import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._client import SyncClient
    from .arguments import Parsed
    from .operation import Command


class Run:
    """What a command does once its words are sorted.

    Args:
        package: full name of the service's package.
        options: the global options given, by name.
        query: what is to be shown of the answer, compiled; None for all of it.
    """

    def __init__(
        self, command: Command, package: str, options: Mapping[str, Any], query: Any
    ) -> None:
        self._command = command
        self._package = package
        self._options = options
        self._query = query
        self._preferences = Preferences(options)
        self._wire = Service(package).wire

    def finish(self, parsed: Parsed) -> None:
        """Print a skeleton, the request, or what the service answers.

        Raises:
            CommandError: the command cannot go on.
        """
        command, values = self._command, parsed.values
        if hasattr(command, "PAGES"):
            from .paging.options import settled

            values = settled(command, values, not self._options.get("--no-paginate"))
        skeleton = values.get(SKELETON)
        called = skeleton in (None, "output")  # else the bytes of blobs do not matter
        decodes = called and self._preferences.base64_blobs
        params = build(command, self._wire, values, decodes)
        if skeleton in ("", "input"):
            write(command.SKELETON)
        elif skeleton == "yaml-input":
            from .skeletons import yaml_input

            write(yaml_input(command))
        else:
            path = parsed.rest[parsed.plain[0]] if command.OUTFILE else ""
            self._call(params, values, path)

    def _call(
        self, params: dict[str, Any], values: Mapping[str, Any], path: str
    ) -> None:
        client = client_of(self._package, self._options, self._preferences)
        with client, Told(client, self._command, values, params):
            if values.get(SKELETON) == "output":
                self._show_sample(client, params)
            elif any(self._options.get(name) for name in DRY_RUN):
                from .dry_run import show_request

                first = first_params(client, self._command, params, values)
                show_request(client, self._command.METHOD, first)
            else:
                self._show_answer(client, params, values, path)

    def _show_sample(self, client: SyncClient, params: Mapping[str, Any]) -> None:
        """Print a sample of an answer, if the input is right."""
        from .skeletons import output

        client.build_request(self._command.METHOD, params)
        self._show(OnePage(output(self._command)), self._preferences.output)

    def _show_answer(
        self,
        client: SyncClient,
        params: Mapping[str, Any],
        values: Mapping[str, Any],
        path: str,
    ) -> None:
        """Make the call and print its answer; a file gets its content, if it has some."""
        form = self._preferences.output  # what is wrong with it is told before the call
        if self._command.OUTFILE:
            from .outfile import check

            check(path)
        pages = pages_of(client, self._command, params, values)
        if self._command.OUTFILE:
            from .outfile import store

            pages = OnePage(store(pages.whole(), path, self._command.OUTFILE))
        try:
            self._show(pages, form)
        except BrokenPipeError:
            raise
        except OSError as error:
            told = f"{error}: the call was made, its answer could not be written"
            raise CommandError(told, name=type(error).__name__) from error

    def _show(self, pages: Any, form: str) -> None:
        from .output import show

        preferences = self._preferences
        try:
            show(
                pages,
                form,
                title=self._wire.OPERATIONS[self._command.METHOD]["name"],
                query=self._query,
                color=preferences.color,
                pager=preferences.pager,
            )
        except ValueError as error:
            if self._query is None or not _is_of_query(error):
                raise
            hints = ["the expression of --query does not suit the answer"]
            raise CommandError(str(error), name="JmesPath", hints=hints) from error


def _is_of_query(error: ValueError) -> bool:
    from .._jmespath import JmesPathError

    return isinstance(error, JmesPathError)
