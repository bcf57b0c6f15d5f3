"""Jinja, and the only module that knows of it: templates in, text out, nothing raw let through."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jinja2

from shapewright.dialects import escape
from shapewright.errors import TemplateError

_VIEW_LINE = re.compile(r"\{# view: (\w+) #\}\n?")


def _only_rendered(value: Any) -> str:
    """Let nothing be printed that no encoder made."""
    if isinstance(value, escape.Rendered):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, jinja2.Undefined):
        return str(value)
    raise jinja2.TemplateRuntimeError(
        f"a raw {type(value).__name__} cannot be printed: only text that an encoder made is, so "
        "the view's field must be Rendered"
    )


class Renderer:
    """Templates of one target, looked up in several folders, first folder first.

    Args:
        folders: where the target's templates are; a file in an earlier folder hides its namesake.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
            undefined=jinja2.StrictUndefined,
            finalize=_only_rendered,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._environment.globals = {}

    def view_name(self, template: str) -> str:
        """The view that the template's first line names.

        Raises:
            TemplateError: there is no such template, or its first line names none.
        """
        loader = self._environment.loader
        assert loader is not None
        try:
            source = loader.get_source(self._environment, template)[0]
        except jinja2.TemplateNotFound as error:
            raise TemplateError(f"{template}: there is no such template") from error
        match = _VIEW_LINE.match(source)
        if match is None:
            raise TemplateError(f"{template}:1: the first line must name the view: {{# view: X #}}")
        return match.group(1)

    def render(self, template: str, view: Any) -> str:
        """The template's text for a view, whose fields are its variables.

        Raises:
            TemplateError: with the template's name and line.
        """
        variables = {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}
        try:
            return self._environment.get_template(template).render(variables)
        except jinja2.TemplateSyntaxError as error:
            raise TemplateError(f"{error.name}:{error.lineno}: {error.message}") from error
        except jinja2.TemplateNotFound as error:
            raise TemplateError(f"{template}: there is no template '{error.name}'") from error
        except Exception as error:
            # A template can make any of Python's errors; it is its author's to mend.
            raise TemplateError(f"{self._place(error, template)}: {error}") from error

    def _place(self, error: BaseException, template: str) -> str:
        """``template:line`` of the innermost template that a run-time error came through."""
        place = template
        traceback = error.__traceback__
        while traceback is not None:
            file = Path(traceback.tb_frame.f_code.co_filename)
            for folder in self._folders:
                if file.is_relative_to(folder):
                    place = f"{file.relative_to(folder).as_posix()}:{traceback.tb_lineno}"
            traceback = traceback.tb_next
        return place
