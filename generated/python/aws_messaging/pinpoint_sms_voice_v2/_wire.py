# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""How the operations stand on the wire: tables that the package's runtime interprets."""

SERVICE: dict[str, object] = {
    "protocol": "json",
    "serviceId": "Pinpoint SMS Voice V2",
    "apiVersion": "2022-03-31",
    "endpointPrefix": "sms-voice",
    "signingName": "sms-voice",
    "signatureVersion": "v4",
    "targetPrefix": "PinpointSMSVoiceV2",
    "jsonVersion": "1.0",
}

ERRORS: dict[str, str] = {
    "AccessDeniedException": "AccessDeniedException",
    "ConflictException": "ConflictException",
    "InternalServerException": "InternalServerException",
    "ResourceNotFoundException": "ResourceNotFoundException",
    "ServiceQuotaExceededException": "ServiceQuotaExceededException",
    "ThrottlingException": "ThrottlingException",
    "ValidationException": "ValidationException",
}

SHAPES: dict[str, tuple[object, ...]] = {
    "SendDestinationNumberVerificationCodeRequest": (
        "structure",
        {
            "VerifiedDestinationNumberId": "string",
            "VerificationChannel": "string",
            "LanguageCode": "string",
            "OriginationIdentity": "string",
            "ConfigurationSetName": "string",
            "Context": "ContextMap",
            "DestinationCountryParameters": "DestinationCountryParameters",
        },
    ),
    "ContextMap": ("map", "string", "string"),
    "DestinationCountryParameters": ("map", "string", "string"),
    "SendDestinationNumberVerificationCodeResult": (
        "structure",
        {"MessageId": "string"},
    ),
    "AccessDeniedException": ("structure", {"Message": "string", "Reason": "string"}),
    "ConflictException": (
        "structure",
        {
            "Message": "string",
            "Reason": "string",
            "ResourceType": "string",
            "ResourceId": "string",
        },
    ),
    "InternalServerException": (
        "structure",
        {"Message": "string", "RequestId": "string"},
    ),
    "ResourceNotFoundException": (
        "structure",
        {"Message": "string", "ResourceType": "string", "ResourceId": "string"},
    ),
    "ServiceQuotaExceededException": (
        "structure",
        {"Message": "string", "Reason": "string"},
    ),
    "ThrottlingException": ("structure", {"Message": "string"}),
    "ValidationException": (
        "structure",
        {
            "Message": "string",
            "Reason": "string",
            "Fields": "ValidationExceptionFieldList",
        },
    ),
    "ValidationExceptionFieldList": ("list", "ValidationExceptionField"),
    "ValidationExceptionField": ("structure", {"Name": "string", "Message": "string"}),
}

OPERATIONS: dict[str, dict[str, object]] = {
    "send_destination_number_verification_code": {
        "name": "SendDestinationNumberVerificationCode",
        "http": ("POST", "/"),
        "retry": "throttled-only",
        "input": "SendDestinationNumberVerificationCodeRequest",
        "output": "SendDestinationNumberVerificationCodeResult",
        "answers": ("MessageId",),
    },
}
