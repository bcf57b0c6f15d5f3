"""Where the input of commands differs from version 2 of the AWS CLI on purpose, and why.

Tests hold the list both ways: nothing else differs, and what no longer differs must leave it.
"""

from __future__ import annotations

from typing import NamedTuple


class Known(NamedTuple):
    """A difference that is meant.

    Args:
        reason: why.
        service: name of the service.
        operations: its operations that differ.
        part: what differs: ``code``, ``message``, ``url``.
    """

    reason: str
    service: str
    operations: tuple[str, ...]
    part: str


CARET = (
    "Version 2 prints a blank before the input of a syntax error and none before the caret, so "
    "that it points one column too far to the left; version 1 and we print neither."
)
"""Of every syntax error of shorthand, and of nothing else about shorthand."""

ADDRESSES = (
    "The address of a multi-region endpoint or an outpost comes from rules that are not part of "
    "this package: the call is refused with the words what to give, and nothing is sent."
)

ARGUMENTS = (
    Known(ADDRESSES, "s3control", ("ListRegionalBuckets",), "code"),
    Known(ADDRESSES, "sesv2", ("SendEmail",), "code"),
)
"""Of the recorded argument lines."""


def arguments_of(service: str, operation: str) -> frozenset[str]:
    """The parts in which the argument lines of an operation are known to differ."""
    return frozenset(
        known.part
        for known in ARGUMENTS
        if known.service == service and operation in known.operations
    )


class More(NamedTuple):
    """What is taken here and not by the AWS CLI, or is taken for something else.

    Args:
        reason: why.
        words: behind the operation; ``{folder}`` is where the files are.
    """

    reason: str
    words: tuple[str, ...]


MARKS = (
    "A mark at the beginning of a file says how it is encoded and is no part of its text; without "
    "one, JSON in UTF-16 is told by its first two bytes. The AWS CLI fails, or sends the mark."
)
STANDARD_INPUT = (
    "'-' is standard input where the AWS CLI refuses it: for whole inputs, nested values, lists "
    "of them, documents and streams. 'file://-' and 'fileb://-' are standard input for any value."
)
MORE = (
    More(MARKS, ("ec2 describe-instances", "--filters", "file://{folder}/mark.json")),
    More(MARKS, ("ec2 describe-instances", "--filters", "file://{folder}/utf16.json")),
    More(MARKS, ("ec2 describe-instances", "--filters", "\ufeff[]")),
    More(MARKS, ("ec2 describe-instances", "--cli-input-json", "file://{folder}/whole.json")),
    More(STANDARD_INPUT, ("ec2 describe-instances", "--filters", "-")),
    More(STANDARD_INPUT, ("ec2 describe-instances", "--cli-input-json", "-")),
    More(STANDARD_INPUT, ("s3api put-object --bucket bucket-1 --key k", "--body", "-")),
    More(
        "A whole input is a whole input behind a blank and behind '=', and if its option is "
        "shortened; the AWS CLI looks for the exact word, and wants other options beside it.",
        ("kms encrypt", '--cli-input-json={{"KeyId": "k", "Plaintext": "aGVsbG8="}}'),
    ),
    More(
        "The text of a file where many values are meant is one of them; the AWS CLI makes a value "
        "of every character.",
        ("ec2 describe-instances", "--instance-ids", "file://{folder}/text.txt"),
    ),
    More(
        "A stream is the file that is named, with and without a prefix; the AWS CLI takes what "
        "the file holds for the name of another.",
        ("s3api put-object --bucket bucket-1 --key k", "--body", "file://{folder}/text.txt"),
    ),
    More(
        "A single number in shorthand where a list of numbers is meant is a number, as in a list; "
        "the AWS CLI leaves it text, and refuses that.",
        ("cloudwatch put-metric-data --namespace n", "--metric-data", "MetricName=a,Values=5"),
    ),
)

CODES = (
    "Numbers and base64 that are none, files behind '@=' that cannot be read, and bytes for a "
    "nested value are errors of usage (252) that name the option; the AWS CLI says what Python "
    "says and ends with 255."
)
"""Of version 2; version 1 ends all errors of values with 255."""
LONG = "Of values with more than 10,000 characters, messages show the part that matters."
HINTS = (
    "Below the AWS CLI's own words stand hints, each a line that begins with 'Hint: ': the value "
    "as shorthand and as JSON if it is clear what was meant, the members otherwise, a forgotten "
    "file://, how bytes are given, where JSON or YAML is wrong."
)

MOMENTS = (
    "Moments need a whole date and a zone that is known: the AWS CLI fills in today's day, and "
    "takes EST for UTC."
)
REFUSED_MOMENTS = ("10:30", "2026-11", "Nov 21", "5 pm", "2026-11-21 10:00 EST")

REQUESTS = {
    "ec2 BundleInstance": (
        "The AWS CLI looks for a bucket in the storage, to sign a policy for it, and fails with "
        "what Python says if there is none; the model does not require one."
    ),
}
"""Operations whose sampled lines do not send what version 1 sends, each with the reason."""
