"""What servers do, well and badly, and what a client must make of each.

An outcome is the name of an error class, or the status and body of the answer.
"""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass

from tests.transport.servers import (
    Again,
    Blind,
    Drip,
    Flood,
    HalfRead,
    Hold,
    Pause,
    Reset,
    Script,
)

LOST = "NoAnswerError"
LARGE = "AnswerTooLargeError"
BODY_LIMIT = 1 << 20
HEAD_LIMIT = 1 << 14
OK = b"HTTP/1.1 200 OK\r\n"
GOOD = OK + b"Content-Length: 2\r\n\r\n{}"
FOUR = OK + b"Content-Length: 4\r\n\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
ZIPPED = OK + b"Content-Encoding: gzip\r\n"


def sized(head: bytes, body: bytes) -> bytes:
    return head + b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def _bomb() -> bytes:
    machine = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = bytes(1 << 20)
    return b"".join([*(machine.compress(piece) for _ in range(64)), machine.flush()])


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What a server does after it has read a request.

    Args:
        name: what happens, in words.
        outcome: name of the error class, or status and body.
        hungry: whether it tries to fill the client's memory.
    """

    name: str
    script: Script
    outcome: str | tuple[int, bytes]
    hungry: bool = False


def _b(name: str, script: Script, outcome: str | tuple[int, bytes], **how: bool) -> Behaviour:
    return Behaviour(name, script, outcome, **how)


_CUT = [
    _b("closes at once", [], LOST),
    _b("closes before it reads", [Blind()], LOST),
    _b("resets at once", [Reset()], LOST),
    _b("says nothing", [Hold()], LOST),
    _b("cut in the status line", [b"HTTP/1."], LOST),
    _b("cut after the status line", [OK], LOST),
    _b("cut in a header", [OK + b"Content-Le"], LOST),
    _b("cut before the empty line", [OK + b"Content-Length: 2\r\n"], LOST),
    _b("cut before the body", [FOUR], LOST),
    _b("cut in the body", [FOUR + b"{}"], LOST),
    _b("reset in the body", [FOUR + b"{}", Pause(0.05), Reset()], LOST),
    _b("holds in the head", [OK, Hold()], LOST),
    _b("holds in the body", [FOUR + b"{}", Hold()], LOST),
    _b("drips the head", [Drip(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 4000)], LOST),
    _b("drips the body", [OK + b"Content-Length: 4000\r\n\r\n", Drip(b"y" * 4000)], LOST),
    _b("drips interim answers", [Drip(b"HTTP/1.1 100 Continue\r\n\r\n", forever=True)], LOST),
    _b("drips the sizes of chunks", [CHUNKED, Drip(b"1;" + b"x" * 900)], LOST),
    _b("reads half of the request, and resets", [HalfRead(), Reset()], LOST),
]
_LENGTHS = [
    _b("length too long, closed", [OK + b"Content-Length: 3\r\n\r\n{}"], LOST),
    _b("length too short", [OK + b"Content-Length: 1\r\n\r\n{}"], LOST),
    _b("length is negative", [OK + b"Content-Length: -2\r\n\r\n{}"], LOST),
    _b("length has a sign", [OK + b"Content-Length: +2\r\n\r\n{}"], LOST),
    _b("length is a word", [OK + b"Content-Length: two\r\n\r\n{}"], LOST),
    _b("length is empty", [OK + b"Content-Length:\r\n\r\n{}"], LOST),
    _b("length in other digits", [OK + "Content-Length: ²\r\n\r\n{}".encode("latin-1")], LOST),
    _b("length has 5,000 digits", [OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n"], LOST),
    _b("length in two spellings", [OK + b"Content-Length: 2, 02\r\n\r\n{}"], LOST),
    _b("two lengths", [OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"], LOST),
    _b(
        "length and chunks", [OK + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n"], LOST
    ),
    _b("body after 204", [b"HTTP/1.1 204 No\r\nContent-Length: 2\r\n\r\n{}"], LOST),
    _b("unannounced body after 204", [b"HTTP/1.1 204 No\r\n\r\n{}"], LOST),
    _b("chunks after 204", [b"HTTP/1.1 204 No\r\nTransfer-Encoding: chunked\r\n\r\n"], LOST),
    _b("unannounced body after 304", [b"HTTP/1.1 304 No\r\n\r\n{}"], LOST),
    _b("a second answer at once", [GOOD + GOOD], LOST),
]
_CHUNKS = [
    _b("no chunks, closed", [CHUNKED], LOST),
    _b("cut in a chunk", [CHUNKED + b"5\r\nabc"], LOST),
    _b("cut before the last chunk", [CHUNKED + b"2\r\n{}\r\n"], LOST),
    _b("cut before the last line", [CHUNKED + b"2\r\n{}\r\n0\r\n"], LOST),
    _b("chunk longer than its size", [CHUNKED + b"1\r\n{}\r\n0\r\n\r\n"], LOST),
    _b("size of a chunk is a word", [CHUNKED + b"two\r\n{}\r\n0\r\n\r\n"], LOST),
    _b("size of a chunk is negative", [CHUNKED + b"-2\r\n{}\r\n0\r\n\r\n"], LOST),
    _b("size of a chunk has 0x", [CHUNKED + b"0x2\r\n{}\r\n0\r\n\r\n"], LOST),
    _b("size of a chunk has _", [CHUNKED + b"0_2\r\n{}\r\n0\r\n\r\n"], LOST),
    _b("size of a chunk is empty", [CHUNKED + b"\r\n{}\r\n0\r\n\r\n"], LOST),
    _b("huge chunk", [CHUNKED + b"FFFFFFFFFFFFFFF\r\n"], LARGE),
    _b("long line of a chunk", [CHUNKED + b"2;" + b"x" * 5000], LARGE),
    _b("LF in a line of a chunk", [CHUNKED + b"2;a\nb\r\n{}\r\n0\r\n\r\n"], LOST),
    _b("chunks end with LF", [CHUNKED + b"2\n{}\n0\n\n"], LOST),
    _b("bytes after the chunks", [CHUNKED + b"2\r\n{}\r\n0\r\n\r\nmore"], LOST),
    _b(
        "unknown transfer coding", [OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"], LOST
    ),
    _b("chunked twice", [OK + b"Transfer-Encoding: chunked\r\n" * 2 + b"\r\n0\r\n\r\n"], LOST),
    _b("chunks in HTTP/1.0", [b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"], LOST),
]
_GARBAGE = [
    _b("HTTP/0.9", [b"<html>hello</html>"], LOST),
    _b("HTTP/0.9, held open", [b"<html>", Hold()], LOST),
    _b("HTTP/2", [b"HTTP/2 200\r\n\r\n"], LOST),
    _b("HTTP/2 preface", [b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0d", Hold()], LOST),
    _b("SSH", [b"SSH-2.0-OpenSSH_9.6\r\n", Hold()], LOST),
    _b("alert of TLS", [b"\x15\x03\x01\x00\x02\x02\x46"], LOST),
    _b("version HTTP/1.9", [b"HTTP/1.9 200 OK\r\nContent-Length: 2\r\n\r\n{}"], LOST),
    _b("no status", [b"HTTP/1.1\r\n\r\n"], LOST),
    _b("status is a word", [b"HTTP/1.1 OK 200\r\n\r\n"], LOST),
    _b("status of two digits", [b"HTTP/1.1 20 OK\r\n\r\n"], LOST),
    _b("status of four digits", [b"HTTP/1.1 2000 OK\r\n\r\n"], LOST),
    _b("status 099", [b"HTTP/1.1 099 OK\r\n\r\n"], LOST),
    _b("status 999", [b"HTTP/1.1 999 OK\r\n\r\n"], LOST),
    _b("two blanks before the status", [b"HTTP/1.1  200 OK\r\n\r\n"], LOST),
    _b("empty line first", [b"\r\n" + GOOD], LOST),
    _b("lines end with LF", [b"HTTP/1.1 200 OK\nContent-Length: 2\n\n{}", Hold()], LOST),
    _b("a line ends with LF", [OK + b"X: y\nContent-Length: 2\r\n\r\n{}"], LOST),
    _b("a line ends with CR", [OK + b"X: y\rContent-Length: 2\r\n\r\n{}"], LOST),
    _b("folded header", [OK + b"X: y\r\n z\r\nContent-Length: 2\r\n\r\n{}"], LOST),
    _b("header without colon", [OK + b"X y\r\nContent-Length: 2\r\n\r\n{}"], LOST),
    _b("header without name", [OK + b": y\r\nContent-Length: 2\r\n\r\n{}"], LOST),
    _b("blank before the colon", [OK + b"Content-Length : 2\r\n\r\n{}"], LOST),
    _b("NUL in a header", [OK + b"X: a\0b\r\nContent-Length: 2\r\n\r\n{}"], LOST),
    _b("escape in a header", [OK + b"X: \x1b[2J\r\nContent-Length: 2\r\n\r\n{}"], LOST),
    _b("control in the reason", [b"HTTP/1.1 200 \x1b[2J\r\nContent-Length: 2\r\n\r\n{}"], LOST),
    _b("changes protocols", [b"HTTP/1.1 101 Go\r\nUpgrade: h2c\r\n\r\n", Hold()], LOST),
    _b("interim answer, then closes", [b"HTTP/1.1 100 Continue\r\n\r\n"], LOST),
    _b(
        "interim answer with a body",
        [b"HTTP/1.1 100 Go\r\nContent-Length: 2\r\n\r\n{}" + GOOD],
        LOST,
    ),
]
_LARGE = [
    _b("announces too much", [OK + b"Content-Length: %d\r\n\r\n" % (BODY_LIMIT + 1)], LARGE),
    _b(
        "error that announces too much",
        [b"HTTP/1.1 500 No\r\nContent-Length: 99999999\r\n\r\n"],
        LARGE,
    ),
    _b("endless body", [OK + b"\r\n", Flood(bytes(65536))], LARGE, hungry=True),
    _b("endless chunks", [CHUNKED, Flood(b"1000\r\n%b\r\n" % bytes(4096))], LARGE, hungry=True),
    _b("endless small chunks", [CHUNKED, Flood(b"8\r\nxxxxxxxx\r\n" * 9999)], LARGE, hungry=True),
    _b("endless trailers", [CHUNKED + b"0\r\n", Flood(b"X: y\r\n" * 9999)], LARGE, hungry=True),
    _b("endless header", [OK + b"X: ", Flood(b"y" * 65536)], LARGE, hungry=True),
    _b("endless headers", [OK, Flood(b"X: y\r\n" * 9999)], LARGE, hungry=True),
    _b("endless status line", [b"HTTP/1.1 200 ", Flood(b"y" * 65536)], LARGE, hungry=True),
    _b("endless interim answers", [Flood(b"HTTP/1.1 103 \r\n\r\n" * 999)], LARGE, hungry=True),
    _b("too many headers", [OK + b"X: y\r\n" * 300 + b"\r\n"], LOST),
    _b("gzip bomb", [sized(ZIPPED, _bomb())], LARGE, hungry=True),
]
_ZIPPED = [
    _b("gzip", [sized(ZIPPED, gzip.compress(b"{}"))], (200, b"{}")),
    _b(
        "gzip in chunks",
        [
            ZIPPED
            + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n"
            % (len(gzip.compress(b"{}")), gzip.compress(b"{}"))
        ],
        (200, b"{}"),
    ),
    _b("gzip without body", [sized(ZIPPED, b"")], (200, b"")),
    _b("cut gzip", [sized(ZIPPED, gzip.compress(b"{}")[:-1])], LOST),
    _b("gzip that is none", [sized(ZIPPED, b"{}")], LOST),
    _b("gzip with more after it", [sized(ZIPPED, gzip.compress(b"{}") + b"{}")], LOST),
    _b("gzip with a wrong sum", [sized(ZIPPED, gzip.compress(b"{}")[:-8] + bytes(8))], LOST),
    _b("another coding", [sized(OK + b"Content-Encoding: br\r\n", b"??")], (200, b"??")),
]
_WELL = [
    _b("good", [GOOD, Hold()], (200, b"{}")),
    _b("good, in single bytes", [Drip(GOOD, 0.001), Hold()], (200, b"{}")),
    _b("good, and closes", [GOOD], (200, b"{}")),
    _b("announces its close", [sized(OK + b"Connection: close\r\n", b"{}")], (200, b"{}")),
    _b("body until the close", [OK + b"\r\n{}"], (200, b"{}")),
    _b("HTTP/1.0", [b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}"], (200, b"{}")),
    _b("without reason", [sized(b"HTTP/1.1 200\r\n", b"{}")], (200, b"{}")),
    _b("chunks", [CHUNKED + b"1\r\n{\r\n1;a=b\r\n}\r\n0\r\nX: y\r\n\r\n"], (200, b"{}")),
    _b("no body", [sized(OK, b"")], (200, b"")),
    _b("204", [b"HTTP/1.1 204 No Content\r\n\r\n", Again()], (204, b"")),
    _b("304 with a length", [b"HTTP/1.1 304 No\r\nContent-Length: 9\r\n\r\n", Again()], (304, b"")),
    _b("100 first", [b"HTTP/1.1 100 Continue\r\n\r\n" + GOOD], (200, b"{}")),
    _b("100 before the body is read", [HalfRead(), b"HTTP/1.1 100 Go\r\n\r\n", GOOD], (200, b"{}")),
    _b("hints first", [b"HTTP/1.1 103 Early\r\nLink: a\r\n\r\n" * 3 + GOOD], (200, b"{}")),
    _b("same length twice", [OK + b"Content-Length: 2\r\n" * 2 + b"\r\n{}"], (200, b"{}")),
    _b("as large as allowed", [sized(OK, bytes(BODY_LIMIT))], (200, bytes(BODY_LIMIT))),
    _b(
        "redirect",
        [sized(b"HTTP/1.1 302 Go\r\nLocation: http://127.0.0.1:1/\r\n", b"")],
        (302, b""),
    ),
    _b("see other", [sized(b"HTTP/1.1 303 Go\r\nLocation: /x\r\n", b"")], (303, b"")),
    _b("keeps method", [sized(b"HTTP/1.1 307 Go\r\nLocation: //x\r\n", b"")], (307, b"")),
    # It says that it closes: a second attempt would run into the close otherwise.
    _b(
        "server error",
        [sized(b"HTTP/1.1 503 No\r\nConnection: close\r\n", b"{}")],
        (503, b"{}"),
    ),
    _b(
        "asks for a password",
        [sized(b"HTTP/1.1 401 No\r\nWWW-Authenticate: Basic\r\n", b"")],
        (401, b""),
    ),
]
BEHAVIOURS = [*_CUT, *_LENGTHS, *_CHUNKS, *_GARBAGE, *_LARGE, *_ZIPPED, *_WELL]
