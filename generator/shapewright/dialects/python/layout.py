"""Python code laid out as Black lays it out, for code that dialects write line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shapewright.dialects.escape import Rendered, docstring
from shapewright.dialects.python.literal import WIDTH

Lines = list[str]


def indented(lines: Iterable[str], levels: int = 1) -> Lines:
    """Lines moved in by some levels of four blanks; empty ones stay empty."""
    return [" " * 4 * levels + line if line else line for line in lines]


def bracketed(head: str, items: Sequence[str], tail: str, indent: int = 0) -> Lines:
    """A call or a subscript on one line, or its arguments on a line, or on a line each.

    Args:
        head: ends with the opening bracket.
        tail: begins with the closing bracket.
        indent: blanks that will stand in front of the lines.
    """
    inside = ", ".join(items)
    if indent + len(head) + len(inside) + len(tail) <= WIDTH:
        return [f"{head}{inside}{tail}"]
    if indent + 4 + len(inside) <= WIDTH and "\n" not in inside:
        return [head, f"    {inside}", tail]
    return [head, *(f"    {item}," for item in items), tail]


def exploded(head: str, items: Sequence[str], tail: str, indent: int = 0) -> Lines:
    """As ``bracketed``, for literals: all on one line, or the items on a line each."""
    inside = ", ".join(items)
    if indent + len(head) + len(inside) + len(tail) <= WIDTH:
        return [f"{head}{inside}{tail}"]
    return [head, *(f"    {item}," for item in items), tail]


def quoted(text: str, indent: int) -> Lines:
    """A docstring, its later lines indented by ``indent`` blanks; the first is the caller's."""
    body = docstring(text, indent, WIDTH - 6)
    if body.startswith('"'):
        body = Rendered(f" {body}")
    if "\n" not in body:
        return [f'"""{body}"""']
    if body.endswith('\\"'):  # a quote that needs no escape, as it does not stand at the end
        body = Rendered(f'{body[:-2]}"')
    return [*f'"""{body}'.split("\n"), " " * indent + '"""']


def refusals(conditions: Sequence[str], indent: int) -> Lines:
    """``return False`` where a condition holds; as many conditions in one ``if`` as fit."""
    tests: list[str] = []
    for condition in conditions:
        joined = f"{tests[-1]} or {condition}" if tests else condition
        if tests and indent + len(f"if {joined}:") <= WIDTH:
            tests[-1] = joined
        else:
            tests.append(condition)
    return [line for test in tests for line in (*_condition(test, indent), "    return False")]


def _condition(test: str, indent: int) -> Lines:
    """An ``if``; a call that is too long for its line has its argument on one of its own."""
    line = f"if {test}:"
    if indent + len(line) <= WIDTH or not test.endswith(")"):
        return [line]
    call, _, argument = test.removesuffix(")").rpartition("(")
    return [f"if {call}(", f"    {argument}", "):"]


def import_lines(module: str, names: Sequence[str], indent: int = 0) -> Lines:
    """An import of some names on one line, or the names on a line each.

    Args:
        indent: blanks that will stand in front of the lines.
    """
    inside = ", ".join(names)
    line = f"from {module} import {inside}"
    if indent + len(line) <= WIDTH:
        return [line]
    return exploded(f"from {module} import (", names, ")", indent)


def parenthesised(head: str, value: str, tail: str = "", indent: int = 0) -> Lines:
    """``head`` + value, the value in parentheses on a line of its own if only there it fits."""
    if indent + len(head) + len(value) + len(tail) <= WIDTH or indent + 4 + len(value) > WIDTH:
        return [f"{head}{value}{tail}"]
    return [f"{head}(", f"    {value}", f"){tail}"]
