"""All names of a service, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from shapewright import ir, naming
from shapewright.check.node import Node
from shapewright.source import Document
from shapewright.text import shown

# Finding near names takes time, the more the longer they are: after so many comparisons of names
# of 20 characters, unknown names are told without them.
_MOST_COMPARISONS = 100_000
_LONGEST_NAME = 60


class _Hints:
    """The names that an unknown name may stand for, as long as finding them is quick."""

    def __init__(self) -> None:
        self._comparisons = 0.0
        self._found: dict[tuple[str, str], str] = {}

    def near(self, name: str, known: Mapping[str, object]) -> str:
        self._comparisons += (len(known) + 20) * max(1.0, (len(name) / 20) ** 2)
        if len(name) > _LONGEST_NAME or self._comparisons > _MOST_COMPARISONS:
            return ""
        return naming.nearest(name, known)

    def once(self, what: str, name: str, known: Mapping[str, object]) -> str:
        """As ``near``; each name of a kind is looked for once."""
        key = (what, name)
        if key not in self._found:
            self._found[key] = self.near(name, known)
        return self._found[key]


@dataclass(frozen=True, slots=True)
class ServiceFiles:
    """The spec files of one service that could be read.

    Args:
        folder: name of the folder.
        service, shapes: the files of these names.
        operations, overlays: by file name without ``.yaml``.
        whole: whether every file that is there could be read.
    """

    folder: str
    service: Document | None
    shapes: Document | None
    operations: Mapping[str, Document]
    overlays: Mapping[str, Document] = field(default_factory=dict)
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Index:
    """The service's nodes by name; of things defined twice, the first.

    Args:
        service: the root of ``service.yaml``; an empty node if there is none.
        operations: the roots of the operation files, by operation.
        shapes: by name; those of ``shapes.yaml`` come first.
        owners: the operation in whose file a shape stands; those of ``shapes.yaml`` have none.
        whole: whether every file was read, so that a name that is not here is nowhere.
    """

    service: Node
    operations: Mapping[str, Node]
    shapes: Mapping[str, Node]
    owners: Mapping[str, str]
    whole: bool
    _hints: _Hints = field(default_factory=_Hints)

    @property
    def protocol(self) -> str:
        metadata = self.service.child("metadata")
        return (metadata.text("protocol") if metadata else None) or ""

    def shape_of(self, use: Node | None) -> Node | None:
        """The shape that a member, an item, an input ... has."""
        name = use.text("shape") if use is not None else None
        return self.shapes.get(name) if name is not None else None

    def type_of(self, use: Node) -> str | None:
        """The type of a member, an item ...; None if that is not known."""
        shape = self.shape_of(use)
        type_ = shape.text("type") if shape is not None else None
        return type_ if type_ in ir.SHAPE_TYPES else None

    def hint(self, name: str, known: Mapping[str, object]) -> str:
        """The names that an unknown name may stand for; see ``naming.nearest``."""
        return self._hints.near(name, known)

    def unknown(self, what: str, name: str, known: Mapping[str, object]) -> str:
        """The message that a name of the service stands for nothing."""
        return f"there is no {what} {shown(name)}{self._hints.once(what, name, known)}"


def root(document: Document | None) -> Node:
    """The root of a file as a node, empty if there is no file or it holds no mapping."""
    if document is None:
        return Node(Document("", {}), (), {})
    return Node(document, (), document.data if isinstance(document.data, dict) else {})


def index(files: ServiceFiles) -> Index:
    """Look up every name of a service."""
    operations: dict[str, Node] = {}
    shapes: dict[str, Node] = {}
    owners: dict[str, str] = {}
    for name, shape in root(files.shapes).children("shapes"):
        shapes[name] = shape
    for stem, document in files.operations.items():
        operation = root(document)
        key = operation.text("operation") or stem
        if key in operations:
            key = f"{stem}.yaml"
        operations[key] = operation
        for name, shape in operation.children("shapes"):
            if name not in shapes:
                shapes[name] = shape
                owners[name] = key
    return Index(root(files.service), operations, shapes, owners, files.whole)
