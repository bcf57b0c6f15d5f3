"""How deep JSON bodies may nest, told before they are read: reading them takes stack."""

from __future__ import annotations

DEEPEST = 100
"""How many lists and objects of an answer may stand in one another."""

_NOT_MARKS = bytes(set(range(256)) - set(b'[]{}"'))
_AS_LISTS = bytes.maketrans(b"{}", b"[]")


def nests_too_deeply(body: bytes) -> bool:
    """Whether a JSON body nests deeper than any answer should.

    Of what is no JSON, it tells whether it could do so up to where it goes wrong.
    """
    if b"\\" in body:
        body = body.replace(b"\\\\", b"").replace(b'\\"', b"")
    marks = body.translate(None, _NOT_MARKS).replace(b'""', b"")
    outside = b"".join(marks.split(b'"')[::2])  # the others stand in texts
    brackets = outside.translate(_AS_LISTS)
    for _ in range(DEEPEST):
        if b"[]" not in brackets:
            break
        brackets = brackets.replace(b"[]", b"")  # the innermost ones
    return b"[]" in brackets or len(brackets) > DEEPEST
