# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""The client of Amazon Pinpoint SMS Voice V2."""

from __future__ import annotations

from .._client import SyncClient

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from . import types


class Client(SyncClient):
    """A client of Amazon Pinpoint SMS Voice V2.

    Welcome to the End User Messaging SMS, version 2 API Reference. This guide provides
    information about End User Messaging SMS, version 2 API resources, including
    supported HTTP methods, parameters, and schemas.

    Amazon Pinpoint is an Amazon Web Services service that you can use to engage with
    your recipients across multiple messaging channels. The End User Messaging SMS,
    version 2 API provides programmatic access to options that are unique to the SMS and
    voice channels. End User Messaging SMS, version 2 resources such as phone numbers,
    sender IDs, and opt-out lists can be used by the Amazon Pinpoint API.

    If you're new to End User Messaging SMS, it's also helpful to review the End User
    Messaging SMS User Guide, where you'll find tutorials, code samples, and procedures
    that demonstrate how to use End User Messaging SMS features programmatically and how
    to integrate functionality into mobile apps and other types of applications. The
    guide also provides key information, such as End User Messaging SMS integration with
    other Amazon Web Services services, and the quotas that apply to use of the service.

    Regional availability

    The End User Messaging SMS version 2 API Reference is available in several Amazon
    Web Services Regions and it provides an endpoint for each of these Regions. For a
    list of all the Regions and endpoints where the API is currently available, see
    Amazon Web Services Service Endpoints and Amazon Pinpoint endpoints and quotas in
    the Amazon Web Services General Reference. To learn more about Amazon Web Services
    Regions, see Managing Amazon Web Services Regions in the Amazon Web Services General
    Reference.

    In each Region, Amazon Web Services maintains multiple Availability Zones. These
    Availability Zones are physically isolated from each other, but are united by
    private, low-latency, high-throughput, and highly redundant network connections.
    These Availability Zones enable us to provide very high levels of availability and
    redundancy, while also minimizing latency. To learn more about the number of
    Availability Zones that are available in each Region, see Amazon Web Services Global
    Infrastructure.

    Settings and errors: see ``BaseClient``. Each method documents its parameters.
    """

    from . import exceptions

    _package = __name__.rpartition(".")[0]

    def send_destination_number_verification_code(
        self,
        **kwargs: Unpack[types.SendDestinationNumberVerificationCodeRequestTypeDef],
    ) -> types.SendDestinationNumberVerificationCodeResultTypeDef:
        """Before you can send test messages to a verified destination phone number you
        need to opt-in the verified destination phone number. Creates a new text message
        with a verification code and send it to a verified destination phone number.
        Once you have the verification code use VerifyDestinationNumber to opt-in the
        verified destination phone number to receive messages.

        Args:
            VerifiedDestinationNumberId (required): The unique identifier for the
            verified destination phone number.
            VerificationChannel (required): Choose to send the verification code as an
            SMS or voice message.
            LanguageCode: Choose the language to use for the message.
            OriginationIdentity: The origination identity of the message. This can be
            either the PhoneNumber, PhoneNumberId, PhoneNumberArn, SenderId,
            SenderIdArn, PoolId, or PoolArn.

                Important: If you are using a shared End User Messaging SMS resource
                then you must use the full Amazon Resource Name(ARN).
            ConfigurationSetName: The name of the configuration set to use. This can be
            either the ConfigurationSetName or ConfigurationSetArn.
            Context: You can specify custom data in this field. If you do, that data is
            logged to the event destination.
            DestinationCountryParameters: This field is used for any country-specific
            registration requirements. Currently, this setting is only used when you
            send messages to recipients in India using a sender ID. For more information
            see Special requirements for sending SMS messages to recipients in India.

        Raises:
            ParamValidationError: the parameters are wrong; nothing was sent.
            ConnectError: no connection could be made; nothing was sent.
            AmbiguousOutcome: it may have been done, although no good answer came.
            exceptions.ServiceQuotaExceededException: The request would cause a service
            quota to be exceeded.
            exceptions.ThrottlingException: An error that occurred because too many
            requests were sent during a certain amount of time.
            exceptions.AccessDeniedException: The request was denied because you don't
            have sufficient permissions to access the resource.
            exceptions.ResourceNotFoundException: A requested resource couldn't be
            found.
            exceptions.ValidationException: A validation exception for a field.
            exceptions.ConflictException: Your request has conflicting operations. This
            can occur if you're trying to perform more than one operation on the same
            resource at the same time or it could be that the requested action isn't
            valid for the current state or configuration of the resource.
            exceptions.InternalServerException: The API encountered an unexpected error
            and couldn't complete the request. You might be able to successfully issue
            the request again in the future.
        """
        response: types.SendDestinationNumberVerificationCodeResultTypeDef = self._call(
            "send_destination_number_verification_code", kwargs
        )
        return response
