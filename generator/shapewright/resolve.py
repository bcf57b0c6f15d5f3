"""From checked documents to the IR: links shape names and lays member traits over shape traits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from shapewright.ir import (
    Documented,
    Http,
    Location,
    Member,
    Notice,
    Operation,
    Overlay,
    OverlayChange,
    Service,
    Shape,
    Source,
)
from shapewright.ir.endpoints import VARIANTS, Endpoint, Endpoints, EndpointTable, Variants

Path = tuple[str | int, ...]
Locate = Callable[[Path], Location]

_STRUCTURAL = frozenset({"type", "members", "member", "key", "value", "provenance"})
_OPERATION_FIELDS = frozenset(
    {
        "operation",
        "http",
        "documentation",
        "input",
        "output",
        "errors",
        "retry",
        "examples",
        "pagination",
        "sources",
        "shapes",
        "provenance",
    }
)
_NO_TRAITS = frozenset({"shape", "provenance", "documented", "private"})
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})


def _nowhere(path: Path) -> Location:
    return Location()


@dataclass(frozen=True, slots=True)
class ServiceDocuments:
    """The checked documents of one service, as plain data in the spec language.

    Args:
        service: ``service.yaml``.
        shapes: every shape of the service, shared or not, by name.
        operations: the operation documents by name.
        overlays: the overlay documents by edition.
        locate: tells where a path into ``("shapes", ...)``, ``("operations", ...)``,
            ``("service", ...)`` or ``("overlays", ...)`` stands in the files.
    """

    service: Mapping[str, Any]
    shapes: Mapping[str, Mapping[str, Any]]
    operations: Mapping[str, Mapping[str, Any]]
    overlays: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    locate: Locate = _nowhere

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources of the service's facts, by id."""
        return {
            key: Source(key, text["title"], text.get("url", ""), text.get("licence", ""))
            for key, text in self.service.get("sources", {}).items()
        }


def build_service(documents: ServiceDocuments, edition: str | None = None) -> Service:
    """Link the documents of one service.

    Args:
        documents: documents that passed every check; names are not checked again.
        edition: lay the overlay of this edition over the documentation, if there is one.
    """
    if edition is not None and edition in documents.overlays:
        documents = _with_overlay(documents, _overlay(documents, edition))
    raw = documents.service
    sources = documents.sources
    shapes = _link_shapes(documents)
    operations = {
        name: _operation(documents, name, shapes, sources) for name in sorted(documents.operations)
    }
    return Service(
        name=raw["service"],
        metadata=MappingProxyType(dict(raw["metadata"])),
        documentation=raw.get("documentation", ""),
        titles=MappingProxyType(dict(raw.get("titles", {}))),
        shapes=shapes,
        operations=MappingProxyType(operations),
        overlays=MappingProxyType(
            {name: _overlay(documents, name) for name in sorted(documents.overlays)}
        ),
        sources=tuple(sources.values()),
        notices=tuple(
            Notice(notice["text"], sources[notice["source"]]) for notice in raw.get("notices", ())
        ),
        where=documents.locate(("service",)),
        endpoints=_endpoints(raw["endpoints"]) if "endpoints" in raw else None,
    )


def _endpoints(raw: Mapping[str, Any]) -> Endpoints:
    contexts = (
        (MappingProxyType(dict(table["when"])), _endpoint_table(table))
        for table in raw.get("contexts", ())
    )
    return Endpoints(_endpoint_table(raw), tuple(contexts))


def _endpoint_table(raw: Mapping[str, Any]) -> EndpointTable:
    def places(key: str) -> Mapping[str, Variants]:
        entries = {name: _variants(entry) for name, entry in raw.get(key, {}).items()}
        return MappingProxyType(entries)

    return EndpointTable(_variants(raw), places("partitions"), places("regions"))


def _variants(raw: Mapping[str, Any]) -> Variants:
    found = {variant: raw[variant] for variant in VARIANTS if variant in raw}
    return MappingProxyType(
        {
            variant: Endpoint(
                url=endpoint.get("url", ""),
                signing_region=endpoint.get("signingRegion", ""),
                signing_name=endpoint.get("signingName", ""),
                error=endpoint.get("error", ""),
            )
            for variant, endpoint in found.items()
        }
    )


def _link_shapes(documents: ServiceDocuments) -> Mapping[str, Shape]:
    linked: dict[str, Shape] = {}
    shapes = MappingProxyType(linked)
    for name, raw in documents.shapes.items():
        path: Path = ("shapes", name)

        def use(key: str, *, raw: Mapping[str, Any] = raw, path: Path = path) -> Member | None:
            return _member("", raw[key], documents, shapes, (*path, key)) if key in raw else None

        linked[name] = Shape(
            name=name,
            type=raw["type"],
            traits=_traits(raw),
            members=MappingProxyType(
                {
                    member: _member(member, use_, documents, shapes, (*path, "members", member))
                    for member, use_ in raw.get("members", {}).items()
                }
            ),
            member=use("member"),
            key=use("key"),
            value=use("value"),
            where=documents.locate(path),
        )
    return shapes


def _traits(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType({key: value for key, value in raw.items() if key not in _STRUCTURAL})


def _member(
    name: str,
    raw: Mapping[str, Any],
    documents: ServiceDocuments,
    shapes: Mapping[str, Shape],
    path: Path,
) -> Member:
    own = {key: value for key, value in raw.items() if key not in _NO_TRAITS}
    if raw.get("private"):
        own["sensitive"] = True
    return Member(
        name=name,
        shape_name=raw["shape"],
        traits=MappingProxyType({**_traits(documents.shapes[raw["shape"]]), **own}),
        own=MappingProxyType(own),
        shapes=shapes,
        where=documents.locate(path),
        documented=_documented(raw["documented"], documents) if "documented" in raw else None,
    )


def _documented(raw: Mapping[str, Any], documents: ServiceDocuments) -> Documented:
    return Documented(
        source=documents.sources[raw["source"]],
        min=raw.get("min"),
        max=raw.get("max"),
        enum=tuple(raw.get("enum", ())),
        pattern=raw.get("pattern"),
    )


def _operation(
    documents: ServiceDocuments,
    name: str,
    shapes: Mapping[str, Shape],
    sources: Mapping[str, Source],
) -> Operation:
    raw = documents.operations[name]
    path: Path = ("operations", name)

    def use(key: str) -> Member | None:
        if key not in raw:
            return None
        return _member("", raw[key], documents, shapes, (*path, key))

    input_ = use("input")
    http = raw["http"]
    return Operation(
        name=name,
        http=Http(http["method"], http["requestUri"], http.get("responseCode")),
        documentation=raw.get("documentation", ""),
        input=input_,
        output=use("output"),
        errors=tuple(
            _member("", error, documents, shapes, (*path, "errors", index))
            for index, error in enumerate(raw.get("errors", ()))
        ),
        traits=MappingProxyType(
            {key: value for key, value in raw.items() if key not in _OPERATION_FIELDS}
        ),
        retry=raw.get("retry") or _default_retry(raw, input_),
        examples=MappingProxyType(dict(raw.get("examples", {}))),
        pagination=raw.get("pagination"),
        sources=tuple(sources[key] for key in raw.get("sources", ())),
        where=documents.locate(path),
    )


def _default_retry(raw: Mapping[str, Any], input_: Member | None) -> str:
    """A request that may do its work twice is repeated only when the service refused it."""
    tokens = input_ is not None and any(
        member.idempotency_token for member in input_.shape.members.values()
    )
    repeatable = raw.get("idempotent") or raw.get("readonly") or tokens
    return "safe" if repeatable or raw["http"]["method"] in _SAFE_METHODS else "throttled-only"


def _overlay(documents: ServiceDocuments, edition: str) -> Overlay:
    raw = documents.overlays[edition]
    return Overlay(
        edition=edition,
        source=raw["source"],
        changes=tuple(OverlayChange(**change) for change in raw["changes"]),
        where=documents.locate(("overlays", edition)),
    )


def _with_overlay(documents: ServiceDocuments, overlay: Overlay) -> ServiceDocuments:
    shapes = dict(documents.shapes)
    operations = dict(documents.operations)
    for change in overlay.changes:
        if change.operation is not None:
            operations[change.operation] = _replaced(operations[change.operation], change)
        elif change.shape is not None and change.member is not None:
            shape = shapes[change.shape]
            members = dict(shape["members"])
            members[change.member] = _replaced(members[change.member], change)
            shapes[change.shape] = {**shape, "members": members}
        elif change.shape is not None:
            shapes[change.shape] = _replaced(shapes[change.shape], change)
    return ServiceDocuments(
        documents.service, shapes, operations, documents.overlays, documents.locate
    )


def _replaced(raw: Mapping[str, Any], change: OverlayChange) -> Mapping[str, Any]:
    return {**raw, "documentation": raw["documentation"].replace(change.find, change.replace)}
