# Generated from the spec of pinpoint (SendOTPMessage).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's samples: its input in YAML, and its answer in JSON."""

YAML_SKELETON = """\
ApplicationId: ''  # [REQUIRED] The unique ID of your Amazon Pinpoint application.
SendOTPMessageRequestParameters: # [REQUIRED] Send OTP message request parameters.
  AllowedAttempts: 0  # The attempts allowed to validate an OTP.
  BrandName: '' # [REQUIRED] The brand name that will be substituted into the OTP message body.
  Channel: '' # [REQUIRED] Channel type for the OTP message.
  CodeLength: 0 # The number of characters in the generated OTP.
  DestinationIdentity: '' # [REQUIRED] The destination identity to send OTP to.
  EntityId: '' # A unique Entity ID received from DLT after entity registration is approved.
  Language: '' # The language to be used for the outgoing message body containing the OTP.
  OriginationIdentity: '' # [REQUIRED] The origination identity used to send OTP from.
  ReferenceId: '' # [REQUIRED] Developer-specified reference identifier.
  TemplateId: '' # A unique Template ID received from DLT after entity registration is approved.
  ValidityPeriod: 0 # The time in minutes before the OTP is no longer valid.
"""

OUTPUT_SAMPLE = """\
{
    "MessageResponse": {
        "ApplicationId": "ApplicationId",
        "EndpointResult": {
            "KeyName": {
                "Address": "Address",
                "DeliveryStatus": "DeliveryStatus",
                "MessageId": "MessageId",
                "StatusCode": 0,
                "StatusMessage": "StatusMessage",
                "UpdatedToken": "UpdatedToken"
            }
        },
        "RequestId": "RequestId",
        "Result": {
            "KeyName": {
                "DeliveryStatus": "DeliveryStatus",
                "MessageId": "MessageId",
                "StatusCode": 0,
                "StatusMessage": "StatusMessage",
                "UpdatedToken": "UpdatedToken"
            }
        }
    }
}
"""
