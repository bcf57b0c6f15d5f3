# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""Models of Amazon Case: what its operations take and return, as classes of pydantic's.

A request's model checks all that the spec says when it is made; what is assigned to it
later is not checked. A response's checks types only: an enum may hold a value that is
newer than this package, and members that the spec does not know are kept. ``to_params``
makes of a model what the client takes, ``from_params`` is the way back.
"""

from __future__ import annotations

from typing import Annotated

try:
    from pydantic import BaseModel, ConfigDict, Field
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "models need pydantic: pip install aws-messaging[models]", name=error.name
    ) from None

from .._models import from_params, to_params

__all__ = (
    "ListThingsRequest",
    "ListThingsResponse",
    "ResponseMetadata",
    "from_params",
    "to_params",
)


class _Request(BaseModel):
    """A structure of a request: its members and no others, each as the spec says."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        populate_by_name=True,
        protected_namespaces=(),
        defer_build=True,
        ser_json_bytes="base64",
        val_json_bytes="base64",
        allow_inf_nan=False,
    )


class _Response(BaseModel):
    """A structure of a response: members that the spec does not know are kept."""

    model_config = ConfigDict(
        extra="allow",
        strict=True,
        populate_by_name=True,
        protected_namespaces=(),
        defer_build=True,
        ser_json_bytes="base64",
        val_json_bytes="base64",
    )


class ListThingsRequest(_Request):
    """Parameters of list_things."""

    next_token: Annotated[str | None, Field(alias="NextToken")] = None
    max_results: Annotated[
        int | None, Field(alias="MaxResults", ge=-2147483648, le=2147483647)
    ] = None


class ResponseMetadata(_Response):
    """What came with a response: its request id, HTTP status and headers."""

    request_id: Annotated[str | None, Field(alias="RequestId")] = None
    """The service's name for the request."""

    http_status_code: Annotated[int | None, Field(alias="HTTPStatusCode")] = None
    """Status of the HTTP response."""

    http_headers: Annotated[dict[str, str] | None, Field(alias="HTTPHeaders")] = None
    """Headers of the HTTP response, their names in lower case."""

    retry_attempts: Annotated[int | None, Field(alias="RetryAttempts")] = None
    """How often the request was repeated."""

    host_id: Annotated[str | None, Field(alias="HostId")] = None
    """The host that answered, if the service names it."""


class ListThingsResponse(_Response):
    """What list_things returns."""

    next_token: Annotated[str | None, Field(alias="NextToken")] = None
    things: Annotated[list[str] | None, Field(alias="Things")] = None
    response_metadata: Annotated[
        ResponseMetadata | None, Field(alias="ResponseMetadata")
    ] = None
