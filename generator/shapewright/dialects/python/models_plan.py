"""Models before they are code: a JSON Schema of placeholders, and what stands for what in it.

The schema has an object for each class (``C1``), and one, ``TYPES``, whose properties are the
types that go by a name of their own: enums, and what has limits inside a list or a map. To the
generator of code such a type is one more class (``T1``), with nothing in it, so that it is named
wherever it is used and never unfolded.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

from shapewright.dialects.python.names import unique

Schema = dict[str, Any]

TYPES = "Types"
_NOTHING: Schema = {"type": "object", "properties": {}}


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """One class to be.

    Args:
        place: its placeholder.
        name, base: of the class.
        text: its documentation.
        texts: documentation of its attributes, by attribute.
        hidden: attributes whose values are not to be shown.
    """

    place: str
    name: str
    base: str
    text: str
    schema: Schema
    texts: dict[str, str]
    hidden: tuple[str, ...]

    @property
    def order(self) -> list[str]:
        """The placeholders of its attributes, in the order of the spec."""
        return [_attribute(place) for place in self.schema["properties"]]


@dataclass(slots=True)
class Plan:
    """All models of a service.

    Args:
        taken: names that no type may have.
        classes: each below those that it names, where that can be.
        types: schemas of types by their places in ``TYPES``.
        attributes: what each property is called as an attribute, both placeholders.
        names: the identifier that each placeholder of one stands for.
        texts: the text that each placeholder of one stands for.
        python_patterns: whether patterns are for Python's ``re``.
        finite: whether no number may be NaN or infinite.
    """

    taken: set[str]
    python_patterns: bool = False
    finite: bool = True
    classes: list[ClassPlan] = field(default_factory=list)
    types: dict[str, Schema] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    _places: dict[Hashable, str] = field(default_factory=dict)

    def definitions(self) -> Schema:
        """The schema's definitions."""
        places = dict.fromkeys((place for place in self.names if place[0] in "CT"), _NOTHING)
        properties = {place.lower(): schema for place, schema in self.types.items()}
        types = {"type": "object", "properties": properties, "required": list(properties)}
        return {**places, **{plan.place: plan.schema for plan in self.classes}, TYPES: types}

    def text(self, text: str) -> str:
        """The placeholder of a text."""
        return self._place(("text", text), "v", self.texts, text)

    def property(self, member: str, attribute: str) -> str:
        """The placeholder of a member's name; it goes by an attribute in Python."""
        place = self._place((member, attribute), "w", self.texts, member)
        self.attributes[place] = _attribute(place)
        self.names[self.attributes[place]] = attribute
        return place

    def class_place(self, name: str) -> str:
        """The placeholder of a class."""
        return self._place(("class", name), "C", self.names, name)

    def given_type(self, name: str) -> Schema:
        """A use of a type that the module defines or imports."""
        return reference(self._place(("given", name), "T", self.names, name))

    def named_type(self, schema: Schema, wanted: str) -> Schema:
        """A use of a type that gets a name of its own; the same for the same schema."""
        place = self.type_place((wanted, json.dumps(schema)), wanted)
        self.types[place] = schema
        return reference(place)

    def type_place(self, key: Hashable, wanted: str) -> str:
        """The placeholder of a type, called as wanted or with a number behind that."""
        if key not in self._places:
            wanted = unique([(key, wanted)], self.taken)[key]
            self.taken.add(wanted)
        return self._place(key, "T", self.names, wanted)

    def _place(self, key: Hashable, letter: str, table: dict[str, str], stands_for: str) -> str:
        if key not in self._places:
            place = self._places[key] = f"{letter}{len(self._places)}"
            table[place] = stands_for
        return self._places[key]


def _attribute(place: str) -> str:
    """The placeholder of the attribute of a property."""
    return f"a{place[1:]}"


def reference(place: str) -> Schema:
    """The use of a definition."""
    return {"$ref": f"#/$defs/{place}"}


def either(schemas: Iterable[Schema]) -> Schema:
    """Any one of some schemas."""
    return {"anyOf": list(schemas)}
