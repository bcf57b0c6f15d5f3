# Generated from the spec of case (MakeThing, MoveThing, PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Types of requests and responses, for type checkers and for people.

A request's types are strict. A response's are open: an enum may hold a value that is
newer than this package.
"""

from typing import NotRequired, TypedDict

__all__ = (
    "EmptyResponseMetadataTypeDef",
    "MoveThingRequestTypeDef",
    "PutThingRequestTypeDef",
    "ResponseMetadataTypeDef",
)


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


class MoveThingRequestTypeDef(TypedDict):
    """Parameters of move_thing."""

    Account: str


class PutThingRequestTypeDef(TypedDict):
    """Parameters of put_thing."""

    Name: NotRequired[str]
