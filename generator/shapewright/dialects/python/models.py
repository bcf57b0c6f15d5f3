"""The module ``models`` of a service: a class for each structure of requests and responses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from shapewright import datamodel
from shapewright.datamodel import NONE, Flavour
from shapewright.dialects.escape import Rendered, docstring, literal
from shapewright.dialects.header import header
from shapewright.dialects.python.literal import assignment
from shapewright.dialects.python.models_plan import TYPES, Plan
from shapewright.dialects.python.models_schema import JSON, MOMENT, TIMESTAMP, UNION, plan_of
from shapewright.dialects.python.models_source import Printer
from shapewright.dialects.view import Subject, ViewSpec

# What the package's own module of models offers to all of them.
_FUNCTIONS = frozenset({"from_params", "to_params"})
# What the base classes and types of a flavour are made of.
_PARTS: Mapping[Flavour, Mapping[str, frozenset[str]]] = {
    "pydantic": {
        "": frozenset({"BaseModel", "ConfigDict"}),
        TIMESTAMP: frozenset({"AfterValidator", "Annotated", "datetime", "checked_time"}),
        MOMENT: frozenset({"BeforeValidator", "Annotated", "datetime", "moment"}),
        UNION: frozenset({"Self", "model_validator"}),
    },
    "dataclass": {
        "": frozenset({"ClassVar"}),
        TIMESTAMP: frozenset({"datetime"}),
        MOMENT: frozenset({"datetime"}),
    },
    "msgspec": {
        "": frozenset({"Struct"}),
        TIMESTAMP: frozenset({"datetime"}),
        MOMENT: frozenset({"datetime"}),
        UNION: frozenset({"UNSET"}),
    },
}
_COMMON = {
    "datetime": ("datetime",),
    "typing": ("Annotated", "Any", "ClassVar", "Literal", "Self"),
}
_STANDARD: Mapping[Flavour, Mapping[str, tuple[str, ...]]] = {
    "pydantic": _COMMON,
    "dataclass": {"dataclasses": ("dataclass", "field"), **_COMMON},
    "msgspec": _COMMON,
}
_LIBRARIES: Mapping[Flavour, Mapping[str, tuple[str, ...]]] = {
    "pydantic": {
        "pydantic": (
            *("AfterValidator", "BaseModel", "BeforeValidator", "ConfigDict", "Field", JSON),
            "model_validator",
        ),
    },
    "dataclass": {},
    "msgspec": {"msgspec": ("UNSET", "Meta", "Struct", "UnsetType", "field")},
}
_RUNTIME = {".._models": ("checked_time", "from_params", "moment", "to_params")}


@dataclass(frozen=True, slots=True)
class PythonModels:
    """The module ``models`` of a service.

    Args:
        title: name of the service, for a docstring.
        foundation: template of what is the same in all modules of a flavour, from the
            docstring to the base classes.
        advice: what to do if the flavour's library is not there, as a literal.
        standard, library, runtime: import statements, by where they import from.
        used: names that the module uses, those of its own types and base classes among them.
        exported: the assignment to ``__all__``.
        definitions: of types and classes.
        finite: whether no number may be NaN or infinite.
        secret: whether some values are not to be shown.
        hidden: by class, the attributes of such values; an assignment.
        python_patterns: whether patterns are for Python's ``re``.
    """

    header: Rendered
    title: Rendered
    foundation: Rendered
    advice: Rendered
    standard: Rendered
    library: Rendered
    runtime: Rendered
    used: frozenset[str]
    exported: Rendered
    definitions: tuple[Rendered, ...]
    finite: bool
    secret: bool
    hidden: Rendered
    python_patterns: bool


def build(subject: Subject) -> PythonModels:
    """The models of all operations of a service, of the flavour that the run asks for."""
    run = subject.run
    flavour = run.models
    assert flavour != NONE, "a run without models leaves this target out"
    plan = plan_of(subject.service, flavour)
    parsed = datamodel.classes(plan.definitions(), plan.attributes, flavour)
    printer = Printer(plan)
    classes = tuple(printer.class_(each, parsed[each.place]) for each in plan.classes)
    types = printer.types(parsed[TYPES]) if plan.types else {}
    late = _naming_classes(plan)
    hidden = {each.name: each.hidden for each in plan.classes if each.hidden}
    used = _used(printer.used | {each.base for each in plan.classes}, flavour)
    exported = sorted(_FUNCTIONS | {each.name for each in plan.classes})
    return PythonModels(
        header=header(subject),
        title=docstring(str(subject.service.metadata["serviceFullName"]), 0),
        foundation=Rendered(f"_{flavour}.py.jinja"),
        advice=literal(f"models need {flavour}: pip install {run.distribution}[models]"),
        standard=_imports(_STANDARD[flavour], used),
        library=_imports(_LIBRARIES[flavour], used, indent=4),
        runtime=_imports(_RUNTIME, used | _FUNCTIONS),
        used=used,
        exported=assignment("__all__", tuple(exported)),
        definitions=(
            *(text for place, text in types.items() if place not in late),
            *classes,
            *(text for place, text in types.items() if place in late),
        ),
        finite=plan.finite,
        secret=bool(hidden),
        hidden=assignment("_HIDDEN", hidden, "dict[str, tuple[str, ...]]"),
        python_patterns=plan.python_patterns,
    )


def _naming_classes(plan: Plan) -> set[str]:
    """The types whose definitions name a class, or another such type: they go below all classes."""
    uses = {place: set(_references(schema)) for place, schema in plan.types.items()}
    late = {place for place, used in uses.items() if any(name[0] == "C" for name in used)}
    while more := {place for place, used in uses.items() if place not in late and used & late}:
        late |= more
    return late


def _references(schema: object) -> Iterator[str]:
    if isinstance(schema, list):
        for item in schema:
            yield from _references(item)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield str(value).rpartition("/")[2]
            else:
                yield from _references(value)


def _used(names: Iterable[str], flavour: Flavour) -> frozenset[str]:
    """The names that are used, and those that the types and base classes among them use."""
    found = frozenset(names) | {""}
    return found.union(*(needed for part, needed in _PARTS[flavour].items() if part in found))


def _imports(
    modules: Mapping[str, tuple[str, ...]], used: frozenset[str], indent: int = 0
) -> Rendered:
    """Statements that import what is used; lines after the first are indented."""
    wanted = {m: [name for name in names if name in used] for m, names in modules.items()}
    lines = [
        f"from {module} import {', '.join(names)}" for module, names in wanted.items() if names
    ]
    return Rendered(("\n" + " " * indent).join(lines))


VIEWS = {"PythonModels": ViewSpec(PythonModels, "service", build)}
