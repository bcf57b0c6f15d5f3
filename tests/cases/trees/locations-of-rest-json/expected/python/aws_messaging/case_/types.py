# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Types of requests and responses, for type checkers and for people.

A request's types are strict. A response's are open: an enum may hold a value that is
newer than this package.
"""

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

__all__ = (
    "PutThingRequestTypeDef",
    "PutThingResponseTypeDef",
    "ResponseMetadataTypeDef",
)


class ResponseMetadataTypeDef(TypedDict):
    """What came with a response: its request id, HTTP status and headers."""

    RequestId: str
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    RetryAttempts: int
    HostId: NotRequired[str]


class PutThingRequestTypeDef(TypedDict):
    """Parameters of put_thing."""

    ThingId: str
    Path: str
    Limit: NotRequired[int]
    Names: NotRequired[Sequence[str]]
    Header: NotRequired[str]
    Meta: NotRequired[Mapping[str, str]]
    Body: NotRequired[str]


class PutThingResponseTypeDef(TypedDict):
    """What put_thing returns."""

    Status: NotRequired[int]
    Etag: NotRequired[str]
    Body: NotRequired[str]
    ResponseMetadata: ResponseMetadataTypeDef
