"""What is repeated, when, how often; and when a call says that it does not know."""

from __future__ import annotations

import itertools
import pickle
import time
from types import SimpleNamespace
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse
from botocore.retries import standard

from tests.transport.conftest import Import

RULES = ("safe", "throttled-only", "never")
CODES = [
    *standard.ThrottledRetryableChecker._THROTTLED_ERROR_CODES,
    *standard.TransientRetryableChecker._TRANSIENT_ERROR_CODES,
    *("BadRequestException", "InternalServerErrorException", "AccessDenied", "429", "503"),
]
STATUSES = (400, 403, 404, 408, 413, 429, 500, 501, 502, 503, 504, 599)


class World:
    """A clock that only waits move, and a service that answers as it is told.

    Args:
        outcomes: errors to raise, or answers, one for each attempt; the last for all others.
    """

    def __init__(self, sdk: Import, *outcomes: Any, chance: float = 1.0, **how: Any) -> None:
        self.sdk = sdk
        self.outcomes = outcomes
        self.time = 1000.0
        self.waits: list[float] = []
        self.headers: list[dict[str, str]] = []
        self.timeouts: list[float] = []
        self.signed = 0
        self.took = 0.0
        self.retries = sdk("_retries").Retries(
            **how,
            clock=lambda: self.time,
            now=lambda: self.time,
            sleep=self._sleep,
            chance=lambda: chance,
        )

    def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds

    def _sign(self, request: Any) -> None:
        self.signed += 1
        request.headers["Authorization"] = f"signature {self.signed}"

    def _send(self, request: Any, timeout: float) -> Any:
        self.headers.append(dict(request.headers))
        self.timeouts.append(timeout)
        self.time += self.took
        return self.outcomes[min(len(self.headers), len(self.outcomes)) - 1]

    def _read(self, response: Any, metadata: dict[str, Any]) -> Any:
        if isinstance(response, Exception):
            if hasattr(response, "response"):
                response.response["ResponseMetadata"] |= metadata
            raise response
        return response, metadata

    def call(self, rule: str = "safe") -> Any:
        request = self.sdk("_http").Request("POST", "https://sms.example/private", {}, b"")
        return self.retries.run(
            request, "SendIt", rule, sign=self._sign, send=self._send, read=self._read
        )


def refused(sdk: Import, code: str = "X", status: int = 400, **headers: str) -> Any:
    """An answer of the service that is an error."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    metadata = {"HTTPStatusCode": status, "HTTPHeaders": named}
    return sdk("exceptions").ClientError(
        {"Error": {"Code": code, "Message": "m"}, "ResponseMetadata": metadata}, "SendIt"
    )


@pytest.fixture
def failures(sdk: Import) -> dict[str, Any]:
    """Attempts that brought no answer, or none that can be read."""
    errors = sdk("exceptions")
    return {
        "unsent": errors.ConnectError("no connection"),
        "untrusted": errors.ConnectError("certificate", transient=False),
        "lost": errors.NoAnswerError("cut", request_id="r-1"),
        "large": errors.AnswerTooLargeError("large"),
        "unreadable": errors.ResponseError("no JSON"),
    }


@pytest.mark.parametrize(
    ("failure", "safe", "throttled_only"),
    [
        ("unsent", (3, "ConnectError"), (3, "ConnectError")),
        ("untrusted", (1, "ConnectError"), (1, "ConnectError")),
        ("lost", (3, "NoAnswerError"), (1, "AmbiguousOutcome")),
        ("large", (1, "AnswerTooLargeError"), (1, "AmbiguousOutcome")),
        ("unreadable", (1, "ResponseError"), (1, "AmbiguousOutcome")),
    ],
)
def test_no_good_answer(
    sdk: Import,
    failures: dict[str, Any],
    failure: str,
    safe: tuple[int, str],
    throttled_only: tuple[int, str],
) -> None:
    never = (1, throttled_only[1])
    for rule, expected in zip(RULES, (safe, throttled_only, never), strict=True):
        world = World(sdk, failures[failure])
        with pytest.raises(sdk("exceptions").SdkError) as caught:
            world.call(rule)
        assert (len(world.headers), type(caught.value).__name__) == expected
        assert caught.value is failures[failure] or caught.value.__cause__ is failures[failure]


@pytest.mark.parametrize("trait", ["", "modelled", "transient", "throttling"])
def test_errors_of_services_are_repeated_as_botocore_repeats_them(sdk: Import, trait: str) -> None:
    """For an operation that is safe; for the others, only what is throttled, or nothing."""
    repeated = 0
    for code, status in itertools.product(CODES, STATUSES):
        expected, throttled = _by_botocore(code, status, trait)
        once = expected if throttled else []
        for rule, waits in zip(RULES, (expected, once, []), strict=True):
            error = refused(sdk, code, status)
            if trait:
                named = "" if trait == "modelled" else trait
                error.__class__ = type(code, (type(error),), {"retryable": named})
            world = World(sdk, error)
            with pytest.raises(sdk("exceptions").SdkError) as caught:
                world.call(rule)
            doubtful = rule != "safe" and status >= 500 and not (trait or throttled)
            assert error is (caught.value.__cause__ if doubtful else caught.value)
            assert world.waits == waits, (code, status, rule)
            repeated += bool(waits)
    assert repeated > 100


def _by_botocore(code: str, status: int, trait: str) -> tuple[list[float], bool]:
    """The waits of botocore's standard mode with the longest jitter; whether it is throttled."""
    context = standard.RetryContext(
        1,
        operation_model=_model(code, trait),
        parsed_response={"Error": {"Code": code}},
        http_response=AWSResponse("https://x", status, {}, None),
        request_context={},
    )
    throttling = standard.ThrottlingErrorDetector(standard.RetryEventAdapter())
    policy = standard.RetryPolicy(
        standard.StandardRetryConditions(max_attempts=3),
        standard.ExponentialBackoff(random=lambda: 1.0, throttling_detector=throttling),
    )
    waits = []
    while policy.should_retry(context):
        waits.append(policy.compute_retry_delay(context))
        context.attempt_number += 1
    return waits, throttling.is_throttling_error_from_context(context)


def _model(code: str, trait: str) -> Any:
    """An operation that documents an error with a trait, or no error."""
    traits = {} if trait == "modelled" else {"retryable": {"throttling": trait == "throttling"}}
    error = SimpleNamespace(name=code, metadata=traits)
    return SimpleNamespace(
        name="SendIt",
        error_shapes=[error] if trait else [],
        service_model=SimpleNamespace(service_name="pinpoint"),
    )


def test_an_answer_that_was_refused_before(sdk: Import) -> None:
    world = World(sdk, refused(sdk, "ThrottlingException"), "good")
    assert world.call("throttled-only") == ("good", {"RetryAttempts": 1})
    assert world.signed == 2
    assert [each["Authorization"] for each in world.headers] == ["signature 1", "signature 2"]
    told = [each["amz-sdk-request"] for each in world.headers]
    assert told == ["attempt=1; max=3", "attempt=2; max=3"]
    ids = {each["amz-sdk-invocation-id"] for each in world.headers}
    assert len(ids) == 1
    assert len(ids.pop()) == 36


def test_each_call_has_an_id_of_its_own(sdk: Import) -> None:
    world = World(sdk, "good")
    world.call()
    world.call()
    assert len({each["amz-sdk-invocation-id"] for each in world.headers}) == 2


def test_last_attempt_says_so(sdk: Import) -> None:
    world = World(sdk, refused(sdk, "SlowDown", 503), max_attempts=2)
    with pytest.raises(sdk("exceptions").ClientError) as caught:
        world.call()
    metadata = caught.value.response["ResponseMetadata"]
    assert (metadata["RetryAttempts"], metadata["MaxAttemptsReached"]) == (1, True)


def test_waits_grow_to_a_limit(sdk: Import) -> None:
    world = World(sdk, refused(sdk, "SlowDown"), max_attempts=9, timeout=1000)
    with pytest.raises(sdk("exceptions").ClientError):
        world.call()
    assert world.waits == [1, 2, 4, 8, 16, 20, 20, 20]
    world = World(sdk, sdk("exceptions").NoAnswerError("x"), max_attempts=5, chance=0.5)
    with pytest.raises(sdk("exceptions").NoAnswerError):
        world.call()
    assert world.waits == pytest.approx([0.025, 0.05, 0.1, 0.2])


def test_jitter_is_random(sdk: Import) -> None:
    chances = [sdk("_retries")._chance() for _ in range(500)]
    assert all(0 <= chance < 1 for chance in chances)
    assert 0.4 < sum(chances) / 500 < 0.6
    assert len(set(chances)) > 490


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": "0"}, 1.0),
        ({"retry_after": "Thu, 01 Jan 1970 00:16:50 GMT"}, 10.0),
        ({"retry_after": "Thu, 01 Jan 1970 00:00:00 GMT"}, 1.0),
        ({"retry_after": "soon"}, 1.0),
        ({"retry_after": "soon, or later"}, 1.0),
        ({"retry_after": "-7"}, 1.0),
        ({"retry_after": "7.5"}, 1.0),
        ({"retry_after": "²"}, 1.0),
        ({"retry_after": ""}, 1.0),
        ({"retry_after": "9" * 400}, 1.0),
        ({"x_amz_retry_after": "2500"}, 2.5),
        ({"x_amz_retry_after": "10"}, 1.0),
        ({"x_amz_retry_after": "x", "retry_after": "3"}, 3.0),
        ({"x_amz_retry_after": "2500", "retry_after": "9"}, 2.5),
    ],
)
def test_wait_that_the_service_asks_for(
    sdk: Import, headers: dict[str, str], seconds: float
) -> None:
    world = World(sdk, refused(sdk, "SlowDown", 503, **headers), "good")
    world.call("throttled-only")
    assert world.waits == [seconds]


@pytest.mark.parametrize("asked", ["61", "60", "999999999"])
def test_wait_beyond_the_deadline_is_no_wait(sdk: Import, asked: str) -> None:
    world = World(sdk, refused(sdk, "SlowDown", 503, retry_after=asked))
    with pytest.raises(sdk("exceptions").ClientError):
        world.call()
    assert (world.waits, len(world.headers)) == ([], 1)


def test_attempts_share_the_time(sdk: Import) -> None:
    world = World(sdk, sdk("exceptions").NoAnswerError("x"), timeout=10, chance=0)
    world.took = 4.0
    with pytest.raises(sdk("exceptions").NoAnswerError):
        world.call()
    assert world.timeouts == [10, 6, 2]
    world = World(sdk, sdk("exceptions").NoAnswerError("x"), timeout=10)
    world.took = 10.0
    with pytest.raises(sdk("exceptions").NoAnswerError):
        world.call()
    assert world.timeouts == [10]


def test_quota(sdk: Import) -> None:
    """60 calls of a service that is down make 95 requests, as botocore's standard mode does."""
    world = World(sdk, sdk("exceptions").NoAnswerError("x"), timeout=1e9)
    for _ in range(60):
        with pytest.raises(sdk("exceptions").NoAnswerError):
            world.call()
    assert len(world.headers) == 95
    assert world.retries.quota.left == 10
    world.outcomes = ("good",)
    world.call()
    assert world.retries.quota.left == 11


def test_quota_is_given_back_by_success(sdk: Import) -> None:
    error = sdk("exceptions").NoAnswerError("x")
    world = World(sdk, error, error, "good")
    world.call()
    assert world.retries.quota.left == 500 - 14
    world = World(sdk, "good")
    world.call()
    assert world.retries.quota.left == 500


def test_quota_that_is_used_up_is_told(sdk: Import) -> None:
    world = World(sdk, refused(sdk, "SlowDown"))
    world.retries.quota.left = 4
    with pytest.raises(sdk("exceptions").ClientError) as caught:
        world.call()
    assert caught.value.response["ResponseMetadata"]["RetryQuotaReached"] is True
    assert world.waits == []


@pytest.mark.parametrize("rule", RULES)
def test_mode_never(sdk: Import, failures: dict[str, Any], rule: str) -> None:
    world = World(sdk, failures["unsent"], mode="never")
    with pytest.raises(sdk("exceptions").ConnectError):
        world.call(rule)
    assert world.headers[0]["amz-sdk-request"] == "attempt=1; max=1"
    assert len(world.headers) == 1


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("failure", ["unsent", "lost"])
def test_mode_unsafe_repeats_all(
    sdk: Import, failures: dict[str, Any], rule: str, failure: str
) -> None:
    """And says still that it does not know, if the operation is not safe."""
    world = World(sdk, failures[failure], mode="unsafe")
    with pytest.raises(sdk("exceptions").SdkError) as caught:
        world.call(rule)
    assert len(world.headers) == 3
    unsure = failure == "lost" and rule != "safe"
    assert isinstance(caught.value, sdk("exceptions").AmbiguousOutcome) == unsure


def test_doubt_outlives_later_attempts(sdk: Import, failures: dict[str, Any]) -> None:
    """The first may have done it, whatever became of the others."""
    for last in (failures["unsent"], refused(sdk, "BadRequestException")):
        world = World(sdk, failures["lost"], last, mode="unsafe")
        with pytest.raises(sdk("exceptions").AmbiguousOutcome, match="r-1") as caught:
            world.call("throttled-only")
        assert caught.value.__cause__ is last
    world = World(sdk, failures["lost"], "good", mode="unsafe")
    assert world.call("throttled-only")[0] == "good"


def test_what_an_ambiguous_outcome_tells(sdk: Import, failures: dict[str, Any]) -> None:
    world = World(sdk, refused(sdk, "SlowDown"), failures["lost"])
    with pytest.raises(sdk("exceptions").AmbiguousOutcome) as caught:
        world.call("throttled-only")
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert str(error) == (
            "SendIt may have been done (a message may have been sent), although no good answer "
            "came: cut. Tried 2 times; request id: r-1. Find out before you call again."
        )
        assert (error.operation_name, error.attempts, error.request_id) == ("SendIt", 2, "r-1")


def test_errors_of_transports_can_be_pickled(failures: dict[str, Any]) -> None:
    for error in failures.values():
        copy = pickle.loads(pickle.dumps(error))
        assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))


def test_what_the_program_itself_raises_passes(sdk: Import) -> None:
    world = World(sdk, "good")

    def interrupt(request: Any) -> None:
        raise KeyboardInterrupt

    request = sdk("_http").Request("POST", "https://sms.example/", {}, b"")
    with pytest.raises(KeyboardInterrupt):
        world.retries.run(
            request, "SendIt", "safe", sign=interrupt, send=world._send, read=world._read
        )


@pytest.mark.parametrize("wrong", [{"mode": "legacy"}, {"max_attempts": 0}])
def test_settings_that_make_no_sense(sdk: Import, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        sdk("_retries").Retries(**wrong)


def test_clocks_of_the_system(sdk: Import) -> None:
    """Without clocks of ones own, calls wait in real time."""
    retries = sdk("_retries").Retries(chance=lambda: 1.0)
    world = World(sdk, sdk("exceptions").ConnectError("x"), "good")
    request = sdk("_http").Request("POST", "https://sms.example/", {}, b"")
    start = time.monotonic()
    retries.run(request, "SendIt", "never-heard-of", sign=id, send=world._send, read=world._read)
    assert time.monotonic() - start >= 0.05
