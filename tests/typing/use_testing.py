"""How a user writes tests with the package's tools; checked by mypy and pyright, never run.

A ``type: ignore`` that is not needed is an error itself: each stands for a mistake to be found.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_type

from aws_messaging import pinpoint
from aws_messaging.exceptions import NoAnswerError
from aws_messaging.testing import (
    ANY,
    FAULTS,
    AnswerError,
    Call,
    FakeServer,
    RecordedResponse,
    Recorder,
    ScenarioError,
    UnexpectedCall,
)


def with_a_recorder() -> None:
    recorder = Recorder("pinpoint")
    recorder.add_response("send_otp_message", {"MessageResponse": {}}, {"ApplicationId": ANY})
    recorder.add_client_error("send_otp_message", "BadRequestException", "no", 400)
    recorder.add_transport_error("send_otp_message", NoAnswerError("it broke"))
    recorder.add_damaged("send_otp_message", "truncated")
    recorder.add_response("send_otp_message")  # type: ignore[call-arg]
    with recorder as same:
        assert_type(same, Recorder)
        pinpoint.Client("us-east-1", transport=recorder)
    assert_type(recorder.calls, list[Call])
    assert_type(recorder.send(object()), RecordedResponse)
    recorder.assert_no_pending_responses()


def with_a_server() -> list[str]:
    with FakeServer(port=0, validation="aws") as server:
        assert_type(server.url, str)
        assert_type(server.settings["region_name"], str)
        assert_type(pinpoint.Client(**server.settings), pinpoint.Client)
        server.add_error(None, "send_otp_message", "BadRequestException", times=None)
        server.add_fault("pinpoint", "send_otp_message", "cut-body", latency=0.1)
        server.add_throttling("pinpoint", None, retry_after=1)
        server.add_raw("pinpoint", None, b"", status=500)
        server.add_fault("pinpoint", None)  # type: ignore[call-arg]
        for call in server.calls:
            assert_type(call.params, Mapping[str, Any] | None)
    FakeServer(validation="loose")  # type: ignore[arg-type]
    return [*FAULTS]


def errors() -> tuple[type[ValueError], type[AssertionError], type[ValueError]]:
    return AnswerError, UnexpectedCall, ScenarioError
