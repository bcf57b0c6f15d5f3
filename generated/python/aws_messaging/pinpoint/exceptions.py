# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""Errors that the service answers with; each is a ``ClientError``."""

from __future__ import annotations

from ..exceptions import ClientError

__all__ = (
    "BadRequestException",
    "ClientError",
    "ERRORS",
    "ForbiddenException",
    "InternalServerErrorException",
    "MethodNotAllowedException",
    "NotFoundException",
    "PayloadTooLargeException",
    "TooManyRequestsException",
)


class BadRequestException(ClientError):
    """Provides information about an API request or response."""

    http_status = 400


class ForbiddenException(ClientError):
    """Provides information about an API request or response."""

    http_status = 403


class InternalServerErrorException(ClientError):
    """Provides information about an API request or response."""

    http_status = 500


class MethodNotAllowedException(ClientError):
    """Provides information about an API request or response."""

    http_status = 405


class NotFoundException(ClientError):
    """Provides information about an API request or response."""

    http_status = 404


class PayloadTooLargeException(ClientError):
    """Provides information about an API request or response."""

    http_status = 413


class TooManyRequestsException(ClientError):
    """Provides information about an API request or response."""

    http_status = 429


ERRORS: dict[str, type[ClientError]] = {
    "BadRequestException": BadRequestException,
    "ForbiddenException": ForbiddenException,
    "InternalServerErrorException": InternalServerErrorException,
    "MethodNotAllowedException": MethodNotAllowedException,
    "NotFoundException": NotFoundException,
    "PayloadTooLargeException": PayloadTooLargeException,
    "TooManyRequestsException": TooManyRequestsException,
}
"""The class of each error, by the code that the service sends."""
