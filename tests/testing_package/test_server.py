"""The fake server: what it answers by itself, what tests ask for, and what breaks on purpose."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from typing import Any
from urllib.parse import urlsplit

import boto3
import pytest
from botocore import exceptions
from botocore.config import Config

from tests.runtime.conftest import Import
from tests.testing_package.examples import CODE, OTP, OTP_ANSWER, USERS
from tests.testing_package.raw import BODY, PATH, send, signed

_ONCE = Config(retries={"total_max_attempts": 1}, read_timeout=20)
_IMPATIENT = Config(retries={"total_max_attempts": 1}, read_timeout=0.2)


def boto(server: Any, service: str = "pinpoint", config: Config = _ONCE) -> Any:
    return boto3.client(service, config=config, **server.settings)


def test_samples_hold_what_was_asked(server: Any) -> None:
    response = boto(server).send_otp_message(**OTP)["MessageResponse"]
    assert response["ApplicationId"] == OTP["ApplicationId"]
    assert response["Result"]["+12065550100"]["DeliveryStatus"] == "SUCCESSFUL"
    response = boto(server).send_users_messages(**USERS)["SendUsersMessageResponse"]
    assert list(response["Result"]) == ["user-1", "user-2"]
    sms = boto(server, "pinpoint-sms-voice-v2")
    assert sms.send_destination_number_verification_code(**CODE)["MessageId"]
    assert [call.method for call in server.calls] == [
        "send_otp_message",
        "send_users_messages",
        "send_destination_number_verification_code",
    ]


def test_the_same_call_gets_the_same_answer(server: Any) -> None:
    first, second = (boto(server).send_otp_message(**OTP) for _ in range(2))
    assert first["MessageResponse"] == second["MessageResponse"]


def test_parameters_that_the_spec_forbids(server: Any) -> None:
    wrong = {**OTP["SendOTPMessageRequestParameters"], "Channel": "VOICE"}
    with pytest.raises(exceptions.ClientError) as caught:
        boto(server).send_otp_message(ApplicationId="a", SendOTPMessageRequestParameters=wrong)
    error = caught.value.response["Error"]
    assert error["Code"] == "BadRequestException"
    assert "SendOTPMessageRequestParameters.Channel: must be one of SMS" in error["Message"]
    with pytest.raises(exceptions.ClientError, match="ValidationException") as caught:
        boto(server, "pinpoint-sms-voice-v2").send_destination_number_verification_code(
            VerifiedDestinationNumberId="a", VerificationChannel="FAX"
        )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"{", "not JSON"),
        (b"[]", "SendOTPMessageRequestParameters: must be an object"),
        (b'{"BrandNam": "a"}', "SendOTPMessageRequestParameters.BrandNam: there is no such"),
        (b'{"BrandName": 1}', "SendOTPMessageRequestParameters.BrandName: must be a string"),
        (b'{"CodeLength": true}', "CodeLength: must be an integer"),
        (b'{"a":' * 100_000, "deep"),
    ],
)
def test_requests_that_cannot_be_read(server: Any, body: bytes, told: str) -> None:
    answer = send(server, signed(server, body=body), body=body)
    assert answer.status == 400
    assert answer.headers["x-amzn-errortype"] == "SerializationException"
    assert told in answer.json["message"]


def test_no_operation(server: Any) -> None:
    for method, path in (("GET", PATH), ("POST", "/v1/apps"), ("POST", "/")):
        headers = signed(server, method, path)
        answer = send(server, headers, method, path)
        assert answer.status == 404
        assert answer.headers["x-amzn-errortype"] == "UnknownOperationException"
    answer = send(server, {"X-Amz-Target": "PinpointSMSVoiceV2.Nothing"}, path="/")
    assert (answer.status, answer.json["__type"]) == (404, "UnknownOperationException")


def test_planned_responses_come_in_order(server: Any) -> None:
    for number in range(2):
        answer = {"MessageResponse": {"ApplicationId": f"app {number}"}}
        server.add_response("pinpoint", "send_otp_message", answer, headers={"X-Extra": "1"})
    found = [boto(server).send_otp_message(**OTP) for _ in range(3)]
    names = [each["MessageResponse"]["ApplicationId"] for each in found]
    assert names == ["app 0", "app 1", OTP["ApplicationId"]]
    assert found[0]["ResponseMetadata"]["HTTPHeaders"]["x-extra"] == "1"
    server.assert_no_pending_responses()


def test_planned_errors_end(server: Any) -> None:
    server.add_error("pinpoint", "send_otp_message", "NotFoundException", "No app", times=2)
    for _ in range(2):
        with pytest.raises(boto(server).exceptions.ClientError, match="No app") as caught:
            boto(server).send_otp_message(**OTP)
        assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404
    boto(server).send_otp_message(**OTP)
    assert [call.error for call in server.calls] == ["NotFoundException"] * 2 + [""]


def test_pending_answers_and_reset(server: Any) -> None:
    server.add_response("pinpoint", "send_otp_message", OTP_ANSWER, times=3)
    assert server.pending == 1
    with pytest.raises(AssertionError, match=r"pinpoint\.send_otp_message"):
        server.assert_no_pending_responses()
    boto(server).send_otp_message(**OTP)
    server.reset()
    assert (server.pending, server.calls) == (0, [])


def test_throttling_asks_to_wait(server: Any, made: Import) -> None:
    server.add_throttling(None, None, retry_after=0)
    client = made("pinpoint").Client(**server.settings)
    assert client.send_otp_message(**OTP)["ResponseMetadata"]["RetryAttempts"] == 1
    assert [call.error for call in server.calls] == ["TooManyRequestsException", ""]
    headers = signed(server)
    server.add_throttling("pinpoint", "send_otp_message", retry_after=7)
    answer = send(server, headers)
    assert (answer.status, answer.headers["retry-after"]) == (429, "7")


def test_an_error_of_any_service_is_one_plan(server: Any) -> None:
    server.add_throttling(None, None)
    server.add_error(None, None, "Surprise")
    assert server.pending == 2
    for code in ("ThrottlingException", "Surprise"):
        sms = boto(server, "pinpoint-sms-voice-v2")
        with pytest.raises(exceptions.ClientError, match=code):
            sms.send_destination_number_verification_code(**CODE)
    boto(server).send_otp_message(**OTP)
    server.assert_no_pending_responses()


def test_expected_parameters(server: Any, made: Import) -> None:
    expected = {**OTP, "ApplicationId": made("testing").ANY}
    server.add_response("pinpoint", "send_otp_message", expected_params=expected, times=2)
    boto(server).send_otp_message(**OTP)
    with pytest.raises(exceptions.ClientError, match="BrandName: expected"):
        boto(server).send_otp_message(
            ApplicationId="a",
            SendOTPMessageRequestParameters={
                **OTP["SendOTPMessageRequestParameters"],
                "BrandName": "Other",
            },
        )


@pytest.mark.parametrize(
    "fault", ["close", "reset", "hang", "cut-head", "cut-body", "short-length", "garbage"]
)
def test_faults_break_what_boto3_sees(server: Any, fault: str) -> None:
    server.add_fault("pinpoint", "send_otp_message", fault)
    config = _IMPATIENT if fault == "hang" else _ONCE
    try:
        response = boto(server, config=config).send_otp_message(**OTP)
    except (exceptions.BotoCoreError, UnicodeDecodeError):
        response = {}
    assert not response.get("MessageResponse")  # boto3 takes some damage for an empty success
    assert boto(server).send_otp_message(**OTP)["MessageResponse"]["Result"]


@pytest.mark.parametrize("fault", ["cut-head", "cut-body", "short-length", "empty", "truncated"])
def test_a_damaged_answer_is_no_success_for_this_package(
    server: Any, made: Import, fault: str
) -> None:
    server.add_fault("pinpoint", "send_otp_message", fault)
    client = made("pinpoint").Client(**server.settings)
    with pytest.raises(made("exceptions").SdkError):
        client.send_otp_message(**OTP)
    assert len(server.calls) == 1


def test_every_fault_has_a_name(server: Any, made: Import) -> None:
    for fault in made("testing").FAULTS:
        server.add_fault("pinpoint", "send_otp_message", fault)
    with pytest.raises(ValueError, match="there are close, reset"):
        server.add_fault("pinpoint", "send_otp_message", "earthquake")


def test_an_answer_that_drips_is_whole(
    server: Any, made: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(made("testing._connection"), "_PAUSE", 0.0005)
    server.add_raw("pinpoint", "send_otp_message", b'{"ApplicationId": "a"}')
    server.add_fault("pinpoint", "send_users_messages", "drip")
    assert boto(server).send_otp_message(**OTP)["MessageResponse"] == {"ApplicationId": "a"}
    assert boto(server).send_users_messages(**USERS)["SendUsersMessageResponse"]["Result"]
    assert len(pieces_of_an_answer(server)) > 20


def pieces_of_an_answer(server: Any) -> list[bytes]:
    """What arrives of one answer that drips, as it arrives."""
    server.add_fault("pinpoint", "send_otp_message", "drip")
    address = urlsplit(server.url)
    headers = {**signed(server), "Connection": "close", "Host": address.netloc}
    headers["Content-Length"] = str(len(BODY))
    head = "".join(f"{name}: {text}\r\n" for name, text in headers.items())
    pieces = []
    with socket.create_connection((address.hostname, address.port), timeout=20) as client:
        client.sendall(f"POST {PATH} HTTP/1.1\r\n{head}\r\n".encode() + BODY)
        while piece := client.recv(65536):
            pieces.append(piece)
    assert b"".join(pieces).startswith(b"HTTP/1.1 200 ")
    return pieces


def test_latency(server: Any) -> None:
    server.add_response("pinpoint", "send_otp_message", latency=0.1)
    started = time.monotonic()
    boto(server).send_otp_message(**OTP)
    assert time.monotonic() - started >= 0.1


def test_stopping_does_not_wait_for_clients(made: Import) -> None:
    server = made("testing").FakeServer().start()
    server.add_fault(None, None, "hang")
    server.add_response(None, None, latency=60)
    headers = signed(server)
    threads = [threading.Thread(target=quietly, args=(server, headers)) for _ in range(2)]
    for thread in threads:
        thread.start()
    while len(server.calls) < 2:
        time.sleep(0.01)
    started = time.monotonic()
    server.stop()
    for thread in threads:
        thread.join(10)
    assert time.monotonic() - started < 10
    with pytest.raises(OSError, match="refused"):
        send(server, headers)


def quietly(server: Any, headers: dict[str, str]) -> None:
    try:
        send(server, headers)
    except (OSError, http.client.HTTPException):
        return


def test_many_clients_at_once(server: Any) -> None:
    """Each of 32 clients keeps its connection, and gets its own answers."""
    wrong: list[object] = []

    def work(number: int) -> None:
        connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
        for turn in range(5):
            path = f"/v1/apps/app-{number}-{turn}/otp"
            connection.request("POST", path, BODY, signed(server, path=path))
            answer = json.loads(connection.getresponse().read())
            if answer["ApplicationId"] != f"app-{number}-{turn}":
                wrong.append(answer)
        connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrong == []
    assert len(server.calls) == 160


def test_plans_are_shared_by_threads(server: Any) -> None:
    server.add_error("pinpoint", "send_otp_message", "BadRequestException", times=10)
    headers = signed(server)
    found: list[int] = []
    threads = [
        threading.Thread(target=lambda: found.append(send(server, headers).status))
        for _ in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(found) == [200] * 6 + [400] * 10


def test_wrong_settings(made: Import) -> None:
    testing = made("testing")
    with pytest.raises(ValueError, match="off, aws or strict"):
        testing.FakeServer(validation="warn")
    server = testing.FakeServer()
    with pytest.raises(ValueError, match="times"):
        server.add_response(None, None, times=0)
    with pytest.raises(ValueError, match="latency"):
        server.add_response(None, None, latency=-1)
    with pytest.raises(testing.AnswerError, match="need a service and a method"):
        server.add_response("pinpoint", None, {})
    with pytest.raises(testing.AnswerError, match="is required"):
        server.add_response("pinpoint", "send_otp_message", {"MessageResponse": {}})


def test_it_listens_on_the_loopback_alone(server: Any) -> None:
    assert server._listener.socket.getsockname()[0] == "127.0.0.1"
    assert server.url.startswith("http://127.0.0.1:")
    assert server.environment["AWS_ENDPOINT_URL"] == server.url
