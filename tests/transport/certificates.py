"""Certificates for servers of tests, made by the ``openssl`` command."""

from __future__ import annotations

import ssl
import subprocess
from pathlib import Path

_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
_LOOPBACK = "subjectAltName=IP:127.0.0.1,DNS:localhost\n"
_ELSEWHERE = "subjectAltName=DNS:other.example\n"


class Authority:
    """Signs certificates.

    Args:
        folder: where all files go.

    Raises:
        OSError, subprocess.CalledProcessError: there is no ``openssl`` that does it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.file = self._file("ca.pem")
        self._key = self._file("ca.key")
        _openssl(
            *("req", "-x509", *_KEY, "-days", "3", "-subj", "/CN=Tests"),
            *("-addext", "basicConstraints=critical,CA:TRUE"),
            *("-addext", "keyUsage=critical,keyCertSign"),
            *("-keyout", self._key, "-out", self.file),
        )

    def _file(self, name: str) -> str:
        return str(self._folder / name)

    def server(
        self, name: str, days: int = 2, elsewhere: bool = False, own: bool = False
    ) -> ssl.SSLContext:
        """The settings of a server with a certificate of its own.

        Args:
            days: how long it is valid; a negative number if it no longer is.
            elsewhere: whether it is for another host.
            own: whether nobody but itself speaks for it.
        """
        key, request, made = (self._file(f"{name}.{end}") for end in ("key", "csr", "pem"))
        _openssl("req", *_KEY, "-subj", "/CN=Server", "-keyout", key, "-out", request)
        details = self._folder / f"{name}.ext"
        details.write_text(_ELSEWHERE if elsewhere else _LOOPBACK)
        signer = ["-CA", self.file, "-CAkey", self._key, "-CAcreateserial"]
        _openssl(
            *("x509", "-req", "-in", request, *(["-signkey", key] if own else signer)),
            *("-days", str(days), "-extfile", str(details), "-out", made),
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(made, key)
        return context


def _openssl(*words: str) -> None:
    subprocess.run(["openssl", *words], check=True, capture_output=True, timeout=60)
