"""What CONTRIBUTING says of adding things, done as it says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from shapewright.importers.botocore import import_service

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / ".github" / "CONTRIBUTING.md").read_text("utf-8")


def block(language: str) -> str:
    match = re.search(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)
    assert match is not None
    return match.group(1)


def generate(checkout: Path) -> str:
    """Run the generator of a checkout on its own specs."""
    result = subprocess.run(
        [sys.executable, "-m", "shapewright", "generate"],
        cwd=checkout,
        env={"PYTHONPATH": str(checkout / "generator")},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def copy(tmp_path: Path, *names: str) -> Path:
    for name in names:
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_fourth_operation_takes_one_file_of_yaml(tmp_path: Path) -> None:
    checkout = copy(tmp_path, "specs", "generated", "generator", "templates")
    before = files(checkout / "specs")
    report = import_service(
        "pinpoint", operations=["PhoneNumberValidate"], specs=checkout / "specs"
    )
    assert "1 operation imported, 1 file written" in str(report)
    assert files(checkout / "specs") - before == {"pinpoint/operations/phone_number_validate.yaml"}
    assert generate(checkout) in TEXT
    page = checkout / "generated/docs/boto3/pinpoint/client/phone_number_validate.rst"
    assert "phone_number_validate" in page.read_text("utf-8")


def test_a_new_output_file_takes_one_template_and_one_line(tmp_path: Path) -> None:
    checkout = copy(tmp_path, "specs", "generator", "templates")
    target = checkout / "templates/docs/target.yaml"
    line = next(text for text in TEXT.splitlines() if "synopsis.txt.jinja, for_each" in text)
    target.write_text(target.read_text("utf-8").rstrip("\n") + f"\n{line}\n", "utf-8")
    (checkout / "templates/docs/cli/synopsis.txt.jinja").write_text(block("jinja"), "utf-8")
    generate(checkout)
    synopsis = checkout / "generated/docs/cli/pinpoint/send-otp-message.txt"
    assert synopsis.read_text("utf-8").startswith("  send-otp-message\n  --application-id")
