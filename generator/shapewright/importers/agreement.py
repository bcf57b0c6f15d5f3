"""Whether a folder of specs and a model say the same of what both describe.

Documentation may differ: it has editions. So may a fact for which the spec names a page
(``provenance``): that page has the last word on it. What only prose states (``documented``), and
what nobody states but ourselves (``private``), is in no model. All else must be the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from shapewright.errors import ImportModelError
from shapewright.importers.model_files import Model

_ASIDE = frozenset(("documentation", "provenance", "documented", "private"))
_USES = ("member", "key", "value")


def check_agreement(
    model: Model, service: Mapping[str, Any], shapes: Mapping[str, Mapping[str, Any]]
) -> None:
    """Check what is in a folder against a model.

    Args:
        service: the content of ``service.yaml``.
        shapes: those of the folder's shapes that an import would use.

    Raises:
        ImportModelError: with everything that differs.
    """
    found = [*_service_conflicts(service, model.data)]
    for name, shape in shapes.items():
        keys = ", ".join(_conflicts(shape, model.data["shapes"][name]))
        if keys:
            found.append(f"shape {name}: {keys}")
    if found:
        raise ImportModelError(
            f"the specs of {model.service} say otherwise than {model.file}; mend one of them "
            "(a fact that a published page states may name it as its 'provenance'):\n  "
            + "\n  ".join(found)
        )


def reads_otherwise(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> bool:
    """Whether the documentation of two shapes with the same meaning differs."""
    members = ours.get("members", {})
    pairs = [(ours, theirs)] + [
        (use, theirs["members"][name]) for name, use in members.items() if name in theirs["members"]
    ]
    pairs += [(ours[key], theirs[key]) for key in _USES if key in ours]
    return any(
        our.get("documentation") != their.get("documentation")
        for our, their in pairs
        if "documentation" not in our.get("provenance", {})
    )


def _service_conflicts(service: Mapping[str, Any], data: Mapping[str, Any]) -> Iterator[str]:
    stated = service.get("provenance", {})
    for part in ("metadata", "clientContextParams"):
        ours, theirs = service.get(part, {}), data.get(part, {})
        if part not in stated:
            yield from (f"{part}: {key}" for key in _differing(ours, theirs))


def _conflicts(ours: Mapping[str, Any], theirs: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """Where a shape of the specs, or a use of one, differs from the model's."""
    aside = _ASIDE.union(ours.get("provenance", {}))
    for key in _differing(ours, theirs):
        if key in aside:
            continue
        our, their = ours.get(key), theirs.get(key)
        if key == "members" and our and their:
            yield from _member_conflicts(our, their)
        elif key in _USES and our and their:
            yield from _conflicts(our, their, f"{key}.")
        else:
            yield at + key


def _member_conflicts(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Iterator[str]:
    for name in _differing(ours, theirs):
        our, their = ours.get(name, {}), theirs.get(name, {})
        if their:
            yield from _conflicts(our, their, f"{name}.") if our else [name]
        elif "shape" not in our.get("provenance", {}):
            yield name


def _differing(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> list[str]:
    return sorted(key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key))
