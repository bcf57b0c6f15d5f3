"""Values in one form, so that what was sent can be compared with what arrived."""

from __future__ import annotations

import datetime
import math
from typing import Any

from botocore.utils import parse_to_aware_datetime


class Plain:
    """Puts values of botocore's shapes into one form.

    Timestamps become whole seconds, since some places of the wires hold no more.

    Args:
        thin: whether the protocol has no form for what is empty (``{}``, ``[]``).
    """

    def __init__(self, thin: bool) -> None:
        self._thin = thin

    def of(self, shape: Any, value: Any) -> Any:
        """The form of a value."""
        form = getattr(self, f"_{shape.type_name}", None)
        return value if form is None else form(shape, value)

    def _structure(self, shape: Any, value: Any) -> Any:
        if shape.is_document_type:
            return value
        found = {
            name: self.of(shape.members[name], item)
            for name, item in value.items()
            if item is not None and name in shape.members
        }
        return self._kept(found)

    def _list(self, shape: Any, value: Any) -> Any:
        items = [self.of(shape.member, item) for item in value]
        return [item for item in items if item != {}] if self._thin else items

    def _map(self, shape: Any, value: Any) -> Any:
        return self._kept({key: self.of(shape.value, item) for key, item in value.items()})

    def _kept(self, found: dict[str, Any]) -> dict[str, Any]:
        if not self._thin:
            return found
        return {name: item for name, item in found.items() if item not in ({}, [], b"", "")}

    def _timestamp(self, shape: Any, value: Any) -> int:
        moment = parse_to_aware_datetime(value)
        if isinstance(value, datetime.datetime) and value.tzinfo is None:
            moment = value.replace(tzinfo=datetime.UTC)
        return math.floor(moment.timestamp())

    def _blob(self, shape: Any, value: Any) -> bytes:
        read = getattr(value, "read", None)
        return bytes(read() if read else value)

    def _float(self, shape: Any, value: Any) -> Any:
        return "NaN" if math.isnan(value) else float(value)

    _double = _float
