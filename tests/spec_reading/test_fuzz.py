"""Whatever bytes a spec file holds: problems come out, and nothing else."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shapewright.check import ServiceFiles, meaning_problems
from shapewright.errors import Problem
from shapewright.importers.yaml_writer import write_yaml
from shapewright.resolve import build_service
from shapewright.schema import KINDS, structural_problems
from shapewright.source import Document, read_yaml
from shapewright.specs.read import service_documents

FOLDER = Path(__file__).parents[1] / "cases" / "spec-valid" / "everything" / "specs" / "everything"
FILES = {
    "service": FOLDER / "service.yaml",
    "shapes": FOLDER / "shapes.yaml",
    "operation": FOLDER / "operations" / "put_everything.yaml",
    "overlay": FOLDER / "overlays" / "aws-cli-2.7.25.yaml",
}
PIECES = [
    *"ab:|->'\"[]{},&*!%@`#?~<\\\t\n\r\x00\x1b\x85\u2028\ufeffé😀",
    *("a: ", "- ", "!! ", "--- ", "... ", "<<: ", "null ", "1e999 ", "&a ", "*a ", "!!set {}"),
    *("shapes: ", "type: ", '"\\ud800"', '"\\x00"', "% "),
]
KEYS = """
    shapes type members member key value required enum min max shape documentation location
    locationName payload union exception error input output errors http method requestUri
    operation sources service metadata protocol provenance pagination input_token endpoint
    hostPrefix changes find replace source edition examples boto3 cli Text Body x
"""

keys = st.sampled_from(KEYS.split())
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | keys
    | st.sampled_from(["structure", "list", "map", "string", "uri", "{x}", "/{x+}", "Body", "Text"])
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=12,
)


def good() -> dict[str, Any]:
    documents = {kind: read_yaml(path.read_bytes(), kind)[0] for kind, path in FILES.items()}
    return {kind: document.data for kind, document in documents.items() if document is not None}


GOOD = good()


def problems_of(data: dict[str, Any]) -> tuple[ServiceFiles, list[Problem]]:
    documents = {kind: Document(kind, data[kind]) for kind in KINDS}
    files = ServiceFiles(
        "everything",
        documents["service"],
        documents["shapes"],
        {"put_everything": documents["operation"]},
        {"aws-cli-2.7.25": documents["overlay"]},
    )
    found = [p for kind, document in documents.items() for p in structural_problems(document, kind)]
    return files, [*found, *meaning_problems(files)]


def is_told_well(problem: Problem) -> bool:
    return bool(problem.message) and problem.message.isprintable()


def test_the_start_of_all_mutations_is_good() -> None:
    assert problems_of(GOOD)[1] == []


@settings(deadline=None)
@given(st.binary(max_size=200) | st.lists(st.sampled_from(PIECES)).map("".join).map(str.encode))
def test_any_bytes(content: bytes) -> None:
    document, problems = read_yaml(content, "spec.yaml")
    assert (document is not None) or problems
    for kind in KINDS if document is not None else ():
        assert document is not None
        problems += structural_problems(document, kind)
    assert all(map(is_told_well, problems))
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)


@settings(deadline=None)
@given(st.data())
def test_a_damaged_file(data: st.DataObject) -> None:
    content = FILES[data.draw(st.sampled_from(KINDS))].read_bytes()
    start = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 40))
    piece = data.draw(st.sampled_from(PIECES) | st.text(max_size=5)).encode("utf-8")
    document, problems = read_yaml(content[:start] + piece + content[start + length :], "spec.yaml")
    assert (document is not None) or problems
    assert all(map(is_told_well, problems))


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_any_value_in_any_place(data: st.DataObject) -> None:
    """What passes the checks gives an IR; what does not is told in plain words."""
    broken = copy.deepcopy(GOOD)
    for _ in range(data.draw(st.integers(1, 3))):
        node: Any = broken[data.draw(st.sampled_from(KINDS))]
        for _ in range(data.draw(st.integers(0, 7))):
            inner = [v for v in (node.values() if isinstance(node, dict) else node) if v]
            inner = [value for value in inner if isinstance(value, dict | list)]
            if not inner:
                break
            node = data.draw(st.sampled_from(inner))
        if isinstance(node, list):
            node.append(data.draw(values))
        else:
            key = data.draw(st.sampled_from(sorted(node)) if node else keys)
            node[key if data.draw(st.booleans()) else data.draw(keys)] = data.draw(values)
    files, problems = problems_of(broken)
    assert all(map(is_told_well, problems))
    if not problems:
        build_service(service_documents(files), "aws-cli-2.7.25")


@settings(deadline=None)
@given(st.dictionaries(keys, values, min_size=1))
def test_what_is_written_is_read(data: dict[str, Any]) -> None:
    document, problems = read_yaml(write_yaml(data).encode("utf-8"), "spec.yaml")
    assert problems == [] or any("which no spec may hold" in str(problem) for problem in problems)
    assert document is not None
    assert document.data == data or problems
