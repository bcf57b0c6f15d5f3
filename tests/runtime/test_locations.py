"""Values in a request's query and headers, as their callers wrote them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.runtime.conftest import Import

_SHAPES = {"Map": ("map", "string", "Texts"), "Texts": ("list", "string")}


def placed(sdk: Import, node: Any, value: Any) -> Any:
    """Where a member's value ends up."""
    return sdk("_protocols._locations").place({"A": value}, {"A": node}, _SHAPES)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1.10"), "1.10"),
        (Decimal("1E+2"), "1E+2"),
        ("1.50", "1.50"),
        (1.5, "1.5"),
        (7, "7"),
        (float("nan"), "NaN"),
        (Decimal("-Infinity"), "-Infinity"),
    ],
)
def test_number_keeps_its_text(sdk: Import, value: Any, text: str) -> None:
    for kind in ("double", "float"):
        assert placed(sdk, (kind, {"location": "querystring"}), value).query == {"A": text}
        assert placed(sdk, (kind, {"location": "header"}), value).headers == {"A": text}
        assert placed(sdk, (kind, {"location": "uri"}), value).labels == {"A": text}


def test_tuple_in_a_map_of_the_query_is_a_list(sdk: Import) -> None:
    for given in (["a", "b"], ("a", "b")):
        places = placed(sdk, ("Map", {"location": "querystring"}), {"k": given, "one": "c"})
        assert places.query == {"k": ["a", "b"], "one": "c"}
        assert sdk("_protocols._locations").query_text(places.query) == "k=a&k=b&one=c"


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_json_in_a_header_has_no_number_that_json_lacks(sdk: Import, number: float) -> None:
    node = ("string", {"location": "header", "jsonvalue": True})
    with pytest.raises(sdk("_protocols._fault").Fault) as caught:
        placed(sdk, node, {"a": [number]})
    assert (caught.value.rule, caught.value.path) == ("json", "A")
