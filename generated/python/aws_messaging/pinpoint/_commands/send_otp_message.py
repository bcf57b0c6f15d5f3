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

OUTFILE = False

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
aws-messaging pinpoint send-otp-message

Usage:
    aws-messaging pinpoint send-otp-message --application-id <value>
        --send-otp-message-request-parameters <value>

Send an OTP message

Options:
  --application-id <string>  (required)
      The unique ID of your Amazon Pinpoint application.

  --send-otp-message-request-parameters <structure>  (required)
      Send OTP message request parameters.
      Shorthand: AllowedAttempts=integer,BrandName=string,Channel=string,CodeLength=integer,DestinationIdentity=string,EntityId=string,Language=string,OriginationIdentity=string,ReferenceId=string,TemplateId=string,ValidityPeriod=integer
      AllowedAttempts <integer>
          The attempts allowed to validate an OTP.
      BrandName <string>  (required)
          The brand name that will be substituted into the OTP message body.
          Should be owned by calling AWS account.
      Channel <string>  (required)
          Channel type for the OTP message. Supported values: [SMS].
      CodeLength <integer>
          The number of characters in the generated OTP.
      DestinationIdentity <string>  (required)
          The destination identity to send OTP to.
      EntityId <string>
          A unique Entity ID received from DLT after entity registration is
          approved.
      Language <string>
          The language to be used for the outgoing message body containing the
          OTP.
      OriginationIdentity <string>  (required)
          The origination identity used to send OTP from.
      ReferenceId <string>  (required)
          Developer-specified reference identifier. Required to match during OTP
          verification.
      TemplateId <string>
          A unique Template ID received from DLT after entity registration is
          approved.
      ValidityPeriod <integer>
          The time in minutes before the OTP is no longer valid.

Common options:
  --cli-input-json <text>          The whole input as JSON: text, file://PATH,
                                   or - for stdin.
  --generate-cli-skeleton [input]  Print a sample input as JSON, and do nothing
                                   else.
  --cli-binary-format <format>     How blobs are given: base64 (default) or raw-
                                   in-base64-out.
  --dry-run, --cli-dry-run         Check the input, print the unsigned request,
                                   send nothing.
  --validate <level>               What is asked of the input: off, aws (the
                                   default), warn or strict.
  --region <name>                  Region of the service; else AWS_REGION or
                                   AWS_DEFAULT_REGION.
  --endpoint-url <url>             Address of the service, instead of AWS's own.
  --version                        Print the version.
  help, --help, -h                 Print this text.
"""
