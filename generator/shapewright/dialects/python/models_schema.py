"""The plan of a service's models, from its spec.

Of requests it says what the strict validators say, and from the same rules; of responses only
types, since services add members and values, and lift limits.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from shapewright.datamodel import Flavour
from shapewright.dialects.documentation.markdown import to_plain
from shapewright.dialects.python import models_patterns
from shapewright.dialects.python.models_names import METADATA, ModelNames, Role, attributes
from shapewright.dialects.python.models_plan import ClassPlan, Plan, Schema, either, reference
from shapewright.dialects.python.names import client_method, type_name
from shapewright.dialects.rules import Rule, closure, required_members, rule_of, strictest
from shapewright.ir import Member, Operation, Service, Shape

REQUEST, RESPONSE, UNION = "_Request", "_Response", "_Union"
"""Base classes; the module defines them."""
TIMESTAMP, MOMENT, JSON = "Timestamp", "Moment", "JsonValue"
"""Types that the module defines: a time that is given, one that is received, any JSON value."""

_SCALARS = ("string", "integer", "number", "boolean")
_LIMITS = {
    "string": ("minLength", "maxLength"),
    "blob": ("minLength", "maxLength"),
    "integer": ("minimum", "maximum"),
    "number": ("minimum", "maximum"),
    "list": ("minItems", "maxItems"),
    "map": ("minProperties", "maxProperties"),
}
_LARGEST_SIZE = 2**63 - 1
_METADATA_FIELDS: Mapping[str, tuple[Schema, str]] = {
    "RequestId": ({"type": "string"}, "The service's name for the request."),
    "HTTPStatusCode": ({"type": "integer"}, "Status of the HTTP response."),
    "HTTPHeaders": (
        {"type": "object", "additionalProperties": {"type": "string"}},
        "Headers of the HTTP response, their names in lower case.",
    ),
    "RetryAttempts": ({"type": "integer"}, "How often the request was repeated."),
    "HostId": ({"type": "string"}, "The host that answered, if the service names it."),
}


def plan_of(service: Service, flavour: Flavour) -> Plan:
    """The models of all operations of a service."""
    writer = _Writer(service, flavour)
    writer.write_all()
    return writer.plan


class _Writer:
    """Writes the plan, each class once."""

    def __init__(self, service: Service, flavour: Flavour) -> None:
        self._service = service
        self._flavour = flavour
        self._names = ModelNames(service)
        self._begun: set[str] = set()
        self.plan = Plan(
            taken=set(self._names.taken()),
            python_patterns=flavour == "msgspec" or _needs_python(service),
        )

    def write_all(self) -> None:
        """Request and response of each operation, after what they hold."""
        for operation in self._service.operations.values():
            self._request(operation)
            self._response(operation)

    def _request(self, operation: Operation) -> None:
        name = self._names.operation(operation.name, "request")
        text = f"Parameters of {client_method(operation)}."
        shape = operation.input.shape if operation.input is not None else None
        self._write(name, shape, "request", text)

    def _response(self, operation: Operation) -> None:
        name = self._names.operation(operation.name, "response")
        text = f"What {client_method(operation)} returns."
        self._metadata()
        shape = operation.output.shape if operation.output is not None else None
        self._write(name, shape, "response", text, whole=True)

    def _metadata(self) -> None:
        """The class of what comes with every response."""
        if METADATA in self._begun:
            return
        self._begun.add(METADATA)
        fields = attributes(_METADATA_FIELDS)
        texts = {fields[name]: text for name, (_, text) in _METADATA_FIELDS.items()}
        schemas = {name: schema for name, (schema, _) in _METADATA_FIELDS.items()}
        text = "What came with a response: its request id, HTTP status and headers."
        self._add(METADATA, RESPONSE, text, self._properties(schemas, fields, ()), (), texts, ())

    def _write(
        self, name: str, shape: Shape | None, role: Role, text: str, whole: bool = False
    ) -> Schema:
        """The class of a structure, after those that it names; a use of it."""
        place = self.plan.class_place(name)
        if name in self._begun:
            return reference(place)
        self._begun.add(name)
        members = shape.members if shape else {}
        schemas = {key: self._member(use, shape, role, whole) for key, use in members.items()}
        texts = {key: to_plain(use.documentation) for key, use in members.items()}
        if whole and METADATA not in schemas:
            schemas[METADATA] = reference(self.plan.class_place(METADATA))
        fields = attributes(schemas)
        hidden = [key for key, use in members.items() if _is_hidden(use)]
        required: tuple[str, ...] = ()
        if shape is not None:
            required = required_members(shape) if role == "request" else shape.required
            text = to_plain(shape.documentation) or text
        self._add(
            name,
            _base(shape, role),
            text,
            self._properties(schemas, fields, hidden),
            [self.plan.property(key, fields[key]) for key in required if key in schemas],
            {fields[key]: text for key, text in texts.items() if text},
            tuple(fields[key] for key in hidden),
        )
        return reference(place)

    def _properties(
        self, schemas: Mapping[str, Schema], fields: Mapping[str, str], hidden: Iterable[str]
    ) -> Schema:
        """The properties of a class, with what only models know of them."""
        properties: Schema = {}
        for key, schema in schemas.items():
            place = self.plan.property(key, fields[key])
            extra: Schema = {"metadata": {"alias": place}} if self._flavour == "dataclass" else {}
            if key in hidden and self._flavour != "msgspec":
                extra["repr"] = False
            properties[place] = schema | extra
        return properties

    def _add(
        self,
        name: str,
        base: str,
        text: str,
        properties: Schema,
        required: Iterable[str],
        texts: dict[str, str],
        hidden: tuple[str, ...],
    ) -> None:
        schema: Schema = {"type": "object", "properties": properties, "required": list(required)}
        place = self.plan.class_place(name)
        self.plan.classes.append(ClassPlan(place, name, base, text, schema, texts, hidden))

    def _member(self, member: Member, shape: Shape | None, role: Role, whole: bool) -> Schema:
        """The schema of a structure's member; a blob that is a whole response is a stream."""
        if whole and shape is not None and member.type == "blob" and member.name == shape.payload:
            return {}
        return self._value(member, role)

    def _value(self, member: Member, role: Role, inside: bool = False) -> Schema:
        """The schema of a use of a shape.

        Args:
            inside: whether it stands in a list or a map, where limits need a name.
        """
        rule = self._rule(member, role)
        schema = self._unnamed(member, rule, role)
        limited = set(schema) - {"type", "format", "items", "additionalProperties", "propertyNames"}
        if inside and rule.kind in _LIMITS and limited:
            return self.plan.named_type(schema, type_name(member.shape_name))
        return schema

    def _rule(self, member: Member, role: Role) -> Rule:
        rule = rule_of(member, self._service)
        if rule.kind == "number" and not rule.finite:
            self.plan.finite = False
        return strictest(rule) if role == "request" else rule

    def _unnamed(self, member: Member, rule: Rule, role: Role) -> Schema:
        if rule.kind == "structure":
            name = self._names.structure(member.shape_name, role)
            return self._write(name, member.shape, role, "")
        if rule.kind == "enum":
            return self._enum(member, rule, role)
        if rule.kind in ("json", "document"):
            use_json = role == "request" and self._flavour == "pydantic"
            return self.plan.given_type(JSON) if use_json else {}
        if rule.kind == "timestamp":
            return self.plan.given_type(TIMESTAMP if role == "request" else MOMENT)
        if rule.kind == "list":
            schema: Schema = {
                "type": "array",
                "items": self._item(member.shape, member.shape.member, role),
            }
        elif rule.kind == "map":
            values = self._item(member.shape, member.shape.value, role)
            schema = {"type": "object", "additionalProperties": values}
            schema |= self._keys(member.shape, role)
        elif rule.kind == "blob" and not member.streaming:
            schema = {"type": "string", "format": "binary"}
        elif rule.kind in _SCALARS:
            schema = {"type": rule.kind}
        else:
            return {}
        limited = role == "request" and self._flavour != "dataclass"
        return schema | self._limits(rule) if limited else schema

    def _item(self, shape: Shape, member: Member | None, role: Role) -> Schema:
        """An item of a list or a value of a map; null stands in responses only."""
        assert member is not None
        item = self._value(member, role, inside=True)
        sparse = role == "response" and shape.traits.get("sparse")
        return either([item, {"type": "null"}]) if sparse else item

    def _keys(self, shape: Shape, role: Role) -> Schema:
        """What the keys of a map must be, if not any text; those of responses may be."""
        assert shape.key is not None
        if role == "response":
            return {}
        schema = self._value(shape.key, role, inside=True)
        return {} if schema == {"type": "string"} else {"propertyNames": schema}

    def _enum(self, member: Member, rule: Rule, role: Role) -> Schema:
        """The values of an enum: a shape's have a name, those that a page states none."""
        values = tuple(dict.fromkeys(rule.enum))
        schema: Schema = {"type": "string", "enum": [self.plan.text(value) for value in values]}
        if values != tuple(dict.fromkeys(member.shape.enum)):
            return schema
        use = self.plan.named_type(schema, f"{type_name(member.shape_name)}Type")
        return use if role == "request" else either([use, {"type": "string"}])

    def _limits(self, rule: Rule) -> Schema:
        least, most = rule.bounds if rule.kind == "integer" else (rule.least, rule.most)
        if rule.kind == "integer":
            assert least is not None
            assert most is not None
            least, most = math.ceil(least), math.floor(most)
        elif rule.kind != "number" and most is not None:
            most = min(most, _LARGEST_SIZE)
        names = _LIMITS.get(rule.kind, ("", ""))
        limits = {k: v for k, v in zip(names, (least, most), strict=True) if v is not None}
        if not rule.patterns or rule.kind != "string":
            return limits
        if self.plan.python_patterns:
            pattern = models_patterns.for_python(rule.patterns)
        else:
            pattern = models_patterns.for_rust(rule.patterns[0])
        return limits | {"pattern": self.plan.text(pattern)}


def _needs_python(service: Service) -> bool:
    """Whether pydantic's own engine cannot try all patterns of a service's requests."""
    inputs = [op.input for op in service.operations.values() if op.input is not None]
    uses = (use for shape in closure(inputs).shapes.values() for use in shape.references())
    return any(
        models_patterns.needs_python(strictest(rule_of(use, service)).patterns) for use in uses
    )


def _base(shape: Shape | None, role: Role) -> str:
    if role == "response":
        return RESPONSE
    return UNION if shape is not None and shape.union else REQUEST


def _is_hidden(member: Member) -> bool:
    """Whether a value is sensitive, or a list or map of what is."""
    waiting, seen = [member], set()
    while waiting:
        use = waiting.pop()
        if use.sensitive:
            return True
        if use.type != "structure" and use.shape_name not in seen:
            seen.add(use.shape_name)
            waiting += use.shape.references()
    return False
