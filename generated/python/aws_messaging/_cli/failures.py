"""What went wrong with a call, as the end of a command: its text and its exit code."""

from __future__ import annotations

from ..exceptions import (
    AmbiguousOutcome,
    ClientError,
    ConnectError,
    CredentialsError,
    NoAnswerError,
    NoCredentialsError,
    NoRegionError,
    SdkError,
    SettingsError,
)
from .errors import (
    CONFIGURATION_ERROR,
    OTHER_ERROR,
    SERVICE_ERROR,
    CommandError,
    configuration_error,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NO_REGION = (
    "You must specify a region. You can also configure your region by running "
    '"aws configure".'
)
_NO_CREDENTIALS = (
    "Unable to locate credentials. You can configure credentials by running "
    '"aws login".'
)
_REGION_HINT = "give --region, set AWS_REGION, or write a region into the profile"
_KEYS_HINT = (
    "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile that has keys "
    "with --profile"
)
# By what the runtime says of half a pair of keys.
_HALVES = {
    "AWS_SECRET_ACCESS_KEY not": "env, missing: AWS_SECRET_ACCESS_KEY",
    "of the credentials file does not have both keys": (
        "shared-credentials-file, missing: aws_secret_access_key"
    ),
    "of the config file does not have both keys": (
        "config-file, missing: aws_secret_access_key"
    ),
}
_USUAL_LACK = "no credentials: "
_ASIDE = ("Error", "ResponseMetadata", "Code", "Message")
_REFUSED = "Connection refused"


def failure(error: SdkError, url: str = "") -> CommandError:
    """The end of a command whose call failed.

    Args:
        url: what the request was sent to, if there was one.
    """
    if isinstance(error, ClientError):
        return _of_service(error)
    if isinstance(error, AmbiguousOutcome):
        return _in_doubt(error)
    if isinstance(error, NoRegionError):
        return configuration_error(_NO_REGION, "NoRegion", [_REGION_HINT])
    if isinstance(error, NoCredentialsError):
        text = str(error)
        hints = [_KEYS_HINT] if text.startswith(_USUAL_LACK) else [text, _KEYS_HINT]
        return configuration_error(_NO_CREDENTIALS, "NoCredentials", hints)
    if isinstance(error, CredentialsError):
        return _of_credentials(error)
    if isinstance(error, SettingsError):
        return configuration_error(str(error))
    message = str(error)
    if url and isinstance(error, ConnectError):
        message = _connect_text(error, url)
    elif url and isinstance(error, NoAnswerError):
        message = _no_answer_text(error, url)
    return CommandError(message, name=type(error).__name__)


def _of_service(error: ClientError) -> CommandError:
    head = dict(error.response.get("Error", {}))
    told = {
        k: v for k, v in error.response.items() if k not in _ASIDE and k not in head
    }
    more = {k: v for k, v in head.items() if k not in ("Code", "Message")} | told
    return CommandError(
        str(error).rstrip(),
        SERVICE_ERROR,
        name=str(head.get("Code", "Unknown")),
        members=more,
        plain=str(head.get("Message", "")),
    )


def _in_doubt(error: AmbiguousOutcome) -> CommandError:
    """A send that may have happened: the exit code says whether the service answered at all."""
    answered = isinstance(error.__cause__, ClientError)
    members: dict[str, Any] = {"Attempts": error.attempts}
    if error.request_id:
        members["RequestId"] = error.request_id
    kind = "AmbiguousOutcome"
    code = SERVICE_ERROR if answered else OTHER_ERROR
    return CommandError(str(error), code, kind, members=members)


def _of_credentials(error: CredentialsError) -> CommandError:
    """What is wrong with credentials; of half a pair, as the AWS CLI tells it."""
    text, name = str(error), "Credentials"
    for sign, told in _HALVES.items():
        if sign in text:
            return CommandError(f"Partial credentials found in {told}", name=name)
    return CommandError(text, CONFIGURATION_ERROR, name=name)


def _connect_text(error: ConnectError, url: str) -> str:
    if error.proxy:
        told = f'Failed to connect to proxy URL: "{error.proxy}"'
        return f"{told}\n{error}"
    if type(error.__cause__).__module__ == "ssl":
        return f"SSL validation failed for {url} {error}"
    if error.timed_out:
        return f'Connect timeout on endpoint URL: "{url}"'
    told = f'Could not connect to the endpoint URL: "{url}"'
    return told if _REFUSED in str(error) else f"{told}\n{error}"


def _no_answer_text(error: NoAnswerError, url: str) -> str:
    if error.timed_out:
        return f'Read timeout on endpoint URL: "{url}"'
    return (
        "Connection was closed before we received a valid response from endpoint URL: "
        f'"{url}".\n{error}'
    )
