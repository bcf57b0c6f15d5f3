"""The module ``validators`` of a service: one function per operation, and what they call."""

from __future__ import annotations

import ast
import functools
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from shapewright.dialects.escape import Rendered, comment, literal
from shapewright.dialects.header import header
from shapewright.dialects.python.constants import Constants
from shapewright.dialects.python.layout import Lines, bracketed
from shapewright.dialects.python.literal import WIDTH, assignment
from shapewright.dialects.python.names import client_method, function_stems
from shapewright.dialects.python.quick_pass import QuickPass
from shapewright.dialects.rules import Closure, closure
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Operation, Service

_RUNTIME = (
    *("MAX_DEPTH", "MAX_FLOAT", "is_ascii", "is_document", "is_json", "is_nothing", "is_off"),
    *("is_text", "is_timestamp", "matcher", "refuse"),
)
# What the template itself calls.
_TEMPLATE = ("is_off", "refuse")


@dataclass(frozen=True, slots=True)
class OperationValidator:
    """One function that callers use.

    Args:
        operation: name as the service spells it.
        function: ``validate_send_otp_message``.
        signature: its ``def``, over as many lines as it needs.
        quick: the function that says yes or no.
        method: name of the client's method, quoted.
    """

    operation: Rendered
    function: Rendered
    signature: Rendered
    quick: Rendered
    method: Rendered


@dataclass(frozen=True, slots=True)
class PythonValidators:
    """The module ``validators`` of a service.

    Args:
        exported: the assignment to ``__all__``.
        imports: names that the code uses from the runtime.
        refused: comments on the patterns that are not checked.
        code: the constants, and each function that the operations' functions call.
    """

    header: Rendered
    exported: Rendered
    imports: tuple[Rendered, ...]
    refused: tuple[Rendered, ...]
    operations: tuple[OperationValidator, ...]
    code: tuple[Rendered, ...]


@dataclass(frozen=True, slots=True)
class QuickCode:
    """The quick functions of a service, and what the thorough ones have to know of them.

    Args:
        roots: names of the shapes of operations' parameters.
        stems: what the names of functions and constants end with, by shape name.
        functions: the lines of each, by shape name.
    """

    shapes: Closure
    roots: tuple[str, ...]
    stems: dict[str, str]
    constants: Constants
    functions: dict[str, Lines]


@functools.lru_cache(maxsize=64)
def quick_code(service: Service) -> QuickCode:
    """Write the quick functions of a service, once for both modules; to be read only."""
    inputs = [op.input for op in service.operations.values() if op.input is not None]
    shapes = closure(inputs)
    stems = function_stems(shapes.shapes.values())
    constants = Constants(stems)
    roots = tuple(member.shape_name for member in inputs)
    functions = QuickPass(service, shapes, stems, constants).functions(roots)
    return QuickCode(shapes, roots, stems, constants, functions)


def build(subject: Subject) -> PythonValidators:
    """The validators of all operations of a service."""
    service = subject.service
    quick = quick_code(service)
    operations = tuple(_operation(op, quick.stems) for op in service.operations.values())
    code = blocks(quick.constants, quick.shapes, quick.functions)
    return PythonValidators(
        header=header(subject),
        exported=assignment("__all__", tuple(part.function for part in operations)),
        imports=used(_RUNTIME, [*_TEMPLATE, *code, *(part.quick for part in operations)]),
        refused=tuple(_refused(quick.constants)),
        operations=operations,
        code=code,
    )


def blocks(
    constants: Constants, shapes: Closure, functions: dict[str, Lines]
) -> tuple[Rendered, ...]:
    """The constants of a module, and each of its functions, in the order of the shapes."""
    written = [functions[name] for name in shapes.shapes if name in functions]
    return tuple(Rendered("\n".join(lines)) for lines in (constants.lines(), *written) if lines)


def used(names: Iterable[str], code: Iterable[str]) -> tuple[Rendered, ...]:
    """Those of some names that stand in pieces of code, each indented as a whole or not at all."""
    trees = [ast.parse(textwrap.dedent(part)) for part in code]
    found = {n.id for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Name)}
    return tuple(Rendered(name) for name in names if name in found)


def _operation(operation: Operation, stems: dict[str, str]) -> OperationValidator:
    name = validator_name(operation)
    parameters = ['params: "Mapping[str, object]"', 'level: "Level" = "strict"']
    quick = f"_is_{stems[operation.input.shape_name]}" if operation.input else "is_nothing"
    return OperationValidator(
        operation=Rendered(operation.name),
        function=Rendered(name),
        signature=Rendered("\n".join(bracketed(f"def {name}(", parameters, ") -> None:"))),
        quick=Rendered(quick),
        method=literal(client_method(operation)),
    )


def validator_name(operation: Operation) -> str:
    """Name of the function that checks an operation's parameters."""
    return f"validate_{client_method(operation)}"


def _refused(constants: Constants) -> Iterator[Rendered]:
    for refused, places in constants.refused():
        text = f"Not checked, as {refused.reason}: the pattern of {', '.join(places)},"
        pattern = f"# {literal(refused.text)}"
        yield Rendered(f"{comment(text, width=WIDTH)}\n{pattern}")


VIEWS = {"PythonValidators": ViewSpec(PythonValidators, "service", build)}
