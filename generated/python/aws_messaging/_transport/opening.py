"""Opening connections: address, TCP, the tunnel of a proxy, TLS. Nothing of a request is sent."""

from __future__ import annotations

from .._target import bracketed
from ..exceptions import ConnectError, TransportError
from .reader import Limits, Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._target import Origin
    from .connection import Route
    from .deadline import Deadline
    from .network import Network, PlainStream, Stream
    from .proxies import Proxy
    from .tls import Trust

_FOR_NOW = (408, 425, 429)  # refusals that say: later


async def open_stream(
    network: Network, route: Route, trust: Trust | None, deadline: Deadline
) -> Stream:
    """A stream that is ready for requests to a server.

    Args:
        network: where streams come from.
        trust: whose certificates are trusted; None to speak without TLS.

    Raises:
        ConnectError: there is none to be had.
    """
    origin, proxy, _ = route
    if proxy is not None and proxy.fault:
        raise ConnectError(proxy.fault, transient=False)
    stream = await _reached(network, origin, proxy, deadline)
    if trust is None:
        return stream
    knew_all = trust.is_complete
    try:
        return await trust.secured(stream, origin.host, deadline)
    except ConnectError as error:
        if knew_all or not trust.may_know_more(error):
            raise
    stream = await _reached(network, origin, proxy, deadline)
    return await trust.secured(stream, origin.host, deadline)


async def _reached(
    network: Network, origin: Origin, proxy: Proxy | None, deadline: Deadline
) -> PlainStream:
    """A stream that reaches the server, or a proxy that passes on what it carries."""
    if proxy is None:
        return await _connected(network, origin.host, origin.port, deadline)
    try:
        stream = await _connected(network, proxy.host, proxy.port, deadline)
        if not origin.tls:
            return stream
        try:
            await _tunnel(stream, origin, proxy, deadline)
        except BaseException:
            stream.close()
            raise
    except ConnectError as error:
        error.proxy = proxy.url
        raise
    return stream


async def _connected(
    network: Network, host: str, port: int, deadline: Deadline
) -> PlainStream:
    """A stream to the first address of a host that takes one.

    Each address gets its share of the time, so that one that is silent leaves some to the next.
    """
    failure = OSError("it has no address")
    try:
        found = await network.addresses(host, port, deadline.left())
        for place, address in enumerate(found):
            try:
                share = deadline.left() / (len(found) - place)
                return await network.dial(address, share)
            except OSError as error:
                failure = error
    except OSError as error:
        failure = error
    raise _failed(f"no connection to {bracketed(host)}:{port}", failure) from failure


async def _tunnel(
    stream: Stream, origin: Origin, proxy: Proxy, deadline: Deadline
) -> None:
    """Have a proxy pass bytes on to a server."""
    told = f"no tunnel through the proxy {bracketed(proxy.host)}:{proxy.port}"
    reader = Reader(lambda: stream.receive(deadline.left()), Limits())
    try:
        wanted = memoryview(proxy.connect_message(origin))
        while wanted:
            wanted = wanted[await stream.send(wanted, deadline.left()) :]
        head = await reader.read_head()
        while head.status < 200 and head.status != 101:
            head = await reader.read_head()
    except (OSError, ValueError, TransportError) as error:
        raise _failed(told, error) from error
    if not 200 <= head.status < 300:
        later = head.status >= 500 or head.status in _FOR_NOW
        raise ConnectError(f"{told}: it answered {head.status}", transient=later)
    if not reader.is_drained():
        raise ConnectError(f"{told}: it sent more than its answer")


def _failed(told: str, error: Exception) -> ConnectError:
    why = getattr(error, "strerror", None) or str(error) or type(error).__name__
    late = isinstance(error, TimeoutError)
    return ConnectError(f"{told}: {why}", timed_out=late)
