# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""The client for asyncio of Amazon Pinpoint."""

from __future__ import annotations

from .._async_client import AsyncioClient

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from . import types


class AsyncClient(AsyncioClient):
    """A client for asyncio of Amazon Pinpoint.

    Doc Engage API - Amazon Pinpoint API

    Settings and errors: see ``BaseClient``. Each method documents its parameters.
    """

    from . import exceptions

    _package = __name__.rpartition(".")[0]

    async def send_otp_message(
        self, **kwargs: Unpack[types.SendOTPMessageRequestTypeDef]
    ) -> types.SendOTPMessageResponseTypeDef:
        """Send an OTP message

        Args:
            ApplicationId (required): The unique ID of your Amazon Pinpoint application.
            SendOTPMessageRequestParameters (required): Send OTP message request
            parameters.

        Raises:
            ParamValidationError: the parameters are wrong; nothing was sent.
            ConnectError: no connection could be made; nothing was sent.
            AmbiguousOutcome: it may have been done, although no good answer came.
            exceptions.BadRequestException: 400 response
            exceptions.InternalServerErrorException: 500 response
            exceptions.PayloadTooLargeException: 413 response
            exceptions.ForbiddenException: 403 response
            exceptions.NotFoundException: 404 response
            exceptions.MethodNotAllowedException: 405 response
            exceptions.TooManyRequestsException: 429 response
        """
        response: types.SendOTPMessageResponseTypeDef = await self._call(
            "send_otp_message", kwargs
        )
        return response

    async def send_users_messages(
        self, **kwargs: Unpack[types.SendUsersMessagesRequestTypeDef]
    ) -> types.SendUsersMessagesResponseTypeDef:
        """Creates and sends a message to a list of users.

        Args:
            ApplicationId (required): The unique identifier for the application. This
            identifier is displayed as the Project ID on the Amazon Pinpoint console.
            SendUsersMessageRequest (required): Specifies the configuration and other
            settings for a message to send to all the endpoints that are associated with
            a list of users.

        Raises:
            ParamValidationError: the parameters are wrong; nothing was sent.
            ConnectError: no connection could be made; nothing was sent.
            AmbiguousOutcome: it may have been done, although no good answer came.
            exceptions.BadRequestException: The request contains a syntax error
            (BadRequestException).
            exceptions.InternalServerErrorException: The request failed due to an
            unknown internal server error, exception, or failure
            (InternalServerErrorException).
            exceptions.PayloadTooLargeException: The request failed because the payload
            for the body of the request is too large (RequestEntityTooLargeException).
            exceptions.ForbiddenException: The request was denied because access to the
            specified resource is forbidden (ForbiddenException).
            exceptions.NotFoundException: The request failed because the specified
            resource was not found (NotFoundException).
            exceptions.MethodNotAllowedException: The request failed because the method
            is not allowed for the specified resource (MethodNotAllowedException).
            exceptions.TooManyRequestsException: The request failed because too many
            requests were sent during a certain amount of time
            (TooManyRequestsException).
        """
        response: types.SendUsersMessagesResponseTypeDef = await self._call(
            "send_users_messages", kwargs
        )
        return response
