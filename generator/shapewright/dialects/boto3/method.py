"""The sections of the page of one client method, but for its examples."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial

from shapewright import naming
from shapewright.dialects.boto3.example import LINE_LIMIT as SYNTAX_LIMIT
from shapewright.dialects.boto3.example import Syntax
from shapewright.dialects.boto3.params import LINE_LIMIT as MEMBERS_LIMIT
from shapewright.dialects.boto3.params import RequestMembers, ResponseMembers
from shapewright.dialects.boto3.special import Changes
from shapewright.dialects.boto3.text import (
    Cycles,
    event_stream,
    line,
    paragraph,
    request_streams,
    response_streams,
)
from shapewright.dialects.budget import TooLarge
from shapewright.dialects.documentation.rst import Flavour, to_rst
from shapewright.dialects.escape import safe_url
from shapewright.ir import Member, Operation, Service

_DEPRECATED = (
    "This operation is deprecated and may not function as expected. This operation should not be "
    "used going forward and is only kept for the purpose of backwards compatiblity."
)
_EVENTS = (
    "The response of this operation contains an :class:`.EventStream` member. When iterated the "
    ":class:`.EventStream` will yield events based on the structure below, where only one of the "
    "top level keys will be present for any given event."
)
_GOTO = "https://docs.aws.amazon.com/goto/WebAPI"
_ALL_DOCS = "https://docs.aws.amazon.com/index.html"
_TOO_LARGE = (
    "\n\n    **{title}**\n    ::\n\n        # This section is too large to render.\n"
    "        # Please see the AWS API Documentation linked below.\n\n    {link}\n    "
)


class _Writers:
    """The writers of one service, which remember what they wrote of its shapes."""

    def __init__(self, service: Service) -> None:
        cycles = Cycles(service.shapes)
        self.request = Syntax(service, cycles, response=False)
        self.response = Syntax(service, cycles, response=True)
        self.parameters = RequestMembers(service, cycles)
        self.results = ResponseMembers(service, cycles)


_writers = lru_cache(maxsize=4)(_Writers)


class MethodPage:
    """Writes the sections of the page of one method."""

    def __init__(self, service: Service, operation: Operation) -> None:
        self._service = service
        self._operation = operation
        self._writers = _writers(service)
        self.client = naming.client_class(service.metadata)
        self.method = naming.method_name(operation.name)
        self.call = f"response = client.{self.method}"

    def description(self) -> str:
        text: str = to_rst(self._operation.documentation, 1, Flavour.BOTO3)
        if self._operation.deprecated:
            text += f"{paragraph(1)}.. danger::{paragraph(2)}    {_DEPRECATED}\n{paragraph(1)}"
        if self._link:
            text += f"{paragraph(1)}See also: {self._link}  \n"
        return text

    @property
    def _link(self) -> str:
        """The link to the AWS documentation; empty if the service has no id there."""
        uid = self._service.uid
        url = safe_url(f"{_GOTO}/{uid}/{self._operation.name}") if uid is not None else None
        return f"`AWS API Documentation <{url}>`_" if url is not None else ""

    def _section(self, title: str, limit: int, write: Callable[[], str]) -> str:
        """What ``write`` writes, or where to look if that has more than ``limit`` lines."""
        with suppress(TooLarge):
            text = write()
            if text.count("\n") < limit:
                return text
        # Boto3 does not find its own link if there is a digit in the operation's name.
        found = re.search(rf"<{_GOTO}/[a-z0-9-.]*/[a-zA-Z]*>", self._link)
        return _TOO_LARGE.format(title=title, link=f"{self._link}\n\n" if found else _ALL_DOCS)

    def _changes(self, output: bool) -> Changes:
        return Changes(self._service.name, self._operation.name, output)

    def request_syntax(self) -> str:
        root = self._operation.input
        if root is None:
            return f"{paragraph(1)}**Request Syntax**{paragraph(1)}::{paragraph(2)}{self.call}()"
        return self._section("Request Syntax", SYNTAX_LIMIT, lambda: self._request_syntax(root))

    def _request_syntax(self, root: Member) -> str:
        streams = request_streams(root).values
        syntax = self._writers.request.top(root, 2, self._changes(False), streams)
        head = f"{paragraph(1)}**Request Syntax**{line(1)}::{paragraph(2)}"
        return f"{head}{self.call}{syntax}{line(2)}"

    def parameters(self) -> str:
        root = self._operation.input
        if root is None:
            return ""
        changes, streams = self._changes(False), request_streams(root).types
        return self._section(
            "Parameters",
            MEMBERS_LIMIT,
            lambda: self._writers.parameters.top(root, changes, streams),
        )

    def returns(self) -> str:
        root = self._operation.output
        if root is None:
            return f"{line(1)}:returns: None"
        parts = [f"{line(1)}:rtype: dict{line(1)}:returns: {line(2)}"]
        if event_stream(root):
            parts.append(f"{paragraph(2)}{_EVENTS}{line(2)}")
        for title, limit, write in (
            ("Response Syntax", SYNTAX_LIMIT, self._response_syntax),
            ("Response Structure", MEMBERS_LIMIT, self._response_structure),
        ):
            parts.append(self._section(title, limit, partial(write, root)))
        return "".join(parts)

    def _response_syntax(self, root: Member) -> str:
        streams = response_streams(root).values
        text = self._writers.response.top(root, 3, self._changes(True), streams)
        head = f"{line(2)}**Response Syntax**{paragraph(2)}{line(2)}::{paragraph(3)}"
        return f"{head}{text}{line(3)}"

    def _response_structure(self, root: Member) -> str:
        streams = response_streams(root).types
        text = self._writers.results.top(root, 2, self._changes(True), streams)
        return f"{line(2)}**Response Structure**{paragraph(2)}{text}"

    def exceptions(self) -> str:
        if not self._operation.errors:
            return ""
        parts = [f"{line(1)}**Exceptions**{line(1)}"]
        for error in self._operation.errors:
            name = f"{self.client}.Client.exceptions.{error.shape_name}"
            parts.append(f"{line(1)}*   :py:class:`{name}`\n{line(1)}")
        return "".join(parts)
