"""The two passes of validators: the quick one may say no to what is right, and never yes to what
is wrong."""

from __future__ import annotations

import importlib
import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.benchmarks.samples import OTP, USERS, VERIFICATION
from tests.python_target.building import service, validators_alone
from tests.python_target.kinds import VALUES
from tests.python_target.mutation import copied, mutants

NUMBER = 1_000
PINPOINT, VOICE = "pinpoint", "pinpoint_sms_voice_v2"
FEW_USERS = copied(USERS)
FEW_USERS["SendUsersMessageRequest"]["Users"] = {
    "a": {
        "BodyOverride": "b",
        "Context": {"c": "d"},
        "Substitutions": {"e": ["f", "g"], "h": []},
        "TitleOverride": "i",
    },
    "b": {},
}
REQUESTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "kinds": ("things", "put_request", VALUES),
    "otp": (PINPOINT, "send_otp_message_request", OTP),
    "users": (PINPOINT, "send_users_messages_request", FEW_USERS),
    "verification": (
        VOICE,
        "send_destination_number_verification_code_request",
        VERIFICATION,
    ),
}


class Liar(str):
    """Text that tells about itself what validators would like to hear."""

    __slots__ = ()

    def isascii(self) -> bool:
        return True

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        return b"SMS"

    def __len__(self) -> int:
        return 5

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash("SMS")

    def __str__(self) -> str:
        return "SMS"


def with_liars(value: Any, chance: random.Random) -> Any:
    """A value, some of its texts lying."""
    if isinstance(value, dict):
        return type(value)({key: with_liars(item, chance) for key, item in value.items()})
    if isinstance(value, list):
        return [with_liars(item, chance) for item in value]
    return Liar(value) if type(value) is str and chance.random() < 0.1 else value


Compare = Callable[[str, int, int], None]


@pytest.fixture(scope="module")
def compare(kinds_package: ModuleType, messaging_package: ModuleType) -> Compare:
    """Tries a number of mutants of a request, from a seed."""

    def compared(request: str, seed: int, number: int) -> None:
        package = kinds_package if request == "kinds" else messaging_package
        compare_passes(package.__name__, request, seed, number)

    return compared


def compare_passes(package: str, request: str, seed: int, number: int) -> None:
    """Both passes over mutants of a request; the quick one may err on the side of no only."""
    module, stem, right = REQUESTS[request]
    quickly = importlib.import_module(f"{package}.{module}.validators")
    thoroughly = importlib.import_module(f"{package}.{module}._thorough")
    collector = importlib.import_module(f"{package}._validation.collector").Collector
    is_right = getattr(quickly, f"_is_{stem}")
    check = getattr(thoroughly, f"_check_{stem}")
    assert is_right(right)
    chance = random.Random(seed)
    answers = {True: 0, False: 0}
    for mutant in mutants(right, seed, number):
        params = with_liars(mutant, chance) if chance.random() < 0.1 else mutant
        found = collector([])
        check(params, None, found)
        try:
            quick = is_right(params)
        except (KeyError, TypeError):
            quick = False
        answers[quick] += 1
        assert not (quick and found.found), (params, found.found)
    assert min(answers.values()) > number / 50


@pytest.mark.parametrize("request_name", REQUESTS)
@pytest.mark.parametrize("seed", range(2))
def test_it_accepts_nothing_wrong(compare: Compare, request_name: str, seed: int) -> None:
    compare(request_name, seed, NUMBER)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 105))
@pytest.mark.parametrize("request_name", REQUESTS)
def test_it_accepts_nothing_wrong_among_many(
    compare: Compare, request_name: str, seed: int
) -> None:
    compare(request_name, seed, 20_000)


def test_members_are_counted_once(tmp_path: Path) -> None:
    shapes = {
        "In": {
            "type": "structure",
            "required": ["A", "A"],
            "members": {"A": {"shape": "Text"}, "B": {"shape": "Both"}},
        },
        "Both": {
            "type": "structure",
            "union": True,
            "required": ["C", "D"],
            "members": {"C": {"shape": "Text"}, "D": {"shape": "Text"}},
        },
        "Text": {"type": "string"},
    }
    made = service(shapes, {"Put": {"input": {"shape": "In"}}})
    validate = validators_alone(tmp_path, made).validate_put
    validate({"A": ""})
    with pytest.raises(ValueError, match="B: must have exactly one member of C, D"):
        validate({"A": "", "B": {"C": "", "D": ""}})
    with pytest.raises(ValueError, match="X: is unknown"):
        validate({"A": "", "X": ""})
