"""Checksums of bodies, by the names that AWS gives them (in lower case)."""

from __future__ import annotations

from .._encoding import base64_bytes, base64_text
from .._protocols._fault import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HEADER = "x-amz-checksum-"
# Polynomials with their bits in reverse order, and how many bits there are.
_POLYNOMIALS = {"crc32c": (0x82F63B78, 32), "crc64nvme": (0x9A6C9329AC4BC9B5, 64)}
_HASHES = frozenset({"sha1", "sha256", "sha512"})
# What answers are checked by, first come, first served. The other two take a tenth of a second
# for each MiB in Python; botocore leaves them out, too, unless it has its C extension.
_OF_ANSWERS = ("crc32", "sha1", "sha256", "sha512")


def checksum(algorithm: str, body: bytes) -> str:
    """The checksum of a body, as headers hold it (base64).

    Raises:
        Fault: the algorithm is not known.
    """
    if algorithm == "crc32":
        from zlib import crc32

        digest = crc32(body).to_bytes(4, "big")
    elif algorithm in _HASHES:
        import hashlib

        digest = hashlib.new(algorithm, body, usedforsecurity=False).digest()
    elif algorithm in _POLYNOMIALS:
        digest = _crc(body, *_POLYNOMIALS[algorithm])
    else:
        raise Fault("enum", "is a checksum that this version does not know")
    return base64_text(digest)


def _crc(body: bytes, polynomial: int, bits: int) -> bytes:
    """A cyclic redundancy check: bits in reverse order, all set at first, inverted at last."""
    table = []
    for entry in range(256):
        for _ in range(8):
            entry = entry >> 1 ^ (polynomial if entry & 1 else 0)
        table.append(entry)
    ones = (1 << bits) - 1
    state = ones
    for byte in body:
        state = table[(state ^ byte) & 0xFF] ^ state >> 8
    return (state ^ ones).to_bytes(bits // 8, "big")


def check_body(
    offered: Iterable[str], headers: Mapping[str, str], body: bytes
) -> str | None:
    """Check a body against the first of the checksums that came with it.

    Args:
        offered: algorithms that the service may use.
        headers: by name in lower case.

    Returns:
        The algorithm; None if no checksum came, or only one of several parts (``...-3``).

    Raises:
        Fault: the body is not the one that was sent.
    """
    for algorithm in _OF_ANSWERS:
        said = headers.get(HEADER + algorithm) if algorithm in offered else None
        if said is None or "-" in said:
            continue
        try:
            expected = base64_bytes(said)
        except ValueError:
            raise Fault("checksum", "the checksum is not base64") from None
        if base64_text(expected) != checksum(algorithm, body):
            raise Fault("checksum", f"the body is not what was sent ({algorithm})")
        return algorithm
    return None


def tree_hash(body: bytes) -> str:
    """Glacier's hash: SHA-256 of each MiB, then of the hashes in pairs until one is left (hex)."""
    from hashlib import sha256

    size = 1 << 20
    level = [
        sha256(body[start : start + size]).digest()
        for start in range(0, max(len(body), 1), size)
    ]
    while len(level) > 1:
        pairs = [level[start : start + 2] for start in range(0, len(level), 2)]
        level = [
            sha256(b"".join(pair)).digest() if len(pair) == 2 else pair[0]
            for pair in pairs
        ]
    return level[0].hex()
