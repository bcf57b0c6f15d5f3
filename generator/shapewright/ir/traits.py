"""What shapes and their uses say of themselves: botocore's traits, by botocore's names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Traits:
    """Readings of ``traits`` that shapes and members share."""

    __slots__ = ()

    traits: Mapping[str, Any]

    @property
    def documentation(self) -> str:
        """AWS documentation HTML, verbatim; empty if there is none."""
        return str(self.traits.get("documentation", ""))

    @property
    def enum(self) -> tuple[str, ...]:
        return tuple(self.traits.get("enum", ()))

    @property
    def min(self) -> int | float | None:
        """Least length of a string (code points), blob (bytes), list or map; least number."""
        return self.traits.get("min")

    @property
    def max(self) -> int | float | None:
        """Greatest length or number; see ``min``."""
        return self.traits.get("max")

    @property
    def pattern(self) -> str | None:
        """Regular expression that the whole value must match, in the words of its source."""
        return self.traits.get("pattern")

    @property
    def location(self) -> str | None:
        """``uri``, ``querystring``, ``header``, ``headers``, ``statusCode`` or None (the body)."""
        return self.traits.get("location")

    @property
    def location_name(self) -> str | None:
        return self.traits.get("locationName")

    @property
    def streaming(self) -> bool:
        return bool(self.traits.get("streaming"))

    @property
    def sensitive(self) -> bool:
        return bool(self.traits.get("sensitive"))

    @property
    def flattened(self) -> bool:
        return bool(self.traits.get("flattened"))

    @property
    def jsonvalue(self) -> bool:
        return bool(self.traits.get("jsonvalue"))

    @property
    def host_label(self) -> bool:
        return bool(self.traits.get("hostLabel"))

    @property
    def idempotency_token(self) -> bool:
        return bool(self.traits.get("idempotencyToken"))

    @property
    def deprecated(self) -> bool:
        return bool(self.traits.get("deprecated"))

    @property
    def deprecated_message(self) -> str:
        return str(self.traits.get("deprecatedMessage", ""))

    @property
    def timestamp_format(self) -> str | None:
        return self.traits.get("timestampFormat")

    @property
    def document(self) -> bool:
        """Whether any JSON value may stand here; only of structures."""
        return bool(self.traits.get("document"))

    @property
    def union(self) -> bool:
        """Whether exactly one member may be set; only of structures."""
        return bool(self.traits.get("union"))

    @property
    def eventstream(self) -> bool:
        return bool(self.traits.get("eventstream"))

    @property
    def required(self) -> tuple[str, ...]:
        """Names of the members that must be set, in the order of the spec."""
        return tuple(self.traits.get("required", ()))

    @property
    def payload(self) -> str | None:
        """The member that is the whole HTTP body."""
        return self.traits.get("payload")
