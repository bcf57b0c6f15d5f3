# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Errors that the service answers with; each is a ``ClientError``."""

from __future__ import annotations

from ..exceptions import ClientError

__all__ = ("Broken", "ClientError", "ERRORS", "Odd", "ThingNotFound")


class Broken(ClientError):
    """The service answers with Broken."""

    http_status = 500


class Odd(ClientError):
    """The service answers with Odd."""

    http_status = 400


class ThingNotFound(ClientError):
    """The service answers with NoSuchThing."""

    http_status = 404


ERRORS: dict[str, type[ClientError]] = {
    "Broken": Broken,
    "Odd": Odd,
    "NoSuchThing": ThingNotFound,
}
"""The class of each error, by the code that the service sends."""
