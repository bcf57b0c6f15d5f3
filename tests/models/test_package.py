"""The generated distribution with models: loaded when asked for, and typed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shapewright.datamodel import FLAVOURS, Flavour
from tests.models.making import write_distribution
from tests.support.checkers import mypy_strict
from tests.support.repository import repository_services

USER_FILES = Path(__file__).parents[1] / "typing"
LIBRARIES = ("pydantic", "msgspec")


@pytest.fixture(scope="module", params=FLAVOURS)
def distribution(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Flavour, Path]:
    """A flavour, and the folder of the distribution with its models."""
    folder = tmp_path_factory.mktemp(request.param)
    root = write_distribution(folder, repository_services(), request.param, "aws_messaging")
    return request.param, root


def checked(*quick: Flavour) -> pytest.MarkDecorator:
    """All flavours for a type checker; those that are not named are ``slow``."""
    flavours = [
        pytest.param(name, marks=() if name in quick else pytest.mark.slow) for name in FLAVOURS
    ]
    return pytest.mark.parametrize("distribution", flavours, indirect=True)


def run(root: Path, code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


def test_models_are_loaded_when_asked_for(distribution: tuple[Flavour, Path]) -> None:
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


def test_without_the_library(distribution: tuple[Flavour, Path]) -> None:
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


def test_the_readme_says_what_is_true(distribution: tuple[Flavour, Path]) -> None:
    flavour, root = distribution
    text = (root / "README.md").read_text("utf-8").partition("### Models")[2]
    assert ("pip install '.[models]'  # and " + flavour in text) is (flavour in LIBRARIES)
    example = text.split("```python\n")[1].split("```")[0]
    answer = "{'MessageResponse': {'ApplicationId': 'a'}}"
    made = example.replace(
        "(...)", "(application_id='a', send_otp_message_request_parameters=sent)"
    )
    assert made != example
    names = ("brand_name", "destination_identity", "origination_identity", "reference_id")
    arguments = ", ".join(f"{name}='+1206'" for name in names)
    done = run(
        root,
        "class client:\n"
        f"  send_otp_message = staticmethod(lambda **params: print(sorted(params)) or {answer})\n"
        "from aws_messaging.pinpoint import models\n"
        f"sent = models.SendOTPMessageRequestParameters(channel='SMS', {arguments})\n"
        f"{made}\nprint(answer.message_response.application_id)",
    )
    assert done.stdout.split("\n") == [
        *("['ApplicationId', 'SendOTPMessageRequestParameters']", "a", ""),
    ], done.stderr


def test_models_anywhere_in_a_call(distribution: tuple[Flavour, Path]) -> None:
    _, root = distribution
    done = run(
        root,
        "from aws_messaging.pinpoint import Client, models\n"
        "client = Client(region_name='us-east-1', validation='strict')\n"
        "def body(user, sms):\n"
        "    configuration = {'SMSMessage': sms}\n"
        "    request = {'MessageConfiguration': configuration, 'Users': {'u': user}}\n"
        "    params = {'ApplicationId': 'a', 'SendUsersMessageRequest': request}\n"
        "    return client.build_request('send_users_messages', params).body\n"
        "user = models.EndpointSendConfiguration(context={'k': 'v'})\n"
        "made = body(user, models.SMSMessage(body='b'))\n"
        "print(made == body({'Context': {'k': 'v'}}, {'Body': 'b'}), made.decode())",
    )
    assert done.returncode == 0, done.stderr
    written = '"SMSMessage": {"Body": "b"}}, "Users": {"u": {"Context": {"k": "v"}}}}'
    assert done.stdout.strip() == f'True {{"MessageConfiguration": {{{written}'


@checked("pydantic", "msgspec")
def test_mypy_strict(
    distribution: tuple[Flavour, Path], tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    _, root = distribution
    files = [user_file(distribution), *map(str, root.glob("aws_messaging/*/models.py"))]
    files.append(str(root / "aws_messaging" / "_models.py"))
    mypy_strict(tmp_path_factory, files, root, tmp_path)


@checked("dataclass")
def test_pyright(distribution: tuple[Flavour, Path], tmp_path: Path) -> None:
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


def user_file(distribution: tuple[Flavour, Path]) -> str:
    """How a user writes with models; msgspec has its own word for what is not given."""
    name = "use_models_of_msgspec.py" if distribution[0] == "msgspec" else "use_models.py"
    return str(USER_FILES / name)
