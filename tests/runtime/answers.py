"""Random answers of a service, as it would write them, from botocore's model of the output."""

from __future__ import annotations

import base64
import json
import random
from typing import Any

_DEEPEST = 5


class Writer:
    """Writes answers; same seed, same answers."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)

    def answer(self, shape: Any) -> tuple[dict[str, str], bytes]:
        """Headers and body of an answer."""
        headers = {**self.headers(shape), "Content-Type": "application/json"}
        payload = shape.serialization.get("payload")
        body: dict[str, Any] = {}
        for name, member in shape.members.items():
            location = member.serialization.get("location")
            if location is not None or name == payload:
                continue
            if self._random.random() < 0.8 or name in shape.required_members:
                wire_name = member.serialization.get("name", name)
                body[wire_name] = self._value(member, 1)
        if payload is not None:
            return headers, self._payload(shape.members[payload])
        return headers, json.dumps({**body, "UnknownMember": [1]}).encode()

    def headers(self, shape: Any) -> dict[str, str]:
        """The headers of an answer, with the members that stand there."""
        headers = {"x-amzn-requestid": "r-1"}
        for name, member in shape.members.items():
            location = member.serialization.get("location")
            wire_name = member.serialization.get("name", name)
            if location == "header":
                headers[wire_name] = self._header(member)
            elif location == "headers":
                headers[f"{wire_name}One"] = "1"
        return headers

    def _payload(self, member: Any) -> bytes:
        if member.type_name in ("blob", "string"):
            return "some bytes é".encode()
        return json.dumps(self._value(member, 1)).encode()

    def _header(self, member: Any) -> str:
        if member.serialization.get("jsonvalue"):
            return base64.b64encode(b'{"a": [1]}').decode()
        texts = {
            "integer": "7",
            "long": "7",
            "boolean": self._random.choice(["true", "false"]),
            "float": "1.5",
            "double": "1.5",
            "timestamp": "Thu, 29 Feb 2024 12:30:15 GMT",
            "list": "a, b",
        }
        return texts.get(member.type_name, "text")

    def _value(self, shape: Any, depth: int) -> Any:
        write = getattr(self, f"_{shape.type_name}", None)
        if write is not None:
            return write(shape, depth)
        texts = {"integer": 7, "long": 2**40, "float": 1.5, "double": -0.25, "boolean": True}
        return texts[shape.type_name]

    def _structure(self, shape: Any, depth: int) -> Any:
        if shape.is_document_type:
            return {"any": [1, None, "x"]}
        members = list(shape.members.items())
        if shape.is_tagged_union:
            members = members[: 1 + self._random.randrange(1)]
        elif depth >= _DEEPEST:
            members = []
        found = {
            member.serialization.get("name", name): self._value(member, depth + 1)
            for name, member in members
            if shape.is_tagged_union
            or self._random.random() < 0.7
            or (depth == 1 and name in shape.required_members)
        }
        if not shape.is_tagged_union and self._random.random() < 0.3:
            found |= {"Surprise": {"a": 1}}
        return found

    def _list(self, shape: Any, depth: int) -> list[Any]:
        if depth >= _DEEPEST:
            return []
        items = [self._value(shape.member, depth + 1) for _ in range(self._random.randint(0, 2))]
        return [*items, None] if self._random.random() < 0.2 else items

    def _map(self, shape: Any, depth: int) -> dict[str, Any]:
        if depth >= _DEEPEST:
            return {}
        return {f"key {i}": self._value(shape.value, depth + 1) for i in range(2)}

    def _string(self, shape: Any, depth: int) -> str:
        return self._random.choice(["", "a", "é日本", "UNKNOWN_ENUM_VALUE", 'quote " \\ \n'])

    def _blob(self, shape: Any, depth: int) -> str:
        return base64.b64encode(bytes(range(self._random.randint(0, 9)))).decode()

    def _timestamp(self, shape: Any, depth: int) -> Any:
        return self._random.choice(
            [1577836800, 1577836800.25, "2024-02-29T12:30:15Z", "2024-02-29T12:30:15.250+01:00"]
        )
