"""Documentation HTML comes out as botocore and the AWS CLI write it."""

from __future__ import annotations

import pytest
from botocore.loaders import Loader

from shapewright.dialects.documentation.rst import Flavour, stray_targets, to_rst
from tests.boto3_docs.pages import awscli_documents, boto3_document, documentations

# Between them they have every tag, U+2028, text after a bare ``&``, links that end in an element,
# names of local files, and HTML whose tags do not match.
SERVICES = (
    "codeguruprofiler",
    "dynamodb",
    "eks",
    "fsx",
    "glacier",
    "iam",
    "pinpoint",
    "pinpoint-sms-voice-v2",
    "serverlessrepo",
    "stepfunctions",
    "swf",
)
BEFORE = ("", "word", "word ")

FAULTY = (
    "</p>",
    "<p>a</p></p>",
    "<p>a</p></p>b",
    "</b>a<p>b",
    "<p>a<b>b</p>c</b>d",
    "<p><b>a<i>b</i></b> <i> <b>c</b> </i></p>",
    "<ul><li><ul><li>a</li></ul></li><li>  <p> b </p></li></ul>",
    "<p>a &amp; b &lt;c&gt; &unknown; &</p>",
    "a & b",
    "a <",
    "<p>a <unfinished",
    "<![x[ a",
    "<!-- a --><p>b<!-- c --></p>",
    "<b/><i></i><code></code>a",
    "<p>a<br/>b</p><span>\n c\n</span>d",
    "<a>Op</a><a href='https://x/y'>t: <code>u</code> </a>v<a href=''>w</a><a name='n'>x</a>",
    "<a href=' https://x '></a><a href='https://x'> <b>y</b> </a>",
    "x<code>y</code>z <code> a </code><b>b</b><i>c</i>",
    "<note><p>a</p><important>b</important></note><danger>c</danger><codeblock>d</codeblock>",
    "<ol><li>a<p>b</p></li> <li>c</li></ol><li>d</li>",
    "<fullname>a</fullname><examples>b</examples>c",
    "\u2003a\u00a0b \u2028 c",
)


def check(texts: list[str]) -> None:
    cases = [(text, index % 7, BEFORE[index % 3]) for index, text in enumerate(texts)]
    for html, level, before in cases:
        got = to_rst(html, level, Flavour.BOTO3, before)
        assert got == boto3_document(html, level, before), html
    written = awscli_documents([(*case, {}) for case in cases])
    for (html, level, before), (text, targets) in zip(cases, written, strict=True):
        assert to_rst(html, level, Flavour.CLI, before) == text, html
        assert list(stray_targets(html)) == targets, html


def test_documentation_of_some_services() -> None:
    check(documentations(SERVICES))


@pytest.mark.slow
def test_documentation_of_all_services() -> None:
    check(documentations(Loader().list_available_services("service-2")))


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("level", range(4))
@pytest.mark.parametrize("html", FAULTY)
def test_faulty_documentation(html: str, level: int, before: str) -> None:
    assert to_rst(html, level, Flavour.BOTO3, before) == boto3_document(html, level, before)


def test_faulty_documentation_of_the_awscli() -> None:
    cases = [(html, level, before) for html in FAULTY for level in range(4) for before in BEFORE]
    for (html, level, before), (text, targets) in zip(
        cases, awscli_documents([(*case, {}) for case in cases]), strict=True
    ):
        assert to_rst(html, level, Flavour.CLI, before) == text, html
        assert list(stray_targets(html)) == targets, html


def test_words_are_replaced_where_they_stand_alone() -> None:
    html = "<p>Bucket, Bucket <code>Bucket</code> Buckets <b>Key</b></p>"
    words = {"Bucket": "--bucket", "Key": "--key", "Other": "--other"}
    [(text, _)] = awscli_documents([(html, 1, "", words)])
    assert text == "\n\n  Bucket, --bucket ``--bucket`` Buckets **--key** \n\n  "
    assert to_rst(html, 1, Flavour.CLI, "", words) == text


def test_nesting_without_end_costs_tags_and_no_text() -> None:
    text = to_rst("<b>" * 5000 + "deep" + "</b>" * 5000, 0, Flavour.CLI)
    assert text.count("deep") == 1
