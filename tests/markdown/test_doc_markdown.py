"""Documentation HTML as Markdown and as plain text, read back by a CommonMark renderer."""

from __future__ import annotations

import html
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from botocore.loaders import Loader
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from shapewright.dialects.documentation.markdown import fenced, to_markdown, to_plain
from shapewright.dialects.documentation.tree import Text, parse

HOSTILE = ("<b>x", "x<code>", '<a href="q">x', '<a "', "<!--", "<a =", "<ul>z</li>", "</a", "a<q>")
COMMONMARK = MarkdownIt("commonmark", {"html": True})
GITHUB = MarkdownIt("gfm-like", {"html": True, "linkify": False})

INERT_BLOCKS = {
    "paragraph_open",
    "paragraph_close",
    "inline",
    "bullet_list_open",
    "bullet_list_close",
    "ordered_list_open",
    "ordered_list_close",
    "list_item_open",
    "list_item_close",
    "blockquote_open",
    "blockquote_close",
}
INERT_INLINE = {
    "text",
    "code_inline",
    "strong_open",
    "strong_close",
    "em_open",
    "em_close",
    "link_open",
    "link_close",
}


class VisibleText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def visible(markup: str) -> str:
    """What a reader sees of HTML, without any white space."""
    reader = VisibleText()
    reader.feed(markup)
    reader.close()
    return "".join("".join(reader.texts).split())


def without_titles(text: str) -> str:
    return text.replace("Note", "").replace("Important", "")


def inline_tokens(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or ()


def assert_inert(markdown: str, *, code_blocks: bool = False) -> None:
    for renderer in (COMMONMARK, GITHUB):
        tokens = renderer.parse(markdown)
        allowed = INERT_BLOCKS | ({"fence"} if code_blocks else set())
        assert {token.type for token in tokens} <= allowed, markdown
        assert {token.type for token in inline_tokens(tokens)} <= INERT_INLINE, markdown
        for token in inline_tokens(tokens):
            if token.type == "link_open":
                target = str(token.attrs["href"]).lower()
                assert target.startswith(("http://", "https://", "mailto:")), markdown


CASES = {
    "paragraphs": ("<p>One.</p> <p>Two\n  lines.</p>", "One.\n\nTwo lines."),
    "no tags": ("Just text.", "Just text."),
    "styles": (
        "<p>A <b>bold</b>, <i>slanted</i>, <code>x_y*</code>.</p>",
        "A **bold**, *slanted*, `x_y*`.",
    ),
    "strong and em": ("<strong>a</strong> <em>b</em>", "**a** *b*"),
    "blanks leave styles": ("<p>A<b> b </b>c <code> d </code>.</p>", "A **b** c `d` ."),
    "style inside a word": ("<p>mem<b>.cfg</b>x</p>", "mem.cfgx"),
    "adjacent styles": ("<b>a</b><i>b</i>", "**a**b"),
    "emphasis beside letters": ("<p>un<i>believ</i>able</p>", "un*believ*able"),
    "link": (
        '<a href="https://example.com/a?b=1&amp;c=(2)">the <code>x</code> page</a>.',
        "[the `x` page](https://example.com/a?b=1&c=%282%29).",
    ),
    "link in bold": ('<b>see <a href="http://x.y">this</a></b>', "**see** [**this**](http://x.y)"),
    "link without target": ("<a>Name</a>", "Name"),
    "relative link": ('<a href="/page">Name</a>', "Name"),
    "exclamation mark before a link": (
        '<p>Wow!<a href="https://x.y">z</a></p>',
        "Wow\\![z](https://x.y)",
    ),
    "two code elements": ("<code> <a>A</a> </code> <code> <a>B</a> </code>", "`A` `B`"),
    "code with backticks": ("<code>a`b``c</code>", "```a`b``c```"),
    "tight list": ("<ul> <li> <p>One</p> </li> <li>Two</li> </ul>", "- One\n- Two"),
    "loose list": (
        "<ul><li><p>One</p><p>more</p></li><li>Two</li></ul>",
        "- One\n\n  more\n\n- Two",
    ),
    "nested lists": (
        "<ul><li>One<ol><li>a</li><li>b</li></ol></li><li>Two</li></ul>",
        "- One\n  1. a\n  2. b\n- Two",
    ),
    "two lists in a row": ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
    "two kinds of list in a row": ("<ol><li>a</li></ol><ul><li>b</li></ul>", "1. a\n\n- b"),
    "note": ("<note><p>One.</p><p>Two.</p></note>", "> **Note**\n>\n> One.\n>\n> Two."),
    "important": ("<important> <p>X</p> </important>", "> **Important**\n>\n> X"),
    "empty note": ("<p>a</p><note><p/></note>", "a"),
    "note in a list": (
        "<ul><li><p>a</p><note><p>b</p></note></li></ul>",
        "- a\n\n  > **Note**\n  >\n  > b",
    ),
    "definitions": (
        "<dl><dt>Term</dt><dd><p>Text</p></dd><dt><code>x</code></dt><dd>y</dd></dl>",
        "- **Term**\n\n  Text\n\n- `x`\n\n  y",
    ),
    "definition with a list": (
        "<dl> <dt>T</dt> <dd> <ul><li>a</li></ul> </dd> </dl>",
        "- **T**\n  - a",
    ),
    "heading": ("<h2>Title</h2><p>x</p>", "**Title**\n\nx"),
    "preformatted": ("<pre><code>a\n  b &lt;</code></pre>", "```\na\n  b <\n```"),
    "line break": ("a<br/>b", "a\n\nb"),
    "unknown tags": ("<p>Template <link linkend='x'>Versions</link>resource</p>", None),
    "fullname": ("<fullname>Service</fullname> <p>x</p>", "Service\n\nx"),
    "entities": ("<p>a &lt;b&gt; &amp; c</p>", r"a \<b\> \& c"),
    "comment": ("<p>a<!-- <b> -->b</p>", "ab"),
    "upper case": ("<P>a</P><UL><LI>b</LI></UL>", "a\n\n- b"),
    "unclosed paragraph": ("<p>One<p>Two", "One\n\nTwo"),
    "unclosed items": ("<ul><li>a<li>b</ul>after", "- a\n- b\n\nafter"),
    "unclosed style": ("<p><b>a</p><p>b</p>", "**a**\n\nb"),
    "misnested styles": ("<b>a <i>b</b> c</i> d", "**a b** *c* d"),
    "list in a paragraph": ("<p>a<ul><li>b</li></ul>c</p>", "a\n\n- b\n\nc"),
    "item without a list": ("a<li>b</li><p>c</p>", "a\n\n- b\n\nc"),
    "text beside items": ("<ul><li>a</li>b<li>c</li></ul>", "- a\n\n  b\n\n- c"),
    "end without start": ("</ul></p>a</b></note>", "a"),
    "list ended by a note's end": ("<note><ul><li>a</note>b", "> **Note**\n>\n> - a\n\nb"),
    "a glitch of a real model": (
        "<p>para>5 - Low.</p>/listitem>",
        "para\\>5 - Low.\n\n/listitem\\>",
    ),
    "number at the start": ("<p>1986. A year. 2) x</p>", "1986\\. A year. 2) x"),
    "dash at the start": ("<p>- a</p>", "\\- a"),
    "nothing": ("<p> </p><ul><li></li></ul>", ""),
}
CASES["unknown tags"] = (CASES["unknown tags"][0], "Template Versionsresource")


@pytest.mark.parametrize(("documentation", "expected"), CASES.values(), ids=CASES)
def test_markdown(documentation: str, expected: str) -> None:
    assert to_markdown(documentation) == expected
    assert_inert(expected, code_blocks=expected.startswith("```\n"))


PLAIN_CASES = {
    "paragraphs": ("<p>A <b>b</b> <code>c_d</code>.</p><p>E</p>", "A b c_d.\n\nE"),
    "lists": (
        "<p>x</p><ul><li>a<ol><li>b</li></ol></li><li><p>c</p></li></ul>",
        "x\n\n- a\n  1. b\n- c",
    ),
    "note": ("<note><p>a</p></note><p>b</p>", "Note: a\n\nb"),
    "preformatted": ("<pre>a\n b</pre>", "    a\n     b"),
    "characters stay": ("<p>1. *a* [b] &lt;c&gt; \\</p>", "1. *a* [b] <c> \\"),
    "links": ('<a href="https://x.y">the page</a>', "the page"),
}


@pytest.mark.parametrize(("documentation", "expected"), PLAIN_CASES.values(), ids=PLAIN_CASES)
def test_plain(documentation: str, expected: str) -> None:
    assert to_plain(documentation) == expected


HOSTILE_TEXTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "# heading",
    "heading\n=======",
    "heading\n---",
    "---",
    "* * *",
    "```\ncode\n```",
    "~~~\ncode",
    "    indented code",
    "\tindented code",
    "> quote",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "[a](javascript:alert(1))",
    "![a](https://x.y/z.png)",
    "[a]: https://x.y\n\n[a]",
    "[^1]",
    "<https://x.y>",
    "**bold** __bold__ *em* _em_ ~~gone~~",
    "`code` ``code``",
    "a | b\n--|--\nc | d",
    "&lt;b&gt; &#60;b&#62;",
    "\\<b>\\[a](b)",
    "{{ 7 * 7 }} {% raw %}",
    "</ul></note>-->",
    "a\u2028- b\u2029# c",
    "\x00\x1b[31m\u202e\ufeff",
    "trailing backslash\\",
    "$x$ :smile: @user #1",
]
HOSTILE_FRAMES = [
    "{}",
    "<p>{}</p>",
    "<b>{}</b>",
    "<code>{}</code>",
    "<ul><li>{}</li></ul>",
    "<note>{}</note>",
    '<a href="https://x.y">{}</a>',
    "wow!<a href='https://x.y/'>{}</a>",
    "<h1>{}</h1>",
    "<dl><dt>{}</dt></dl>",
    "<p>1<b>{}</b></p>",
    "<p><i>{}</i>x</p>",
]


@pytest.mark.parametrize("frame", HOSTILE_FRAMES)
@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_text_does_nothing(text: str, frame: str) -> None:
    for documentation in (frame.format(html.escape(text)), frame.replace("{}", text)):
        assert_inert(to_markdown(documentation))


@pytest.mark.parametrize("text", [*HOSTILE_TEXTS, "````\n```", "`" * 9])
def test_hostile_text_stays_in_its_code_block(text: str) -> None:
    tokens = COMMONMARK.parse(fenced(text))
    assert [token.type for token in tokens] == ["fence"]
    assert_inert(to_markdown(f"<pre>{html.escape(text)}</pre>"), code_blocks=True)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "java\nscript:alert(1)",
        "&#106;avascript:alert(1)",
        "\x01javascript:alert(1)",
        "https\x00://x",
    ],
)
def test_an_unsafe_target_leaves_the_text_alone(target: str) -> None:
    markdown = to_markdown(f'<p>see <a href="{html.escape(target)}">this</a></p>')
    assert markdown == "see this"


@pytest.mark.parametrize(
    "target",
    [
        'https://x.y/"onclick="z',
        "https://x.y/) [a](javascript:b",
        "https://x.y/> b>",
        "https://x.y/\\",
        "mailto:a@b.example",
        "https://x.y/&amp;lpar;&amp;#41;",
    ],
)
def test_a_target_cannot_leave_its_parentheses(target: str) -> None:
    markdown = to_markdown(f"<a href='{target}'>this</a>")
    assert_inert(markdown)
    links = [t for t in inline_tokens(COMMONMARK.parse(markdown)) if t.type == "link_open"]
    assert len(links) == 1
    assert visible(COMMONMARK.render(markdown)) == "this"


@pytest.mark.parametrize(
    "documentation",
    [
        "<ul><li>" * 5_000 + "deep",
        "<note>" * 5_000 + "deep",
        "<b><i>" * 5_000 + "deep",
        "<dl><dt>" * 5_000 + "deep" + "</dl>" * 9_000,
        "</ul>" * 5_000 + "deep",
        "<!--" * 50_000 + "--> deep",
        "<a " * 50_000 + "> deep",
        "&" * 50_000 + " deep",
    ],
    ids=lambda value: value[:8],
)
def test_deep_and_broken_html_keeps_its_text(documentation: str) -> None:
    markdown = to_markdown(documentation)
    assert "deep" in COMMONMARK.render(markdown)
    assert "deep" in to_plain(documentation)
    assert_inert(markdown)


TAGS = [
    "p",
    "b",
    "i",
    "em",
    "strong",
    "code",
    "ul",
    "ol",
    "li",
    "note",
    "important",
    "dl",
    "dt",
    "dd",
]
FRAGMENTS = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(['<a href="https://x.y/z">', "</a>", "<a>", "<br/>", "<u>", "</u>", " ", "\n"]),
    st.sampled_from([*"!*_`[]()<>#-+=~|\\&:.1a", "word", "1. ", "- ", "``"]).map(html.escape),
)


@given(st.lists(FRAGMENTS, max_size=40).map("".join))
@settings(max_examples=500, deadline=None)
def test_any_soup_of_tags_keeps_its_text_and_does_nothing(documentation: str) -> None:
    markdown = to_markdown(documentation)
    assert_inert(markdown)
    rendered = without_titles(visible(COMMONMARK.render(markdown)))
    assert rendered == visible(documentation)
    assert to_markdown(documentation) is to_markdown(documentation)


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_does_nothing(text: str) -> None:
    assert_inert(to_markdown(html.escape(text)))
    assert_inert(to_markdown(text), code_blocks="<pre" in text.lower())


def documentations(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("documentation"), str):
            yield node["documentation"]
        for value in node.values():
            yield from documentations(value)
    elif isinstance(node, list):
        for value in node:
            yield from documentations(value)


@pytest.mark.parametrize(
    "service", ["pinpoint", "pinpoint-sms-voice-v2", "s3", "iam", "lambda", "es"]
)
def test_the_text_of_real_documentation_is_what_readers_see(service: str) -> None:
    texts = sorted(set(documentations(Loader().load_service_model(service, "service-2"))))
    assert len(texts) > 200
    for documentation in texts:
        markdown = to_markdown(documentation)
        rendered = visible(COMMONMARK.render(markdown))
        assert without_titles(rendered) == without_titles(visible(documentation))
        assert_inert(markdown, code_blocks="<pre" in documentation)


@pytest.mark.parametrize("piece", [*HOSTILE, "<" + "a" * 199_999], ids=lambda piece: piece[:12])
def test_hostile_text_of_the_greatest_length_is_read(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    markdown = to_markdown(text)
    assert len(markdown) < 6 * len(text)
    assert len(parse(text)) <= 2


def test_styles_beyond_the_most_are_as_if_not_there() -> None:
    deep = "<b>" * 1000 + "x<i>y</i>" + "</b>" * 1000 + "z"
    assert to_markdown(deep) == "**xy**z"


def test_many_tags_that_never_end_are_text() -> None:
    text = '<a "' * 101
    (root,) = parse(text)
    pieces = [child for child in root.children if isinstance(child, Text)]
    assert "".join(piece.lead + piece.body + piece.trail for piece in pieces) == text
