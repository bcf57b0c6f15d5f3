"""For your own tests of code that calls AWS: a recorder and a fake server.

``Recorder`` is a transport that answers a client's calls from a queue, within the process.
``FakeServer`` serves every service of this package over HTTP on the loopback, for any client in
any language; ``python -m <package>.testing`` runs it as a process of its own.

Both check requests and answers against the specs, and nothing here is loaded by clients.
"""

from ._calls import Call
from ._compare import ANY
from ._faults import FAULTS
from ._prepare import AnswerError
from ._recorded import RecordedResponse, UnexpectedCall
from ._recorder import Recorder
from ._scenario import ScenarioError
from ._server import FakeServer

__all__ = [
    "ANY",
    "FAULTS",
    "AnswerError",
    "Call",
    "FakeServer",
    "RecordedResponse",
    "Recorder",
    "ScenarioError",
    "UnexpectedCall",
]
