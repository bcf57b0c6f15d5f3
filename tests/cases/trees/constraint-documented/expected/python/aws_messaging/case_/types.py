# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Types of requests and responses, for type checkers and for people.

A request's types are strict. A response's are open: an enum may hold a value that is
newer than this package.
"""

from collections.abc import Mapping, Sequence
from typing import IO, Any, NotRequired, TypedDict

__all__ = (
    "BlobTypeDef",
    "EmptyResponseMetadataTypeDef",
    "PutThingRequestTypeDef",
    "ResponseMetadataTypeDef",
)

BlobTypeDef = str | bytes | bytearray | IO[Any]


class ResponseMetadataTypeDef(TypedDict):
    """What came with a response: its request id, HTTP status and headers."""

    RequestId: str
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    RetryAttempts: int
    HostId: NotRequired[str]


class EmptyResponseMetadataTypeDef(TypedDict):
    """A response that carries nothing of its own."""

    ResponseMetadata: ResponseMetadataTypeDef


class PutThingRequestTypeDef(TypedDict):
    """Parameters of put_thing."""

    Name: str
    Code: NotRequired[str]
    Kind: NotRequired[str]
    Count: NotRequired[int]
    Ratio: NotRequired[float]
    Tags: NotRequired[Sequence[str]]
    Notes: NotRequired[Mapping[str, str]]
    Raw: NotRequired[BlobTypeDef]
