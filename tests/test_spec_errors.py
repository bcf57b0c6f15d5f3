"""Wrong specs, and what is said of them: each case is a folder of specs and the expected text.

``errors.txt`` holds what ``shapewright lint`` prints, with the paths below ``specs/``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from shapewright.errors import SpecError
from shapewright.specs import lint, load_specs

CASES = Path(__file__).parent / "cases" / "spec-errors"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())


def test_there_are_cases() -> None:
    assert len(FOLDERS) >= 60


@pytest.mark.parametrize("case", FOLDERS, ids=lambda path: path.name)
def test_case(case: Path, update_golden: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case / "specs")
    text = "".join(f"{problem}\n" for problem in lint([Path()]))
    expected = case / "errors.txt"
    if update_golden:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert text
    with pytest.raises(SpecError) as caught:
        load_specs(Path())
    assert f"{caught.value}\n" == text
