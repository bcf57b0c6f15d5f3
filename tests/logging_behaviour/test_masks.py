"""What is shown of values whose spec calls some of them sensitive."""

from __future__ import annotations

import datetime
import io
from types import SimpleNamespace
from typing import Any

import pytest

from tests.runtime.conftest import Import

SECRET = "s3cret"
_HIDDEN = ("string", {"sensitive": True})
_SHAPES: dict[str, tuple[Any, ...]] = {
    "Input": (
        "structure",
        {
            "Plain": "string",
            "Hidden": _HIDDEN,
            "Number": ("integer", {"sensitive": True}),
            "List": "List",
            "Keys": "Keys",
            "Values": "Values",
            "Inner": "Inner",
            "Nest": "Input",
            "Whole": ("Inner", {"sensitive": True}),
            "Blob": "blob",
            "When": "timestamp",
            "Any": "document",
        },
    ),
    "Inner": ("structure", {"Name": "string", "Hidden": _HIDDEN}),
    "List": ("list", _HIDDEN),
    "Keys": ("map", _HIDDEN, "Inner"),
    "Values": ("map", "string", _HIDDEN),
    "Secret": ("structure", {"Name": "string"}, {"sensitive": True}),
    "Failure": ("structure", {"message": _HIDDEN}),
    "Labels": ("structure", {"Id": ("string", {"location": "uri", "sensitive": True})}),
    "Queries": ("structure", {"Id": ("string", {"location": "querystring"})}),
}
WIRE = SimpleNamespace(SHAPES=_SHAPES)


@pytest.fixture
def mask(sdk: Import) -> Any:
    return sdk("_masks").Mask(WIRE)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"Plain": "a", "Hidden": SECRET}, {"Plain": "a", "Hidden": "***"}),
        ({"Number": 482913}, {"Number": "***"}),
        ({"List": [SECRET, SECRET]}, {"List": ["***", "***"]}),
        (
            {"Keys": {SECRET: {"Name": "n", "Hidden": SECRET}, "k2": {}}},
            {"Keys": {"*** 1": {"Name": "n", "Hidden": "***"}, "*** 2": {}}},
        ),
        ({"Values": {"a": SECRET}}, {"Values": {"a": "***"}}),
        ({"Nest": {"Inner": {"Hidden": SECRET}}}, {"Nest": {"Inner": {"Hidden": "***"}}}),
        ({"Whole": {"Name": SECRET}}, {"Whole": "***"}),
        ({"Blob": b"12345"}, {"Blob": "<5 bytes>"}),
        ({"Blob": io.BytesIO(b"12345")}, {"Blob": "<BytesIO>"}),
        ({"When": datetime.datetime(2026, 3, 1)}, {"When": "2026-03-01 00:00:00"}),
        ({"Any": {"a": [1, None, True, "b"]}}, {"Any": {"a": [1, None, True, "b"]}}),
        ({"Unknown": SECRET}, {"Unknown": "***"}),
        ({"Plain": {"a": SECRET}}, {"Plain": {"a": "***"}}),
        ({"Plain": [SECRET]}, {"Plain": ["***"]}),
        ({"Plain": None}, {"Plain": None}),
        ({"Plain": "x" * 2000}, {"Plain": "x" * 1000 + "... (2000 characters)"}),
    ],
)
def test_values(mask: Any, given: dict[str, Any], shown: dict[str, Any]) -> None:
    assert mask.members(given, "Input") == shown


def test_what_is_sensitive_as_a_whole(mask: Any) -> None:
    assert mask.members({"Name": SECRET}, "Secret") == "***"
    assert mask.members({"Name": SECRET}, "Secret") == "***"


def test_what_no_spec_knows(mask: Any) -> None:
    assert mask.members({"Name": SECRET}, None) == "***"


def test_echoes_of_secrets(mask: Any) -> None:
    given = {"Hidden": SECRET, "Number": 482913, "Keys": {"+12065550100": {}}, "List": ["abc"]}
    mask.members(given, "Input")
    answer = {"Plain": f"{SECRET} 482913 +12065550100 abc", "Inner": {"Name": SECRET}}
    shown = {"Plain": "*** *** *** abc", "Inner": {"Name": "***"}}
    assert mask.members(answer, "Input") == shown
    assert mask.message(f"no {SECRET}", "Inner") == "no ***"


def test_longer_secrets_go_first(mask: Any) -> None:
    mask.members({"Hidden": "1234", "List": ["12345678"]}, "Input")
    assert mask.text("12345678") == "***"


def test_message_that_is_sensitive(mask: Any) -> None:
    assert mask.message("private", "Failure") == "***"
    assert mask.message("private", "Secret") == "***"


def test_addresses_that_can_hold_secrets(sdk: Import) -> None:
    hides = sdk("_masks").hides_in_url
    assert hides(WIRE, "Labels")
    assert not hides(WIRE, "Queries")
    assert not hides(WIRE, None)


def test_address_is_told_by_its_template(sdk: Import, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    operation = {"name": "Get", "http": ("GET", "/things/{Id}"), "input": "Labels"}
    send, _ = sdk("_wire_log").watched(
        WIRE, operation, {"Id": SECRET}, lambda request, seconds: None, lambda *_: {}
    )
    request = sdk("_http").Request("GET", f"https://example.com/things/{SECRET}?x=1", {}, b"")
    send(request, 1.0)
    assert "Get > GET https://example.com/things/{Id} {}" in caplog.text
    assert SECRET not in caplog.text
