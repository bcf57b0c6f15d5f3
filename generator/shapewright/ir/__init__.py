"""The intermediate representation: what the specs say, linked, and in no output language.

The vocabulary is botocore's. Every node keeps its traits as one mapping with botocore's keys, so
that nothing a model says is lost; the properties name the traits that more than one dialect reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from shapewright.ir.endpoints import DECIDING_PARAMETERS, Endpoints
from shapewright.ir.traits import Traits

SCALAR_TYPES = frozenset(
    {"string", "integer", "long", "float", "double", "boolean", "blob", "timestamp"}
)
SHAPE_TYPES = SCALAR_TYPES | {"structure", "list", "map"}


@dataclass(frozen=True, slots=True)
class Location:
    """Where a node stands in the specs: file as shown to people, 1-based line and column."""

    file: str = "<memory>"
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts of a spec come from: a page, or a model and its version."""

    id: str
    title: str
    url: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Documented:
    """What only the prose of a page asks of a member's values, beyond its traits.

    Validators check it; AWS's own tools and pages know nothing of it.
    """

    source: Source
    min: int | float | None = None
    max: int | float | None = None
    enum: tuple[str, ...] = ()
    pattern: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Member(Traits):
    """A use of a shape: a structure's member, a list's item, a map's key or value, an
    operation's input or output, one of its errors.

    Args:
        name: the member's wire name; empty for list items, map keys and values, inputs, outputs.
        shape_name: the shape used.
        traits: the shape's traits with the member's own laid over them.
        own: the traits that stand at the member itself.
        documented: what a page says of its values that no trait does.
    """

    name: str
    shape_name: str
    traits: Mapping[str, Any]
    own: Mapping[str, Any]
    shapes: Mapping[str, Shape] = field(repr=False)
    where: Location = Location()
    documented: Documented | None = None

    @property
    def shape(self) -> Shape:
        return self.shapes[self.shape_name]

    @property
    def type(self) -> str:
        return self.shape.type

    @property
    def json_header(self) -> bool:
        """Whether the member is a header that holds JSON."""
        return self.jsonvalue and self.location == "header" and self.type == "string"


@dataclass(frozen=True, slots=True, eq=False)
class Shape(Traits):
    """A named type of a service.

    Args:
        type: one of ``SHAPE_TYPES``.
        traits: all that the spec says of it, the structural keys (``members``, ``member``,
            ``key``, ``value``, ``type``) left out.
        members: of a structure, in the order of the spec.
        member: of a list.
        key, value: of a map.
    """

    name: str
    type: str
    traits: Mapping[str, Any]
    members: Mapping[str, Member] = field(default_factory=dict)
    member: Member | None = None
    key: Member | None = None
    value: Member | None = None
    where: Location = Location()

    @property
    def exception(self) -> bool:
        return bool(self.traits.get("exception"))

    @property
    def fault(self) -> bool:
        """Whether the error is the service's and not the caller's."""
        return bool(self.traits.get("fault"))

    @property
    def error_code(self) -> str:
        """The code that the service sends for this exception."""
        return str(self.traits.get("error", {}).get("code", self.name))

    @property
    def http_status(self) -> int:
        """HTTP status of this exception: what the spec states, else 500 for a fault, else 400.

        The default is the rule that AWS's API reference pages follow.
        """
        stated = self.traits.get("error", {}).get("httpStatusCode")
        return int(stated) if stated is not None else (500 if self.fault else 400)

    def references(self) -> Iterator[Member]:
        """Every use of another shape that stands in this one, in the order of the spec."""
        yield from self.members.values()
        for member in (self.member, self.key, self.value):
            if member is not None:
                yield member


def walk(
    uses: Iterable[Member], follow: Callable[[Shape], Iterable[Member]] = Shape.references
) -> Iterator[Member]:
    """These uses of shapes and all that stand below them, in the order of the spec.

    The inside of a shape is walked once, where it is met first.

    Args:
        follow: the uses inside a shape to go on with; all of them if it is not given.
    """
    seen: set[str] = set()
    waiting = list(uses)[::-1]
    while waiting:
        member = waiting.pop()
        yield member
        if member.shape_name not in seen:
            seen.add(member.shape_name)
            waiting += list(follow(member.shape))[::-1]


@dataclass(frozen=True, slots=True)
class Http:
    method: str
    request_uri: str
    response_code: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What readers of a service's pages should know first, as plain text; and who says so."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One operation of a service.

    Args:
        name: as the service spells it (``SendOTPMessage``).
        traits: what the spec says beyond the fields here, with botocore's keys
            (``deprecated``, ``endpoint``, ``httpChecksum`` ...).
        retry: ``safe``, ``throttled-only`` or ``never``.
        examples: by family (``cli``, ``boto3``), in the form of the spec language.
        pagination: botocore's paginator entry, or None.
    """

    name: str
    http: Http
    documentation: str
    input: Member | None
    output: Member | None
    errors: tuple[Member, ...]
    traits: Mapping[str, Any]
    retry: str
    examples: Mapping[str, Any]
    pagination: Mapping[str, Any] | None
    sources: tuple[Source, ...]
    where: Location = Location()

    @property
    def deprecated(self) -> bool:
        return bool(self.traits.get("deprecated"))

    @property
    def endpoint_context(self) -> Mapping[str, object]:
        """Parameters of the endpoint rules that are the same in each call, by name.

        They do not count where each call names a bucket or an account, which decide over them.
        """
        if self.input is not None:
            shape = self.input.shape
            needed = [shape.members[name] for name in shape.required if name in shape.members]
            told = {member.traits.get("contextParam", {}).get("name") for member in needed}
            if not told.isdisjoint(DECIDING_PARAMETERS):
                return {}
        stated: Mapping[str, Any] = self.traits.get("staticContextParams", {})
        return {name: parameter.get("value") for name, parameter in stated.items()}


@dataclass(frozen=True, slots=True)
class OverlayChange:
    """One text of one edition: ``find`` in a documentation becomes ``replace``.

    The documentation is that of ``operation``, or of ``shape``, or of its ``member``.
    """

    find: str
    replace: str
    reason: str
    operation: str | None = None
    shape: str | None = None
    member: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """What one edition of published pages says differently from the spec."""

    edition: str
    source: str
    changes: tuple[OverlayChange, ...]
    where: Location = Location()


@dataclass(frozen=True, slots=True, eq=False)
class Service:
    """One service: its facts, its shapes and the operations that the specs hold.

    Args:
        name: the name that boto3 and the AWS CLI use (``pinpoint-sms-voice-v2``).
        metadata: botocore's ``metadata`` (``apiVersion``, ``endpointPrefix``, ``protocol`` ...).
        titles: names that pages print, by family (``api``: title of the API reference).
        operations: by name, sorted by name.
        endpoints: where it is reached; None if the spec does not say.
    """

    name: str
    metadata: Mapping[str, Any]
    documentation: str
    titles: Mapping[str, str]
    shapes: Mapping[str, Shape] = field(repr=False)
    operations: Mapping[str, Operation] = field(repr=False)
    overlays: Mapping[str, Overlay] = field(repr=False, default_factory=dict)
    sources: tuple[Source, ...] = ()
    notices: tuple[Notice, ...] = ()
    where: Location = Location()
    endpoints: Endpoints | None = None

    @property
    def service_id(self) -> str:
        return str(self.metadata["serviceId"])

    @property
    def protocol(self) -> str:
        return str(self.metadata["protocol"])

    @property
    def uid(self) -> str | None:
        """Botocore's unique id, which AWS's documentation links use; some models have none."""
        return self.metadata.get("uid")
