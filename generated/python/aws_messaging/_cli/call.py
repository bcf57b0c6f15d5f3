"""The call behind a command: a client as its options want it, and its errors as a command's."""

from __future__ import annotations

import sys

from .._client import SyncClient
from .._config import Config
from .._endpoint import is_host_label
from .._load import load
from .._service import Service
from ..exceptions import ParamValidationError, SdkError
from .errors import CommandError, param_error
from .show import printable, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Any, Self

    from .._config import Verify
    from .._protocols import Answer, Reply
    from .._tables import Operation
    from .._validation.checks import Level
    from .operation import Command
    from .preferences import Preferences

_FOR_EVER = 1e7
_INVALID_ENDPOINT = "Invalid endpoint: "


def client_of(
    package: str, options: Mapping[str, Any], preferences: Preferences
) -> SyncClient:
    """The client of a service, without the generated methods: they take long to load.

    Args:
        options: the global options given, by name.

    Raises:
        CommandError: an option has a value that no client takes.
    """
    kind = type("Client", (SyncClient,), {"_package": package})
    _check_region(preferences)
    try:
        client: SyncClient = kind(
            preferences.region,
            endpoint_url=options.get("--endpoint-url"),
            profile_name=options.get("--profile") or None,
            config=_config(options),
            verify=_verify(options),
            validation=preferences.validation,
        )
    except ValueError as error:
        raise param_error(str(error)) from error
    except SdkError as error:
        from .failures import failure

        raise _no_endpoint(error, package, options) or failure(error) from error
    client._service = _CommandService(package, preferences.wire_timestamps)
    return client


class _CommandService(Service):
    """A service as commands want it.

    Its answer may be an empty object, as the AWS CLI takes it; what is no JSON, or holds
    somebody else's words, is damaged here, too.

    Args:
        as_sent: whether answers keep moments as the service sent them.
    """

    def __init__(self, package: str, as_sent: bool) -> None:
        super().__init__(package)
        self._reader: Service | None = None
        if as_sent:
            from .as_sent import AsSent

            self._reader = AsSent(package)

    def validate(self, method: str, params: Mapping[str, object], level: Level) -> None:
        if level != "aws":
            super().validate(method, params, level)
            return
        # The thorough checks need no patterns at this level; importing ``re`` takes longer.
        thorough = load(f"{self.package}._thorough")
        getattr(thorough, f"refuse_{method}")(params, level)

    def _read(self, operation: Operation, reply: Reply, params: object) -> Answer:
        if "answers" in operation and reply.body.strip() == b"{}":
            operation = {**operation, "answers": ()}
        read = super()._read if self._reader is None else self._reader._read
        return read(operation, reply, params)


def _config(options: Mapping[str, Any]) -> Config:
    return Config(
        connect_timeout=_seconds(options, "--cli-connect-timeout", 10.0),
        read_timeout=_seconds(options, "--cli-read-timeout", 60.0),
        unsigned=bool(options.get("--no-sign-request")),
        allow_http=True,  # whoever names such an address wants it, as with the AWS CLI
        log_wire=bool(options.get("--debug")),
    )


def _verify(options: Mapping[str, Any]) -> Verify:
    """The certificates to trust; None for the usual ones, False for any.

    Raises:
        CommandError: they are the empty text, as of a variable that is not set.
    """
    if options.get("--no-verify-ssl"):
        return False
    bundle: str | None = options.get("--ca-bundle")
    if bundle is not None and not bundle.strip():
        raise CommandError(
            "Invalid CA bundle: --ca-bundle is empty; give the path of a file or folder of "
            "certificates.",
            name="InvalidCABundle",
        )
    return bundle


def _check_region(preferences: Preferences) -> None:
    region = preferences.region
    if region and (not is_host_label(region) or region.isdigit()):
        raise CommandError(
            f"Provided region_name '{region}' doesn't match a supported format.",
            name="InvalidRegion",
            hints=preferences.region_source(),
        )


def _no_endpoint(
    error: SdkError, package: str, options: Mapping[str, Any]
) -> CommandError | None:
    """That the address of the service is none, if it is that; it is told without a password."""
    if not str(error).startswith(_INVALID_ENDPOINT):
        return None
    url, hints = options.get("--endpoint-url"), []
    if not url:
        url, source = _configured_endpoint(package, options)
        hints = [f"endpoint_url comes from {source}"]
    scheme, mark, rest = url.rpartition("@")  # a name and a password stand before it
    shown = f"{scheme.partition('://')[0]}://***@{rest}" if mark else url
    message = f"{_INVALID_ENDPOINT}{shown}"
    return CommandError(message, name="InvalidEndpoint", hints=hints)


def _configured_endpoint(package: str, options: Mapping[str, Any]) -> tuple[str, str]:
    """The address of the service that the settings say, and which of them says so."""
    from .._settings import load as load_settings

    service = Service(package).facts["serviceId"]
    profile = options.get("--profile") or None
    settings = load_settings(service, profile_name=profile)
    source = settings.source("endpoint_url", settings.endpoint_variables)
    return settings.endpoint_url or "", source


def _seconds(options: Mapping[str, Any], option: str, default: float) -> float:
    """A time-out that a command was given; 0 is none.

    Raises:
        CommandError: it is below zero.
    """
    seconds = min(options.get(option, default), _FOR_EVER)
    if seconds < 0:
        what = option.removeprefix("--cli-").replace("-", " ")
        raise CommandError(
            f"Attempted to set {what} to {seconds}, but the timeout cannot be set to a "
            "value less than or equal to 0.",
            name="ParamValidation",
        )
    return float(seconds) or _FOR_EVER


class Told:
    """While a client works: its errors become those of a command, its warnings are printed.

    Args:
        values: what was given, by member.
        params: what was made of it.
    """

    def __init__(
        self,
        client: SyncClient,
        command: Command,
        values: Mapping[str, Any],
        params: Mapping[str, Any],
    ) -> None:
        self._client = client
        self._command = command
        self._values = values
        self._params = params
        self._catcher: Any = None
        self._caught: list[Any] = []

    def __enter__(self) -> Self:
        if self._client._validation == "warn":
            import warnings

            self._catcher = warnings.catch_warnings(record=True)
            self._caught = self._catcher.__enter__()
            warnings.simplefilter("always")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._catcher is not None:
            self._catcher.__exit__(kind, error, traceback)
            for warning in self._caught if sys.stderr else ():
                write(printable(f"Warning: {warning.message}\n"), sys.stderr)
        if isinstance(error, SdkError):
            raise self._failure(error) from error

    def _failure(self, error: SdkError) -> CommandError:
        from .failures import failure

        if isinstance(error, ParamValidationError):
            return self._refusal(error)
        return failure(error, self._url())

    def _refusal(self, error: ParamValidationError) -> CommandError:
        from .refusal import mistyped, refusal_text

        service, params = self._client._service, self._params
        operation = service.operation(self._command.METHOD)
        text = refusal_text(error, service.wire, operation, params)
        members = mistyped(error)
        if not members:
            return param_error(text)
        from .advice import wrong_type_hints

        command, values = self._command, self._values
        hints = wrong_type_hints(command, service.wire, values, params, members)
        return param_error(text, hints)

    def _url(self) -> str:
        """What the request is sent to."""
        self._client._validation = "off"  # which warned already
        try:
            method = self._command.METHOD
            return self._client.build_request(method, self._params).url
        except SdkError:
            return self._client.meta.endpoint_url
