"""A service with what no model of AWS has; botocore is asked all the same."""

from __future__ import annotations

import datetime
from typing import Any

_SHAPES: dict[str, dict[str, Any]] = {
    "Text": {"type": "string"},
    "Named": {"type": "string", "locationName": "OfTheShape"},
    "Flag": {"type": "boolean"},
    "Double": {"type": "double"},
    "Blob": {"type": "blob"},
    "When": {"type": "timestamp"},
    "Seconds": {"type": "timestamp", "timestampFormat": "unixTimestamp"},
    "Texts": {"type": "list", "member": {"shape": "Text"}},
    "NamedTexts": {"type": "list", "member": {"shape": "Text", "locationName": "item"}},
    "FlatTexts": {"type": "list", "flattened": True, "member": {"shape": "Text"}},
    "FlatNamed": {
        "type": "list",
        "flattened": True,
        "member": {"shape": "Text", "locationName": "item"},
    },
    "FlatSpace": {
        "type": "list",
        "flattened": True,
        "xmlNamespace": {"prefix": "p", "uri": "urn:p"},
        "member": {"shape": "Text"},
    },
    "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Inner"}},
    "NamedMap": {
        "type": "map",
        "key": {"shape": "Text", "locationName": "K"},
        "value": {"shape": "Text", "locationName": "V"},
    },
    "FlatMap": {
        "type": "map",
        "flattened": True,
        "key": {"shape": "Text"},
        "value": {"shape": "Texts"},
    },
    "Inner": {
        "type": "structure",
        "members": {
            "Attribute": {"shape": "Text", "xmlAttribute": True, "locationName": "p:type"},
            "Text": {"shape": "Text", "locationName": "text"},
            "text": {"shape": "Text", "queryName": "QueryText"},
            "lower": {"shape": "Text", "locationName": "lower"},
            "Spaced": {"shape": "Text", "xmlNamespace": {"uri": "urn:t"}},
            "Shape": {"shape": "Named"},
            "Flag": {"shape": "Flag"},
            "Double": {"shape": "Double"},
            "Blob": {"shape": "Blob"},
            "When": {"shape": "When"},
            "Seconds": {"shape": "Seconds"},
            "Date": {"shape": "When", "timestampFormat": "rfc822"},
            "Texts": {"shape": "Texts"},
            "NamedTexts": {"shape": "NamedTexts"},
            "MemberFlat": {"shape": "Texts", "flattened": True},
            "FlatTexts": {"shape": "FlatTexts", "locationName": "ft"},
            "FlatNamed": {"shape": "FlatNamed"},
            "FlatSpace": {"shape": "FlatSpace"},
            "Map": {"shape": "Map"},
            "NamedMap": {"shape": "NamedMap", "xmlNamespace": {"uri": "urn:m"}},
            "FlatMap": {"shape": "FlatMap", "locationName": "fm"},
            "Inner": {"shape": "Inner", "xmlNamespace": {"prefix": "p", "uri": "urn:i"}},
        },
    },
}
INNER: dict[str, Any] = {
    "Text": 'a <b> & "c" \t\n',
    "lower": "l",
    "text": "",
    "Spaced": "é",
    "Shape": "s",
    "Attribute": 'a <b> & "c" \t\n\r',
    "Flag": False,
    "Double": 1e300,
    "Blob": b"\x00\xff",
    "When": datetime.datetime(2024, 2, 29, 1, 2, 3, 5000),
    "Seconds": 1577836800,
    "Date": "2024-02-29T00:00:00Z",
    "Texts": ["a", ""],
    "NamedTexts": ["b"],
    "MemberFlat": ["c", "d"],
    "FlatTexts": ["e"],
    "FlatNamed": ["f", "g"],
    "FlatSpace": ["h"],
    "Map": {"k": {"Text": "v"}, "l": {}},
    "NamedMap": {"x y": "z"},
    "FlatMap": {"m": ["n", "o"], "p": []},
}


def made_up(protocol: str) -> dict[str, Any]:
    """A model with every trait that the protocols know."""
    root = {"shape": "Inner", "locationName": "Root", "xmlNamespace": {"uri": "urn:root"}}
    return {
        "metadata": {
            "protocol": protocol,
            "apiVersion": "2020-01-01",
            "serviceId": "made up",
            "endpointPrefix": "x",
            "serviceFullName": "Made up",
        },
        "operations": {
            "Do": {"name": "Do", "http": {"method": "POST", "requestUri": "/"}, "input": root}
        },
        "shapes": _SHAPES,
    }
