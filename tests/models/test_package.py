"""The generated distribution with models: loaded when asked for, and typed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shapewright.datamodel import FLAVOURS
from tests.models.making import write
from tests.models.services import messaging

USER_FILES = Path(__file__).parents[1] / "typing"
LIBRARIES = ("pydantic", "msgspec")


@pytest.fixture(scope="module", params=FLAVOURS)
def distribution(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    """A flavour, and the folder of the distribution with its models."""
    folder = tmp_path_factory.mktemp(request.param)
    return request.param, write(folder, messaging(), request.param, "aws_messaging")


def run(root: Path, code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


def test_models_are_loaded_when_asked_for(distribution: tuple[str, Path]) -> None:
    flavour, root = distribution
    loaded = f"[name for name in {LIBRARIES} if name in sys.modules]"
    done = run(
        root,
        "import sys, aws_messaging.pinpoint as pinpoint; pinpoint.Client\n"
        f"print({loaded}, 'aws_messaging.pinpoint.models' in sys.modules)\n"
        "from aws_messaging.pinpoint import models\n"
        f"print({loaded}, pinpoint.models is models)",
    )
    library = [flavour] if flavour in LIBRARIES else []
    assert (done.stdout.split("\n"), done.stderr) == (["[] False", f"{library} True", ""], "")


def test_without_the_library(distribution: tuple[str, Path]) -> None:
    flavour, root = distribution
    without = "import sys; sys.modules.update(dict.fromkeys(('pydantic', 'msgspec')));"
    done = run(root, f"{without} from aws_messaging.pinpoint import *; print(Client)")
    assert done.returncode == 0, done.stderr
    done = run(root, f"{without} from aws_messaging.pinpoint import models")
    if flavour == "dataclass":
        assert done.returncode == 0, done.stderr
    else:
        text = f"models need {flavour}: pip install aws-messaging[models]"
        assert done.stderr.strip().endswith(f"ModuleNotFoundError: {text}")


def test_mypy_strict(distribution: tuple[str, Path], tmp_path: Path) -> None:
    _, root = distribution
    files = [user_file(distribution), *map(str, root.glob("aws_messaging/*/models.py"))]
    files.append(str(root / "aws_messaging" / "_models.py"))
    options = ["--strict", "--config-file=", f"--cache-dir={tmp_path}", "--python-version=3.11"]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, *files],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(root)},
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright(distribution: tuple[str, Path], tmp_path: Path) -> None:
    """Strict for the user's file, standard for the package."""
    _, root = distribution
    shutil.copytree(root / "aws_messaging", tmp_path / "aws_messaging")
    user = Path(user_file(distribution))
    shutil.copy(user, tmp_path)
    settings = {
        "include": [user.name, "aws_messaging/*/models.py", "aws_messaging/_models.py"],
        "strict": [user.name],
        "pythonVersion": "3.11",
        "reportUnnecessaryTypeIgnoreComment": "error",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 errors, 0 warnings" in done.stdout


def user_file(distribution: tuple[str, Path]) -> str:
    """How a user writes with models; msgspec has its own word for what is not given."""
    name = "use_models_of_msgspec.py" if distribution[0] == "msgspec" else "use_models.py"
    return str(USER_FILES / name)
