"""Small services that together have every rule, as botocore's models with ``documented`` added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shapewright.ir import Service
from shapewright.resolve import ServiceDocuments, build_service
from tests.python_target import kinds
from tests.python_target.building import model

PAGE = {"page": {"title": "Things Guide: Limits"}}


@dataclass(frozen=True, slots=True)
class CaseSpec:
    """A service of one operation ``Put``, and the model of it that botocore reads."""

    name: str
    service: Service
    model: Mapping[str, Any]


def case(
    name: str, members: Mapping[str, Any], shapes: Mapping[str, Any], protocol: str = "rest-json"
) -> CaseSpec:
    """A case of an input with some members.

    Args:
        members: uses of shapes by name; of a plain use its shape's name alone.
    """
    uses = {key: {"shape": use} if isinstance(use, str) else use for key, use in members.items()}
    own = {"PutRequest": {"type": "structure", "members": uses, "required": required(uses)}}
    return of_model(name, model({**own, **shapes}, {"Put": {"input": _INPUT}}, protocol))


def required(members: Mapping[str, Any]) -> list[str]:
    """The first member, and tokens: what a case asks for."""
    tokens = [key for key, use in members.items() if use.get("idempotencyToken")]
    return sorted({next(iter(members)), *tokens})


def of_model(name: str, raw: Mapping[str, Any]) -> CaseSpec:
    document = {"service": name, "metadata": raw["metadata"], "sources": PAGE}
    operations = {key: {"operation": key, **value} for key, value in raw["operations"].items()}
    return CaseSpec(name, build_service(ServiceDocuments(document, raw["shapes"], operations)), raw)


_INPUT = {"shape": "PutRequest"}


def text(**traits: Any) -> dict[str, Any]:
    return {"type": "string", **traits}


def list_of(member: str, **traits: Any) -> dict[str, Any]:
    return {"type": "list", "member": {"shape": member}, **traits}


def map_of(key: str, value: str, **traits: Any) -> dict[str, Any]:
    return {"type": "map", "key": {"shape": key}, "value": {"shape": value}, **traits}


def structure(members: Mapping[str, str], **traits: Any) -> dict[str, Any]:
    uses = {name: {"shape": shape} for name, shape in members.items()}
    return {"type": "structure", "members": uses, **traits}


def stated(shape: str, **limits: Any) -> dict[str, Any]:
    """A use of a shape with limits that only a page states."""
    return {"shape": shape, "documented": {"source": "page", **limits}}


PATTERNS = {
    "Plain": r"[A-Za-z0-9_:/-]+",
    "Anchored": r"^[0-9a-f]{8}-[0-9a-f]{4}$",
    "Either": r"a|bc|^d$",
    "Blank": r"\S+",
    "Trimmed": r"(?!\s)^[\s\S]+(?<!\s)",
    "Dot": r".*",
    "DotAll": r"(?s).{0,20}",
    "Digits": r"\d{2,4}",
    "Words": r"[\w\-.@]+(\s[\w\-.@]+)*",
    "NotWord": r"\W*",
    "Unicode": r"[\u0009\u000A\u000D\u0020-\u00FF]*",
    "Arn": r"arn:aws[a-z-]*:[a-z]+:[a-z0-9-]*:\d{12}:thing/.{1,20}",
    "Letters": r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*",
    "Ahead": r"(?!aws:)[a-z:]*",
    "Runaway": r"(a+)+",
    "Square": r".*a.*",
    "Empty": "",
}
TEXTS = case(
    "texts",
    {
        "Any": "Any",
        "Bounded": "Bounded",
        "Least": "Least",
        "Exact": "Exact",
        "None": "None",
        "Colour": "Colour",
        "Narrowed": "Narrowed",
        "Secret": "Secret",
        "Host": {"shape": "Any", "hostLabel": True},
        "HostLeast": {"shape": "Least", "hostLabel": True},
        "Token": {"shape": "Bounded", "idempotencyToken": True},
        "Json": {"shape": "Any", "jsonvalue": True, "location": "header", "locationName": "x-json"},
        "JsonText": {"shape": "Any", "jsonvalue": True},
    },
    {
        "Any": text(),
        "Bounded": text(min=2, max=4),
        "Least": text(min=3),
        "Exact": text(min=5, max=5),
        "None": text(max=0),
        "Colour": text(enum=["RED", "GREEN", "light blue", "é"]),
        "Narrowed": text(enum=["A", "AB", "ABC", "a1"], min=2, pattern="[A-Z]+"),
        "Secret": text(sensitive=True, pattern="[a-z]{3}"),
    },
)
PATTERNED = case(
    "patterns",
    {"Any": "Any", **{name: name for name in PATTERNS}, "Short": "Short", "List": "List"},
    {
        "Any": text(),
        **{name: text(pattern=pattern) for name, pattern in PATTERNS.items()},
        "Short": text(pattern=r"[a-z]+\d*", min=2, max=6),
        "List": list_of("Digits"),
    },
)
NUMBERS = case(
    "numbers",
    {
        name: name
        for name in "Small Big Both Far Half Real Share Above Single Below Flag Numbers".split()
    },
    {
        "Small": {"type": "integer"},
        "Big": {"type": "long"},
        "Both": {"type": "integer", "min": -3, "max": 7},
        "Far": {"type": "integer", "min": -(2**40), "max": 2**40},
        "Half": {"type": "integer", "min": 0.5, "max": 9.5},
        "Real": {"type": "double"},
        "Share": {"type": "float", "min": 0, "max": 1},
        "Above": {"type": "double", "min": 0.25},
        "Single": {"type": "long", "min": 4, "max": 4},
        "Below": {"type": "double", "max": -1.5},
        "Flag": {"type": "boolean"},
        "Numbers": list_of("Both", max=3),
    },
)
BYTES = case(
    "bytes",
    {
        f"B{least}To{most}": f"B{least}To{most}"
        for least in range(4)
        for most in range(max(least, 1), 8)
    }
    | {"Any": "Any", "Blobs": "Blobs"},
    {
        f"B{least}To{most}": {"type": "blob", "min": least, "max": most}
        for least in range(4)
        for most in range(max(least, 1), 8)
    }
    | {"Any": {"type": "blob"}, "Least": {"type": "blob", "min": 5}, "Blobs": list_of("Least")},
)
BOXES = case(
    "boxes",
    {
        "List": "List",
        "Fixed": "Fixed",
        "Grid": "Grid",
        "Map": "Map",
        "Keyed": "Keyed",
        "Named": "Named",
        "Deep": "Deep",
        "Sparse": "Sparse",
        "SparseMap": "SparseMap",
        "Wider": {"shape": "List", "max": 5},
        "Narrower": {"shape": "List", "min": 2},
        "Hidden": {"shape": "Map", "sensitive": True},
    },
    {
        "Text": text(min=1, max=5),
        "Key": text(pattern="[a-z]+", max=6),
        "Colour": text(enum=["RED", "GREEN", "BLUE"]),
        "List": list_of("Text", min=1, max=3),
        "Fixed": list_of("Text", min=2, max=2),
        "Row": list_of("List", max=2),
        "Grid": list_of("Row"),
        "Map": map_of("Text", "Text", min=1, max=2),
        "Keyed": map_of("Key", "List"),
        "Named": map_of("Colour", "Named2", max=2),
        "Named2": map_of("Colour", "Text"),
        **{f"Deep{level}": list_of(f"Deep{level + 1}") for level in range(1, 9)},
        "Deep": map_of("Text", "Deep1"),
        "Deep9": map_of("Colour", "Text", min=1),
        "Sparse": list_of("Text", sparse=True),
        "SparseMap": map_of("Text", "Text", sparse=True),
    },
)
SHAPED = case(
    "shapes",
    {name: name for name in "Pair Empty Choice Tree Forest Node Any Anys Choices Vault".split()},
    {
        "Text": text(min=1, max=5),
        "Count": {"type": "integer", "min": 0, "max": 9},
        "Pair": structure({"One": "Text", "Two": "Count"}, required=["One", "Two"]),
        "Empty": structure({}),
        "Choice": structure(
            {"Text": "Text", "Pair": "Pair", "Again": "Choice", "Any": "Any"}, union=True
        ),
        "Tree": structure({"Name": "Text", "Left": "Tree", "Trees": "Forest"}, required=["Name"]),
        "Forest": list_of("Tree", max=3),
        "Node": structure({"Nodes": "Nodes", "Pair": "Pair"}),
        "Nodes": map_of("Text", "Node", max=2),
        "Any": structure({}, document=True),
        "Anys": list_of("Any"),
        "Choices": map_of("Text", "Choice"),
        "Vault": structure({"Pair": "Pair", "Secrets": "Nodes", "Any": "Any"}, sensitive=True),
    },
)
TIMES = case(
    "times",
    {"Time": "Time", "Date": "Date", "Times": "Times", "ByName": "ByName"},
    {
        "Time": {"type": "timestamp"},
        "Date": {"type": "timestamp", "timestampFormat": "iso8601"},
        "Times": list_of("Time", min=1),
        "Name": text(),
        "ByName": map_of("Name", "Date"),
    },
)
PAGES = case(
    "pages",
    {
        "Text": stated("Text", max=5),
        "Both": stated("Bounded", min=3, max=20),
        "Narrow": stated("Bounded", enum=["ab", "abc", "abcdefgh"]),
        "Some": stated("Colour", enum=["RED", "PINK"]),
        "Coded": stated("Text", pattern="[a-z]+"),
        "Twice": stated("Coded", pattern="[a-c0-3]+", min=2),
        "Count": stated("Count", min=5, max=8),
        "Ratio": stated("Ratio", max=0.5),
        "Bytes": stated("Bytes", min=2, max=4),
        "List": stated("List", max=2),
        "Map": stated("Map", min=1),
        "Trees": stated("Trees", max=1),
        "Hidden": stated("Text", max=5) | {"sensitive": True},
        "Host": stated("Text", max=5) | {"hostLabel": True},
        "Inner": "Inner",
    },
    {
        "Text": text(),
        "Bounded": text(min=2, max=6),
        "Colour": text(enum=["RED", "GREEN"]),
        "Coded": text(pattern="[a-z0-9]+"),
        "Count": {"type": "integer", "max": 7},
        "Ratio": {"type": "double", "min": 0},
        "Bytes": {"type": "blob", "max": 6},
        "List": {"type": "list", "member": stated("Text", min=1), "min": 1},
        "Map": {"type": "map", "key": stated("Text", max=3), "value": stated("Count", min=0)},
        "Tree": structure({"Trees": "Trees"}),
        "Trees": list_of("Tree"),
        "Inner": {"type": "structure", "members": {"Count": stated("Count", min=3)}},
    },
)

CASES = {
    made.name: made
    for made in (
        of_model("kinds", model(kinds.SHAPES, {"Put": kinds.OPERATIONS["Put"]})),
        of_model("kinds-query", model(kinds.SHAPES, {"Put": kinds.OPERATIONS["Put"]}, "query")),
        *(TEXTS, PATTERNED, NUMBERS, BYTES, BOXES, SHAPED, TIMES, PAGES),
    )
}
