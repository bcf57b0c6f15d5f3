# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's command: its options, a sample input, the help page."""

METHOD = "put_thing"

OPTIONS: tuple[tuple[str, str, str, bool], ...] = (
    ("--class", "class", "one", True),
    ("--none", "None", "one", False),
    ("--self", "self", "one", False),
    ("--print", "print", "one", False),
    ("--__init__", "__init__", "one", False),
    ("--from", "from", "one", False),
)

BARE: tuple[str, ...] = ()

OUTFILE = False

SKELETON = """\
{
    "class": "",
    "None": "",
    "self": "",
    "print": "",
    "__init__": "",
    "from": ""
}
"""

HELP = """\
aws-messaging case put-thing

Usage:
    aws-messaging case put-thing --class <value> [--none <value>] [--self
        <value>] [--print <value>] [--__init__ <value>] [--from <value>]

Puts a thing.

Options:
  --class <string>  (required)

  --none <string>

  --self <string>

  --print <string>

  --__init__ <string>

  --from <string>
      Where from.

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
