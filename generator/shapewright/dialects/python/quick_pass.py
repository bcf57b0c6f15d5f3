"""The quick pass of generated validators: straight-line code that says yes or no.

It may say no to what is right (a subclass of ``dict``, a tuple for a list): then the thorough pass
has the last word. It never says yes to what is wrong. A ``KeyError`` means no, too: a member that
must be there is missing; and so does a ``TypeError``: something is no string.
"""

from __future__ import annotations

from dataclasses import dataclass

from shapewright.dialects.escape import literal
from shapewright.dialects.python.layout import Lines, exploded, indented, refusals
from shapewright.dialects.python.passes import VALUE_NAMES, Pass
from shapewright.dialects.rules import Rule, required_members, rule_of, strictest
from shapewright.ir import Member, Shape
from shapewright.regex.tree import MANY


class QuickPass(Pass):
    """Writes the quick functions of a service."""

    def _function(self, shape: Shape) -> Lines:
        recursive = shape.name in self._shapes.recursive
        parameters = ["v: object", "depth: int = 0"] if recursive else ["v: object"]
        head = exploded(f"def _is_{self._stems[shape.name]}(", parameters, ") -> bool:")
        body = refusals(["depth > MAX_DEPTH"], 4) if recursive else []
        if shape.type == "structure":
            body += self._structure(shape, _Place(0, 1, recursive))
        else:
            itself = Member("", shape.name, shape.traits, {}, self._service.shapes)
            body += self._container(itself, self._rule(itself), _Place(0, 1, recursive))
        return [*head, *indented([*body, "return True"])]

    def _structure(self, shape: Shape, at: _Place) -> Lines:
        """Type, names and members of the structure that stands at a place."""
        conditions = [f"type({at.name}) is not dict"]
        if shape.union:
            conditions.append(f"len({at.name}) != 1")
        required = required_members(shape)
        if len(required) == len(shape.members):
            conditions.append(f"len({at.name}) != {len(required)}" if required else at.name)
            return [*refusals(conditions, at.indent), *self._members(shape, required, at)]
        return [
            *refusals(conditions, at.indent),
            f"{at.known} = {len(required)}",
            *self._members(shape, required, at),
            *refusals([f"len({at.name}) != {at.known}"], at.indent),
        ]

    def _members(self, shape: Shape, required: tuple[str, ...], at: _Place) -> Lines:
        return [
            line
            for name, member in shape.members.items()
            for line in self._member(name, member, name in required, at)
        ]

    def _member(self, name: str, member: Member, required: bool, at: _Place) -> Lines:
        """One member; if it must be there, the lookup fails with a KeyError where it is not.

        Others are counted, so that in the end the number of known ones is known.
        """
        key = literal(name)
        inner = at.inside(0 if required else 1)
        checks = self._value(member, inner)
        code = [f"{inner.name} = {at.name}[{key}]", *checks] if checks else []
        if required:
            return code or [f"{at.name}[{key}]"]
        return [f"if {key} in {at.name}:", *indented([f"{at.known} += 1", *code])]

    def _value(self, member: Member, at: _Place) -> Lines:
        """The value that stands at a place, of a type that is not known yet."""
        rule = self._rule(member)
        if rule.kind not in ("structure", "list", "map"):
            return refusals(self._scalar(member, rule, at.name), at.indent)
        if self._is_apart(member, at):
            return self._call(member, rule, at)
        if rule.kind == "structure":
            return self._structure(member.shape, at)
        return self._container(member, rule, at)

    def _is_apart(self, member: Member, at: _Place) -> bool:
        """Whether a shape is checked by a function of its own and not where it is used."""
        name = member.shape_name
        shared = member.type == "structure" and self._shapes.uses[name] > 1
        return shared or name in self._shapes.recursive or at.is_deep

    def _call(self, member: Member, rule: Rule, at: _Place) -> Lines:
        name = member.shape_name
        self._wanted.add(name)
        conditions = []
        if rule.kind != "structure" and (member.documented or {"min", "max"} & set(member.own)):
            conditions = [_TYPES[rule.kind].format(at.name), *_sizes(rule, at.name)]
        depth = ", depth + 1" if name in self._shapes.recursive and at.counts_depth else ""
        conditions.append(f"not _is_{self._stems[name]}({at.name}{depth})")
        return refusals(conditions, at.indent)

    def _container(self, member: Member, rule: Rule, at: _Place) -> Lines:
        """Type, size and contents of the list or map that stands at a place."""
        shape = member.shape
        inner = at.inside(1)
        lines = refusals([_TYPES[rule.kind].format(at.name), *_sizes(rule, at.name)], at.indent)
        if shape.member is not None:
            return [*lines, *self._items(shape.member, at, inner)]
        assert shape.key is not None
        assert shape.value is not None
        keys = refusals(self._scalar(shape.key, self._rule(shape.key), "k"), inner.indent)
        values = self._value(shape.value, inner)
        head = f"for k, {inner.name} in {at.name}.items():" if values else f"for k in {at.name}:"
        return [*lines, head, *indented([*keys, *values])] if keys or values else lines

    def _items(self, member: Member, at: _Place, inner: _Place) -> Lines:
        """The items of a list; those that are any text at all are looked at all together."""
        text = [_TEXT.format(inner.name)]
        if self._scalar(member, self._rule(member), inner.name) == text:
            return [f'{inner.name} = "".join({at.name})', *refusals(text, at.indent)]
        checks = self._value(member, inner)
        return [f"for {inner.name} in {at.name}:", *indented(checks)] if checks else []

    def _rule(self, member: Member) -> Rule:
        return strictest(rule_of(member, self._service))

    def _scalar(self, member: Member, rule: Rule, name: str) -> list[str]:
        """Conditions under which a value is refused."""
        kind = [_TYPES[rule.kind].format(name)] if rule.kind in _TYPES else []
        if rule.kind == "enum":
            return [*kind, f"{name} not in {self._constants.enum(member, rule)}"]
        if rule.kind == "integer":
            low, high = rule.bounds
            return [*kind, f"{name} < {low}", f"{name} > {high}"]
        if rule.kind == "number":
            least = "-MAX_FLOAT" if rule.least is None else literal(rule.least)
            most = "MAX_FLOAT" if rule.most is None else literal(rule.most)
            return [*kind, f"not {least} <= {name} <= {most}"]
        if rule.kind == "blob":
            return [*kind, *_sizes(rule, name)]
        if rule.kind == "string":
            return self._text(member, rule, name)
        return kind

    def _text(self, member: Member, rule: Rule, name: str) -> list[str]:
        """What a string must be; what a pattern ensures is not asked again.

        Nor is the type, if matching or ``is_ascii`` comes first: both raise a ``TypeError``.
        """
        for refused in rule.refused:
            self._constants.refuse(member, refused)
        sure = [pattern for pattern in rule.patterns if pattern.longest is None]
        least = None if any(p.least >= (rule.least or 0) for p in sure) else rule.least
        most = None if any(p.most <= min(rule.most or 0, MANY - 1) for p in sure) else rule.most
        sizes = _sizes(Rule("string", least, most), name)
        if sizes or rule.patterns[:1] != tuple(sure[:1]):
            sizes.insert(0, _TYPES["string"].format(name))
        matches = [
            f"not {match}({name})"
            for match, _ in (self._constants.pattern(member, each) for each in rule.patterns)
        ]
        is_text = all(pattern.surrogates for pattern in sure)
        return [*sizes, *matches, *([_TEXT.format(name)] if is_text else [])]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where code is written: which name the value has, how far lines will be indented."""

    level: int
    depth: int
    counts_depth: bool

    @property
    def name(self) -> str:
        return VALUE_NAMES[self.level]

    @property
    def known(self) -> str:
        """The name of the number of members of a structure that are known."""
        return f"known_{self.name}"

    @property
    def indent(self) -> int:
        return 4 * self.depth

    @property
    def is_deep(self) -> bool:
        """Whether a container here goes into a function of its own, to keep this one readable."""
        return self.level > 5

    def inside(self, deeper: int) -> _Place:
        return _Place(self.level + 1, self.depth + deeper, self.counts_depth)


_TEXT = "not (is_ascii({0}) or is_text({0}))"
_TYPES = {
    "structure": "type({0}) is not dict",
    "list": "type({0}) is not list",
    "map": "type({0}) is not dict",
    "string": "type({0}) is not str",
    "enum": "type({0}) is not str",
    "integer": "type({0}) is not int",
    "number": "type({0}) is not float and type({0}) is not int",
    "boolean": "type({0}) is not bool",
    "blob": "type({0}) is not bytes",
    "timestamp": "not is_timestamp({0})",
    "json": "not is_json({0})",
    "document": "not is_document({0})",
}


def _sizes(rule: Rule, name: str) -> list[str]:
    least, most = rule.least, rule.most
    if least is not None and least == most:
        return [f"len({name}) != {least}"]
    if least is not None and most is not None:
        return [f"not {least} <= len({name}) <= {most}"]
    if most is not None:
        return [f"len({name}) > {most}"]
    if least is not None:
        return [f"not {name}" if least == 1 else f"len({name}) < {least}"]
    return []
