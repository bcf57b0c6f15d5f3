"""Patterns: which ones are tried, on how long a text, and that none can run away."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from shapewright.regex.automaton import automaton
from shapewright.regex.cost import Cost
from shapewright.regex.judge import Pattern, Refused, judge
from shapewright.regex.reader import read
from tests.python_target.building import imported, service

LINEAR = [
    r"[A-Za-z0-9_:/\(\)\+-]+",
    r"^[0-9a-f]{8}-[0-9a-f]{4}$",
    r"[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*",
    r"arn:aws:[a-z]+:[a-z0-9-]*:\d{12}:thing/.*",
    r".*\S",
    r"(a|b|cd)*",
    r"[^:]+:[^:]+:[^:]*",
    r"((25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(25[0-5]|2[0-4]\d|1?\d?\d)",
    r"(?!-)[a-z-]{1,63}",
    r"(?i)all|[0-9]{12}",
    "",
    r"(?!)|a",
]
EXPONENTIAL = [
    r"(a+)+",
    r"(a*)*",
    r"(a|a)*",
    r"([a-z]+-?)+",
    r"(.*)*x",
    r"(x+x+)+y",
    r"(a|ab|b)*c",
    r"[a-zA-Z](?:-?[a-zA-Z0-9]+)*",
    r"(?=(a+)+b).*",
    r"(x(a?)?)*y",
    r"(x(|))*y",
    r"((a|a)b){40}",
]
# No loop in these can go wrong: there are too many ways to get through.
MANY_WAYS = [
    "a?" * 30 + "a{30}",
    "(a{1,8}){8}",
    "(a{1,8}){1,8}b",
    "(a|aa){8}" * 4 + "b",
    "(([ab]){1,8}){8}",
    r"((\w){3,12}){8}a{2}",
    "(a{1,3}a{1,3}){8}",
    "((a|aa){8}){8}",
]
COUNTED_NOTHING = [
    "(a?){30}a{30}",
    "([a-z]?){64}-",
    "((a?){10,}){2}",
    "(|a){30}a{30}",
    "(?!(a?){30}b)a*",
    "x(a?){28}(a?){28}y",
    "((a{0,2}){8}){8}",
]
SQUARE = [r".*(?=.*x)", r".*a.*", r"[a-z]+[a-z0-9]+", r"[\s\S]*\S[\s\S]*", r"\w*x\w*"]
CUBIC = [r".*.*.*x", r"arn:.+:mediaconnect.+:flow:.+", r"[\s\S]*\S[\s\S]*\S[\s\S]*x"]


@pytest.mark.parametrize("text", LINEAR)
def test_quick_patterns_are_tried_on_any_text(text: str) -> None:
    verdict = judge(text)
    assert isinstance(verdict, Pattern)
    assert verdict.longest is None


@pytest.mark.parametrize("text", EXPONENTIAL)
def test_runaway_patterns_are_refused(text: str) -> None:
    assert judge(text, 2048) == Refused(text, "some texts would take too long")


@pytest.mark.parametrize("text", MANY_WAYS)
def test_patterns_with_too_many_ways_are_refused(text: str) -> None:
    assert judge(text) == Refused(text, "some texts would take too long")


@pytest.mark.parametrize("text", COUNTED_NOTHING)
def test_counts_of_what_can_be_empty_are_refused(text: str) -> None:
    assert judge(text) == Refused(text, "it counts repetitions of what can be empty")


@pytest.mark.parametrize("text", [r"([0-9]{1,4}){1,4}x", "(a?)+b", "(foo|bar){8}", "(-?[a-z]){8}"])
def test_a_few_ways_are_let_be(text: str) -> None:
    verdict = judge(text)
    assert isinstance(verdict, Pattern)
    assert verdict.longest is None


@pytest.mark.parametrize("text", SQUARE)
def test_slower_patterns_are_tried_on_short_texts(text: str) -> None:
    verdict = judge(text)
    assert isinstance(verdict, Pattern)
    assert verdict.longest == 1_000
    short = judge(text, 256)
    assert isinstance(short, Pattern)
    assert short.longest is None


@pytest.mark.parametrize("text", CUBIC)
def test_the_slowest_that_are_tried_are_tried_on_a_hundred_characters(text: str) -> None:
    verdict = judge(text)
    assert isinstance(verdict, Pattern)
    assert verdict.longest == 100


@pytest.mark.parametrize(
    ("text", "steps"),
    [("a", 1), ("a*", 100), ("a*b*", 100), ("a*a*", 100**2), ("a*a*a*", 100**3), ("a{1,9}.*", 900)],
)
def test_the_cost_is_the_product_of_loops_that_share_text(text: str, steps: float) -> None:
    assert Cost(automaton(read(text))).on(100) == steps


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[a-z]+", False), (".+", True), (r"\S", True), ("[^a]", True), ("[^\\ud000-\\ue000]", False)],
)
def test_surrogates_are_noticed(text: str, expected: bool) -> None:
    verdict = judge(text)
    assert isinstance(verdict, Pattern)
    assert verdict.surrogates is expected


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    members = {"Good": r"[a-z]+", "Bad": r"(a+)+", "Foreign": r'\p{L}+"\n', "Slow": r".*a.*"}
    shapes = {
        "In": {"type": "structure", "members": {name: {"shape": name} for name in members}},
        **{name: {"type": "string", "pattern": pattern} for name, pattern in members.items()},
    }
    made = service(shapes, {"Go": {"input": {"shape": "In"}}})
    package = imported(tmp_path_factory.mktemp("patterns"), [made])
    return importlib.import_module(f"{package.__name__}.things.validators")


def test_a_refused_pattern_is_named_and_not_checked(module: ModuleType) -> None:
    module.validate_go({"Bad": "!", "Foreign": "!"})
    assert module.__file__ is not None
    text = Path(module.__file__).read_text("utf-8")
    assert (
        '# Not checked, as some texts would take too long: the pattern of Bad,\n# "(a+)+"' in text
    )
    said = r"it uses \p{L}, which depends on the version of Unicode: the pattern of Foreign,"
    assert said in text.replace("\n# ", " ")
    assert "\n# '\\\\p{L}+\"\\\\n'" in text


def test_a_slow_pattern_lets_long_texts_through(module: ModuleType) -> None:
    module.validate_go({"Slow": "b" * 1_001})
    with pytest.raises(ValueError, match="as a whole"):
        module.validate_go({"Slow": "b" * 1_000})


def test_a_pattern_is_compiled_once_and_only_when_it_is_needed(module: ModuleType) -> None:
    before = module._match_good
    assert type(before).__name__ == "function"
    module.validate_go({"Good": "abc"})
    assert type(module._match_good).__name__ != "function"
    with pytest.raises(ValueError, match=r"must match \[a-z\]\+ as a whole, not \"ABC\""):
        module.validate_go({"Good": "ABC"})


def test_importing_validators_does_not_import_re(module: ModuleType) -> None:
    """Only a first use of a pattern does, which the generated module leaves to the runtime."""
    assert "re" not in vars(module)
    assert "re" not in vars(sys.modules[module.__name__.split(".")[0] + "._validation.checks"])


SLOWEST: list[Callable[[int], str]] = [
    lambda n: "a" * n + "!",
    lambda n: "-" * n + "!",
    lambda n: "a-" * (n // 2) + "!",
    lambda n: "0." * (n // 2) + "!",
]


@pytest.mark.parametrize("text", [*LINEAR, *SQUARE])
def test_the_judgement_holds_in_the_engine(text: str) -> None:
    """Number of steps grows no faster than judged: the test ends."""
    import re

    verdict = judge(text)
    assert isinstance(verdict, Pattern)
    match = re.compile(verdict.text, re.ASCII).fullmatch
    for make in SLOWEST:
        match(make(verdict.longest or 20_000))
