"""The sections of API reference pages that tell of a request's and a response's members."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from shapewright.dialects.api.editions import ApiEdition
from shapewright.dialects.api.members import Entries, member_list
from shapewright.dialects.api.types import Link
from shapewright.dialects.api.wire import (
    FORM_PROTOCOLS,
    FORMATS,
    REST_PROTOCOLS,
    Message,
    form_name,
    status_code,
    wire_name,
)
from shapewright.dialects.documentation.markdown import join_blocks, list_item, strong
from shapewright.dialects.escape import Rendered
from shapewright.ir import Member, Operation, Service


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a page."""

    title: Rendered
    content: Rendered


@dataclass(frozen=True, slots=True)
class Sections:
    """What the sections of one page have in common.

    Args:
        link: makes the link to a structure's section.
    """

    service: Service
    operation: Operation
    edition: ApiEdition
    link: Link

    def request(self, request: Message) -> tuple[Section, ...]:
        """The sections that tell of a request's members, as its protocol has them."""
        if self.service.protocol in REST_PROTOCOLS:
            return (
                Section(Rendered("URI Request Parameters"), self._uri_parameters(request)),
                Section(Rendered("Request Body"), self._request_body(request)),
            )
        parts = [self.edition.say("common_parameters")]
        if request.body and self.service.protocol in FORM_PROTOCOLS:
            parts.append(self._members(request.body, request.body_required, name=form_name))
        elif request.body:
            listed = self._members(request.body, request.body_required)
            parts += [self._format("request_data"), listed]
        return (Section(Rendered("Request Parameters"), join_blocks(parts)),)

    def response(self, response: Message) -> Rendered:
        """What a response of success holds."""
        say, status = self.edition.say, status_code(self.operation)
        parts = []
        if response.status is not None:
            parts += [say("success_status"), self._members((response.status,), types=False)]
        elif response.members:
            parts.append(say("success", status=status))
        else:
            parts.append(say("success_empty", status=status))
        if response.headers:
            parts += [say("response_headers"), self._members(response.headers, types=False)]
        if response.raw_payload is not None:
            parts += [
                say("response_payload"),
                self._members((response.raw_payload,), types=False),
            ]
        elif response.body:
            parts += self._response_body(response)
        return join_blocks(parts)

    def _uri_parameters(self, request: Message) -> Rendered:
        members = request.path + request.query + request.headers
        if not members:
            return self.edition.say("no_uri_parameters")
        listed = self._members(members, request.required, types=False)
        return join_blocks([self.edition.say("uri_parameters"), listed])

    def _request_body(self, request: Message) -> Rendered:
        if request.raw_payload is not None:
            listed = self._members((request.raw_payload,), request.required, types=False)
            return join_blocks([self.edition.say("request_payload"), listed])
        if not request.body:
            return self.edition.say("no_request_data")
        return join_blocks(
            [
                self._format("request_data"),
                *self._container(request),
                self._members(request.body, request.body_required),
            ]
        )

    def _response_body(self, response: Message) -> list[Rendered]:
        listed = self._members(response.body)
        if self.service.protocol in FORM_PROTOCOLS:
            number = "response_element" if len(response.body) == 1 else "response_elements"
            return [self.edition.say(number), listed]
        return [self._format("response_data"), *self._container(response), listed]

    def _container(self, content: Message) -> list[Rendered]:
        """What holds the members of a body: a parameter, the root element of XML."""
        parts = []
        if content.payload is not None:
            parts.append(self.edition.say("body_member", name=content.payload.name))
        if self.service.protocol == "rest-xml":
            sentence = self.edition.say("root_element", name=content.root)
            required = Rendered("Required: Yes")
            parts.append(list_item(join_blocks([strong(content.root), sentence, required])))
        return parts

    def _format(self, sentence: str) -> Rendered:
        return self.edition.say(sentence, format=FORMATS[self.service.protocol])

    def _members(
        self,
        members: tuple[Member, ...],
        required: Collection[str] | None = None,
        *,
        types: bool = True,
        name: Callable[[Service, Member], str] = wire_name,
    ) -> Rendered:
        entries = Entries(lambda member: name(self.service, member), required, types)
        return member_list(members, entries, self.edition, self.link)
