# Generated from the spec of pinpoint (SendOTPMessage).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's command: its options, a sample input, the help page."""

METHOD = "send_otp_message"

OPTIONS: tuple[tuple[str, str, str, bool], ...] = (
    ("--application-id", "ApplicationId", "one", True),
    (
        "--send-otp-message-request-parameters",
        "SendOTPMessageRequestParameters",
        "one",
        True,
    ),
)

BARE: tuple[str, ...] = ()

OUTFILE = ""

SKELETON = """\
{
    "ApplicationId": "",
    "SendOTPMessageRequestParameters": {
        "AllowedAttempts": 0,
        "BrandName": "",
        "Channel": "",
        "CodeLength": 0,
        "DestinationIdentity": "",
        "EntityId": "",
        "Language": "",
        "OriginationIdentity": "",
        "ReferenceId": "",
        "TemplateId": "",
        "ValidityPeriod": 0
    }
}
"""

HELP = """\
NAME
    aws-messaging pinpoint send-otp-message

DESCRIPTION
    Send an OTP message

SYNOPSIS
    aws-messaging pinpoint send-otp-message
      --application-id <value>
      --send-otp-message-request-parameters <value>
      [global options]

OPTIONS
    --application-id (string) [required]
        The unique ID of your Amazon Pinpoint application.

    --send-otp-message-request-parameters (structure) [required]
        Send OTP message request parameters.

        AllowedAttempts -> (integer)
            The attempts allowed to validate an OTP.

        BrandName -> (string) [required]
            The brand name that will be substituted into the OTP message body.
            Should be owned by calling AWS account.

        Channel -> (string) [required]
            Channel type for the OTP message. Supported values: [SMS].

        CodeLength -> (integer)
            The number of characters in the generated OTP.

        DestinationIdentity -> (string) [required]
            The destination identity to send OTP to.

        EntityId -> (string)
            A unique Entity ID received from DLT after entity registration is
            approved.

        Language -> (string)
            The language to be used for the outgoing message body containing the
            OTP.

        OriginationIdentity -> (string) [required]
            The origination identity used to send OTP from.

        ReferenceId -> (string) [required]
            Developer-specified reference identifier. Required to match during
            OTP verification.

        TemplateId -> (string)
            A unique Template ID received from DLT after entity registration is
            approved.

        ValidityPeriod -> (integer)
            The time in minutes before the OTP is no longer valid.

        Shorthand Syntax:

            AllowedAttempts=integer,BrandName=string,Channel=string,CodeLength=integer,DestinationIdentity=string,EntityId=string,Language=string,OriginationIdentity=string,ReferenceId=string,TemplateId=string,ValidityPeriod=integer

        JSON Syntax:

            {
              "AllowedAttempts": integer,
              "BrandName": "string",
              "Channel": "string",
              "CodeLength": integer,
              "DestinationIdentity": "string",
              "EntityId": "string",
              "Language": "string",
              "OriginationIdentity": "string",
              "ReferenceId": "string",
              "TemplateId": "string",
              "ValidityPeriod": integer
            }

GLOBAL OPTIONS
    --cli-input-json <text>          The whole input as JSON: text, file://PATH,
                                     or - for stdin.
    --cli-input-yaml <text>          The whole input as YAML, likewise.
    --generate-cli-skeleton [kind]   Print a sample (input, yaml-input or
                                     output), and do nothing else.
    --dry-run, --cli-dry-run         Check the input, sign the request and print
                                     it, its secrets hidden; send nothing.
    --validate <level>               What is asked of the input: off, aws (the
                                     default), warn or strict.
    --output <format>                Form of the answer: json, text, table,
                                     yaml, yaml-stream or off.
    --query <expression>             What of the answer is shown, in JMESPath.
    --region <name>                  Region of the service; else AWS_REGION or
                                     AWS_DEFAULT_REGION.
    --profile <name>                 Profile of the shared config and
                                     credentials files.
    --endpoint-url <url>             Address of the service, instead of AWS's
                                     own.
    --no-paginate                    Ask for the first page of a list only.
    --no-sign-request                Send the request without a signature.
    --no-verify-ssl                  Trust any certificate.
    --ca-bundle <path>               Certificates to trust, instead of the
                                     system's.
    --cli-connect-timeout <seconds>  How long a connection may take; 0 for no
                                     limit.
    --cli-read-timeout <seconds>     How long to wait for an answer; 0 for no
                                     limit.
    --cli-binary-format <format>     How blobs are given: base64 (default) or
                                     raw-in-base64-out.
    --cli-error-format <format>      Form of errors: enhanced (default), legacy,
                                     json, yaml, text or table.
    --color <when>                   Colours: on, off or auto (the default: on a
                                     terminal).
    --no-cli-pager                   Show long answers without a pager.
    --[no-]cli-auto-prompt           Ask for required options that are not
                                     given, on a terminal.
    --debug                          Tell on standard error what is done,
                                     secrets hidden.
    --version                        Print the version.
    help, --help, -h                 Print this text.

OUTPUT
    MessageResponse -> (structure) [required]
        Provides information about the results of a request to send a message to
        an endpoint address.

        ApplicationId -> (string) [required]
            The unique identifier for the application that was used to send the
            message.

        EndpointResult -> (map)
            A map that contains a multipart response for each address that the
            message was sent to. In the map, the endpoint ID is the key and the
            result is the value.

            key -> (string)

            value -> (structure)
                Provides information about the delivery status and results of
                sending a message directly to an endpoint.

                Address -> (string)
                    The endpoint address that the message was delivered to.

                DeliveryStatus -> (string) [required]
                    The delivery status of the message. Possible values are:

                    - DUPLICATE - The endpoint address is a duplicate of another
                      endpoint address. Amazon Pinpoint won't attempt to send
                      the message again.
                    - OPT_OUT - The user who's associated with the endpoint has
                      opted out of receiving messages from you. Amazon Pinpoint
                      won't attempt to send the message again.
                    - PERMANENT_FAILURE - An error occurred when delivering the
                      message to the endpoint. Amazon Pinpoint won't attempt to
                      send the message again.
                    - SUCCESSFUL - The message was successfully delivered to the
                      endpoint.
                    - TEMPORARY_FAILURE - A temporary error occurred. Amazon
                      Pinpoint won't attempt to send the message again.
                    - THROTTLED - Amazon Pinpoint throttled the operation to
                      send the message to the endpoint.
                    - UNKNOWN_FAILURE - An unknown error occurred.

                    Possible values:
                    - SUCCESSFUL
                    - THROTTLED
                    - TEMPORARY_FAILURE
                    - PERMANENT_FAILURE
                    - UNKNOWN_FAILURE
                    - OPT_OUT
                    - DUPLICATE

                MessageId -> (string)
                    The unique identifier for the message that was sent.

                StatusCode -> (integer) [required]
                    The downstream service status code for delivering the
                    message.

                StatusMessage -> (string)
                    The status message for delivering the message.

                UpdatedToken -> (string)
                    For push notifications that are sent through the GCM
                    channel, specifies whether the endpoint's device
                    registration token was updated as part of delivering the
                    message.

        RequestId -> (string)
            The identifier for the original request that the message was
            delivered for.

        Result -> (map)
            A map that contains a multipart response for each address (email
            address, phone number, or push notification token) that the message
            was sent to. In the map, the address is the key and the result is
            the value.

            key -> (string)

            value -> (structure)
                Provides information about the results of sending a message
                directly to an endpoint address.

                DeliveryStatus -> (string) [required]
                    The delivery status of the message. Possible values are:

                    - DUPLICATE - The endpoint address is a duplicate of another
                      endpoint address. Amazon Pinpoint won't attempt to send
                      the message again.
                    - OPT_OUT - The user who's associated with the endpoint
                      address has opted out of receiving messages from you.
                      Amazon Pinpoint won't attempt to send the message again.
                    - PERMANENT_FAILURE - An error occurred when delivering the
                      message to the endpoint address. Amazon Pinpoint won't
                      attempt to send the message again.
                    - SUCCESSFUL - The message was successfully delivered to the
                      endpoint address.
                    - TEMPORARY_FAILURE - A temporary error occurred. Amazon
                      Pinpoint won't attempt to send the message again.
                    - THROTTLED - Amazon Pinpoint throttled the operation to
                      send the message to the endpoint address.
                    - UNKNOWN_FAILURE - An unknown error occurred.

                    Possible values:
                    - SUCCESSFUL
                    - THROTTLED
                    - TEMPORARY_FAILURE
                    - PERMANENT_FAILURE
                    - UNKNOWN_FAILURE
                    - OPT_OUT
                    - DUPLICATE

                MessageId -> (string)
                    The unique identifier for the message that was sent.

                StatusCode -> (integer) [required]
                    The downstream service status code for delivering the
                    message.

                StatusMessage -> (string)
                    The status message for delivering the message.

                UpdatedToken -> (string)
                    For push notifications that are sent through the GCM
                    channel, specifies whether the endpoint's device
                    registration token was updated as part of delivering the
                    message.
"""
