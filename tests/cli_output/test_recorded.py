"""The recorded answers, in every format, as version 2 of the AWS CLI prints them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from tests.cli_output.answers import scalars
from tests.cli_output.conftest import Import, Rendered
from tests.cli_output.known import CRASHES, known_crash

_FILE = Path(__file__).parents[1] / "recorded" / "cli" / "formats.json"


def recorded() -> list[dict[str, Any]]:
    """The cases."""
    found: list[dict[str, Any]] = json.loads(_FILE.read_text(encoding="utf-8"))["cases"]
    return found


def found_of(case: dict[str, Any], sdk: Import) -> Any:
    """What a case's query finds."""
    given = case["input"]
    answer = {k: v for k, v in given["response"].items() if k != "ResponseMetadata"}
    if given["query"] is None:
        return answer
    return sdk("_jmespath").compile(given["query"]).search(answer)


def printed(case: dict[str, Any], sdk: Import, rendered: Rendered) -> str:
    """What we print."""
    given = case["input"]
    query = None if given["query"] is None else sdk("_jmespath").compile(given["query"])
    return rendered(
        {k: v for k, v in given["response"].items() if k != "ResponseMetadata"},
        case["format"],
        title=given["command"],
        query=query,
        color=given["color"] == "on",
        width=given["width"],
    )


def test_every_recorded_answer(sdk: Import, rendered: Rendered) -> None:
    same: Counter[str] = Counter()
    for case in recorded():
        if "value" in case["expected"]:
            assert printed(case, sdk, rendered) == case["expected"]["value"], case["id"]
            same[case["format"]] += 1
    assert same == {"json": 252, "yaml-stream": 246, "yaml": 241, "text": 234, "table": 230}


def test_what_the_aws_cli_cannot_print(sdk: Import, rendered: Rendered) -> None:
    """Every crash is of a kind that is listed, every kind is met, and we print all there is."""
    met: Counter[str] = Counter()
    for case in recorded():
        if "error" not in case["expected"]:
            continue
        known = known_crash(case["format"], case["expected"]["error"])
        assert known is not None, case["id"]
        met[known.reason] += 1
        text = printed(case, sdk, rendered)
        assert all(_shown(scalar) in text for scalar in scalars(found_of(case, sdk))), case["id"]
    assert met == dict(zip((known.reason for known in CRASHES), (19, 18, 11), strict=True))


def _shown(scalar: Any) -> str:
    return str(scalar)
