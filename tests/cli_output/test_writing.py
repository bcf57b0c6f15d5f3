"""Texts on their way out: UTF-8 everywhere, bytes exact, terminals unharmed, failures told."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli_output.conftest import Import, shown_on_terminal

_SHOW = """
import sys
from shown_sdk import _jmespath
from shown_sdk._cli.output import show

class Pages:
    pages = {pages}
    def __iter__(self):
        for page in self.pages:
            if page is None:
                raise RuntimeError
            yield page
    def results(self):
        for page in self:
            yield dict(Items=page["Items"])
    def whole(self):
        return dict(Items=[item for page in self for item in page["Items"]])

try:
    show(Pages(), {format!r}, title="ListThings", {options})
except OSError as error:
    print(type(error).__name__, error, file=sys.stderr)
    sys.exit(9)
"""
_PAGES = "[dict(Items=['a', 'b'], Next='t'), dict(Items=['c'])]"
_C_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def program(format: str, pages: str = _PAGES, **options: object) -> str:
    """Python that shows pages."""
    query = options.pop("query", None)
    given = [f"{name}={value!r}" for name, value in options.items()]
    given += [f"query=_jmespath.compile({query!r})"] if query else []
    return _SHOW.format(pages=pages, format=format, options=", ".join(given))


def run(
    folder: Path,
    text: str,
    environment: dict[str, str] | None = None,
    out: int = subprocess.PIPE,
    *flags: str,
) -> subprocess.CompletedProcess[bytes]:
    """A program's end; standard output is a pipe if it is no file."""
    return subprocess.run(
        [sys.executable, *flags, "-c", text],
        stdout=out,
        stderr=subprocess.PIPE,
        env={"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", **(environment or {})},
        check=False,
    )


def printed(folder: Path, text: str, environment: dict[str, str] | None = None) -> str:
    """Standard output of a program that must not fail."""
    result = run(folder, text, environment)
    assert (result.returncode, result.stderr) == (0, b"")
    return result.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        ("json", '{\n    "Items": [\n        "a",\n        "b",\n        "c"\n    ]\n}\n'),
        ("text", "ITEMS\ta\nITEMS\tb\nITEMS\tc\n"),
        ("yaml", "Items:\n- a\n- b\n- c\n"),
        ("yaml-stream", "- Items:\n  - a\n  - b\n  Next: t\n- Items:\n  - c\n"),
        ("off", ""),
    ],
)
def test_pages(folder: Path, format: str, expected: str) -> None:
    """Text and YAML streams are printed page by page."""
    assert printed(folder, program(format)) == expected


@pytest.mark.parametrize(
    ("format", "expected"),
    [("json", "3\n"), ("text", "3\n"), ("yaml", "3\n"), ("yaml-stream", "- 3\n"), ("off", "")],
)
def test_queries_see_all_pages(folder: Path, format: str, expected: str) -> None:
    """Version 2 of the AWS CLI asks each page of text and YAML streams: ``2``, ``1``."""
    assert printed(folder, program(format, query="length(Items)")) == expected


def test_pages_before_an_error_are_shown(folder: Path) -> None:
    pages = "[dict(Items=['a']), None]"
    for format, expected in (("text", b"ITEMS\ta\n"), ("yaml-stream", b"- Items:\n  - a\n")):
        result = run(folder, program(format, pages))
        assert (result.returncode, result.stdout) == (1, expected)
    assert run(folder, program("off", pages)).returncode == 1


def test_moments_are_iso_8601(folder: Path) -> None:
    moment = "__import__('datetime').datetime(2020, 1, 1, tzinfo=__import__('datetime').UTC)"
    pages = f"[dict(Items=[{moment}])]"
    query = "Items[0]"
    assert printed(folder, program("text", pages, query=query)) == "2020-01-01T00:00:00+00:00\n"
    assert '"2020-01-01T00:00:00+00:00"' in printed(folder, program("json", pages))


@pytest.mark.parametrize(
    "environment",
    [{}, _C_LOCALE, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}],
)
@pytest.mark.parametrize("format", ["json", "text", "table", "yaml"])
def test_output_is_utf_8_in_every_locale(
    folder: Path, format: str, environment: dict[str, str]
) -> None:
    pages = "[dict(Items=['caf\\xe9 \\u2603', '\\x9b\\u202e'])]"
    text = printed(folder, program(format, pages), environment)
    assert "café ☃" in text
    assert "\u202e" in text  # bytes are exact in a pipe
    if format != "yaml":
        assert "\x9b" in text


def test_half_a_surrogate_pair_is_escaped(folder: Path) -> None:
    pages = "[dict(Items=['\\ud83d'])]"
    assert printed(folder, program("text", pages)) == "ITEMS\t\\ud83d\n"
    assert '"\\ud83d"' in printed(folder, program("json", pages))


@pytest.mark.parametrize("format", ["json", "text", "table", "yaml", "yaml-stream"])
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_full_disk_is_an_error(folder: Path, format: str) -> None:
    with open("/dev/full", "wb") as full:
        result = run(folder, program(format), None, full.fileno())
    assert result.returncode != 0
    assert b"No space left on device" in result.stderr


@pytest.mark.parametrize("flags", [(), ("-u",)])
def test_closed_pipe_is_an_error(folder: Path, flags: tuple[str, ...]) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    result = run(folder, program("text", "[dict(Items=['x' * 10**6])]"), None, writes, *flags)
    os.close(writes)
    assert result.returncode != 0
    assert b"BrokenPipeError" in result.stderr


@pytest.mark.parametrize("format", ["json", "text"])
def test_closed_output_is_an_error_if_there_is_something_to_say(folder: Path, format: str) -> None:
    text = "import os; os.close(1)\n" + program(format)
    assert run(folder, text).returncode != 0
    none = "import sys; sys.stdout = None\n" + program(format)
    result = run(folder, none)
    assert (result.returncode, result.stderr.splitlines()) == (
        9,
        [b"OSError standard output is closed"],
    )
    assert run(folder, "import sys; sys.stdout = None\n" + program("off")).returncode == 0


@pytest.mark.parametrize("flags", [(), ("-u",)])
def test_long_texts_are_written_whole(folder: Path, flags: tuple[str, ...]) -> None:
    pages = "[dict(Items=['é' * 10**6])]"
    result = run(folder, program("text", pages), None, subprocess.PIPE, *flags)
    assert result.stdout == "ITEMS\té".encode() + "é".encode() * (10**6 - 1) + b"\n"


def test_texts_go_where_they_are_asked_to_go(sdk: Import) -> None:
    write = sdk("_cli.show").write
    stream = io.StringIO()
    write("é", stream)
    assert stream.getvalue() == "é"
    stream.close()
    with pytest.raises(OSError, match="closed"):
        write("x", stream)
    raw = io.BytesIO()
    output = io.TextIOWrapper(raw, encoding="ascii", newline="\r\n")
    write("é\n", output)
    assert raw.getvalue() == "é\n".encode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain\n\ttext é 日本\u3000語 \xa0 👨\u200d👩", None),
        ("\x1b[2J\x07\r\0", "\\u001b[2J\\u0007\\u000d\\u0000"),
        ("\x7f\x9b\x85", "\\u007f\\u009b\\u0085"),
        ("\u202egpj\u2066\u200f\u2028\ufeff", "\\u202egpj\\u2066\\u200f\\u2028\\ufeff"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_terminals_get(sdk: Import, text: str, expected: str | None) -> None:
    assert sdk("_cli.show").printable(text) == (text if expected is None else expected)


_EVIL = "[dict(Items=['\\x1b[2J', '\\x9b', 'caf\\xe9', dict(k='\\x1b]0;x\\x07')])]"


@pytest.mark.parametrize("format", ["json", "text", "table", "yaml", "yaml-stream"])
@pytest.mark.parametrize("pager", [None, "", "cat"])
def test_control_characters_are_escaped_on_a_terminal(
    folder: Path, format: str, pager: str | None
) -> None:
    code, shown = shown_on_terminal(program(format, _EVIL, pager=pager), folder)
    assert code == 0
    assert "café" in shown
    assert not {"\x1b", "\x9b", "\x07"} & set(shown)


def test_colours_are_ours_alone(folder: Path) -> None:
    """Between pieces they are reset, as in the AWS CLI, but not in what a pager gets."""
    for pager in ("", "cat"):
        code, shown = shown_on_terminal(program("table", _EVIL, pager=pager, color=True), folder)
        assert code == 0
        for sequence in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[34m"):
            assert sequence in shown
            shown = shown.replace(sequence, "")
        assert "\x1b" not in shown
        assert "\\u001b[2J" in shown


def test_no_colours_without_being_asked_for(folder: Path) -> None:
    text = program("table", _PAGES, pager="")
    assert "\x1b" not in printed(folder, text)
    assert "\x1b" not in shown_on_terminal(text, folder)[1]


def test_resets_between_pieces(folder: Path) -> None:
    """As recorded: ``out/vc/table-color-on``."""
    shown = printed(folder, program("table", "[dict(Items=['x'])]", color=True))
    reset, edge = "\x1b[0m", "\x1b[2m\x1b[33m|\x1b[0m"
    assert shown.startswith(
        f"{'-' * 12}\n{reset}{reset}|ListThings|{reset}{reset}\n{reset}{reset}"
        f"+----------+{reset}{reset}\n{reset}{edge}{reset}|  Items |{reset}{edge}{reset}\n"
    )


def test_tables_are_as_wide_as_the_terminal(folder: Path) -> None:
    pages = "[dict(Items=[dict(a='x' * 50, b='y' * 50)])]"
    for columns, turned in ((200, False), (100, True), (0, True)):
        wide = program("table", pages, pager="")
        _, shown = shown_on_terminal(wide, folder, size=(24, columns))
        assert ("||  a" in shown) == turned


def test_pages_of_help(folder: Path) -> None:
    """Through a pager on a terminal, if it is asked for; as they are in a pipe."""
    text = "from shown_sdk._cli.show import write_page; write_page('page é\\n')"
    assert printed(folder, text, {"PAGER": "cat -n"}) == "page é\n"
    for environment, expected in (
        ({}, "page é\n"),
        ({"PAGER": "cat -n"}, "     1\tpage é\n"),
        ({"PAGER": "cat -n", "AWS_PAGER": ""}, "page é\n"),
        ({"PAGER": "false", "MANPAGER": "cat -n"}, "     1\tpage é\n"),
    ):
        assert shown_on_terminal(text, folder, environment) == (0, expected)


_LOADED = """
import sys
before = set(sys.modules)
{program}
names = {{name.split(".", 1)[0] for name in set(sys.modules) - before}}
print(*sorted(names - {{"__future__", "shown_sdk"}}), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("format", "expected"), [("json", "_json"), ("text", ""), ("table", ""), ("off", "")]
)
def test_what_is_loaded(folder: Path, format: str, expected: str) -> None:
    """Neither JSON's package nor regular expressions: they take longer than all of a command."""
    text = program(format).replace("from shown_sdk import _jmespath\n", "")
    result = run(folder, _LOADED.format(program=text))
    assert result.stderr.decode().strip() == expected
