"""What several tests of signing and credentials use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Import = Callable[[str], Any]

ACCESS_KEY = "AKIDEXAMPLE"
SECRET = "a-Secret+that/nobody=sees"
TOKEN = "a-Token+that/nobody=sees"


def write_shared(home: Path, config: str = "", credentials: str = "") -> None:
    """Write the shared files; an empty one is left out."""
    for name, text in (("config", config), ("credentials", credentials)):
        if text:
            (home / ".aws" / name).write_text(text, "utf-8")


def given(credentials: Any) -> tuple[str, str, str | None]:
    """The parts of credentials of the package or of botocore."""
    return (credentials.access_key, credentials.secret_key, credentials.token)


def provider(sdk: Import, service: str = "Pinpoint", **explicit: Any) -> Any:
    """What gives the credentials of a client without keys of its own."""
    return sdk("_credentials").resolve(sdk("_settings").load(service, **explicit))
