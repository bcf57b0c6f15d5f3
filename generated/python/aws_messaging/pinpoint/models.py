# Generated from the spec of pinpoint (SendOTPMessage, SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""Models of Amazon Pinpoint: what its operations take and return, as classes of pydantic's.

A request's model checks all that the spec says when it is made; what is assigned to it
later is not checked. A response's checks types only: an enum may hold a value that is
newer than this package, and members that the spec does not know are kept. ``to_params``
makes of a model what the client takes, ``from_params`` is the way back.
"""

from __future__ import annotations

from typing import Annotated, Literal

try:
    from pydantic import BaseModel, ConfigDict, Field
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "models need pydantic: pip install aws-messaging[models]", name=error.name
    ) from None

from .._models import from_params, to_params

__all__ = (
    "ADMMessage",
    "APNSMessage",
    "BaiduMessage",
    "DefaultMessage",
    "DefaultPushNotificationMessage",
    "DirectMessageConfiguration",
    "EmailMessage",
    "EndpointMessageResult",
    "EndpointSendConfiguration",
    "GCMMessage",
    "MessageHeader",
    "MessageResponse",
    "MessageResult",
    "RawEmail",
    "ResponseMetadata",
    "SMSMessage",
    "SendOTPMessageRequest",
    "SendOTPMessageRequestParameters",
    "SendOTPMessageResponse",
    "SendUsersMessageRequest",
    "SendUsersMessageResponse",
    "SendUsersMessagesRequest",
    "SendUsersMessagesResponse",
    "SimpleEmail",
    "SimpleEmailPart",
    "Template",
    "TemplateConfiguration",
    "VoiceMessage",
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
        hide_input_in_errors=True,
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
        hide_input_in_errors=True,
    )


DeliveryStatusType = Literal[
    "SUCCESSFUL",
    "THROTTLED",
    "TEMPORARY_FAILURE",
    "PERMANENT_FAILURE",
    "UNKNOWN_FAILURE",
    "OPT_OUT",
    "DUPLICATE",
]


ActionType = Literal["OPEN_APP", "DEEP_LINK", "URL"]


MessageTypeType = Literal["TRANSACTIONAL", "PROMOTIONAL"]


class SendOTPMessageRequestParameters(_Request):
    """Send OTP message request parameters."""

    allowed_attempts: Annotated[
        int | None, Field(alias="AllowedAttempts", ge=-2147483648, le=5)
    ] = None
    """The attempts allowed to validate an OTP."""

    brand_name: Annotated[str, Field(alias="BrandName", max_length=20)]
    """The brand name that will be substituted into the OTP message body. Should be
    owned by calling AWS account.
    """

    channel: Annotated[Literal["SMS"], Field(alias="Channel")]
    """Channel type for the OTP message. Supported values: [SMS]."""

    code_length: Annotated[int | None, Field(alias="CodeLength", ge=5, le=8)] = None
    """The number of characters in the generated OTP."""

    destination_identity: Annotated[str, Field(alias="DestinationIdentity", repr=False)]
    """The destination identity to send OTP to."""

    entity_id: Annotated[str | None, Field(alias="EntityId")] = None
    """A unique Entity ID received from DLT after entity registration is approved."""

    language: Annotated[
        Literal[
            "de-DE",
            "en-GB",
            "en-US",
            "es-419",
            "es-ES",
            "fr-CA",
            "fr-FR",
            "it-IT",
            "ja-JP",
            "ko-KR",
            "pt-BR",
            "zh-CN",
            "zh-TW",
        ]
        | None,
        Field(alias="Language"),
    ] = None
    """The language to be used for the outgoing message body containing the OTP."""

    origination_identity: Annotated[str, Field(alias="OriginationIdentity")]
    """The origination identity used to send OTP from."""

    reference_id: Annotated[
        str, Field(alias="ReferenceId", max_length=48, min_length=1)
    ]
    """Developer-specified reference identifier. Required to match during OTP
    verification.
    """

    template_id: Annotated[str | None, Field(alias="TemplateId")] = None
    """A unique Template ID received from DLT after entity registration is approved."""

    validity_period: Annotated[
        int | None, Field(alias="ValidityPeriod", ge=5, le=60)
    ] = None
    """The time in minutes before the OTP is no longer valid."""


class SendOTPMessageRequest(_Request):
    """Parameters of send_otp_message."""

    application_id: Annotated[str, Field(alias="ApplicationId")]
    """The unique ID of your Amazon Pinpoint application."""

    send_otp_message_request_parameters: Annotated[
        SendOTPMessageRequestParameters, Field(alias="SendOTPMessageRequestParameters")
    ]
    """Send OTP message request parameters."""


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


class EndpointMessageResult(_Response):
    """Provides information about the delivery status and results of sending a
    message directly to an endpoint.
    """

    address: Annotated[str | None, Field(alias="Address", repr=False)] = None
    """The endpoint address that the message was delivered to."""

    delivery_status: Annotated[DeliveryStatusType | str, Field(alias="DeliveryStatus")]
    """The delivery status of the message. Possible values are:

    - DUPLICATE - The endpoint address is a duplicate of another endpoint address.
      Amazon Pinpoint won't attempt to send the message again.
    - OPT_OUT - The user who's associated with the endpoint has opted out of
      receiving messages from you. Amazon Pinpoint won't attempt to send the
      message again.
    - PERMANENT_FAILURE - An error occurred when delivering the message to the
      endpoint. Amazon Pinpoint won't attempt to send the message again.
    - SUCCESSFUL - The message was successfully delivered to the endpoint.
    - TEMPORARY_FAILURE - A temporary error occurred. Amazon Pinpoint won't
      attempt to send the message again.
    - THROTTLED - Amazon Pinpoint throttled the operation to send the message to
      the endpoint.
    - UNKNOWN_FAILURE - An unknown error occurred.
    """

    message_id: Annotated[str | None, Field(alias="MessageId")] = None
    """The unique identifier for the message that was sent."""

    status_code: Annotated[int, Field(alias="StatusCode")]
    """The downstream service status code for delivering the message."""

    status_message: Annotated[str | None, Field(alias="StatusMessage")] = None
    """The status message for delivering the message."""

    updated_token: Annotated[str | None, Field(alias="UpdatedToken")] = None
    """For push notifications that are sent through the GCM channel, specifies
    whether the endpoint's device registration token was updated as part of
    delivering the message.
    """


class MessageResult(_Response):
    """Provides information about the results of sending a message directly to an
    endpoint address.
    """

    delivery_status: Annotated[DeliveryStatusType | str, Field(alias="DeliveryStatus")]
    """The delivery status of the message. Possible values are:

    - DUPLICATE - The endpoint address is a duplicate of another endpoint address.
      Amazon Pinpoint won't attempt to send the message again.
    - OPT_OUT - The user who's associated with the endpoint address has opted out
      of receiving messages from you. Amazon Pinpoint won't attempt to send the
      message again.
    - PERMANENT_FAILURE - An error occurred when delivering the message to the
      endpoint address. Amazon Pinpoint won't attempt to send the message again.
    - SUCCESSFUL - The message was successfully delivered to the endpoint address.
    - TEMPORARY_FAILURE - A temporary error occurred. Amazon Pinpoint won't
      attempt to send the message again.
    - THROTTLED - Amazon Pinpoint throttled the operation to send the message to
      the endpoint address.
    - UNKNOWN_FAILURE - An unknown error occurred.
    """

    message_id: Annotated[str | None, Field(alias="MessageId")] = None
    """The unique identifier for the message that was sent."""

    status_code: Annotated[int, Field(alias="StatusCode")]
    """The downstream service status code for delivering the message."""

    status_message: Annotated[str | None, Field(alias="StatusMessage")] = None
    """The status message for delivering the message."""

    updated_token: Annotated[str | None, Field(alias="UpdatedToken")] = None
    """For push notifications that are sent through the GCM channel, specifies
    whether the endpoint's device registration token was updated as part of
    delivering the message.
    """


class MessageResponse(_Response):
    """Provides information about the results of a request to send a message to an
    endpoint address.
    """

    application_id: Annotated[str, Field(alias="ApplicationId")]
    """The unique identifier for the application that was used to send the message."""

    endpoint_result: Annotated[
        dict[str, EndpointMessageResult] | None, Field(alias="EndpointResult")
    ] = None
    """A map that contains a multipart response for each address that the message was
    sent to. In the map, the endpoint ID is the key and the result is the value.
    """

    request_id: Annotated[str | None, Field(alias="RequestId")] = None
    """The identifier for the original request that the message was delivered for."""

    result: Annotated[
        dict[str, MessageResult] | None, Field(alias="Result", repr=False)
    ] = None
    """A map that contains a multipart response for each address (email address,
    phone number, or push notification token) that the message was sent to. In the
    map, the address is the key and the result is the value.
    """


class SendOTPMessageResponse(_Response):
    """What send_otp_message returns."""

    message_response: Annotated[MessageResponse, Field(alias="MessageResponse")]
    """Provides information about the results of a request to send a message to an
    endpoint address.
    """

    response_metadata: Annotated[
        ResponseMetadata | None, Field(alias="ResponseMetadata")
    ] = None


class ADMMessage(_Request):
    """Specifies the settings for a one-time message that's sent directly to an
    endpoint through the ADM (Amazon Device Messaging) channel.
    """

    action: Annotated[ActionType | None, Field(alias="Action")] = None
    """The action to occur if the recipient taps the push notification. Valid values
    are:

    - OPEN_APP - Your app opens or it becomes the foreground app if it was sent to
      the background. This is the default action.
    - DEEP_LINK - Your app opens and displays a designated user interface in the
      app. This action uses the deep-linking features of the Android platform.
    - URL - The default mobile browser on the recipient's device opens and loads
      the web page at a URL that you specify.
    """

    body: Annotated[str | None, Field(alias="Body")] = None
    """The body of the notification message."""

    consolidation_key: Annotated[str | None, Field(alias="ConsolidationKey")] = None
    """An arbitrary string that indicates that multiple messages are logically the
    same and that Amazon Device Messaging (ADM) can drop previously enqueued
    messages in favor of this message.
    """

    data: Annotated[dict[str, str] | None, Field(alias="Data")] = None
    """The JSON data payload to use for the push notification, if the notification is
    a silent push notification. This payload is added to the
    data.pinpoint.jsonBody object of the notification.
    """

    expires_after: Annotated[str | None, Field(alias="ExpiresAfter")] = None
    """The amount of time, in seconds, that ADM should store the message if the
    recipient's device is offline. Amazon Pinpoint specifies this value in the
    expiresAfter parameter when it sends the notification message to ADM.
    """

    icon_reference: Annotated[str | None, Field(alias="IconReference")] = None
    """The icon image name of the asset saved in your app."""

    image_icon_url: Annotated[str | None, Field(alias="ImageIconUrl")] = None
    """The URL of the large icon image to display in the content view of the push
    notification.
    """

    image_url: Annotated[str | None, Field(alias="ImageUrl")] = None
    """The URL of an image to display in the push notification."""

    md5: Annotated[str | None, Field(alias="MD5")] = None
    """The base64-encoded, MD5 checksum of the value specified by the Data property.
    ADM uses the MD5 value to verify the integrity of the data.
    """

    raw_content: Annotated[str | None, Field(alias="RawContent")] = None
    """The raw, JSON-formatted string to use as the payload for the notification
    message. If specified, this value overrides all other content for the message.
    """

    silent_push: Annotated[bool | None, Field(alias="SilentPush")] = None
    """Specifies whether the notification is a silent push notification, which is a
    push notification that doesn't display on a recipient's device. Silent push
    notifications can be used for cases such as updating an app's configuration or
    supporting phone home functionality.
    """

    small_image_icon_url: Annotated[str | None, Field(alias="SmallImageIconUrl")] = None
    """The URL of the small icon image to display in the status bar and the content
    view of the push notification.
    """

    sound: Annotated[str | None, Field(alias="Sound")] = None
    """The sound to play when the recipient receives the push notification. You can
    use the default stream or specify the file name of a sound resource that's
    bundled in your app. On an Android platform, the sound file must reside in
    /res/raw/.
    """

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """The default message variables to use in the notification message. You can
    override the default variables with individual address variables.
    """

    title: Annotated[str | None, Field(alias="Title")] = None
    """The title to display above the notification message on the recipient's device."""

    url: Annotated[str | None, Field(alias="Url")] = None
    """The URL to open in the recipient's default mobile browser, if a recipient taps
    the push notification and the value of the Action property is URL.
    """


class APNSMessage(_Request):
    """Specifies the settings for a one-time message that's sent directly to an
    endpoint through the APNs (Apple Push Notification service) channel.
    """

    apns_push_type: Annotated[
        Literal["alert", "background", "complication", "fileprovider", "mdm", "voip"]
        | None,
        Field(alias="APNSPushType"),
    ] = None
    """The type of push notification to send. Valid values are:

    - alert - For a standard notification that's displayed on recipients' devices
      and prompts a recipient to interact with the notification.
    - background - For a silent notification that delivers content in the
      background and isn't displayed on recipients' devices.
    - complication - For a notification that contains update information for an
      app’s complication timeline.
    - fileprovider - For a notification that signals changes to a File Provider
      extension.
    - mdm - For a notification that tells managed devices to contact the MDM
      server.
    - voip - For a notification that provides information about an incoming VoIP
      call.

    Amazon Pinpoint specifies this value in the apns-push-type request header when
    it sends the notification message to APNs. If you don't specify a value for
    this property, Amazon Pinpoint sets the value to alert or background
    automatically, based on the value that you specify for the SilentPush or
    RawContent property of the message.

    For more information about the apns-push-type request header, see Sending
    Notification Requests to APNs on the Apple Developer website.
    """

    action: Annotated[ActionType | None, Field(alias="Action")] = None
    """The action to occur if the recipient taps the push notification. Valid values
    are:

    - OPEN_APP - Your app opens or it becomes the foreground app if it was sent to
      the background. This is the default action.
    - DEEP_LINK - Your app opens and displays a designated user interface in the
      app. This setting uses the deep-linking features of the iOS platform.
    - URL - The default mobile browser on the recipient's device opens and loads
      the web page at a URL that you specify.
    """

    badge: Annotated[
        int | None, Field(alias="Badge", ge=-2147483648, le=2147483647)
    ] = None
    """The key that indicates whether and how to modify the badge of your app's icon
    when the recipient receives the push notification. If this key isn't included
    in the dictionary, the badge doesn't change. To remove the badge, set this
    value to 0.
    """

    body: Annotated[str | None, Field(alias="Body")] = None
    """The body of the notification message."""

    category: Annotated[str | None, Field(alias="Category")] = None
    """The key that indicates the notification type for the push notification. This
    key is a value that's defined by the identifier property of one of your app's
    registered categories.
    """

    collapse_id: Annotated[str | None, Field(alias="CollapseId", max_length=64)] = None
    """An arbitrary identifier that, if assigned to multiple messages, APNs uses to
    coalesce the messages into a single push notification instead of delivering
    each message individually. This value can't exceed 64 bytes.

    Amazon Pinpoint specifies this value in the apns-collapse-id request header
    when it sends the notification message to APNs.
    """

    data: Annotated[dict[str, str] | None, Field(alias="Data")] = None
    """The JSON payload to use for a silent push notification. This payload is added
    to the data.pinpoint.jsonBody object of the notification.
    """

    media_url: Annotated[str | None, Field(alias="MediaUrl")] = None
    """The URL of an image or video to display in the push notification."""

    preferred_authentication_method: Annotated[
        Literal["CERTIFICATE", "TOKEN"] | None,
        Field(alias="PreferredAuthenticationMethod"),
    ] = None
    """The authentication method that you want Amazon Pinpoint to use when
    authenticating with APNs, CERTIFICATE or TOKEN.
    """

    priority: Annotated[
        Literal["5", "10", "normal", "high"] | None, Field(alias="Priority")
    ] = None
    """para>5 - Low priority, the notification might be delayed, delivered as part of
    a group, or throttled.

    /listitem>

    - 10 - High priority, the notification is sent immediately. This is the
      default value. A high priority notification should trigger an alert, play a
      sound, or badge your app's icon on the recipient's device.

    /para>

    Amazon Pinpoint specifies this value in the apns-priority request header when
    it sends the notification message to APNs.

    The equivalent values for Firebase Cloud Messaging (FCM), formerly Google
    Cloud Messaging (GCM), are normal, for 5, and high, for 10. If you specify an
    FCM value for this property, Amazon Pinpoint accepts and converts the value to
    the corresponding APNs value.
    """

    raw_content: Annotated[str | None, Field(alias="RawContent")] = None
    """The raw, JSON-formatted string to use as the payload for the notification
    message. If specified, this value overrides all other content for the message.

    Note: If you specify the raw content of an APNs push notification, the message
    payload has to include the content-available key. The value of the
    content-available key has to be an integer, and can only be 0 or 1. If you're
    sending a standard notification, set the value of content-available to 0. If
    you're sending a silent (background) notification, set the value of
    content-available to 1. Additionally, silent notification payloads can't
    include the alert, badge, or sound keys. For more information, see Generating
    a Remote Notification and Pushing Background Updates to Your App on the Apple
    Developer website.
    """

    silent_push: Annotated[bool | None, Field(alias="SilentPush")] = None
    """Specifies whether the notification is a silent push notification. A silent (or
    background) push notification isn't displayed on recipients' devices. You can
    use silent push notifications to make small updates to your app, or to display
    messages in an in-app message center.

    Amazon Pinpoint uses this property to determine the correct value for the
    apns-push-type request header when it sends the notification message to APNs.
    If you specify a value of true for this property, Amazon Pinpoint sets the
    value for the apns-push-type header field to background.

    Note: If you specify the raw content of an APNs push notification, the message
    payload has to include the content-available key. For silent (background)
    notifications, set the value of content-available to 1. Additionally, the
    message payload for a silent notification can't include the alert, badge, or
    sound keys. For more information, see Generating a Remote Notification and
    Pushing Background Updates to Your App on the Apple Developer website.

    Apple has indicated that they will throttle "excessive" background
    notifications based on current traffic volumes. To prevent your notifications
    being throttled, Apple recommends that you send no more than 3 silent push
    notifications to each recipient per hour.
    """

    sound: Annotated[str | None, Field(alias="Sound")] = None
    """The key for the sound to play when the recipient receives the push
    notification. The value for this key is the name of a sound file in your app's
    main bundle or the Library/Sounds folder in your app's data container. If the
    sound file can't be found or you specify default for the value, the system
    plays the default alert sound.
    """

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """The default message variables to use in the notification message. You can
    override these default variables with individual address variables.
    """

    thread_id: Annotated[str | None, Field(alias="ThreadId")] = None
    """The key that represents your app-specific identifier for grouping
    notifications. If you provide a Notification Content app extension, you can
    use this value to group your notifications together.
    """

    time_to_live: Annotated[
        int | None, Field(alias="TimeToLive", ge=-2147483648, le=2147483647)
    ] = None
    """The amount of time, in seconds, that APNs should store and attempt to deliver
    the push notification, if the service is unable to deliver the notification
    the first time. If this value is 0, APNs treats the notification as if it
    expires immediately and the service doesn't store or try to deliver the
    notification again.

    Amazon Pinpoint specifies this value in the apns-expiration request header
    when it sends the notification message to APNs.
    """

    title: Annotated[str | None, Field(alias="Title")] = None
    """The title to display above the notification message on the recipient's device."""

    url: Annotated[str | None, Field(alias="Url")] = None
    """The URL to open in the recipient's default mobile browser, if a recipient taps
    the push notification and the value of the Action property is URL.
    """


class BaiduMessage(_Request):
    """Specifies the settings for a one-time message that's sent directly to an
    endpoint through the Baidu (Baidu Cloud Push) channel.
    """

    action: Annotated[ActionType | None, Field(alias="Action")] = None
    """The action to occur if the recipient taps the push notification. Valid values
    are:

    - OPEN_APP - Your app opens or it becomes the foreground app if it was sent to
      the background. This is the default action.
    - DEEP_LINK - Your app opens and displays a designated user interface in the
      app. This action uses the deep-linking features of the Android platform.
    - URL - The default mobile browser on the recipient's device opens and loads
      the web page at a URL that you specify.
    """

    body: Annotated[str | None, Field(alias="Body")] = None
    """The body of the notification message."""

    data: Annotated[dict[str, str] | None, Field(alias="Data")] = None
    """The JSON data payload to use for the push notification, if the notification is
    a silent push notification. This payload is added to the
    data.pinpoint.jsonBody object of the notification.
    """

    icon_reference: Annotated[str | None, Field(alias="IconReference")] = None
    """The icon image name of the asset saved in your app."""

    image_icon_url: Annotated[str | None, Field(alias="ImageIconUrl")] = None
    """The URL of the large icon image to display in the content view of the push
    notification.
    """

    image_url: Annotated[str | None, Field(alias="ImageUrl")] = None
    """The URL of an image to display in the push notification."""

    raw_content: Annotated[str | None, Field(alias="RawContent")] = None
    """The raw, JSON-formatted string to use as the payload for the notification
    message. If specified, this value overrides all other content for the message.
    """

    silent_push: Annotated[bool | None, Field(alias="SilentPush")] = None
    """Specifies whether the notification is a silent push notification, which is a
    push notification that doesn't display on a recipient's device. Silent push
    notifications can be used for cases such as updating an app's configuration or
    supporting phone home functionality.
    """

    small_image_icon_url: Annotated[str | None, Field(alias="SmallImageIconUrl")] = None
    """The URL of the small icon image to display in the status bar and the content
    view of the push notification.
    """

    sound: Annotated[str | None, Field(alias="Sound")] = None
    """The sound to play when the recipient receives the push notification. You can
    use the default stream or specify the file name of a sound resource that's
    bundled in your app. On an Android platform, the sound file must reside in
    /res/raw/.
    """

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """The default message variables to use in the notification message. You can
    override the default variables with individual address variables.
    """

    time_to_live: Annotated[
        int | None, Field(alias="TimeToLive", ge=-2147483648, le=604800)
    ] = None
    """The amount of time, in seconds, that the Baidu Cloud Push service should store
    the message if the recipient's device is offline. The default value and
    maximum supported time is 604,800 seconds (7 days).
    """

    title: Annotated[str | None, Field(alias="Title")] = None
    """The title to display above the notification message on the recipient's device."""

    url: Annotated[str | None, Field(alias="Url")] = None
    """The URL to open in the recipient's default mobile browser, if a recipient taps
    the push notification and the value of the Action property is URL.
    """


class DefaultMessage(_Request):
    """Specifies the default message for all channels."""

    body: Annotated[str | None, Field(alias="Body")] = None
    """The default body of the message."""

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """The default message variables to use in the message. You can override these
    default variables with individual address variables.
    """


class DefaultPushNotificationMessage(_Request):
    """Specifies the default settings and content for a push notification that's sent
    directly to an endpoint.
    """

    action: Annotated[ActionType | None, Field(alias="Action")] = None
    """The default action to occur if a recipient taps the push notification. Valid
    values are:

    - OPEN_APP - Your app opens or it becomes the foreground app if it was sent to
      the background. This is the default action.
    - DEEP_LINK - Your app opens and displays a designated user interface in the
      app. This setting uses the deep-linking features of the iOS and Android
      platforms.
    - URL - The default mobile browser on the recipient's device opens and loads
      the web page at a URL that you specify.
    """

    body: Annotated[str | None, Field(alias="Body")] = None
    """The default body of the notification message."""

    data: Annotated[dict[str, str] | None, Field(alias="Data")] = None
    """The JSON data payload to use for the default push notification, if the
    notification is a silent push notification. This payload is added to the
    data.pinpoint.jsonBody object of the notification.
    """

    silent_push: Annotated[bool | None, Field(alias="SilentPush")] = None
    """Specifies whether the default notification is a silent push notification,
    which is a push notification that doesn't display on a recipient's device.
    Silent push notifications can be used for cases such as updating an app's
    configuration or delivering messages to an in-app notification center.
    """

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """The default message variables to use in the notification message. You can
    override the default variables with individual address variables.
    """

    title: Annotated[str | None, Field(alias="Title")] = None
    """The default title to display above the notification message on a recipient's
    device.
    """

    url: Annotated[str | None, Field(alias="Url")] = None
    """The default URL to open in a recipient's default mobile browser, if a
    recipient taps the push notification and the value of the Action property is
    URL.
    """


class RawEmail(_Request):
    """Specifies the contents of an email message, represented as a raw MIME message."""

    data: Annotated[bytes | None, Field(alias="Data")] = None
    """The email message, represented as a raw MIME message. The entire message must
    be base64 encoded.
    """


class SimpleEmailPart(_Request):
    """Specifies the subject or body of an email message, represented as textual
    email data and the applicable character set.
    """

    charset: Annotated[str | None, Field(alias="Charset")] = None
    """The applicable character set for the message content."""

    data: Annotated[str | None, Field(alias="Data")] = None
    """The textual data of the message content."""


class MessageHeader(_Request):
    """Contains the name and value pair of an email header to add to your email. You
    can have up to 15 MessageHeaders. A header can contain information such as the
    sender, receiver, route, or timestamp.
    """

    name: Annotated[str | None, Field(alias="Name", max_length=126)] = None
    """The name of the message header. The header name can contain up to 126
    characters.
    """

    value: Annotated[str | None, Field(alias="Value")] = None
    """The value of the message header. The header value can contain up to 870
    characters, including the length of any rendered attributes. For example if
    you add the {CreationDate} attribute, it renders as YYYY-MM-DDTHH:MM:SS.SSSZ
    and is 24 characters in length.
    """


class SimpleEmail(_Request):
    """Specifies the contents of an email message, composed of a subject, a text
    part, and an HTML part.
    """

    html_part: Annotated[SimpleEmailPart | None, Field(alias="HtmlPart")] = None
    """The body of the email message, in HTML format. We recommend using HTML format
    for email clients that render HTML content. You can include links, formatted
    text, and more in an HTML message.
    """

    subject: Annotated[SimpleEmailPart | None, Field(alias="Subject")] = None
    """The subject line, or title, of the email."""

    text_part: Annotated[SimpleEmailPart | None, Field(alias="TextPart")] = None
    """The body of the email message, in plain text format. We recommend using plain
    text format for email clients that don't render HTML content and clients that
    are connected to high-latency networks, such as mobile devices.
    """

    headers: Annotated[
        list[MessageHeader] | None, Field(alias="Headers", max_length=15)
    ] = None
    """The list of MessageHeaders for the email. You can have up to 15 Headers."""


class EmailMessage(_Request):
    """Specifies the default settings and content for a one-time email message that's
    sent directly to an endpoint.
    """

    body: Annotated[str | None, Field(alias="Body")] = None
    """The body of the email message."""

    feedback_forwarding_address: Annotated[
        str | None, Field(alias="FeedbackForwardingAddress")
    ] = None
    """The email address to forward bounces and complaints to, if feedback forwarding
    is enabled.
    """

    from_address: Annotated[str | None, Field(alias="FromAddress")] = None
    """The verified email address to send the email message from. The default value
    is the FromAddress specified for the email channel.
    """

    raw_email: Annotated[RawEmail | None, Field(alias="RawEmail")] = None
    """The email message, represented as a raw MIME message."""

    reply_to_addresses: Annotated[list[str] | None, Field(alias="ReplyToAddresses")] = (
        None
    )
    """The reply-to email address(es) for the email message. If a recipient replies
    to the email, each reply-to address receives the reply.
    """

    simple_email: Annotated[SimpleEmail | None, Field(alias="SimpleEmail")] = None
    """The email message, composed of a subject, a text part, and an HTML part."""

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """The default message variables to use in the email message. You can override
    the default variables with individual address variables.
    """


class GCMMessage(_Request):
    """Specifies the settings for a one-time message that's sent directly to an
    endpoint through the GCM channel. The GCM channel enables Amazon Pinpoint to
    send messages to the Firebase Cloud Messaging (FCM), formerly Google Cloud
    Messaging (GCM), service.
    """

    action: Annotated[ActionType | None, Field(alias="Action")] = None
    """The action to occur if the recipient taps the push notification. Valid values
    are:

    - OPEN_APP - Your app opens or it becomes the foreground app if it was sent to
      the background. This is the default action.
    - DEEP_LINK - Your app opens and displays a designated user interface in the
      app. This action uses the deep-linking features of the Android platform.
    - URL - The default mobile browser on the recipient's device opens and loads
      the web page at a URL that you specify.
    """

    body: Annotated[str | None, Field(alias="Body")] = None
    """The body of the notification message."""

    collapse_key: Annotated[str | None, Field(alias="CollapseKey")] = None
    """An arbitrary string that identifies a group of messages that can be collapsed
    to ensure that only the last message is sent when delivery can resume. This
    helps avoid sending too many instances of the same messages when the
    recipient's device comes online again or becomes active.

    Amazon Pinpoint specifies this value in the Firebase Cloud Messaging (FCM)
    collapse_key parameter when it sends the notification message to FCM.
    """

    data: Annotated[dict[str, str] | None, Field(alias="Data")] = None
    """The JSON data payload to use for the push notification, if the notification is
    a silent push notification. This payload is added to the
    data.pinpoint.jsonBody object of the notification.
    """

    icon_reference: Annotated[str | None, Field(alias="IconReference")] = None
    """The icon image name of the asset saved in your app."""

    image_icon_url: Annotated[str | None, Field(alias="ImageIconUrl")] = None
    """The URL of the large icon image to display in the content view of the push
    notification.
    """

    image_url: Annotated[str | None, Field(alias="ImageUrl")] = None
    """The URL of an image to display in the push notification."""

    preferred_authentication_method: Annotated[
        Literal["KEY", "TOKEN"] | None, Field(alias="PreferredAuthenticationMethod")
    ] = None
    """The preferred authentication method, with valid values "KEY" or "TOKEN". If a
    value isn't provided then the DefaultAuthenticationMethod is used.
    """

    priority: Annotated[
        Literal["normal", "high", "5", "10"] | None, Field(alias="Priority")
    ] = None
    """para>normal – The notification might be delayed. Delivery is optimized for
    battery usage on the recipient's device. Use this value unless immediate
    delivery is required.

    /listitem>

    - high – The notification is sent immediately and might wake a sleeping
      device.

    /para>

    Amazon Pinpoint specifies this value in the FCM priority parameter when it
    sends the notification message to FCM.

    The equivalent values for Apple Push Notification service (APNs) are 5, for
    normal, and 10, for high. If you specify an APNs value for this property,
    Amazon Pinpoint accepts and converts the value to the corresponding FCM value.
    """

    raw_content: Annotated[str | None, Field(alias="RawContent")] = None
    """The raw, JSON-formatted string to use as the payload for the notification
    message. If specified, this value overrides all other content for the message.
    """

    restricted_package_name: Annotated[
        str | None, Field(alias="RestrictedPackageName")
    ] = None
    """The package name of the application where registration tokens must match in
    order for the recipient to receive the message.
    """

    silent_push: Annotated[bool | None, Field(alias="SilentPush")] = None
    """Specifies whether the notification is a silent push notification, which is a
    push notification that doesn't display on a recipient's device. Silent push
    notifications can be used for cases such as updating an app's configuration or
    supporting phone home functionality.
    """

    small_image_icon_url: Annotated[str | None, Field(alias="SmallImageIconUrl")] = None
    """The URL of the small icon image to display in the status bar and the content
    view of the push notification.
    """

    sound: Annotated[str | None, Field(alias="Sound")] = None
    """The sound to play when the recipient receives the push notification. You can
    use the default stream or specify the file name of a sound resource that's
    bundled in your app. On an Android platform, the sound file must reside in
    /res/raw/.
    """

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """The default message variables to use in the notification message. You can
    override the default variables with individual address variables.
    """

    time_to_live: Annotated[
        int | None, Field(alias="TimeToLive", ge=-2147483648, le=2419200)
    ] = None
    """The amount of time, in seconds, that FCM should store and attempt to deliver
    the push notification, if the service is unable to deliver the notification
    the first time. If you don't specify this value, FCM defaults to the maximum
    value, which is 2,419,200 seconds (28 days).

    Amazon Pinpoint specifies this value in the FCM time_to_live parameter when it
    sends the notification message to FCM.
    """

    title: Annotated[str | None, Field(alias="Title")] = None
    """The title to display above the notification message on the recipient's device."""

    url: Annotated[str | None, Field(alias="Url")] = None
    """The URL to open in the recipient's default mobile browser, if a recipient taps
    the push notification and the value of the Action property is URL.
    """


class SMSMessage(_Request):
    """Specifies the default settings for a one-time SMS message that's sent directly
    to an endpoint.
    """

    body: Annotated[str | None, Field(alias="Body")] = None
    """The body of the SMS message."""

    keyword: Annotated[str | None, Field(alias="Keyword")] = None
    """The SMS program name that you provided to AWS Support when you requested your
    dedicated number.
    """

    media_url: Annotated[str | None, Field(alias="MediaUrl")] = None
    """This field is reserved for future use."""

    message_type: Annotated[MessageTypeType | None, Field(alias="MessageType")] = None
    """The SMS message type. Valid values are TRANSACTIONAL (for messages that are
    critical or time-sensitive, such as a one-time passwords) and PROMOTIONAL (for
    messsages that aren't critical or time-sensitive, such as marketing messages).
    """

    origination_number: Annotated[str | None, Field(alias="OriginationNumber")] = None
    """The number to send the SMS message from. This value should be one of the
    dedicated long or short codes that's assigned to your AWS account. If you
    don't specify a long or short code, Amazon Pinpoint assigns a random long code
    to the SMS message and sends the message from that code.
    """

    sender_id: Annotated[str | None, Field(alias="SenderId")] = None
    """The sender ID to display as the sender of the message on a recipient's device.
    Support for sender IDs varies by country or region.
    """

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """The message variables to use in the SMS message. You can override the default
    variables with individual address variables.
    """

    entity_id: Annotated[str | None, Field(alias="EntityId")] = None
    """The entity ID or Principal Entity (PE) id received from the regulatory body
    for sending SMS in your country.
    """

    template_id: Annotated[str | None, Field(alias="TemplateId")] = None
    """The template ID received from the regulatory body for sending SMS in your
    country.
    """


class VoiceMessage(_Request):
    """Specifies the settings for a one-time voice message that's sent directly to an
    endpoint through the voice channel.
    """

    body: Annotated[str | None, Field(alias="Body")] = None
    """The text of the script to use for the voice message."""

    language_code: Annotated[str | None, Field(alias="LanguageCode")] = None
    """The code for the language to use when synthesizing the text of the message
    script. For a list of supported languages and the code for each one, see the
    Amazon Polly Developer Guide.
    """

    origination_number: Annotated[str | None, Field(alias="OriginationNumber")] = None
    """The long code to send the voice message from. This value should be one of the
    dedicated long codes that's assigned to your AWS account. Although it isn't
    required, we recommend that you specify the long code in E.164 format, for
    example +12065550100, to ensure prompt and accurate delivery of the message.
    """

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """The default message variables to use in the voice message. You can override
    the default variables with individual address variables.
    """

    voice_id: Annotated[str | None, Field(alias="VoiceId")] = None
    """The name of the voice to use when delivering the message. For a list of
    supported voices, see the Amazon Polly Developer Guide.
    """


class DirectMessageConfiguration(_Request):
    """Specifies the settings and content for the default message and any default
    messages that you tailored for specific channels.
    """

    adm_message: Annotated[ADMMessage | None, Field(alias="ADMMessage")] = None
    """The default push notification message for the ADM (Amazon Device Messaging)
    channel. This message overrides the default push notification message
    (DefaultPushNotificationMessage).
    """

    apns_message: Annotated[APNSMessage | None, Field(alias="APNSMessage")] = None
    """The default push notification message for the APNs (Apple Push Notification
    service) channel. This message overrides the default push notification message
    (DefaultPushNotificationMessage).
    """

    baidu_message: Annotated[BaiduMessage | None, Field(alias="BaiduMessage")] = None
    """The default push notification message for the Baidu (Baidu Cloud Push)
    channel. This message overrides the default push notification message
    (DefaultPushNotificationMessage).
    """

    default_message: Annotated[DefaultMessage | None, Field(alias="DefaultMessage")] = (
        None
    )
    """The default message for all channels."""

    default_push_notification_message: Annotated[
        DefaultPushNotificationMessage | None,
        Field(alias="DefaultPushNotificationMessage"),
    ] = None
    """The default push notification message for all push notification channels."""

    email_message: Annotated[EmailMessage | None, Field(alias="EmailMessage")] = None
    """The default message for the email channel. This message overrides the default
    message (DefaultMessage).
    """

    gcm_message: Annotated[GCMMessage | None, Field(alias="GCMMessage")] = None
    """The default push notification message for the GCM channel, which is used to
    send notifications through the Firebase Cloud Messaging (FCM), formerly Google
    Cloud Messaging (GCM), service. This message overrides the default push
    notification message (DefaultPushNotificationMessage).
    """

    sms_message: Annotated[SMSMessage | None, Field(alias="SMSMessage")] = None
    """The default message for the SMS channel. This message overrides the default
    message (DefaultMessage).
    """

    voice_message: Annotated[VoiceMessage | None, Field(alias="VoiceMessage")] = None
    """The default message for the voice channel. This message overrides the default
    message (DefaultMessage).
    """


class Template(_Request):
    """Specifies the name and version of the message template to use for the message."""

    name: Annotated[str | None, Field(alias="Name")] = None
    """The name of the message template to use for the message. If specified, this
    value must match the name of an existing message template.
    """

    version: Annotated[str | None, Field(alias="Version")] = None
    """The unique identifier for the version of the message template to use for the
    message. If specified, this value must match the identifier for an existing
    template version. To retrieve a list of versions and version identifiers for a
    template, use the Template Versions resource.

    If you don't specify a value for this property, Amazon Pinpoint uses the
    active version of the template. The active version is typically the version of
    a template that's been most recently reviewed and approved for use, depending
    on your workflow. It isn't necessarily the latest version of a template.
    """


class TemplateConfiguration(_Request):
    """Specifies the message template to use for the message, for each type of
    channel.
    """

    email_template: Annotated[Template | None, Field(alias="EmailTemplate")] = None
    """The email template to use for the message."""

    push_template: Annotated[Template | None, Field(alias="PushTemplate")] = None
    """The push notification template to use for the message."""

    sms_template: Annotated[Template | None, Field(alias="SMSTemplate")] = None
    """The SMS template to use for the message."""

    voice_template: Annotated[Template | None, Field(alias="VoiceTemplate")] = None
    """The voice template to use for the message. This object isn't supported for
    campaigns.
    """

    in_app_template: Annotated[Template | None, Field(alias="InAppTemplate")] = None
    """The InApp template to use for the message. The InApp template object is not
    supported for SendMessages.
    """


class EndpointSendConfiguration(_Request):
    """Specifies the content, including message variables and attributes, to use in a
    message that's sent directly to an endpoint.
    """

    body_override: Annotated[str | None, Field(alias="BodyOverride")] = None
    """The body of the message. If specified, this value overrides the default
    message body.
    """

    context: Annotated[dict[str, str] | None, Field(alias="Context")] = None
    """A map of custom attributes to attach to the message for the address. Attribute
    names are case sensitive.

    For a push notification, this payload is added to the data.pinpoint object.
    For an email or text message, this payload is added to email/SMS delivery
    receipt event attributes.
    """

    raw_content: Annotated[str | None, Field(alias="RawContent")] = None
    """The raw, JSON-formatted string to use as the payload for the message. If
    specified, this value overrides all other values for the message.
    """

    substitutions: Annotated[
        dict[str, list[str]] | None, Field(alias="Substitutions")
    ] = None
    """A map of the message variables to merge with the variables specified for the
    default message (DefaultMessage.Substitutions). The variables specified in
    this map take precedence over all other variables.
    """

    title_override: Annotated[str | None, Field(alias="TitleOverride")] = None
    """The title or subject line of the message. If specified, this value overrides
    the default message title or subject line.
    """


class SendUsersMessageRequest(_Request):
    """Specifies the configuration and other settings for a message to send to all
    the endpoints that are associated with a list of users.
    """

    context: Annotated[dict[str, str] | None, Field(alias="Context")] = None
    """A map of custom attribute-value pairs. For a push notification, Amazon
    Pinpoint adds these attributes to the data.pinpoint object in the body of the
    notification payload. Amazon Pinpoint also provides these attributes in the
    events that it generates for users-messages deliveries.
    """

    message_configuration: Annotated[
        DirectMessageConfiguration, Field(alias="MessageConfiguration")
    ]
    """The settings and content for the default message and any default messages that
    you defined for specific channels.
    """

    template_configuration: Annotated[
        TemplateConfiguration | None, Field(alias="TemplateConfiguration")
    ] = None
    """The message template to use for the message."""

    trace_id: Annotated[str | None, Field(alias="TraceId")] = None
    """The unique identifier for tracing the message. This identifier is visible to
    message recipients.
    """

    users: Annotated[dict[str, EndpointSendConfiguration], Field(alias="Users")]
    """A map that associates user IDs with EndpointSendConfiguration objects. You can
    use an EndpointSendConfiguration object to tailor the message for a user by
    specifying settings such as content overrides and message variables.
    """


class SendUsersMessagesRequest(_Request):
    """Parameters of send_users_messages."""

    application_id: Annotated[str, Field(alias="ApplicationId")]
    """The unique identifier for the application. This identifier is displayed as the
    Project ID on the Amazon Pinpoint console.
    """

    send_users_message_request: Annotated[
        SendUsersMessageRequest, Field(alias="SendUsersMessageRequest")
    ]
    """Specifies the configuration and other settings for a message to send to all
    the endpoints that are associated with a list of users.
    """


class SendUsersMessageResponse(_Response):
    """Provides information about which users and endpoints a message was sent to."""

    application_id: Annotated[str, Field(alias="ApplicationId")]
    """The unique identifier for the application that was used to send the message."""

    request_id: Annotated[str | None, Field(alias="RequestId")] = None
    """The unique identifier that was assigned to the message request."""

    result: Annotated[
        dict[str, dict[str, EndpointMessageResult]] | None, Field(alias="Result")
    ] = None
    """An object that indicates which endpoints the message was sent to, for each
    user. The object lists user IDs and, for each user ID, provides the endpoint
    IDs that the message was sent to. For each endpoint ID, it provides an
    EndpointMessageResult object.
    """


class SendUsersMessagesResponse(_Response):
    """What send_users_messages returns."""

    send_users_message_response: Annotated[
        SendUsersMessageResponse, Field(alias="SendUsersMessageResponse")
    ]
    """Provides information about which users and endpoints a message was sent to."""

    response_metadata: Annotated[
        ResponseMetadata | None, Field(alias="ResponseMetadata")
    ] = None
