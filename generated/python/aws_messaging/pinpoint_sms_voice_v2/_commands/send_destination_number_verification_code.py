# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's command: its options, a sample input, the help page."""

METHOD = "send_destination_number_verification_code"

OPTIONS: tuple[tuple[str, str, str, bool], ...] = (
    ("--verified-destination-number-id", "VerifiedDestinationNumberId", "one", True),
    ("--verification-channel", "VerificationChannel", "one", True),
    ("--language-code", "LanguageCode", "one", False),
    ("--origination-identity", "OriginationIdentity", "one", False),
    ("--configuration-set-name", "ConfigurationSetName", "one", False),
    ("--context", "Context", "one", False),
    ("--destination-country-parameters", "DestinationCountryParameters", "one", False),
)

BARE: tuple[str, ...] = ()

OUTFILE = ""

SKELETON = """\
{
    "VerifiedDestinationNumberId": "",
    "VerificationChannel": "TEXT",
    "LanguageCode": "DE_DE",
    "OriginationIdentity": "",
    "ConfigurationSetName": "",
    "Context": {
        "KeyName": ""
    },
    "DestinationCountryParameters": {
        "KeyName": ""
    }
}
"""

HELP = """\
NAME
    aws-messaging pinpoint-sms-voice-v2 send-destination-number-verification-code

DESCRIPTION
    Before you can send test messages to a verified destination phone number you
    need to opt-in the verified destination phone number. Creates a new text
    message with a verification code and send it to a verified destination phone
    number. Once you have the verification code use VerifyDestinationNumber to
    opt-in the verified destination phone number to receive messages.

SYNOPSIS
    aws-messaging pinpoint-sms-voice-v2 send-destination-number-verification-code
      --verified-destination-number-id <value>
      --verification-channel <value>
      [--language-code <value>]
      [--origination-identity <value>]
      [--configuration-set-name <value>]
      [--context <value>]
      [--destination-country-parameters <value>]
      [global options]

OPTIONS
    --verified-destination-number-id (string) [required]
        The unique identifier for the verified destination phone number.

    --verification-channel (string) [required]
        Choose to send the verification code as an SMS or voice message.

        Possible values:
        - TEXT
        - VOICE

    --language-code (string)
        Choose the language to use for the message.

        Possible values:
        - DE_DE
        - EN_GB
        - EN_US
        - ES_419
        - ES_ES
        - FR_CA
        - FR_FR
        - IT_IT
        - JA_JP
        - KO_KR
        - PT_BR
        - ZH_CN
        - ZH_TW

    --origination-identity (string)
        The origination identity of the message. This can be either the
        PhoneNumber, PhoneNumberId, PhoneNumberArn, SenderId, SenderIdArn,
        PoolId, or PoolArn.

        Important: If you are using a shared End User Messaging SMS resource
        then you must use the full Amazon Resource Name(ARN).

    --configuration-set-name (string)
        The name of the configuration set to use. This can be either the
        ConfigurationSetName or ConfigurationSetArn.

    --context (map)
        You can specify custom data in this field. If you do, that data is
        logged to the event destination.

        key -> (string)

        value -> (string)

        Shorthand Syntax:

            KeyName1=string,KeyName2=string

        JSON Syntax:

            {"string": "string"
              ...}

    --destination-country-parameters (map)
        This field is used for any country-specific registration requirements.
        Currently, this setting is only used when you send messages to
        recipients in India using a sender ID. For more information see Special
        requirements for sending SMS messages to recipients in India.

        key -> (string)

            Possible values:
            - IN_TEMPLATE_ID
            - IN_ENTITY_ID

        value -> (string)

        Shorthand Syntax:

            KeyName1=string,KeyName2=string

            Where valid key names are:
              IN_TEMPLATE_ID
              IN_ENTITY_ID

        JSON Syntax:

            {"IN_TEMPLATE_ID"|"IN_ENTITY_ID": "string"
              ...}

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
    MessageId -> (string) [required]
        The unique identifier for the message.
"""
