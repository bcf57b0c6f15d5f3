# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's command: its options, a sample input, the help page."""

METHOD = "put_thing"

OPTIONS: tuple[tuple[str, str, str, bool], ...] = (
    ("--count", "Count", "integer", False),
)

BARE: tuple[str, ...] = ()

OUTFILE = ""

SKELETON = """\
{
    "Count": 0
}
"""

HELP = """\
NAME
    aws-messaging case put-thing

DESCRIPTION
    Puts a thing.

SYNOPSIS
    aws-messaging case put-thing
      [--count <value>]
      [global options]

OPTIONS
    --count (long)

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
    None
"""
