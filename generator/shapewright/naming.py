"""Names: how wire names become method, command, option, module and class names.

The rules for methods and commands are botocore's (``xform_name``), word list included, since
boto3's methods and the AWS CLI's commands and options are made by them.
"""

from __future__ import annotations

import difflib
import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

# Brand words whose inner capitals are no word borders, and the operations where botocore treats
# them so. It lists whole operations: ``ListHITs`` becomes ``list_hi_ts`` all the same.
_BRANDS = {
    "iSCSI": "Iscsi",
    "PartiQL": "Partiql",
    "OAuth2": "Oauth2",
    "WhatsApp": "Whatsapp",
    "OTel": "Otel",
    "HITs": "Hits",
}
_BRANDED_OPERATIONS = frozenset("""
    AssociateWhatsAppBusinessAccount
    CreateCachediSCSIVolume
    CreateOAuth2Token
    CreateOAuth2TokenWithIAM
    CreateStorediSCSIVolume
    CreateWhatsAppDataset
    CreateWhatsAppFlow
    CreateWhatsAppMessageTemplate
    CreateWhatsAppMessageTemplateFromLibrary
    CreateWhatsAppMessageTemplateMedia
    DeleteWhatsAppFlow
    DeleteWhatsAppMessageMedia
    DeleteWhatsAppMessageTemplate
    DeprecateWhatsAppFlow
    DescribeCachediSCSIVolumes
    DescribeStorediSCSIVolumes
    DisassociateWhatsAppBusinessAccount
    ExecutePartiQLBatch
    ExecutePartiQLStatement
    ExecutePartiQLTransaction
    GetLinkedWhatsAppBusinessAccount
    GetLinkedWhatsAppBusinessAccountPhoneNumber
    GetOTelEnrichment
    GetWhatsAppBusinessPublicKey
    GetWhatsAppCallPermission
    GetWhatsAppFlow
    GetWhatsAppFlowPreview
    GetWhatsAppMessageMedia
    GetWhatsAppMessageTemplate
    IntrospectOAuth2TokenWithIAM
    ListHITsForQualificationType
    ListLinkedWhatsAppBusinessAccounts
    ListWhatsAppFlowAssets
    ListWhatsAppFlows
    ListWhatsAppMessageTemplates
    ListWhatsAppTemplateLibrary
    PostWhatsAppMessageMedia
    PublishWhatsAppFlow
    PutWhatsAppBusinessAccountEventDestinations
    PutWhatsAppBusinessPublicKey
    RevokeOAuth2TokenWithIAM
    SendWhatsAppCallEvent
    SendWhatsAppConversionEvent
    SendWhatsAppMessage
    StartOTelEnrichment
    StopOTelEnrichment
    UpdateLinkedWhatsAppBusinessAccountPhoneNumber
    UpdateOTelEnrichment
    UpdateWhatsAppFlow
    UpdateWhatsAppFlowAssets
    UpdateWhatsAppMessageTemplate
    """.split())

_PLURAL_ACRONYM = re.compile("[A-Z]{2,}s$")
_BEFORE_WORD = re.compile("(.)([A-Z][a-z]+)")
_BEFORE_CAPITAL = re.compile("([a-z0-9])([A-Z])")

# Names that specs may use; each of the 282,523 names in botocore's models is one of these.
MEMBER_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,127}")
SHAPE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,199}")
OPERATION_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,127}")
SERVICE_NAME = re.compile(r"(?=.{1,64}\Z)[a-z][a-z0-9]*(-[a-z0-9]+)*")

# Python's keywords and builtins, 3.11 to 3.13, written out so that output does not depend on the
# Python that generates.
_PACKAGE_NAMES = frozenset({"client", "exceptions", "testing", "transports"})
_RESERVED = frozenset("""
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup
    BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
    ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
    DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception
    ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning
    GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError
    IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError
    NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError
    PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError
    RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration
    StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True
    TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError abs
    aiter all and anext any as ascii assert async await bin bool break breakpoint bytearray
    bytes callable case chr class classmethod compile complex continue def del delattr dict dir
    divmod elif else enumerate eval except exec filter finally float for format from frozenset
    getattr global globals hasattr hash hex id if import in input int is isinstance issubclass
    iter lambda len list locals map match max memoryview min next nonlocal not object oct open
    or ord pass pow print property raise range repr return reversed round set setattr slice
    sorted staticmethod str sum super try tuple type vars while with yield zip
    """.split())

# Files of these names are devices on some systems, or are loaded by Python's tools on their own.
_SPECIAL_FILES = frozenset(
    "con prn aux nul conftest sitecustomize usercustomize".split()
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)


@functools.cache
def _words(name: str, separator: str) -> str:
    if separator in name:
        return name
    if name in _BRANDED_OPERATIONS:
        for brand, word in _BRANDS.items():
            name = name.replace(brand, word)
    acronym = _PLURAL_ACRONYM.search(name)
    if acronym is not None:
        name = f"{name[: acronym.start()]}{separator}{acronym.group().lower()}"
    name = _BEFORE_WORD.sub(rf"\1{separator}\2", name)
    return _BEFORE_CAPITAL.sub(rf"\1{separator}\2", name).lower()


def method_name(name: str) -> str:
    """The boto3 method of an operation: ``SendOTPMessage`` -> ``send_otp_message``."""
    return _words(name, "_")


def command_name(name: str) -> str:
    """The AWS CLI command of an operation, or the option of a member (without ``--``)."""
    return _words(name, "-")


def client_class(metadata: Mapping[str, Any]) -> str:
    """Boto3's class of a service's client: ``Pinpoint``, ``PinpointSMSVoiceV2``.

    It is the service's abbreviation, else its full name, without the maker's name and blanks.
    """
    name = str(metadata.get("serviceAbbreviation", metadata["serviceFullName"]))
    return re.sub(r"\W+", "", name.replace("Amazon", "").replace("AWS", ""))


def module_name(name: str) -> str:
    """A Python module for a service: ``pinpoint-sms-voice-v2`` -> ``pinpoint_sms_voice_v2``.

    A name that the package uses itself (``exceptions``) gets an underscore.
    """
    module = identifier(name.replace("-", "_"))
    return f"{module}_" if module in _PACKAGE_NAMES else module


def identifier(name: str) -> str:
    """A Python identifier that shadows nothing: ``class`` -> ``class_``, ``a.b`` -> ``a_b``.

    Dunder and private-mangled names lose their leading underscores. It can name a file, too.
    """
    plain = unicodedata.normalize("NFKC", name).encode("ascii", "ignore").decode()
    plain = re.sub("[^A-Za-z0-9_]", "_", plain)
    if plain.startswith("__"):
        plain = plain.strip("_") or "x"
    if not plain or plain[0].isdigit():
        plain = "x" + plain
    return plain + "_" if plain in _RESERVED or plain in _SPECIAL_FILES else plain


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint for an unknown name: ``; did you mean 'x' or 'y'?``, or the choices if few."""
    choices = sorted(set(known))
    close = difflib.get_close_matches(name, choices, n=3, cutoff=0.6)
    if not close:
        folded = [choice for choice in choices if choice.casefold() == name.casefold()]
        close = folded[:3]
    if close:
        return "; did you mean " + " or ".join(f"'{choice}'" for choice in close) + "?"
    if 0 < len(choices) <= 12:
        return "; known: " + ", ".join(choices)
    return ""
