"""The lines that every generated text file begins with: from which spec, and how to change it."""

from __future__ import annotations

import textwrap

from shapewright.dialects.escape import Rendered
from shapewright.dialects.view import Subject

_LISTED = 6
_WIDTH = 86
_ADVICE = "Do not edit: change the specs, then run: shapewright generate"


def header_lines(subject: Subject) -> list[str]:
    """What the header says, line by line, without version or date.

    It names the service and its operations (their number, if there are more than a few), or for
    a file of the whole run the services.
    """
    return [*textwrap.wrap(f"Generated from {_origin(subject)}.", _WIDTH), _ADVICE]


def header(subject: Subject) -> Rendered:
    """The header as comment lines (``#``), for Python and TOML."""
    return Rendered("\n".join(f"# {line}" for line in header_lines(subject)))


def markdown_header(subject: Subject) -> Rendered:
    """The header as an HTML comment, for Markdown."""
    return Rendered("\n".join(["<!--", *header_lines(subject), "-->"]))


def _origin(subject: Subject) -> str:
    """What the file is made from; names only, and names are ASCII words by the spec's rules."""
    if subject.maybe_service is None:
        names = [service.name for service in subject.run.services]
        return f"the specs of {_listed(names, 'services')}"
    service = subject.service.name
    if subject.maybe_operation is not None:
        return f"the spec of {service} ({subject.operation.name})"
    return f"the spec of {service} ({_listed(list(subject.service.operations), 'operations')})"


def _listed(names: list[str], noun: str) -> str:
    return ", ".join(names) if len(names) <= _LISTED else f"{len(names)} {noun}"
