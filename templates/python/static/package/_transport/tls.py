"""TLS: whose certificates are trusted, and what a handshake failed for."""

from __future__ import annotations

import os
import ssl

from .._locks import ProcessLock
from ..exceptions import ConnectError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .deadline import Deadline
    from .network import PlainStream, Stream

# OpenSSL's reasons to refuse a certificate that a further trusted certificate can remove:
# the issuer's is not at hand (2, 20, 21), or none but itself speaks for it (18, 19).
_UNKNOWN_ISSUER = frozenset({2, 18, 19, 20, 21})


class Trust:
    """Settings of TLS, made when they are first needed.

    Reading the system's file of certificates costs 30 ms, more than all the rest of a call. Where
    the system also has them one by one in a folder, OpenSSL looks up there the few that it needs;
    the file is read only when a server's issuer is not found.

    Args:
        bundle: file or folder of the certificates to trust; None for those of the system.
        context: settings to use as they are; then there is no bundle.

    Raises:
        ConnectError: the bundle cannot be read.
    """

    def __init__(self, bundle: str | None, context: ssl.SSLContext | None) -> None:
        self._lock = ProcessLock()
        self._complete = True
        self._context = context or _new_context()
        if context is not None:
            return
        if bundle:
            _load(self._context, bundle)
        elif folder := _folder_of_system():
            self._context.load_verify_locations(capath=folder)
            self._complete = False
        else:
            self._context.load_default_certs()

    @property
    def is_complete(self) -> bool:
        """Whether all certificates are known: then what is refused now is refused for good."""
        return self._complete

    async def secured(
        self, stream: PlainStream, host: str, deadline: Deadline
    ) -> Stream:
        """Speak TLS on a connection; it is closed if that fails.

        Raises:
            ConnectError: the handshake failed, or the certificate is not trusted.
        """
        try:
            return await stream.secured(self._context, host, deadline.left())
        except (OSError, ValueError) as error:
            stream.close()
            raise _refused(host, error) from error

    def may_know_more(self, error: ConnectError) -> bool:
        """Whether what is known now may make a certificate trusted that was refused.

        The system's file of certificates is read for it, unless another thread has done that
        since the handshake began.
        """
        cause = error.__cause__
        if not isinstance(cause, ssl.SSLCertVerificationError):
            return False
        if cause.verify_code not in _UNKNOWN_ISSUER:
            return False
        with self._lock.here():
            if not self._complete:
                self._context.load_default_certs()
                self._complete = True
        return True


def _new_context() -> ssl.SSLContext:
    """Certificates and host names are checked, and TLS is 1.2 or newer."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context


def trusting_context() -> ssl.SSLContext:
    """Settings of TLS that trust any certificate: whoever is on the way can read and change."""
    context = _new_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _load(context: ssl.SSLContext, bundle: str) -> None:
    try:
        if os.path.isdir(bundle):
            context.load_verify_locations(capath=bundle)
        else:
            context.load_verify_locations(cafile=bundle)
    except (OSError, ValueError) as error:  # ValueError: it is no path
        why = getattr(error, "strerror", None) or type(error).__name__
        raise ConnectError(
            f"the certificates in {bundle!r} cannot be read: {why}",
            transient=False,
        ) from error


def _folder_of_system() -> str | None:
    """The system's folder of certificates, unless the user names a file or a folder."""
    if "SSL_CERT_FILE" in os.environ or "SSL_CERT_DIR" in os.environ:
        return None
    if os.name != "posix":
        return None
    return ssl.get_default_verify_paths().capath


def _refused(host: str, error: OSError | ValueError) -> ConnectError:
    if isinstance(error, ssl.SSLCertVerificationError):
        told = f"the certificate of {host} is not trusted: {error.verify_message}"
        return ConnectError(told, transient=False)
    reason = getattr(error, "reason", None) or getattr(error, "strerror", None)
    return ConnectError(
        f"no TLS with {host}: {reason or str(error) or type(error).__name__}",
        timed_out=isinstance(error, TimeoutError),
    )
