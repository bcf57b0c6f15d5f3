"""How a client behaves beyond what each call says; the names are botocore's where it has one."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ._retries import Mode, Retries
    from ._settings import Settings

    Verify = bool | str | os.PathLike[str] | None

# The modes of other SDKs differ in when they repeat what may be repeated; none of them asks
# whether it may.
_MODES = ("careful", "unsafe", "never", "legacy", "standard", "adaptive")
_DEFAULT_ATTEMPTS = 3
_DEFAULT_TIMEOUT = 60.0
_MOST = 1e9  # seconds that sockets take, about
WHEN = ("when_supported", "when_required")
"""What the settings of checksums can say."""

MOST_TO_LEAVE = 1_048_576
"""Bytes up to which bodies can be left uncompressed."""

_RETRY_KEYS = frozenset({"max_attempts", "mode", "total_max_attempts"})


class Config:
    """Settings of a client that scripts rarely need.

    Args:
        region_name: where the service is called, unless the client is told.
        connect_timeout: seconds that opening a connection may take.
        read_timeout: seconds to wait for the next bytes of an answer.
        timeout: seconds that a call may take in all: every attempt, and the waits between them,
            but for looking up credentials and names of hosts;
            by default a minute, or what one attempt may take if that is set to be longer.
        max_pool_connections: how many connections are kept open while nobody uses them.
        max_body: bytes that the body of an answer may have.
        retries: ``max_attempts`` (repetitions) or ``total_max_attempts`` (the first attempt
            included), and ``mode``: ``careful`` repeats what the spec of each operation allows
            (``legacy``, ``standard`` and ``adaptive`` mean the same here), ``unsafe``
            repeats sends too, as botocore does, and ``never`` repeats nothing.
        proxies: URL of the proxy by scheme (``{"https": "http://proxy:3128"}``); else those
            of the environment.
        allow_http: whether plain HTTP may leave this machine.
        use_fips_endpoint: whether to call the endpoint with FIPS 140 cryptography.
        use_dualstack_endpoint: whether to call the endpoint that speaks IPv6 too.
        ignore_configured_endpoint_urls: whether environment and profile name no endpoints.
        disable_request_compression: whether bodies are sent as they are, however large.
        request_min_compression_size_bytes: from which size on bodies are compressed, where
            the service takes that.
        request_checksum_calculation: ``when_supported`` to send a checksum wherever the service
            takes one, ``when_required`` to send one only where it must be.
        response_checksum_validation: the same for checksums of answers.
        unsigned: whether requests are sent without a signature, and no credentials looked for.
        user_agent_extra: what the ``User-Agent`` says besides.
        log_wire: whether the logger ``wire`` of this package is told, at level DEBUG, what
            requests and answers say; credentials and sensitive values show as ``***``.

    Raises:
        ValueError: a value is none that can be used.
    """

    def __init__(
        self,
        *,
        region_name: str | None = None,
        connect_timeout: float = 10.0,
        read_timeout: float = 60.0,
        timeout: float | None = None,
        max_pool_connections: int = 10,
        max_body: int = 16 * 1024 * 1024,
        retries: Mapping[str, Any] | None = None,
        proxies: Mapping[str, str] | None = None,
        allow_http: bool = False,
        use_fips_endpoint: bool | None = None,
        use_dualstack_endpoint: bool | None = None,
        ignore_configured_endpoint_urls: bool | None = None,
        disable_request_compression: bool | None = None,
        request_min_compression_size_bytes: int | None = None,
        request_checksum_calculation: str | None = None,
        response_checksum_validation: str | None = None,
        unsigned: bool = False,
        user_agent_extra: str = "",
        log_wire: bool = False,
    ) -> None:
        _check_positive(connect_timeout=connect_timeout, read_timeout=read_timeout)
        if timeout is None:
            timeout = max(_DEFAULT_TIMEOUT, connect_timeout, read_timeout)
        _check_positive(
            timeout=timeout,
            max_pool_connections=max_pool_connections,
            max_body=max_body,
        )
        _check_bodies(disable_request_compression, request_min_compression_size_bytes)
        _check_checksums(
            request_checksum_calculation=request_checksum_calculation,
            response_checksum_validation=response_checksum_validation,
        )
        self.region_name = region_name
        self.connect_timeout = connect_timeout
        self.read_timeout = read_timeout
        self.timeout = timeout
        self.max_pool_connections = max_pool_connections
        self.max_body = max_body
        self.attempts: int | None
        self.mode: Mode | None
        self.attempts, self.mode = _read_retries(retries or {})
        self.proxies = proxies
        self.allow_http = allow_http
        self.use_fips_endpoint = use_fips_endpoint
        self.use_dualstack_endpoint = use_dualstack_endpoint
        self.ignore_configured_endpoint_urls = ignore_configured_endpoint_urls
        self.disable_request_compression = disable_request_compression
        self.request_min_compression_size_bytes = request_min_compression_size_bytes
        self.request_checksum_calculation = request_checksum_calculation
        self.response_checksum_validation = response_checksum_validation
        self.unsigned = unsigned
        if not (user_agent_extra.isascii() and user_agent_extra.isprintable()):
            raise ValueError("user_agent_extra must be printable ASCII")
        self.user_agent_extra = user_agent_extra
        self.log_wire = log_wire

    def for_settings(self) -> dict[str, Any]:
        """What goes before the environment and the profile, by the names of ``Settings``."""
        return {
            "region_name": self.region_name,
            "max_attempts": self.attempts,
            "use_fips_endpoint": self.use_fips_endpoint,
            "use_dualstack_endpoint": self.use_dualstack_endpoint,
            "ignore_configured_endpoint_urls": self.ignore_configured_endpoint_urls,
            "disable_request_compression": self.disable_request_compression,
            "request_min_compression_size_bytes": self.request_min_compression_size_bytes,
            "request_checksum_calculation": self.request_checksum_calculation,
            "response_checksum_validation": self.response_checksum_validation,
        }

    def retries(self, settings: Settings) -> Retries:
        """How a client repeats its calls.

        Raises:
            SettingsError: environment or profile say what cannot be used.
        """
        from ._retries import Retries

        mode = self.mode or _mode_of(settings.retry_mode or "careful")
        return Retries(settings.max_attempts or _DEFAULT_ATTEMPTS, mode, self.timeout)

    def for_transport(self, settings: Settings, verify: Verify) -> dict[str, Any]:
        """What the client's own transport is made with, by the names of ``HttpTransport``.

        Args:
            verify: file or folder of the certificates to trust; False to trust any.
        """
        from ._transport import Limits

        arguments: dict[str, Any] = {
            "connect_timeout": self.connect_timeout,
            "read_timeout": self.read_timeout,
            "timeout": self.timeout,
            "max_idle": self.max_pool_connections,
            "ca_bundle": _bundle(verify) or settings.ca_bundle,
            "proxies": self.proxies,
            "allow_http": self.allow_http,
            "limits": Limits(body=self.max_body),
        }
        if verify is False:
            from ._transport.tls import trusting_context

            arguments["ssl_context"] = trusting_context()
        return arguments


def _bundle(verify: Verify) -> str | None:
    """The certificates that ``verify`` names, if it is more than a switch."""
    return None if verify is None or isinstance(verify, bool) else os.fspath(verify)


def _check_positive(**numbers: Any) -> None:
    for name, number in numbers.items():
        is_number = isinstance(number, int | float) and not isinstance(number, bool)
        if not (is_number and 0 < number < _MOST):
            raise ValueError(f"{name} must be a number above zero, not {number!r}")


def _check_bodies(disabled: object, least: object) -> None:
    """Check what is said of the compression of bodies."""
    if disabled is not None and not isinstance(disabled, bool):
        raise ValueError("disable_request_compression must be True or False")
    if least is not None and not (type(least) is int and 0 < least <= MOST_TO_LEAVE):
        raise ValueError(
            "request_min_compression_size_bytes must be a whole number from 1 to "
            f"{MOST_TO_LEAVE}, not {least!r}"
        )


def _check_checksums(**settings: object) -> None:
    for name, said in settings.items():
        if said is not None and not (isinstance(said, str) and said.lower() in WHEN):
            raise ValueError(f"{name} must be one of {', '.join(WHEN)}, not {said!r}")


def _read_retries(retries: Mapping[str, Any]) -> tuple[int | None, Mode | None]:
    """Attempts and mode, as botocore's ``retries`` says them."""
    unknown = sorted(set(retries) - _RETRY_KEYS)
    if unknown:
        raise ValueError(
            f"retries has no {unknown[0]!r}: it takes {sorted(_RETRY_KEYS)}"
        )
    mode = retries.get("mode")
    if mode is not None and mode not in _MODES:
        raise ValueError(f"the mode of retries must be one of {', '.join(_MODES)}")
    attempts = retries.get("total_max_attempts")
    repetitions = retries.get("max_attempts")
    if attempts is None and type(repetitions) is int:
        attempts = repetitions + 1
    elif attempts is None and repetitions is not None:
        attempts = 0
    if attempts is not None and not (type(attempts) is int and attempts > 0):
        raise ValueError("retries must leave a whole number of attempts, at least one")
    return attempts, None if mode is None else _mode_of(mode)


def _mode_of(name: str) -> Mode:
    """The mode that a word of this package's or of other SDKs' means."""
    if name == "unsafe":
        return "unsafe"
    return "never" if name == "never" else "careful"
