"""What the AWS CLI was recorded to make of command lines."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parents[1] / "recorded" / "cli"
FILES = _FOLDER / "files"


@functools.cache
def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a file."""
    text = (_FOLDER / f"{name}.json").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(text)["cases"]
    return found


def outcome(case: dict[str, Any], version: str) -> Any:
    """What a version of the AWS CLI made of a case; None if that is not known."""
    if version not in case["versions"]:
        return None
    return case["expected"] if "expected" in case else case["expected_by_version"][version]
