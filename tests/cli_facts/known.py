"""Where recorded command lines end otherwise here on purpose, each with its reason.

The test holds the list both ways: nothing else differs, what is listed differs, and it differs in
the parts that are named and in no others.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """Cases that differ for one reason.

    Args:
        reason: why.
        parts: what differs: ``code``, ``out``, ``err``, ``requests``.
        names: of the cases.
    """

    reason: str
    parts: frozenset[str]
    names: tuple[str, ...]


def parts_of(name: str) -> frozenset[str]:
    """What of a case differs on purpose."""
    return _PARTS.get(name, frozenset())


def _known(reason: str, parts: str, names: str) -> Known:
    return Known(reason, frozenset(parts.split()), tuple(names.split()))


HINTED = _known(
    "Errors end with hints: what the option takes, or what was given in a form that works, which "
    "options are spelled almost as what was typed, where a setting comes from. The caret stands "
    "under its character; version 2's is one column off.",
    "err",
    """
    sh/otp/trailing-comma sh/otp/leading-space sh/otp/unterminated sh/otp/brace-mid
    sh/otp/noeq sh/otp/noeq-list sh/otp/empty sh/otp/space-key sh/otp/star-key
    sh/otp/unbalanced-brace sh/otp/double-eq sh/otp/wrapped-in-braces
    sh/users/map-key-email sh/users/map-key-space sh/users/reply-csv-inside-brace
    sh/users/nested-missing-brace sh/users/nested-extra-brace sh/users/json-inside-unquoted
    sh/users/value-with-bracket-in-brace sh/users/map-first-level-csv
    sh/vc/context-space-key json/otp/invalid json/otp/invalid-single-quote
    json/otp/trailing json/otp/string json/otp/control-char
    file/struct/empty.txt file/struct/stdin-empty file/map ci/json/empty-string
    ci/yaml/invalid val/list-struct-mixed2 val/list-struct-file b2/sh/apostrophe-start
    skel/otp/badvalue out/flag-output-bad args/extra-positional args/doubledash
    args/single-dash-option sh/otp/list-for-scalar sh/otp/list-lit-for-scalar
    sh/otp/map-for-scalar sh/otp/two-args-space sh/users/blob-badfmt sh/vc/context-csv-value
    sh/vc/context-multi json/otp/wrong-type-string json/otp/wrong-type-int val/bool-value
    glob/no-creds err/format-bad out/query/typeerror
    """,
)
NUMBERS = _known(
    "A number or base64 that is none is a usage error, which names the option.",
    "code err",
    """
    sh/otp/int-bad sh/otp/int-empty sh/otp/int-list sh/otp/atfile-int sh/users/blob-raw
    val/blob-top-raw b2/val/float-in-shorthand-bad
    """,
)
KNOWN = (
    HINTED,
    NUMBERS,
    _known(
        "Options work as well when their value stands behind '=', or their name is shortened.",
        "code out err",
        "skel/otp/eq-input skel/otp/abbrev",
    ),
    _known(
        "Options work as well when their value stands behind '='.",
        "code out err requests",
        "ci/json/eq ci/json/eq-file",
    ),
    _known(
        "A skeleton can be had of every command, those that write a file, too.",
        "code out err",
        "skel/s3-get-object",
    ),
    _known(
        "Standard input is read once, and '-' stands for it.",
        "code out err requests",
        "ci/json/stdin ci/json/stdin-dash",
    ),
    _known(
        "A mark at the beginning of a file that says how it is encoded is no part of its text.",
        "code out err requests",
        "file/struct/bom.json",
    ),
    _known(
        "Output is UTF-8 in every locale.",
        "code out err",
        "out/unicode-json-C-locale",
    ),
    _known(
        "An option that is shortened too far is never taken for --version.",
        "code out err",
        "args/abbrev-ambiguous",
    ),
    _known(
        "--help works at each level.",
        "code out err",
        "args/service--help",
    ),
    _known(
        "A damaged answer is never a success: an empty body is no answer where one is "
        "documented, and what is no JSON is none. Of a send nobody knows whether it was done.",
        "code out err",
        "out/otp/empty-body out/users/empty-body out/bad-json-body-otp",
    ),
    _known(
        "The same, where version 2 prints nothing.",
        "code err",
        "out/vc/empty-body",
    ),
    _known(
        "Of a damaged answer is told whose it is, what is wrong with it, and that the call may "
        "have done its work, not what Python made of it.",
        "err",
        """
        out/array-body val/list-min val/bool val/bool-no val/list-str-space val/list-str-comma
        val/list-str-json val/list-str-empty val/list-str-emptystr val/list-struct
        val/list-struct-twice val/list-two-files b2/sh/values-quoted-list
        b2/sh/values-trailing-ws
        """,
    ),
    _known(
        "An error of a gateway does not say whether a message was sent.",
        "err",
        "err/vc-503-html",
    ),
    _known(
        "A send is not repeated while nobody knows whether it was done.",
        "code out err requests",
        "err/vc-retries-then-ok",
    ),
    _known(
        "The same, where all attempts fail.",
        "err requests",
        "err/vc-retries-default b2/cfg/retry",
    ),
    _known(
        "What is wrong with the form of answers is told before the call is made, and where the "
        "form comes from.",
        "err requests",
        "out/config-output-bad",
    ),
    _known(
        "A part of a path is neither empty nor does it hold control characters: the request "
        "would mean another resource.",
        "code out err requests",
        "args/empty-value args/uri-empty-label args/newline-value file/string/text.txt",
    ),
    _known(
        "A query sees the whole list in every format, not each page by itself.",
        "out",
        "b2/pag/query-text-perpage b3/text-maxitems-query0 pag/query-text",
    ),
    _known(
        "Nobody is asked in a pipe.",
        "code out err requests",
        "glob/cli-auto-prompt-notty",
    ),
    _known(
        "Without validation an unknown member is told by its name and place.",
        "code err",
        "b2/cfg/no-param-validation-unknown",
    ),
    _known(
        "An unreadable file is told with the line and what is wrong there.",
        "err",
        "b2/cfg/malformed",
    ),
    _known(
        "A JSON object is a dict, not one of Python's ordered dicts.",
        "err",
        "json/otp/nested-wrong",
    ),
    _known(
        "The recorded home folder was that file's own name.",
        "err",
        "file/struct/tilde",
    ),
    _known(
        "The model that the tests read has more members than the recorded one.",
        "err",
        "b2/val/union-two b2/val/union-none b2/val/union-unknown",
    ),
)
_PARTS = {name: known.parts for known in KNOWN for name in known.names}
