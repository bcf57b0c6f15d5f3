"""Random models with all that a page can show, small enough to be read when a test fails."""

from __future__ import annotations

import random
from typing import Any

METADATA = {
    "apiVersion": "2026-01-01",
    "endpointPrefix": "example",
    "protocol": "rest-json",
    "serviceFullName": "Amazon Example",
    "serviceId": "Example",
    "signatureVersion": "v4",
    "uid": "example-2026-01-01",
}
_NAMES = [
    "Name", "Value", "Version", "Tags", "ClientToken", "DryRun", "MaxItems", "NextToken", "ARNs",
    "VpcIds", "S3Location", "iSCSITarget", "OAuth2", "x", "Is_Set", "UserIDs", "Body", "Query",
]  # fmt: skip
_DOCUMENTATION = [
    "", "Plain.", "<p>One paragraph.</p>", "<p>Two</p> <p>paragraphs, <code>code</code>.</p>",
    "<p>A list:</p> <ul> <li> <p>one</p> </li> <li>two</li> </ul>", "\n  <p> Blanks </p>\n",
    "<note><p>See <a href=\"https://x.example/\">there</a>.</p></note>",
    "<important>No</important>", "<p>Open <b>bold</b> <i>and</i></p></p>",
    "<a href=\"https://x.example/stray\"><code>x</code> </a>",
]  # fmt: skip
_SCALARS = ["string", "integer", "long", "float", "double", "boolean", "blob", "timestamp"]


def made_up_model(seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """A model with one operation, ``DoIt``, and its paginators."""
    return _Maker(random.Random(seed)).model()


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._shapes = [f"Shape{number}" for number in range(chance.randint(2, 9))]
        self._types = {name: self._type() for name in self._shapes}

    def model(self) -> tuple[dict[str, Any], dict[str, Any]]:
        shapes = {name: self._shape(name) for name in self._shapes}
        shapes |= {"In": self._structure(), "Out": self._structure(), "Token": {"type": "string"}}
        shapes["Limit"] = {"type": self._chance.choice(["integer", "long", "string"])}
        operation = {
            "name": "DoIt",
            "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": "In"},
            "output": {"shape": "Out"},
            "documentation": self._documentation(),
        }
        for part in ("input", "output"):
            if self._chance.random() < 0.1:
                del operation[part]
        self._let_output_be_a_stream(shapes)
        model = {"metadata": METADATA, "operations": {"DoIt": operation}, "shapes": shapes}
        return model, self._paginators(shapes["In"]) if "input" in operation else {}

    def _type(self) -> str:
        kinds = ["structure"] * 4 + ["list"] * 3 + ["map"] * 3 + _SCALARS + ["string"] * 3
        return self._chance.choice(kinds)

    def _documentation(self) -> str:
        return self._chance.choice(_DOCUMENTATION)

    def _shape(self, name: str) -> dict[str, Any]:
        type_ = self._types[name]
        if type_ == "structure":
            return self._structure()
        shape: dict[str, Any] = {"type": type_, "documentation": self._documentation()}
        if type_ == "list":
            shape |= {"member": self._use(), "min": 1, "max": self._chance.randint(1, 2)}
        elif type_ == "map":
            shape |= {"key": self._key(), "value": self._use()}
        elif type_ == "string" and self._chance.random() < 0.5:
            shape["enum"] = ["A", "b-c", "d.e:*"][: self._chance.randint(1, 3)]
        elif type_ == "blob":
            shape["streaming"] = self._chance.random() < 0.3
        return shape

    def _structure(self) -> dict[str, Any]:
        names = self._chance.sample(_NAMES, self._chance.randint(0, 5))
        structure: dict[str, Any] = {
            "type": "structure",
            "members": {name: self._use() for name in names},
            "required": [name for name in names if self._chance.random() < 0.4],
            "documentation": self._documentation(),
            "union": self._chance.random() < 0.2,
            "document": self._chance.random() < 0.15,
        }
        return structure

    def _key(self) -> dict[str, Any]:
        texts = [name for name in self._shapes if self._types[name] == "string"]
        use: dict[str, Any] = {"shape": self._chance.choice(texts) if texts else "Token"}
        return {**use, "locationName": "k"} if self._chance.random() < 0.3 else use

    def _use(self) -> dict[str, Any]:
        name = self._chance.choice(self._shapes)
        use: dict[str, Any] = {"shape": name}
        if self._chance.random() < 0.5:
            use["documentation"] = self._documentation()
        if self._types[name] == "string" and self._chance.random() < 0.2:
            use |= {"jsonvalue": True, "location": "header", "locationName": "x-json"}
        if self._chance.random() < 0.1:
            use["idempotencyToken"] = True
        return use

    def _let_output_be_a_stream(self, shapes: dict[str, Any]) -> None:
        members = shapes["Out"]["members"]
        blobs = [name for name, use in members.items() if shapes[use["shape"]]["type"] == "blob"]
        if blobs and self._chance.random() < 0.5:
            shapes["Out"]["payload"] = blobs[0]

    def _paginators(self, input_: dict[str, Any]) -> dict[str, Any]:
        if self._chance.random() < 0.5:
            return {}
        input_["members"] |= {"NextToken": {"shape": "Token"}}
        entry: dict[str, Any] = {"input_token": "NextToken", "output_token": "NextToken"}
        if self._chance.random() < 0.7:
            input_["members"]["MaxItems"] = {"shape": "Limit"}
            entry["limit_key"] = "MaxItems"
        if self._chance.random() < 0.7:
            entry["result_key"] = self._chance.choice(["Items", ["Items", "Other.Items"]])
        return {"DoIt": entry}
