"""The thorough pass of generated validators: every value is shown to a ``Collector``."""

from __future__ import annotations

from dataclasses import dataclass, replace

from shapewright.dialects.escape import literal
from shapewright.dialects.python.layout import Lines, bracketed, indented
from shapewright.dialects.python.literal import pretty
from shapewright.dialects.python.passes import VALUE_NAMES, Pass
from shapewright.dialects.rules import Rule, required_members, rule_of, strictest
from shapewright.ir import Member, Shape


class ThoroughPass(Pass):
    """Writes the thorough functions of a service."""

    def _function(self, shape: Shape) -> Lines:
        recursive = shape.name in self._shapes.recursive
        parameters = ["v: object", "at: Place", "found: Collector"]
        body: Lines = []
        if recursive:
            parameters.append("depth: int = 0")
            body = ["if depth > MAX_DEPTH:", "    found.too_deep(v, at)", "    return"]
        if shape.type == "structure":
            body += self._structure(shape, recursive)
        else:
            itself = Member("", shape.name, shape.traits, {}, self._service.shapes)
            box = _Box("v", "at", "found", 0, 1, recursive)
            body += self._container(itself, rule_of(itself, self._service), box)
        head = f"def _check_{self._stems[shape.name]}("
        return [*bracketed(head, parameters, ") -> None:"), *indented(body)]

    def _structure(self, shape: Shape, recursive: bool) -> Lines:
        arguments = ["v", "at", self._constants.keys(shape)]
        if required := required_members(shape):
            arguments.append(pretty(required, 8, after=1))
        method = "union" if shape.union else "structure"
        lines = bracketed(f"if not found.{method}(", arguments, "):", 4)
        lines.append("    return")
        for name, member in shape.members.items():
            key = literal(name)
            value = _Value(f"v[{key}]", "at", key, "found", 1, 2, recursive)
            if checks := self._value(member, value):
                lines += [f"if {key} in v:", *indented(checks)]
        return lines

    def _value(self, member: Member, value: _Value) -> Lines:
        """The code that shows a value to the collector."""
        rule = rule_of(member, self._service)
        if rule.hidden:
            value = value.hiding()
        if rule.kind == "anything":
            return []
        if rule.kind not in ("structure", "list", "map"):
            return self._scalar(member, rule, value)
        apart = rule.kind == "structure" or member.shape_name in self._shapes.recursive
        if apart or value.is_deep:
            return self._call(member, rule, value)
        box = value.boxed()
        bind = [f"{box.text} = {value.text}"] if box.text != value.text else []
        place = bracketed(f"{box.place} = found.at(", [value.around, value.step], ")", value.indent)
        return [*bind, *place, *self._container(member, rule, box)]

    def _call(self, member: Member, rule: Rule, value: _Value) -> Lines:
        name = member.shape_name
        self._wanted.add(name)
        arguments = [value.text, value.place, value.found]
        if name in self._shapes.recursive and value.counts_depth:
            arguments.append("depth + 1")
        if rule.kind == "structure" or not (rule.beyond or {"min", "max"} & set(member.own)):
            return bracketed(f"_check_{self._stems[name]}(", arguments, ")", value.indent)
        call = bracketed(f"_check_{self._stems[name]}(", arguments, ")", value.indent + 4)
        sizes = [value.text, value.place, *_sizes(rule)]
        head = bracketed(f"if {value.found}.{_OPEN[rule.kind]}(", sizes, "):", value.indent)
        return [*head, *indented([*self._beyond(member, rule, value), *call])]

    def _scalar(self, member: Member, rule: Rule, value: _Value) -> Lines:
        """The call that checks a value; if it is right, what is asked beyond the model."""
        arguments = [value.text, value.place, *self._arguments(member, rule)]
        call = f"{value.found}.{_method(rule)}("
        further = self._beyond(member, rule, value)
        if not further:
            return bracketed(call, arguments, ")", value.indent)
        return [*bracketed(f"if {call}", arguments, "):", value.indent), *indented(further)]

    def _beyond(self, member: Member, rule: Rule, value: _Value | _Box) -> Lines:
        """The call, one level further in, that checks what is asked beyond the model."""
        beyond = rule.beyond
        if beyond is None:
            return []
        source = self._constants.source(beyond.source) if beyond.source is not None else ""
        arguments = [value.text, value.place, *self._arguments(member, beyond)]
        call = f"{value.found}.beyond({source}).{_method(beyond)}("
        return bracketed(call, arguments, ")", value.indent + 4)

    def _container(self, member: Member, rule: Rule, box: _Box) -> Lines:
        """Size and contents of the list or map that has a name."""
        shape = member.shape
        arguments = [box.text, box.place, *_sizes(rule)]
        head = f"if {box.found}.{_OPEN[rule.kind]}("
        further = self._beyond(member, rule, box)
        if shape.member is not None:
            inside = self._value(shape.member, box.item("i"))
            if not inside and not further:
                return bracketed(head[3:], arguments, ")", box.indent)
            loop = f"for i, {box.inner} in enumerate({box.text}):"
        else:
            assert shape.key is not None
            assert shape.value is not None
            secret = rule_of(shape.key, self._service).hidden or rule.hidden
            key, entry = ("HIDDEN_KEY",) * 2 if secret else ('(k, "key")', "(k,)")
            inside = self._value(shape.key, box.key(key))
            inside += self._value(shape.value, box.item(entry))
            loop = f"for k, {box.inner} in {box.text}.items():"
        contents = [loop, *indented(inside)] if inside else []
        return [
            *bracketed(head, arguments, "):", box.indent),
            *indented([*further, *contents]),
        ]

    def _arguments(self, member: Member, rule: Rule) -> list[str]:
        """What the collector's method needs to know beside value and place."""
        if rule.kind == "enum":
            allowed = self._constants.enum(member, strictest(rule))
            return [allowed, str(rule.least)] if rule.least else [allowed]
        if rule.kind == "number" and not rule.finite:
            return [*_bounds(rule), "finite=False"]
        if rule.kind in ("integer", "number"):
            return _bounds(rule)
        if rule.kind == "string" and rule.patterns:
            pattern = self._constants.pattern(member, rule.patterns[0])
            return [str(rule.least or 0), str(rule.most), *pattern]
        return _sizes(rule) if rule.kind in ("string", "blob", "list", "map") else []


_OPEN = {"list": "items", "map": "entries"}


def _method(rule: Rule) -> str:
    """The collector's method that checks a value."""
    if rule.kind == "integer":
        return "integer" if rule.bits == 31 else "long"
    return _OPEN.get(rule.kind, rule.kind)


def _bounds(rule: Rule) -> list[str]:
    """Least and greatest number as arguments, those that say nothing left out."""
    bounds: list[str] = [literal(bound) for bound in (rule.least, rule.most)]
    return bounds if rule.most is not None else bounds[: rule.least is not None]


def _sizes(rule: Rule) -> list[str]:
    """Least and greatest size as arguments, those that say nothing left out."""
    if rule.most is not None:
        return [str(rule.least or 0), str(rule.most)]
    return [str(rule.least)] if rule.least is not None else []


@dataclass(frozen=True, slots=True)
class _Value:
    """A value in the generated code.

    Args:
        text: the expression.
        around, step: expressions of the place around it and of the step to it.
        found: expression of the collector.
        level: how deep inside the function's own value it lies.
        depth: levels of indentation.
        counts_depth: whether the function counts depth.
    """

    text: str
    around: str
    step: str
    found: str
    level: int
    depth: int
    counts_depth: bool

    @property
    def place(self) -> str:
        return f"({self.around}, {self.step})"

    @property
    def indent(self) -> int:
        return 4 * self.depth

    @property
    def is_deep(self) -> bool:
        """Whether a container here goes into a function of its own, to keep this one readable."""
        return self.level > 4

    def hiding(self) -> _Value:
        return replace(self, found=f"{self.found}.hiding({self.around})")

    def boxed(self) -> _Box:
        """The value with a name, to look into."""
        name = VALUE_NAMES[self.level]
        return _Box(name, f"at_{name}", self.found, self.level, self.depth, self.counts_depth)


@dataclass(frozen=True, slots=True)
class _Box:
    """A list or map in the generated code, under the name ``text``, its place under ``place``."""

    text: str
    place: str
    found: str
    level: int
    depth: int
    counts_depth: bool

    @property
    def indent(self) -> int:
        return 4 * self.depth

    @property
    def inner(self) -> str:
        """Name of each item or value inside."""
        return VALUE_NAMES[self.level + 1]

    def item(self, step: str) -> _Value:
        return self._inside(self.inner, step)

    def key(self, step: str) -> _Value:
        return self._inside("k", step)

    def _inside(self, text: str, step: str) -> _Value:
        return _Value(
            text, self.place, step, self.found, self.level + 1, self.depth + 2, self.counts_depth
        )
