"""Random answers in XML, as services would write them, from botocore's models of the outputs."""

from __future__ import annotations

import base64
import random
from typing import Any
from xml.sax.saxutils import escape

from tests.runtime.answers import Writer

_DEEPEST = 5
_ELSEWHERE = ("header", "headers", "statusCode")
_TEXTS = ("", "a", "é日本😀", "<b>&amp;", "two  words", " blank ", "]]>", "line\nend\ttab", "{}")
_MOMENTS = (
    *("2024-02-29T12:30:15Z", "2024-02-29T12:30:15.250Z", "2024-02-29T12:30:15.25+01:00"),
    *("Thu, 29 Feb 2024 12:30:15 GMT", "1577836800", "1577836800.5"),
)
_SCALARS = {
    "boolean": ("true", "false", ""),
    "integer": ("0", "7", "-3", " 12 "),
    "long": ("1099511627776", "-1"),
    "float": ("1.5", "-0.25", "1e10", "Infinity"),
    "double": ("1.5", "0", "1e-300", "-Infinity"),
    "timestamp": _MOMENTS,
}


class XmlWriter:
    """Writes answers; same seed, same answers."""

    def __init__(self, seed: str, protocol: str) -> None:
        self._random = random.Random(seed)
        self._seed = seed
        self._protocol = protocol
        self._prefix = self._one_of("", "", "x:")
        self._between = self._one_of("", "\n  ", "<!-- a note -->", "<?a note?>")

    def answer(self, operation: str, shape: Any) -> tuple[dict[str, str], bytes]:
        """Headers and body of an answer of an operation."""
        if self._protocol == "rest-xml":
            return self._rest(shape)
        content = "" if shape is None else self._members(shape, 1)
        if self._protocol == "ec2":
            content += self._element("requestId", "r-1")
            return {}, self._document(f"{operation}Response", content)
        if shape is not None:
            content = self._element(shape.serialization["resultWrapper"], content)
        metadata = self._element("RequestId", "r-1") + self._element("BoxUsage", "0.5")
        content += self._element("ResponseMetadata", metadata)
        return {}, self._document(f"{operation}Response", content)

    def _rest(self, shape: Any) -> tuple[dict[str, str], bytes]:
        if shape is None:
            return {}, b""
        headers = Writer(self._seed).headers(shape)
        payload = shape.serialization.get("payload")
        if payload is None:
            content = self._members(shape, 1)
            empty = not content and not shape.required_members and self._one_of(True, False)
            return headers, b"" if empty else self._document("Root", content)
        member = shape.members[payload]
        if member.type_name in ("blob", "string"):
            return headers, "some bytes é".encode()
        return headers, self._document("Root", self._content(member, 1))

    def _one_of(self, *choices: Any) -> Any:
        return self._random.choice(choices)

    def _document(self, name: str, content: str) -> bytes:
        declaration = self._one_of("", '<?xml version="1.0" encoding="UTF-8"?>\n')
        space = "xmlns:x" if self._prefix else "xmlns"
        start = f'{self._prefix}{name} {space}="urn:answers"'
        return f"{declaration}<{start}>{content}</{self._prefix}{name}>\n".encode()

    def _element(self, name: str, content: str, attributes: str = "") -> str:
        start = f"<{self._prefix}{name}{attributes}"
        if not content and self._random.random() < 0.5:
            return f"{start}/>{self._between}"
        return f"{start}>{content}</{self._prefix}{name}>{self._between}"

    def _content(self, shape: Any, depth: int) -> str:
        write = getattr(self, f"_{shape.type_name}", None)
        if write is not None:
            return str(write(shape, depth))
        return str(self._one_of(*_SCALARS[shape.type_name]))

    def _structure(self, shape: Any, depth: int) -> str:
        return self._between + self._members(shape, depth)

    def _members(self, shape: Any, depth: int) -> str:
        members = [
            item
            for item in shape.members.items()
            if item[1].serialization.get("location") not in _ELSEWHERE
            and not item[1].serialization.get("xmlAttribute")
        ]
        self._random.shuffle(members)
        if getattr(shape, "is_tagged_union", False):
            if self._random.random() < 0.2:
                return self._element("BrandNew", "1")
            name, member = members[0]
            return self._member(name, member, depth)
        kept = [
            item
            for item in members
            if (depth == 1 and item[0] in shape.required_members)
            or (depth < _DEEPEST and self._random.random() < 0.7)
        ]
        texts = [self._member(*item, depth) for item in kept]
        if any(texts) and self._random.random() < 0.3:
            texts.append(self._element("Surprise", self._element("a", "1")))
        return "".join(texts)

    def _member(self, name: str, member: Any, depth: int) -> str:
        wire_name = member.serialization.get("name", name)
        if member.serialization.get("flattened"):
            if member.type_name == "list":
                wire_name = member.member.serialization.get("name", wire_name)
                return self._items(wire_name, member, depth)
            return self._entries(wire_name, member, depth)
        attributes = "".join(
            f' xmlns:{prefix}="urn:t" {prefix}:{local}="CanonicalUser"'
            for name, inner in getattr(member, "members", {}).items()
            if inner.serialization.get("xmlAttribute")
            for prefix, local in [("i", inner.serialization["name"].partition(":")[2])]
        )
        return self._element(wire_name, self._content(member, depth + 1), attributes)

    def _list(self, shape: Any, depth: int) -> str:
        name = shape.member.serialization.get("name", "member")
        return self._between + self._items(name, shape, depth)

    def _items(self, name: str, shape: Any, depth: int) -> str:
        count = self._random.randint(0, 3) if depth < _DEEPEST else 0
        return "".join(
            self._element(name, self._content(shape.member, depth + 1)) for _ in range(count)
        )

    def _map(self, shape: Any, depth: int) -> str:
        return self._between + self._entries("entry", shape, depth)

    def _entries(self, name: str, shape: Any, depth: int) -> str:
        key = shape.key.serialization.get("name", "key")
        value = shape.value.serialization.get("name", "value")
        texts = []
        for number in range(self._random.randint(0, 2) if depth < _DEEPEST else 0):
            parts = [
                self._element(key, f"key {number}"),
                self._element(value, self._content(shape.value, depth + 1)),
            ]
            self._random.shuffle(parts)
            texts.append(self._element(name, self._between + "".join(parts)))
        return "".join(texts)

    def _string(self, shape: Any, depth: int) -> str:
        text = self._one_of(*_TEXTS)
        if "<" in text and self._random.random() < 0.5:
            return f"<![CDATA[{text}]]>"
        return escape(text)

    def _blob(self, shape: Any, depth: int) -> str:
        return base64.b64encode(bytes(range(self._random.randint(0, 9)))).decode()
