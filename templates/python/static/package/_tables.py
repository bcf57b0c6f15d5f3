"""What generated wire tables look like; for type checkers alone.

A *node* says what stands at one place: the name of a scalar type or of a shape, or a pair of that
and the traits that matter here (``location``, ``locationName``, ``timestampFormat`` ..., as specs
name them; of ``xmlNamespace``, the attribute that declares it and its URI). A ``locationName``
that equals the member's own name is left out. Scalar types are ``string``, ``integer``, ``long``,
``float``, ``double``, ``boolean``, ``blob``, ``timestamp`` and ``document`` (any JSON value).

A *shape* is ``("structure", {member: node}, traits)``, ``("list", node)`` or
``("map", key node, value node)``; a structure's traits may be left out.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Protocol

    Traits = Mapping[str, Any]
    Node = str | tuple[str, Traits]
    Shapes = Mapping[str, tuple[Any, ...]]
    Operation = Mapping[str, Any]
    Rule = tuple[Any, ...]

    class Wire(Protocol):
        """A service's generated ``_wire`` module.

        Attributes:
            SERVICE: the service's facts, with botocore's names (``protocol`` ...), and where
                there are such: ``headers`` (of every request), ``signing`` (how requests are
                signed if not by plain version 4: ``s3``, ``none``, ``bearer``, ``v2`` ...),
                ``errorMessage`` (what errors call their message).
            SHAPES: every list, map and structure that requests or answers hold, by name.
            OPERATIONS: by method name: ``name``, ``http`` (method and URI template), ``retry``,
                and where there are such: ``input``, ``output`` (shape names), ``hostPrefix``,
                ``answers`` (wire names: a body is an answer only if it holds one of them; if there
                are none, only if it is there), ``bytes`` (the answer's body is a blob as it is),
                ``tokens`` (members of the input that the client fills in if they are not given),
                ``root`` (name and traits of the XML
                element that holds the input), ``wrapper`` (of a query protocol's result, where
                it is not called after the operation), ``signing`` (where it is not the
                service's; empty for version 4), ``lacking`` (what this package does not
                have for it: ``eventstream``, ``discovery``, ``endpoint`` and members), and
                rules of ``_decorations``: ``amend`` (for parameters), ``finish`` (for
                requests), ``reread`` (for answers).
            ERRORS: shape of each error by the code that the service sends.
        """

        SERVICE: Mapping[str, Any]
        SHAPES: Shapes
        OPERATIONS: Mapping[str, Operation]
        ERRORS: Mapping[str, str]


NO_TRAITS: Traits = {}
AS_SENT = "timestamp as sent"
"""A scalar type of tables that are made at run time: a moment that is left as it came."""


def traits_of(node: Node) -> Traits:
    """The traits at a place; empty if there are none."""
    return NO_TRAITS if isinstance(node, str) else node[1]


def structure_traits(shape: tuple[Any, ...]) -> Traits:
    """The traits of a structure as a whole; empty if there are none."""
    return shape[2] if len(shape) > 2 else NO_TRAITS


def name_of(node: Node) -> str:
    """The scalar type or shape at a place."""
    return node if isinstance(node, str) else node[0]
