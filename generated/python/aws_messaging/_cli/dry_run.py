"""``--dry-run``: the request that a command would send, signed, with its secrets hidden."""

from __future__ import annotations

import sys

from .show import printable, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._client import SyncClient
    from .._http import Request
    from .._settings import Settings

_HIDDEN = "***"
_SIGNATURE = "Signature="
# Who names one of these in a profile gets credentials from somebody else, who must be asked.
_ELSEWHERE = ("role_arn", "web_identity_token_file", "sso_role_name", "sso_account_id")
_UNSIGNED = (
    "Warning: the request is not signed: there are no credentials in the environment or "
    "the profile, and a dry run asks nobody for some.\n"
)


def show_request(client: SyncClient, method: str, params: Mapping[str, Any]) -> None:
    """Print the request of a call. Nothing is sent, to the service or to anybody else.

    It is signed if the environment or the profile has keys; standard error is told if not. Headers
    that tell of the sender, the attempt or the connection are added when it is sent.

    Raises:
        SdkError: there is no such request, or the keys cannot be used.
        OSError: it cannot be printed.
    """
    way = client._find_way(method)
    request, sign = client._request(method, way.operation, params, way.place), way.sign
    if sign is not None and _has_keys(client._settings):
        sign(request, client._provider.get())
    elif sign is not None and sys.stderr is not None:
        write(_UNSIGNED, sys.stderr)
    text = request_text(request)
    write(printable(text) if sys.stdout is not None and sys.stdout.isatty() else text)


def request_text(request: Request) -> str:
    """A request as it would go over the wire; a body that is no text is shown in base64."""
    lines = [f"{request.method} {request.url}"]
    lines += [f"{name}: {_shown(name, text)}" for name, text in request.headers.items()]
    text = "\n".join(lines) + "\n"
    return f"{text}\n{_body_text(request.body)}\n" if request.body else text


def _shown(name: str, text: str) -> str:
    """The value of a header without what must stay secret."""
    if name.lower() == "authorization":
        scheme, mark, _ = text.partition(_SIGNATURE)
        return f"{scheme}{mark}{_HIDDEN}" if mark else _HIDDEN
    return _HIDDEN if name.lower() == "x-amz-security-token" else text


def _body_text(body: bytes) -> str:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = "\x00"
    if all(character.isprintable() or character in "\n\t" for character in text):
        return text
    from .._encoding import base64_text

    return f"({len(body)} bytes, here in base64)\n{base64_text(body)}"


def _has_keys(settings: Settings) -> bool:
    """Whether environment or profile hold the keys themselves."""
    if settings.environ.get("AWS_ACCESS_KEY_ID") and not settings.profile_is_explicit:
        return True
    profile = settings.profile
    return "aws_access_key_id" in profile and not any(
        name in profile for name in _ELSEWHERE
    )
