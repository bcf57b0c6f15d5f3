"""Errors of a service: static classes with the documented names."""

from __future__ import annotations

import importlib
import pickle
from types import ModuleType

import pytest

from tests.python_target.building import imported, service


def error(**traits: object) -> dict[str, object]:
    return {"type": "structure", "members": {}, "exception": True, **traits}


def test_the_errors_that_operations_name(messaging_package: ModuleType) -> None:
    errors = importlib.import_module(f"{messaging_package.__name__}.pinpoint.exceptions")
    assert errors.__all__ == (
        "BadRequestException",
        "ClientError",
        "ERRORS",
        "ForbiddenException",
        "InternalServerErrorException",
        "MethodNotAllowedException",
        "NotFoundException",
        "PayloadTooLargeException",
        "TooManyRequestsException",
    )
    found = errors.NotFoundException({"Error": {"Code": "NotFoundException"}}, "SendOTPMessage")
    assert isinstance(found, errors.ClientError)
    assert isinstance(found, messaging_package.ClientError)
    assert found.http_status == 404
    assert errors.ERRORS["NotFoundException"] is errors.NotFoundException
    assert type(pickle.loads(pickle.dumps(found))) is errors.NotFoundException


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    shapes = {
        "TimeoutError": error(fault=True),
        "Exception": error(),
        "ClientError": error(error={"code": "Client.Error", "httpStatusCode": 418}),
        "ERRORS": error(),
        "class": error(),
        "None": error(),
        "str": error(documentation='<p>Ends in a quote"</p>'),
        "Unmarked": {"type": "structure", "members": {}},
        "Unused": {"type": "structure", "members": {}},
        "Busy": error(retryable={"throttling": True}),
        "Down": error(retryable={"throttling": False}),
    }
    made = service(shapes, {"Go": {"errors": [{"shape": "Unmarked"}]}})
    package = imported(tmp_path_factory.mktemp("errors"), [made])
    return importlib.import_module(f"{package.__name__}.things.exceptions")


def test_names_that_python_has_do_not_hurt(errors: ModuleType) -> None:
    base = errors.ClientError
    names = [name for name, value in vars(errors).items() if isinstance(value, type)]
    assert sorted(names) == [
        "Busy",
        "ClientError",
        "ClientError_",
        "Down",
        "ERRORS_",
        "Exception",
        "None_",
        "TimeoutError",
        "Unmarked",
        "class_",
        "str_",
    ]
    assert all(issubclass(value, base) for value in errors.ERRORS.values())


def test_codes_and_statuses(errors: ModuleType) -> None:
    assert errors.ERRORS["Client.Error"] is errors.ClientError_
    assert errors.ClientError_.http_status == 418
    assert errors.TimeoutError.http_status == 500
    assert errors.Exception.http_status == 400
    assert errors.str_.__doc__.rstrip() == 'Ends in a quote"'
    assert errors.Unmarked.__doc__ == "The service answers with Unmarked."


def test_what_the_service_says_of_trying_again(errors: ModuleType) -> None:
    assert errors.Busy.retryable == "throttling"
    assert errors.Down.retryable == "transient"
    assert errors.TimeoutError.retryable == ""


def test_what_an_error_says_of_itself(errors: ModuleType) -> None:
    metadata = {"HTTPStatusCode": 503, "RequestId": "r-1", "RetryAttempts": 2}
    response = {"Error": {"Code": "Busy", "Message": "later"}, "ResponseMetadata": metadata}
    error = errors.Busy(response, "Go")
    assert (error.code, error.message, error.operation_name) == ("Busy", "later", "Go")
    assert (error.status, error.request_id, error.retry_attempts) == (503, "r-1", 2)
    bare = errors.Busy({}, "Go")
    assert (bare.code, bare.message, bare.status, bare.request_id) == ("", "", 0, None)
