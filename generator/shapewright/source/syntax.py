"""What YAML's readers complain about, in words that say what to do."""

from __future__ import annotations

import re

import yaml

from shapewright.errors import Problem
from shapewright.text import shown

_INDENTATION = (
    "this does not fit in with the lines above: check its indentation, and the quotes and brackets "
    "before it"
)

# Words of the complaint (libyaml's and PyYAML's own differ) -> what to say.
_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "a second ': ' on this line: put the text in quotes, or check the indentation",
    ),
    ("could not find expected ':'", "a ':' is missing: this is read as a key"),
    ("did not find expected ',' or ']'|expected ',' or ']'", "the list '[...' is not closed here"),
    (
        "did not find expected ',' or '}'|expected ',' or '}'",
        "the mapping '{...' is not closed here",
    ),
    ("expected '-' indicator|expected <block end>, but found '-'", _INDENTATION),
    ("expected key|expected <block end>", _INDENTATION),
    ("block sequence entries are not allowed|sequence entries are not allowed", _INDENTATION),
    ("mapping keys are not allowed", _INDENTATION),
    ("expected node content|could not parse|expected the node content", "a value is missing here"),
    ("unknown escape character", r"this escape is unknown: write '\\' for a backslash"),
    (
        "hexdecimal number|hexadecimal|escape sequence of|Unicode character escape",
        "this escape needs hexadecimal digits that are a character: '\\x..', '\\u....'",
    ),
    ("expected <document start>|document start", "something stands behind the end of the document"),
    ("tab", "a tab: indent with blanks"),
    ("directive|%YAML|version", "directives (%YAML, %TAG) are not part of the spec language"),
    ("tag", "tags (!...) are not part of the spec language"),
    ("anchor|alias", "anchors and aliases (&..., *...) are not part of the spec language"),
    (
        "indentation indicator|chomping|comment or (a )?line break",
        "after '|' or '>' the line must end",
    ),
)


def syntax_problem(error: yaml.YAMLError, file: str, text: str) -> Problem:
    """The problem that a YAML reader met, with its position.

    Args:
        text: the content of the file.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(file, 1, 1, f"this is not YAML: {_one_line(str(error))}")
    mark = error.problem_mark
    line, column = mark.line + 1, mark.column + 1
    return Problem(file, line, column, _message(error, _character(text, mark.line, mark.column)))


def _message(error: yaml.MarkedYAMLError, character: str) -> str:
    problem = error.problem or ""
    opened = error.context_mark
    if "quoted scalar" in (error.context or "") and "end of stream" in problem and opened:
        return f"the quote opened at {opened.line + 1}:{opened.column + 1} is not closed"
    if "cannot start any token" in problem or "that cannot start" in problem:
        if character == "\t":
            return "a tab: indent with blanks"
        return f"a text cannot begin with {shown(character)}: put it in quotes"
    if "node content" in problem and not character:
        return "the file ends in the middle of a '[...' or '{...'"
    for words, explanation in _EXPLANATIONS:
        if re.search(words, problem):
            return explanation
    return f"this is not YAML: {_one_line(problem)}"


def _character(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return lines[line][column : column + 1] if line < len(lines) else ""


def _one_line(text: str) -> str:
    return shown(" ".join(text.split()))[1:-1]
