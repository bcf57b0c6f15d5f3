"""One service's folder: the structure of each file is checked, then the meaning of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from shapewright.check import ServiceFiles, meaning_problems
from shapewright.errors import Problem
from shapewright.ir import Location
from shapewright.resolve import ServiceDocuments
from shapewright.schema import structural_problems
from shapewright.source import MOST_BYTES, Document, read_yaml
from shapewright.source import Path as NodePath
from shapewright.specs.tree import ServiceFolder, file_problem, path_for_people

MOST_PROBLEMS = 10_000


def read_service(folder: ServiceFolder) -> tuple[ServiceDocuments | None, list[Problem]]:
    """The documents of a service, None if anything is wrong with it; and everything wrong."""
    reader = _Reader()
    files = ServiceFiles(
        folder=folder.path.absolute().name,
        service=reader.read(folder.service, "service"),
        shapes=reader.read(folder.shapes, "shapes"),
        operations=reader.read_all(folder.operations, "operation"),
        overlays=reader.read_all(folder.overlays, "overlay"),
        whole=folder.whole and not reader.unread,
    )
    problems = [*folder.problems, *reader.problems]
    problems += islice(reader.untold(meaning_problems(files)), MOST_PROBLEMS)
    if len(problems) >= MOST_PROBLEMS:
        message = f"more than {MOST_PROBLEMS} problems: not all of them are told"
        problems.append(file_problem(folder.path, message))
    return (None if problems else service_documents(files)), problems


class _Reader:
    """Reads files and collects what is wrong with each."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.unread = False
        self._told: set[tuple[str, int, int]] = set()

    def read(self, path: Path | None, kind: str) -> Document | None:
        """The file as data, or None if it is not there or cannot be read to its end."""
        if path is None:
            return None
        document, problems = self._document(path)
        if document is None:
            self.unread = True
        else:
            self._told |= {_place(problem) for problem in problems}
            problems += self.untold(structural_problems(document, kind))
        self.problems += problems
        return document

    def untold(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Those that are no consequence of what could not be read at the same place."""
        return (problem for problem in problems if _place(problem) not in self._told)

    def read_all(self, paths: Iterable[Path], kind: str) -> dict[str, Document]:
        """Files by their names without ``.yaml``."""
        documents = ((path.stem, self.read(path, kind)) for path in paths)
        return {stem: document for stem, document in documents if document is not None}

    def _document(self, path: Path) -> tuple[Document | None, list[Problem]]:
        try:
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        except OSError as error:
            return None, [file_problem(path, f"cannot be read: {error.strerror}")]
        return read_yaml(content, path_for_people(path))


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.file, problem.line, problem.column


def service_documents(files: ServiceFiles) -> ServiceDocuments:
    """The files of a service, which passed every check, by what they define."""
    assert files.service is not None
    shapes: dict[str, tuple[Document, Any]] = {}
    for document in (files.shapes, *files.operations.values()):
        if document is not None:
            for name, shape in document.data.get("shapes", {}).items():
                shapes[name] = (document, shape)
    operations = {d.data["operation"]: d for d in files.operations.values()}
    return ServiceDocuments(
        service=files.service.data,
        shapes={name: shapes[name][1] for name in sorted(shapes)},
        operations={name: operations[name].data for name in sorted(operations)},
        overlays={edition: document.data for edition, document in files.overlays.items()},
        locate=_Locator(
            {
                "service": {"": files.service},
                "shapes": {name: document for name, (document, _) in shapes.items()},
                "operations": operations,
                "overlays": files.overlays,
            }
        ),
    )


class _Locator:
    """Tells where a node of a service's documents stands in the files."""

    def __init__(self, documents: Mapping[str, Mapping[str, Document]]) -> None:
        self._documents = documents

    def __call__(self, path: NodePath) -> Location:
        kind = str(path[0])
        if kind == "service":
            return self._documents[kind][""].where(path[1:])
        document = self._documents[kind][str(path[1])]
        return document.where(path if kind == "shapes" else path[2:])
