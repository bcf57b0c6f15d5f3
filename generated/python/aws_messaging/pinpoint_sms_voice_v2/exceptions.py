# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""Errors that the service answers with; each is a ``ClientError``."""

from __future__ import annotations

from ..exceptions import ClientError

__all__ = (
    "AccessDeniedException",
    "ClientError",
    "ConflictException",
    "ERRORS",
    "InternalServerException",
    "ResourceNotFoundException",
    "ServiceQuotaExceededException",
    "ThrottlingException",
    "ValidationException",
)


class AccessDeniedException(ClientError):
    """The request was denied because you don't have sufficient permissions to access
    the resource.
    """

    http_status = 400


class ConflictException(ClientError):
    """Your request has conflicting operations. This can occur if you're trying to
    perform more than one operation on the same resource at the same time or it
    could be that the requested action isn't valid for the current state or
    configuration of the resource.
    """

    http_status = 400


class InternalServerException(ClientError):
    """The API encountered an unexpected error and couldn't complete the request. You
    might be able to successfully issue the request again in the future.
    """

    http_status = 500
    retryable = "transient"


class ResourceNotFoundException(ClientError):
    """A requested resource couldn't be found."""

    http_status = 400


class ServiceQuotaExceededException(ClientError):
    """The request would cause a service quota to be exceeded."""

    http_status = 400


class ThrottlingException(ClientError):
    """An error that occurred because too many requests were sent during a certain
    amount of time.
    """

    http_status = 400
    retryable = "throttling"


class ValidationException(ClientError):
    """A validation exception for a field."""

    http_status = 400


ERRORS: dict[str, type[ClientError]] = {
    "AccessDeniedException": AccessDeniedException,
    "ConflictException": ConflictException,
    "InternalServerException": InternalServerException,
    "ResourceNotFoundException": ResourceNotFoundException,
    "ServiceQuotaExceededException": ServiceQuotaExceededException,
    "ThrottlingException": ThrottlingException,
    "ValidationException": ValidationException,
}
"""The class of each error, by the code that the service sends."""
