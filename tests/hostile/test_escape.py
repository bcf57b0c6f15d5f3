"""Each encoder against a reader of the language that it writes."""

from __future__ import annotations

import ast
import io
import json
import tokenize
import warnings

import docutils.core
import docutils.nodes
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from shapewright.dialects import escape
from shapewright.text import UNSAFE
from tests.hostile.texts import TEXTS

ANY_TEXT = st.one_of(st.sampled_from(TEXTS), st.text(), st.text("'\"\\\n\r{}%#`*_|<>[]():-. a"))
CANARY = "canary = 'sings'"


def one_statement(source: str) -> ast.stmt:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (statement,) = ast.parse(source).body
    return statement


@given(ANY_TEXT)
def test_a_literal_is_the_text_and_nothing_else(text: str) -> None:
    rendered = escape.literal(text)
    assert ast.literal_eval(rendered) == text
    assert "\n" not in rendered
    assert not UNSAFE.search(rendered)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | ANY_TEXT,
        lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner) | st.tuples(inner),
        max_leaves=8,
    )
)
def test_a_literal_of_a_container(value: object) -> None:
    assert ast.literal_eval(escape.literal(value)) == value


@given(ANY_TEXT)
def test_a_docstring_stays_one(text: str) -> None:
    source = f'def f() -> None:\n    """{escape.docstring(text)}"""\n'
    function = one_statement(source)
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 1
    assert isinstance(ast.get_docstring(function, clean=False), str)
    assert not UNSAFE.search(source)


@given(st.text("ab \"'\\", max_size=40))
def test_a_docstring_of_one_line_says_the_text(text: str) -> None:
    (statement,) = ast.parse(f'"""{escape.docstring(text, indent=0)}"""').body
    assert isinstance(statement, ast.Expr)
    assert ast.literal_eval(statement.value).split() == text.split()


@given(ANY_TEXT)
def test_a_comment_stays_one(text: str) -> None:
    source = f"before = 1\n{escape.comment(text)}\nafter = 2\n"
    assert len(ast.parse(source).body) == 2
    kinds = {token.type for token in tokenize.generate_tokens(io.StringIO(source).readline)}
    assert kinds <= {
        tokenize.NAME,
        tokenize.OP,
        tokenize.NUMBER,
        tokenize.NEWLINE,
        tokenize.NL,
        tokenize.COMMENT,
        tokenize.ENDMARKER,
    }


@given(ANY_TEXT)
def test_json_is_the_text(text: str) -> None:
    rendered = escape.json_text({"text": text})
    assert json.loads(rendered) == {"text": text}
    assert rendered.isascii()


@given(ANY_TEXT)
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).parse(f"before {escape.markdown(text)}\n")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or ()} <= {"text", "text_special"}


@given(ANY_TEXT)
def test_markdown_at_the_start_of_a_line(text: str) -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).parse(f"{escape.markdown(text)}\n")
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}


@given(ANY_TEXT)
def test_markdown_code_is_one_code_span(text: str) -> None:
    _, inline, _ = MarkdownIt().parse(f"before {escape.markdown_code(text)} after\n")
    codes = [child for child in inline.children or () if child.type == "code_inline"]
    assert len(codes) == 1
    assert not {child.type for child in inline.children or ()} & {"html_inline", "link_open"}


@pytest.mark.parametrize("before", ["", "before "])
@given(text=ANY_TEXT)
def test_rst_shows_the_text_and_nothing_else(before: str, text: str) -> None:
    rendered = escape.rst(text)
    if not rendered.strip():
        return
    settings = {"report_level": 2, "halt_level": 2, "raw_enabled": True}
    document = docutils.core.publish_doctree(f"{before}{rendered}\n", settings_overrides=settings)
    kinds = {type(node) for node in document.findall()}
    assert kinds <= {docutils.nodes.document, docutils.nodes.paragraph, docutils.nodes.Text}


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://docs.aws.amazon.com/a?b=c#d", "https://docs.aws.amazon.com/a?b=c#d"),
        ("HTTP://example.com", "HTTP://example.com"),
        ("mailto:a@example.com", "mailto:a@example.com"),
        ("https://example.com/a b>`_)", "https://example.com/a%20b%3E%60_%29"),
        ("javascript:alert(1)", None),
        (" javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//example.com", None),
        ("https://example.com/\u202e", None),
    ],
)
def test_only_web_and_mail_links_are_kept(url: str, safe: str | None) -> None:
    assert escape.safe_url(url) == safe


@given(ANY_TEXT)
def test_a_file_name_is_one_plain_part(text: str) -> None:
    name = escape.file_name(text)
    assert 0 < len(name) <= 101
    assert name.isascii()
    assert not name.startswith((".", "-"))
    assert "/" not in name
    assert "\\" not in name


@pytest.mark.parametrize("name", ["con", "NUL", "com1", "conftest", "sitecustomize", "..", ""])
def test_names_that_systems_treat_specially_are_changed(name: str) -> None:
    assert escape.file_name(name) != name
