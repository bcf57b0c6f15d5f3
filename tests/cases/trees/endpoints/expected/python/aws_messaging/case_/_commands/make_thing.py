# Generated from the spec of case (MakeThing).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's command: its options, a sample input, the help page."""

METHOD = "make_thing"

OPTIONS: tuple[tuple[str, str, str, bool], ...] = ()

BARE: tuple[str, ...] = ()

OUTFILE = False

SKELETON = """\
{}
"""

HELP = """\
aws-messaging case make-thing

Usage:
    aws-messaging case make-thing

Makes a thing.

Options:
  (none of its own)

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
