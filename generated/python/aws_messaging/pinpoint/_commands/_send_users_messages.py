# Generated from the spec of pinpoint (SendUsersMessages).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's samples: its input in YAML, and its answer in JSON."""

YAML_SKELETON = """\
ApplicationId: ''  # [REQUIRED] The unique identifier for the application.
SendUsersMessageRequest: # [REQUIRED] Specifies the configuration and other settings for a message to send to all the endpoints that are associated with a list of users.
  Context:  # A map of custom attribute-value pairs.
    KeyName: ''
  MessageConfiguration: # [REQUIRED] The settings and content for the default message and any default messages that you defined for specific channels.
    ADMMessage:  # The default push notification message for the ADM (Amazon Device Messaging) channel.
      Action: OPEN_APP  # The action to occur if the recipient taps the push notification. Valid values are: OPEN_APP, DEEP_LINK, URL.
      Body: '' # The body of the notification message.
      ConsolidationKey: '' # An arbitrary string that indicates that multiple messages are logically the same and that Amazon Device Messaging (ADM) can drop previously enqueued messages in favor of this message.
      Data: # The JSON data payload to use for the push notification, if the notification is a silent push notification.
        KeyName: ''
      ExpiresAfter: '' # The amount of time, in seconds, that ADM should store the message if the recipient's device is offline.
      IconReference: '' # The icon image name of the asset saved in your app.
      ImageIconUrl: '' # The URL of the large icon image to display in the content view of the push notification.
      ImageUrl: '' # The URL of an image to display in the push notification.
      MD5: '' # The base64-encoded, MD5 checksum of the value specified by the Data property.
      RawContent: '' # The raw, JSON-formatted string to use as the payload for the notification message.
      SilentPush: true # Specifies whether the notification is a silent push notification, which is a push notification that doesn't display on a recipient's device.
      SmallImageIconUrl: '' # The URL of the small icon image to display in the status bar and the content view of the push notification.
      Sound: '' # The sound to play when the recipient receives the push notification.
      Substitutions: # The default message variables to use in the notification message.
        KeyName:
        - ''
      Title: '' # The title to display above the notification message on the recipient's device.
      Url: '' # The URL to open in the recipient's default mobile browser, if a recipient taps the push notification and the value of the Action property is URL.
    APNSMessage: # The default push notification message for the APNs (Apple Push Notification service) channel.
      APNSPushType: ''  # The type of push notification to send.
      Action: OPEN_APP # The action to occur if the recipient taps the push notification. Valid values are: OPEN_APP, DEEP_LINK, URL.
      Badge: 0 # The key that indicates whether and how to modify the badge of your app's icon when the recipient receives the push notification.
      Body: '' # The body of the notification message.
      Category: '' # The key that indicates the notification type for the push notification.
      CollapseId: '' # An arbitrary identifier that, if assigned to multiple messages, APNs uses to coalesce the messages into a single push notification instead of delivering each message individually.
      Data: # The JSON payload to use for a silent push notification.
        KeyName: ''
      MediaUrl: '' # The URL of an image or video to display in the push notification.
      PreferredAuthenticationMethod: '' # The authentication method that you want Amazon Pinpoint to use when authenticating with APNs, CERTIFICATE or TOKEN.
      Priority: '' # para>5 - Low priority, the notification might be delayed, delivered as part of a group, or throttled.
      RawContent: '' # The raw, JSON-formatted string to use as the payload for the notification message.
      SilentPush: true # Specifies whether the notification is a silent push notification.
      Sound: '' # The key for the sound to play when the recipient receives the push notification.
      Substitutions: # The default message variables to use in the notification message.
        KeyName:
        - ''
      ThreadId: '' # The key that represents your app-specific identifier for grouping notifications.
      TimeToLive: 0 # The amount of time, in seconds, that APNs should store and attempt to deliver the push notification, if the service is unable to deliver the notification the first time.
      Title: '' # The title to display above the notification message on the recipient's device.
      Url: '' # The URL to open in the recipient's default mobile browser, if a recipient taps the push notification and the value of the Action property is URL.
    BaiduMessage: # The default push notification message for the Baidu (Baidu Cloud Push) channel.
      Action: OPEN_APP  # The action to occur if the recipient taps the push notification. Valid values are: OPEN_APP, DEEP_LINK, URL.
      Body: '' # The body of the notification message.
      Data: # The JSON data payload to use for the push notification, if the notification is a silent push notification.
        KeyName: ''
      IconReference: '' # The icon image name of the asset saved in your app.
      ImageIconUrl: '' # The URL of the large icon image to display in the content view of the push notification.
      ImageUrl: '' # The URL of an image to display in the push notification.
      RawContent: '' # The raw, JSON-formatted string to use as the payload for the notification message.
      SilentPush: true # Specifies whether the notification is a silent push notification, which is a push notification that doesn't display on a recipient's device.
      SmallImageIconUrl: '' # The URL of the small icon image to display in the status bar and the content view of the push notification.
      Sound: '' # The sound to play when the recipient receives the push notification.
      Substitutions: # The default message variables to use in the notification message.
        KeyName:
        - ''
      TimeToLive: 0 # The amount of time, in seconds, that the Baidu Cloud Push service should store the message if the recipient's device is offline.
      Title: '' # The title to display above the notification message on the recipient's device.
      Url: '' # The URL to open in the recipient's default mobile browser, if a recipient taps the push notification and the value of the Action property is URL.
    DefaultMessage: # The default message for all channels.
      Body: ''  # The default body of the message.
      Substitutions: # The default message variables to use in the message.
        KeyName:
        - ''
    DefaultPushNotificationMessage: # The default push notification message for all push notification channels.
      Action: OPEN_APP  # The default action to occur if a recipient taps the push notification. Valid values are: OPEN_APP, DEEP_LINK, URL.
      Body: '' # The default body of the notification message.
      Data: # The JSON data payload to use for the default push notification, if the notification is a silent push notification.
        KeyName: ''
      SilentPush: true # Specifies whether the default notification is a silent push notification, which is a push notification that doesn't display on a recipient's device.
      Substitutions: # The default message variables to use in the notification message.
        KeyName:
        - ''
      Title: '' # The default title to display above the notification message on a recipient's device.
      Url: '' # The default URL to open in a recipient's default mobile browser, if a recipient taps the push notification and the value of the Action property is URL.
    EmailMessage: # The default message for the email channel.
      Body: ''  # The body of the email message.
      FeedbackForwardingAddress: '' # The email address to forward bounces and complaints to, if feedback forwarding is enabled.
      FromAddress: '' # The verified email address to send the email message from.
      RawEmail: # The email message, represented as a raw MIME message.
        Data: !!binary ''  # The email message, represented as a raw MIME message.
      ReplyToAddresses: # The reply-to email address(es) for the email message.
      - ''
      SimpleEmail: # The email message, composed of a subject, a text part, and an HTML part.
        HtmlPart:  # The body of the email message, in HTML format.
          Charset: ''  # The applicable character set for the message content.
          Data: '' # The textual data of the message content.
        Subject: # The subject line, or title, of the email.
          Charset: ''  # The applicable character set for the message content.
          Data: '' # The textual data of the message content.
        TextPart: # The body of the email message, in plain text format.
          Charset: ''  # The applicable character set for the message content.
          Data: '' # The textual data of the message content.
        Headers: # The list of MessageHeaders for the email.
        - Name: ''  # The name of the message header.
          Value: '' # The value of the message header.
      Substitutions: # The default message variables to use in the email message.
        KeyName:
        - ''
    GCMMessage: # The default push notification message for the GCM channel, which is used to send notifications through the Firebase Cloud Messaging (FCM), formerly Google Cloud Messaging (GCM), service.
      Action: OPEN_APP  # The action to occur if the recipient taps the push notification. Valid values are: OPEN_APP, DEEP_LINK, URL.
      Body: '' # The body of the notification message.
      CollapseKey: '' # An arbitrary string that identifies a group of messages that can be collapsed to ensure that only the last message is sent when delivery can resume.
      Data: # The JSON data payload to use for the push notification, if the notification is a silent push notification.
        KeyName: ''
      IconReference: '' # The icon image name of the asset saved in your app.
      ImageIconUrl: '' # The URL of the large icon image to display in the content view of the push notification.
      ImageUrl: '' # The URL of an image to display in the push notification.
      PreferredAuthenticationMethod: '' # The preferred authentication method, with valid values "KEY" or "TOKEN".
      Priority: '' # para>normal – The notification might be delayed.
      RawContent: '' # The raw, JSON-formatted string to use as the payload for the notification message.
      RestrictedPackageName: '' # The package name of the application where registration tokens must match in order for the recipient to receive the message.
      SilentPush: true # Specifies whether the notification is a silent push notification, which is a push notification that doesn't display on a recipient's device.
      SmallImageIconUrl: '' # The URL of the small icon image to display in the status bar and the content view of the push notification.
      Sound: '' # The sound to play when the recipient receives the push notification.
      Substitutions: # The default message variables to use in the notification message.
        KeyName:
        - ''
      TimeToLive: 0 # The amount of time, in seconds, that FCM should store and attempt to deliver the push notification, if the service is unable to deliver the notification the first time.
      Title: '' # The title to display above the notification message on the recipient's device.
      Url: '' # The URL to open in the recipient's default mobile browser, if a recipient taps the push notification and the value of the Action property is URL.
    SMSMessage: # The default message for the SMS channel.
      Body: ''  # The body of the SMS message.
      Keyword: '' # The SMS program name that you provided to AWS Support when you requested your dedicated number.
      MediaUrl: '' # This field is reserved for future use.
      MessageType: TRANSACTIONAL # The SMS message type. Valid values are: TRANSACTIONAL, PROMOTIONAL.
      OriginationNumber: '' # The number to send the SMS message from.
      SenderId: '' # The sender ID to display as the sender of the message on a recipient's device.
      Substitutions: # The message variables to use in the SMS message.
        KeyName:
        - ''
      EntityId: '' # The entity ID or Principal Entity (PE) id received from the regulatory body for sending SMS in your country.
      TemplateId: '' # The template ID received from the regulatory body for sending SMS in your country.
    VoiceMessage: # The default message for the voice channel.
      Body: ''  # The text of the script to use for the voice message.
      LanguageCode: '' # The code for the language to use when synthesizing the text of the message script.
      OriginationNumber: '' # The long code to send the voice message from.
      Substitutions: # The default message variables to use in the voice message.
        KeyName:
        - ''
      VoiceId: '' # The name of the voice to use when delivering the message.
  TemplateConfiguration: # The message template to use for the message.
    EmailTemplate:  # The email template to use for the message.
      Name: ''  # The name of the message template to use for the message.
      Version: '' # The unique identifier for the version of the message template to use for the message.
    PushTemplate: # The push notification template to use for the message.
      Name: ''  # The name of the message template to use for the message.
      Version: '' # The unique identifier for the version of the message template to use for the message.
    SMSTemplate: # The SMS template to use for the message.
      Name: ''  # The name of the message template to use for the message.
      Version: '' # The unique identifier for the version of the message template to use for the message.
    VoiceTemplate: # The voice template to use for the message.
      Name: ''  # The name of the message template to use for the message.
      Version: '' # The unique identifier for the version of the message template to use for the message.
    InAppTemplate: # The InApp template to use for the message.
      Name: ''  # The name of the message template to use for the message.
      Version: '' # The unique identifier for the version of the message template to use for the message.
  TraceId: '' # The unique identifier for tracing the message.
  Users: # [REQUIRED] A map that associates user IDs with EndpointSendConfiguration objects.
    KeyName:
      BodyOverride: ''  # The body of the message.
      Context: # A map of custom attributes to attach to the message for the address.
        KeyName: ''
      RawContent: '' # The raw, JSON-formatted string to use as the payload for the message.
      Substitutions: # A map of the message variables to merge with the variables specified for the default message (DefaultMessage.
        KeyName:
        - ''
      TitleOverride: '' # The title or subject line of the message.
"""

OUTPUT_SAMPLE = """\
{
    "SendUsersMessageResponse": {
        "ApplicationId": "ApplicationId",
        "RequestId": "RequestId",
        "Result": {
            "KeyName": {
                "KeyName": {
                    "Address": "Address",
                    "DeliveryStatus": "DeliveryStatus",
                    "MessageId": "MessageId",
                    "StatusCode": 0,
                    "StatusMessage": "StatusMessage",
                    "UpdatedToken": "UpdatedToken"
                }
            }
        }
    }
}
"""
