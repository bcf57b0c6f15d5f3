"""Specs with a text of one's choice in every slot of the spec language that takes text."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from shapewright.text import UNSAFE

Say = Callable[[str], str]
"""The text for a slot; slots are called as paths in the spec language."""

PROTOCOLS = ("rest-json", "rest-xml", "json", "query", "ec2", "smithy-rpc-v2-cbor")
EDITION = "hostile"

# Slots whose text has a grammar, and something that it allows.
GRAMMATICAL: Mapping[str, str] = {
    "metadata.apiVersion": "2016-12-01",
    "metadata.endpointPrefix": "prefix",
    "metadata.globalEndpoint": "global.example.com",
    "metadata.ripServiceName": "rip",
    "metadata.signingName": "signing",
    "metadata.targetPrefix": "Target",
    "metadata.uid": "uid-2016-12-01",
    "metadata.serviceId": "Service Id",
    "metadata.serviceFullName": "Full Name",
    "metadata.serviceAbbreviation": "Abbreviation",
    "sources.url": "https://example.com/source",
    "http.requestUri": "/path",
    "endpoint.hostPrefix": "data.",
    "member.header": "X-Header",
    "member.headers": "X-Prefix-",
    "member.querystring": "query",
    "member.uri": "label",
    "member.locationName": "wireName",
    "member.queryName": "QueryName",
}
REST = ("rest-json", "rest-xml")


def plain(slot: str) -> str:
    """Text without any special character; what a grammar allows where there is one."""
    return GRAMMATICAL.get(slot, "Plain text of " + slot.replace(".", " ").replace("_", " "))


def documents(service: str, say: Say, protocol: str = "rest-json") -> dict[str, Any]:
    """A service's spec files by their paths, with the texts that ``say`` tells."""
    return {
        f"{service}/service.yaml": _service(service, say, protocol),
        f"{service}/shapes.yaml": {"shapes": _shared(say)},
        f"{service}/operations/get_thing.yaml": _operation(say, protocol),
        f"{service}/operations/put_thing.yaml": _other_operation(say, protocol),
        f"{service}/overlays/{EDITION}.yaml": _overlay(say),
    }


def write(folder: Path, files: Mapping[str, Any]) -> None:
    """Write spec files: JSON, a key to a line, which is YAML with double-quoted scalars."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(data, indent=1, ensure_ascii=False)
        text = UNSAFE.sub(lambda match: _spelled(match.group()), text)
        (folder / path).write_text(text + "\n", encoding="utf-8", errors="surrogatepass")


def _spelled(character: str) -> str:
    return f"\\U{ord(character):08x}" if ord(character) > 0xFFFF else f"\\u{ord(character):04x}"


def _service(service: str, say: Say, protocol: str) -> dict[str, Any]:
    keys = [key.removeprefix("metadata.") for key in GRAMMATICAL if key.startswith("metadata.")]
    metadata: dict[str, Any] = {key: say(f"metadata.{key}") for key in keys}
    metadata |= {"protocol": protocol, "signatureVersion": "v4", "auth": [say("metadata.auth")]}
    metadata |= {"jsonVersion": "1.1", "xmlNamespace": say("metadata.xmlNamespace")}
    return {
        "service": service,
        "documentation": say("service.documentation"),
        "deprecated": True,
        "deprecatedMessage": say("service.deprecatedMessage"),
        "titles": {"api": say("titles.api")},
        "sources": {
            "page": {
                "title": say("sources.title"),
                "url": say("sources.url"),
                "licence": say("sources.licence"),
            }
        },
        "notices": [{"text": say("notices.text"), "source": "page"}],
        "metadata": metadata,
        "clientContextParams": {
            "Param": {"type": "string", "documentation": say("clientContextParams.documentation")}
        },
    }


def _deprecated(say: Say, of: str) -> dict[str, Any]:
    return {
        "deprecated": True,
        "deprecatedMessage": say(f"{of}.deprecatedMessage"),
        "deprecatedSince": say(f"{of}.deprecatedSince"),
    }


def _operation(say: Say, protocol: str) -> dict[str, Any]:
    """An operation with every trait that takes text."""
    rest = protocol in REST
    return {
        "operation": "GetThing",
        "sources": ["page"],
        "http": {
            "method": "POST",
            "requestUri": say("http.requestUri") + "/{" + say("member.uri") + "}" if rest else "/",
        },
        "input": {"shape": "GetThingInput", **_use(say, "input")},
        "output": {
            "shape": "GetThingOutput",
            **_use(say, "output"),
            "resultWrapper": say("output.resultWrapper"),
        },
        "errors": [
            {
                "shape": "ThingException",
                "documentation": say("errors.documentation"),
                "error": {"code": say("errors.code"), "httpStatusCode": 418},
            }
        ],
        "documentation": say("operation.documentation"),
        **_deprecated(say, "operation"),
        "endpoint": {"hostPrefix": say("endpoint.hostPrefix")},
        "staticContextParams": {"Static": {"value": say("staticContextParams.value")}},
        "operationContextParams": {"Path": {"path": "Text." + say("operationContextParams.path")}},
        "auth": [say("operation.auth")],
        "authtype": say("operation.authtype"),
        "httpChecksum": {"responseAlgorithms": [say("httpChecksum.responseAlgorithms")]},
        "requestcompression": {"encodings": [say("requestcompression.encodings")]},
        "pagination": {
            "input_token": "Text",
            "output_token": "Text." + say("pagination.output_token"),
            "limit_key": "Count",
            "result_key": ["Texts." + say("pagination.result_key")],
            "more_results": "Text." + say("pagination.more_results"),
            "non_aggregate_keys": ["Text." + say("pagination.non_aggregate_keys")],
        },
        "examples": {"boto3": [_call_example(say)], "cli": _cli_examples(say)},
        "shapes": _own_shapes(say, rest),
    }


def _use(say: Say, of: str) -> dict[str, Any]:
    return {
        "documentation": say(f"{of}.documentation"),
        "locationName": say(f"{of}.locationName"),
        "xmlNamespace": {"uri": say(f"{of}.xmlNamespace.uri"), "prefix": say(f"{of}.prefix")},
    }


def _other_operation(say: Say, protocol: str) -> dict[str, Any]:
    """An operation whose shapes have texts and whose members have none of their own."""
    return {
        "operation": "PutThing",
        "sources": ["page"],
        "http": {"method": "PUT", "requestUri": "/other" if protocol in REST else "/"},
        "input": {"shape": "PutThingInput"},
        "output": {"shape": "Thing"},
        "errors": [{"shape": "ThingException"}],
        "documentation": _paragraphs(say("operation.documentation")),
        "shapes": {
            "PutThingInput": {
                "type": "structure",
                "members": {"Thing": {"shape": "Thing"}, "Choice": {"shape": "Choice"}},
            }
        },
    }


def _paragraphs(text: str) -> str:
    """The text in the elements that AWS documentation has."""
    return (
        f"<p>{text}</p> <ul> <li> <p>{text}</p> </li> <li>{text}<ol><li>{text}</li></ol></li> </ul>"
        f"<note><p>{text}</p></note> <important>{text}</important> <dl><dt>{text}</dt><dd>{text}"
        f"</dd></dl><p><code>{text}</code> <b>{text}</b> <i>{text}</i> <a>{text}</a> "
        f'<a href="https://example.com/">{text}</a></p> <pre>{text}</pre><h3>{text}</h3>'
        f"<fullname>{text}</fullname><examples>{text}</examples><table><tr><td>{text}</td></tr>"
        "</table>"
    )


def _own_shapes(say: Say, rest: bool) -> dict[str, Any]:
    located: dict[str, Any] = {
        "Label": {"shape": "Text", "location": "uri", "locationName": say("member.uri")},
        "Header": {"shape": "Text", "location": "header", "locationName": say("member.header")},
        "Headers": {
            "shape": "TextMap",
            "location": "headers",
            "locationName": say("member.headers"),
        },
        "Query": {
            "shape": "Text",
            "location": "querystring",
            "locationName": say("member.querystring"),
        },
    }
    members: dict[str, Any] = {
        "Text": {
            "shape": "Text",
            "documentation": say("member.documentation"),
            "locationName": say("member.locationName"),
            "queryName": say("member.queryName"),
            "enum": [say("member.enum")],
            "xmlNamespace": {"uri": say("member.xmlNamespace.uri"), "prefix": say("member.prefix")},
            "contextParam": {"name": say("member.contextParam")},
            **_deprecated(say, "member"),
        },
        "Count": {"shape": "Count"},
        "Secret": {"shape": "Text", "sensitive": True, "documentation": say("member.secret")},
        "Choice": {"shape": "Choice"},
        "Pattern": {"shape": "Pattern", "documentation": say("member.pattern")},
        "Thing": {"shape": "Thing", "documentation": _paragraphs(say("member.documentation"))},
        "Things": {"shape": "Things"},
        "Map": {"shape": "TextMap", "documentation": say("member.documentation")},
    }
    return {
        "GetThingInput": {
            "type": "structure",
            "required": ["Label"] if rest else [],
            "documentation": say("shape.documentation"),
            "members": {**located, **members} if rest else members,
        },
        "GetThingOutput": {
            "type": "structure",
            "members": {
                "Text": {"shape": "Text"},
                "Texts": {"shape": "Texts"},
                "Thing": {"shape": "Thing"},
            },
        },
        "Count": {"type": "integer", "min": 0, "max": 7, "documentation": say("count.text")},
        "Texts": {"type": "list", "member": {"shape": "Text", "documentation": say("item.text")}},
        "Things": {"type": "list", "member": {"shape": "Thing", "locationName": say("item.name")}},
        "TextMap": {
            "type": "map",
            "key": {"shape": "Choice", "documentation": say("key.documentation")},
            "value": {"shape": "Text", "documentation": say("value.documentation")},
        },
        "Pattern": {
            "type": "string",
            "pattern": say("shape.pattern"),
            "documentation": say("pattern.documentation"),
        },
    }


def _shared(say: Say) -> dict[str, Any]:
    return {
        "Text": {"type": "string", "documentation": say("shape.documentation")},
        "Choice": {
            "type": "string",
            "enum": [say("shape.enum"), "other"],
            "documentation": say("shape.documentation"),
            **_deprecated(say, "shape"),
        },
        "Thing": {
            "type": "structure",
            "documentation": say("shape.documentation"),
            "locationName": say("shape.locationName"),
            "xmlNamespace": {"uri": say("shape.xmlNamespace.uri"), "prefix": say("shape.prefix")},
            "members": {
                "Text": {"shape": "Text", "documentation": "<p>Before MARK after</p>"},
                "Choice": {"shape": "Choice", "documentation": say("member.documentation")},
            },
        },
        "ThingException": {
            "type": "structure",
            "exception": True,
            "documentation": say("exception.documentation"),
            "error": {"code": say("exception.code"), "httpStatusCode": 400},
            "members": {"message": {"shape": "Text"}},
        },
    }


def _call_example(say: Say) -> dict[str, Any]:
    thing = {"Text": say("example.value"), "Choice": say("example.choice")}
    return {
        "id": say("example.id"),
        "title": say("example.title"),
        "description": say("example.description"),
        "input": {
            "Text": say("example.value"),
            "Thing": thing,
            "Things": [thing],
            "Map": {_key(say("example.value")): say("example.value")},
        },
        "output": {"Text": say("example.value"), "Texts": [say("example.value")], "Thing": thing},
        "comments": {
            "input": {"Text": say("example.comment"), "Thing.Text": say("example.comment")},
            "output": {"Text": say("example.comment")},
        },
    }


def _cli_examples(say: Say) -> list[dict[str, Any]]:
    return [
        {
            "title": say("cli.title"),
            "blocks": [
                {"text": say("cli.text")},
                {"code": say("cli.code")},
                {"list": [say("cli.list"), say("cli.list")]},
                {"text": f'see <a href="{say("cli.href")}">{say("cli.link")}</a>'},
            ],
        },
        {"blocks": [{"text": say("cli.text")}]},
    ]


def _overlay(say: Say) -> dict[str, Any]:
    replaced = {"find": "MARK", "replace": say("overlay.replace"), "reason": say("overlay.reason")}
    return {
        "edition": EDITION,
        "source": "page",
        "changes": [{"shape": "Thing", "member": "Text", **replaced}],
    }


def _key(text: str) -> str:
    """What of the text may be a key in a spec: keys are on one line, and can be seen."""
    return "".join(c for c in text if c.isprintable())[:200] or "key"
