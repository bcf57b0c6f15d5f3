# Generated from the specs of pinpoint, pinpoint-sms-voice-v2.
# Do not edit: change the specs, then run: shapewright generate
"""The services of this package: module of each, by the name of its command and by boto3's name."""

DISTRIBUTION = "aws-messaging"

SERVICES: dict[str, str] = {
    "pinpoint": "pinpoint",
    "pinpoint-sms-voice-v2": "pinpoint_sms_voice_v2",
}

CLIENTS: dict[str, str] = {
    "pinpoint": "pinpoint",
    "pinpoint-sms-voice-v2": "pinpoint_sms_voice_v2",
}

HELP = """\
aws-messaging: call AWS operations

Usage:
    aws-messaging <service> <operation> [options]
    aws-messaging <service> help

Services:
  pinpoint               Amazon Pinpoint
  pinpoint-sms-voice-v2  Amazon Pinpoint SMS Voice V2

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
