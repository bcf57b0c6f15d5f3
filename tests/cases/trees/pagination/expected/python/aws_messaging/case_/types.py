# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""Types of requests and responses, for type checkers and for people.

A request's types are strict. A response's are open: an enum may hold a value that is
newer than this package.
"""

from typing import NotRequired, TypedDict

__all__ = (
    "ListThingsRequestTypeDef",
    "ListThingsResponseTypeDef",
    "ResponseMetadataTypeDef",
)


class ResponseMetadataTypeDef(TypedDict):
    """What came with a response: its request id, HTTP status and headers."""

    RequestId: str
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    RetryAttempts: int
    HostId: NotRequired[str]


class ListThingsRequestTypeDef(TypedDict):
    """Parameters of list_things."""

    NextToken: NotRequired[str]
    MaxResults: NotRequired[int]


class ListThingsResponseTypeDef(TypedDict):
    """What list_things returns."""

    NextToken: NotRequired[str]
    Things: NotRequired[list[str]]
    ResponseMetadata: ResponseMetadataTypeDef
