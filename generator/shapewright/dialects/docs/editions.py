"""Editions of a family of pages, as the docs target's data (``editions.yaml``) has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def chosen_edition(family: Mapping[str, Any], wanted: str | None) -> tuple[str, dict[str, Any]]:
    """Name and entries of the edition that a family of pages follows.

    Entries stand over those of the edition that it is ``based_on``; ``texts`` do so one by one.

    Args:
        family: ``editions`` by name, and the name of the ``default``.
        wanted: the edition asked for; one of another family of pages stands for the default.
    """
    editions: Mapping[str, Any] = family["editions"]
    name = str(wanted if wanted in editions else family["default"])
    return name, _entries(editions, name)


def _entries(editions: Mapping[str, Any], name: str) -> dict[str, Any]:
    own = editions[name]
    base = _entries(editions, own["based_on"]) if "based_on" in own else {}
    return {**base, **own, "texts": {**base.get("texts", {}), **own.get("texts", {})}}
