"""The call behind a command: a client as the global options want it, and its answer as text."""

from __future__ import annotations

import sys

from .._client import SyncClient
from .._config import Config
from ..exceptions import (
    ClientError,
    CredentialsError,
    NoRegionError,
    ParamValidationError,
    SdkError,
    SettingsError,
)
from .errors import CONFIGURATION_ERROR, SERVICE_ERROR, USAGE_ERROR, CommandError
from .global_options import VALIDATE
from .show import printable, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeVar

    from .._http import Request
    from .._validation.checks import Level

    Result = TypeVar("Result")

_FOR_EVER = 1e7
_NO_REGION = (
    "You must specify a region: give --region, or set AWS_REGION or AWS_DEFAULT_REGION."
)


def request_of(
    package: str, method: str, params: Mapping[str, Any], settings: Mapping[str, Any]
) -> Request:
    """The request that a command would send.

    Raises:
        CommandError: there is none.
    """

    def build() -> Request:
        return _client(package, settings).build_request(method, params)

    return _told(build, _level(settings))


def answer_of(
    package: str, method: str, params: Mapping[str, Any], settings: Mapping[str, Any]
) -> str:
    """What the service answers to a command, as JSON; nothing if it says nothing.

    Raises:
        CommandError: the call failed.
    """
    from json import dumps

    def call() -> dict[str, Any]:
        with _client(package, settings) as client:
            answer: dict[str, Any] = client._call(method, params)
            return answer

    answer = _told(call, _level(settings))
    answer.pop("ResponseMetadata")
    if not answer:
        return ""
    return dumps(answer, indent=4, ensure_ascii=False, default=_plain) + "\n"


def _level(settings: Mapping[str, Any]) -> Level:
    level: Level = settings.get(VALIDATE, "warn" if sys.stderr.isatty() else "aws")
    return level


def _client(package: str, settings: Mapping[str, Any]) -> SyncClient:
    """The client of a service, without the generated methods: they take long to load.

    Raises:
        CommandError: an option has a value that no client takes.
    """
    kind = type("Client", (SyncClient,), {"_package": package})
    verify = False if settings.get("--no-verify-ssl") else settings.get("--ca-bundle")
    try:
        config = Config(
            connect_timeout=_seconds(settings, "--cli-connect-timeout", 10.0),
            read_timeout=_seconds(settings, "--cli-read-timeout", 60.0),
            unsigned=bool(settings.get("--no-sign-request")),
        )
        client: SyncClient = kind(
            settings.get("--region"),
            endpoint_url=settings.get("--endpoint-url"),
            profile_name=settings.get("--profile"),
            config=config,
            verify=verify,
            validation=_level(settings),
        )
    except ValueError as error:
        raise CommandError(str(error), USAGE_ERROR, "ParamValidation") from None
    return client


def _seconds(settings: Mapping[str, Any], option: str, default: float) -> float:
    """A time-out that a command was given; 0 is none."""
    return float(settings.get(option, default)) or _FOR_EVER


def _told(action: Callable[[], Result], level: Level) -> Result:
    """The result of an action; what a level of validation warns of goes to standard error.

    Raises:
        CommandError: the action failed.
    """
    if level != "warn":
        return _translated(action)
    import warnings

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            return _translated(action)
        finally:
            for warning in told if sys.stderr else ():
                write(printable(f"Warning: {warning.message}\n"), sys.stderr)


def _translated(action: Callable[[], Result]) -> Result:
    """The result of an action, whose errors become those of a command."""
    try:
        return action()
    except ParamValidationError as error:
        raise CommandError(str(error), USAGE_ERROR, "ParamValidation") from None
    except NoRegionError:
        raise CommandError(_NO_REGION, CONFIGURATION_ERROR, "NoRegion") from None
    except (CredentialsError, SettingsError) as error:
        raise CommandError(str(error), CONFIGURATION_ERROR) from None
    except ClientError as error:
        raise CommandError(str(error), SERVICE_ERROR) from None
    except SdkError as error:
        raise CommandError(str(error)) from None


def _plain(value: Any) -> str:
    """A value that JSON lacks: a moment in ISO 8601, bytes in base64."""
    if isinstance(value, bytes):
        from .._encoding import base64_text

        return base64_text(value)
    text: str = value.isoformat()
    return text
