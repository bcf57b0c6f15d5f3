"""XML documents as trees of elements, read without trust.

Expat's own module is the leanest reader that the standard library has: ``xml.etree`` costs ten
times its start-up and says nothing of declarations and depth.
"""

from __future__ import annotations

from pyexpat import ExpatError, ParserCreate

from ._depth import DEEPEST
from ._fault import Fault

_MOST_ELEMENTS = 2_000_000  # no body within the limit of bytes means more
_BETWEEN = "}"  # what expat puts between the URI of a namespace and a name


class Element:
    """One element.

    Attributes:
        name: without its namespace.
        attributes: by name; one that has a namespace as ``URI}name``. None if there are none.
        children: None if there are none.
        text: all of it if there are no children; else the first between them that is not blank.
    """

    __slots__ = ("attributes", "children", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str] | None = None) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element] | None = None
        self.text = ""

    def by_name(self) -> dict[str, list[Element]]:
        """The children, by name, in the order in which they came."""
        found: dict[str, list[Element]] = {}
        for child in self.children or ():
            found.setdefault(child.name, []).append(child)
        return found

    def first(self, *names: str) -> Element | None:
        """The first child that has one of these names."""
        for child in self.children or ():
            if child.name in names:
                return child
        return None


def read_document(body: bytes) -> Element:
    """The root of a document in UTF-8.

    Raises:
        Fault: the body is not one whole document, declares a document type (and with it,
            perhaps, entities), nests too deeply, or holds too many elements.
    """
    builder = _Builder()
    parser = ParserCreate("utf-8", _BETWEEN)
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.texts.append
    parser.StartDoctypeDeclHandler = _refuse_declarations
    try:
        parser.Parse(body, True)
    except ExpatError as error:
        raise Fault("xml", f"the body is not XML: {error}") from None
    return (builder.document.children or [])[0]


def _refuse_declarations(*_: object) -> None:
    raise Fault("xml", "the body declares a document type")


class _Builder:
    """Makes elements of what expat finds."""

    __slots__ = ("_elements", "_open", "document", "texts")

    def __init__(self) -> None:
        self._elements = 0
        self.document = Element("")
        self.texts: list[str] = []
        self._open = [self.document]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        parents = self._open
        if len(parents) > DEEPEST:
            raise Fault("depth", "the body nests too deeply")
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            raise Fault("length", "the body holds too many elements")
        parent = parents[-1]
        if self.texts:
            self._keep_text(parent)
        element = Element(name.rpartition(_BETWEEN)[2], attributes or None)
        if parent.children is None:
            parent.children = [element]
        else:
            parent.children.append(element)
        parents.append(element)

    def end(self, _: str) -> None:
        element = self._open.pop()
        if not self.texts:
            return
        if element.children is None:
            element.text = "".join(self.texts)
            self.texts.clear()
        else:
            self._keep_text(element)

    def _keep_text(self, parent: Element) -> None:
        """Text beside children means nothing, unless it is more than layout.

        The first that is more tells enough: to gather them all would take quadratic time.
        """
        if not parent.text:
            parent.text = "".join(self.texts).strip()
        self.texts.clear()
