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
  --cli-input-yaml <text>          The whole input as YAML, likewise.
  --generate-cli-skeleton [kind]   Print a sample (input, yaml-input or output),
                                   and do nothing else.
  --dry-run, --cli-dry-run         Check the input, sign the request and print
                                   it, its secrets hidden; send nothing.
  --validate <level>               What is asked of the input: off, aws (the
                                   default), warn or strict.
  --output <format>                Form of the answer: json, text, table, yaml,
                                   yaml-stream or off.
  --query <expression>             What of the answer is shown, in JMESPath.
  --region <name>                  Region of the service; else AWS_REGION or
                                   AWS_DEFAULT_REGION.
  --profile <name>                 Profile of the shared config and credentials
                                   files.
  --endpoint-url <url>             Address of the service, instead of AWS's own.
  --no-paginate                    Ask for the first page of a list only.
  --no-sign-request                Send the request without a signature.
  --no-verify-ssl                  Trust any certificate.
  --ca-bundle <path>               Certificates to trust, instead of the
                                   system's.
  --cli-connect-timeout <seconds>  How long a connection may take; 0 for no
                                   limit.
  --cli-read-timeout <seconds>     How long to wait for an answer; 0 for no
                                   limit.
  --cli-binary-format <format>     How blobs are given: base64 (default) or raw-
                                   in-base64-out.
  --cli-error-format <format>      Form of errors: enhanced (default), legacy,
                                   json, yaml, text or table.
  --color <when>                   Colours: on, off or auto (the default: on a
                                   terminal).
  --no-cli-pager                   Show long answers without a pager.
  --[no-]cli-auto-prompt           Ask for required options that are not given,
                                   on a terminal.
  --debug                          Tell on standard error what is done, secrets
                                   hidden.
  --version                        Print the version.
  help, --help, -h                 Print this text.
"""
