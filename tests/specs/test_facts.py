"""The facts that the published pages state, one by one, against the specs of this repository.

The pages: 000 to 002 describe SendOTPMessage (AWS CLI 2.27.0, AWS CLI 2.7.25, boto3), 003 describes
SendDestinationNumberVerificationCode (API reference), 004 SendUsersMessages (AWS CLI 1.38.31).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from shapewright.ir import Member, Operation, Service, Shape
from shapewright.resolve import ServiceDocuments, build_service
from shapewright.specs import load_specs

SPECS = Path(__file__).parents[2] / "specs"
DOCUMENTS = {documents.service["service"]: documents for documents in load_specs(SPECS)}


def service(name: str, edition: str | None = None) -> Service:
    return build_service(DOCUMENTS[name], edition)


PINPOINT = service("pinpoint")
SMS_VOICE = service("pinpoint-sms-voice-v2")
SEND_OTP = PINPOINT.operations["SendOTPMessage"]
SEND_USERS = PINPOINT.operations["SendUsersMessages"]
SEND_CODE = SMS_VOICE.operations["SendDestinationNumberVerificationCode"]
SENDS = [SEND_OTP, SEND_USERS, SEND_CODE]
NAMES = [operation.name for operation in SENDS]

DELIVERY_STATUS = (
    "SUCCESSFUL",
    "THROTTLED",
    "TEMPORARY_FAILURE",
    "PERMANENT_FAILURE",
    "UNKNOWN_FAILURE",
    "OPT_OUT",
    "DUPLICATE",
)
PINPOINT_ERRORS = [
    ("BadRequestException", 400),
    ("InternalServerErrorException", 500),
    ("PayloadTooLargeException", 413),
    ("ForbiddenException", 403),
    ("NotFoundException", 404),
    ("MethodNotAllowedException", 405),
    ("TooManyRequestsException", 429),
]


def input_of(operation: Operation) -> Shape:
    assert operation.input is not None
    return operation.input.shape


def output_of(operation: Operation) -> Shape:
    assert operation.output is not None
    return operation.output.shape


def types(shape: Shape) -> dict[str, str]:
    return {name: member.type for name, member in shape.members.items()}


def errors(operation: Operation) -> list[tuple[str, int]]:
    return [(error.shape_name, error.shape.http_status) for error in operation.errors]


def below(shape: Shape) -> Iterator[Member]:
    """Every member and item of the tree under a shape (the trees here do not recur)."""
    for use in shape.references():
        yield use
        yield from below(use.shape)


def named(shape: Shape) -> list[Member]:
    return [use for use in below(shape) if use.name]


def constraints(shape: Shape) -> dict[str, object]:
    return {key: shape.traits[key] for key in ("min", "max", "pattern") if key in shape.traits}


def test_send_otp_message_request() -> None:
    request = input_of(SEND_OTP)
    assert types(request) == {
        "ApplicationId": "string",
        "SendOTPMessageRequestParameters": "structure",
    }
    assert set(request.required) == set(request.members)
    assert request.members["ApplicationId"].location == "uri"
    assert request.members["ApplicationId"].location_name == "application-id"
    assert request.payload == "SendOTPMessageRequestParameters"
    assert (SEND_OTP.http.method, SEND_OTP.http.request_uri) == (
        "POST",
        "/v1/apps/{application-id}/otp",
    )


def test_send_otp_message_parameters() -> None:
    parameters = input_of(SEND_OTP).members["SendOTPMessageRequestParameters"].shape
    assert list(types(parameters).items()) == [
        ("AllowedAttempts", "integer"),
        ("BrandName", "string"),
        ("Channel", "string"),
        ("CodeLength", "integer"),
        ("DestinationIdentity", "string"),
        ("EntityId", "string"),
        ("Language", "string"),
        ("OriginationIdentity", "string"),
        ("ReferenceId", "string"),
        ("TemplateId", "string"),
        ("ValidityPeriod", "integer"),
    ]
    assert sorted(parameters.required) == [
        "BrandName",
        "Channel",
        "DestinationIdentity",
        "OriginationIdentity",
        "ReferenceId",
    ]
    # What the pages say in prose alone is no constraint.
    assert "Supported values: [SMS]" in parameters.members["Channel"].documentation
    assert "in minutes" in parameters.members["ValidityPeriod"].documentation
    assert len(named(input_of(SEND_OTP))) == 13
    for use in below(input_of(SEND_OTP)):
        assert constraints(use.shape) == {}
        assert use.enum == ()


def test_send_otp_message_response() -> None:
    response = output_of(SEND_OTP)
    assert len(named(response)) == 16
    assert types(response) == {"MessageResponse": "structure"}
    assert response.required == ("MessageResponse",)
    message = response.members["MessageResponse"].shape
    assert types(message) == {
        "ApplicationId": "string",
        "EndpointResult": "map",
        "RequestId": "string",
        "Result": "map",
    }
    assert message.required == ("ApplicationId",)
    results = {name: message.members[name].shape.value for name in ("EndpointResult", "Result")}
    common = {
        "DeliveryStatus": "string",
        "MessageId": "string",
        "StatusCode": "integer",
        "StatusMessage": "string",
        "UpdatedToken": "string",
    }
    assert results["Result"] is not None
    assert types(results["Result"].shape) == common
    assert results["EndpointResult"] is not None
    assert types(results["EndpointResult"].shape) == {"Address": "string"} | common
    for result in results.values():
        assert result is not None
        assert result.shape.required == ("DeliveryStatus", "StatusCode")
        assert result.shape.members["DeliveryStatus"].enum == DELIVERY_STATUS
    assert SEND_OTP.output is not None
    assert SEND_OTP.output.documentation == "<p>200 response</p>"


@pytest.mark.parametrize("operation", [SEND_OTP, SEND_USERS], ids=NAMES[:2])
def test_errors_of_pinpoint(operation: Operation) -> None:
    assert errors(operation) == PINPOINT_ERRORS


@pytest.mark.parametrize(
    ("shape", "words"),
    [("EndpointMessageResult", "the endpoint"), ("MessageResult", "the endpoint address")],
)
def test_delivery_status_of_two_results_in_two_editions(shape: str, words: str) -> None:
    today = PINPOINT.shapes[shape].members["DeliveryStatus"]
    old_service = service("pinpoint", "aws-cli-2.7.25")
    old = old_service.shapes[shape].members["DeliveryStatus"]
    bullet = "<li><p>TIMEOUT - The message couldn't be sent within the timeout period.</p></li>"
    assert today.documentation.count("<li>") == 7
    assert "TIMEOUT" not in today.documentation
    assert old.documentation.count("<li>") == 8
    assert old.documentation.replace(bullet + " ", "") == today.documentation
    assert f"SUCCESSFUL - The message was successfully delivered to {words}.<" in old.documentation
    assert old.enum == today.enum == DELIVERY_STATUS


def test_white_space_between_bullets_is_kept() -> None:
    """Boto3's page (002) shows how many blanks stand between the items of these two lists."""
    for shape, gaps in (("EndpointMessageResult", "114111"), ("MessageResult", "313111")):
        html = PINPOINT.shapes[shape].members["DeliveryStatus"].documentation
        found = [len(gap) - len(gap.lstrip()) for gap in html.split("</li>")[1:-1]]
        assert "".join(map(str, found)) == gaps


def test_send_users_messages_request() -> None:
    request = input_of(SEND_USERS)
    assert types(request) == {"ApplicationId": "string", "SendUsersMessageRequest": "structure"}
    assert set(request.required) == set(request.members)
    assert request.payload == "SendUsersMessageRequest"
    assert (SEND_USERS.http.method, SEND_USERS.http.request_uri) == (
        "POST",
        "/v1/apps/{application-id}/users-messages",
    )
    body = request.members["SendUsersMessageRequest"].shape
    assert list(types(body).items()) == [
        ("Context", "map"),
        ("MessageConfiguration", "structure"),
        ("TemplateConfiguration", "structure"),
        ("TraceId", "string"),
        ("Users", "map"),
    ]
    assert body.required == ("MessageConfiguration", "Users")
    users = body.members["Users"].shape.value
    assert users is not None
    assert set(users.shape.members) == {
        "BodyOverride",
        "Context",
        "RawContent",
        "Substitutions",
        "TitleOverride",
    }


def test_send_users_messages_channels() -> None:
    body = input_of(SEND_USERS).members["SendUsersMessageRequest"].shape
    channels = body.members["MessageConfiguration"].shape.members
    assert [(name, len(channel.shape.members)) for name, channel in channels.items()] == [
        ("ADMMessage", 16),
        ("APNSMessage", 18),
        ("BaiduMessage", 14),
        ("DefaultMessage", 2),
        ("DefaultPushNotificationMessage", 7),
        ("EmailMessage", 7),
        ("GCMMessage", 18),
        ("SMSMessage", 9),
        ("VoiceMessage", 5),
    ]
    for name, channel in channels.items():
        if "Action" in channel.shape.members:
            assert channel.shape.members["Action"].enum == ("OPEN_APP", "DEEP_LINK", "URL"), name
    sms = channels["SMSMessage"].shape
    assert sms.members["MessageType"].enum == ("TRANSACTIONAL", "PROMOTIONAL")
    templates = body.members["TemplateConfiguration"].shape
    assert [set(member.shape.members) for member in templates.members.values()] == [
        {"Name", "Version"}
    ] * 5


def test_send_users_messages_size() -> None:
    assert len(named(output_of(SEND_USERS))) == 10
    assert Counter(use.type for use in named(input_of(SEND_USERS))) == {
        "string": 93,
        "structure": 22,
        "map": 18,
        "boolean": 5,
        "integer": 4,
        "list": 2,
        "blob": 1,
    }


PROSE = [
    ("APNSMessage", "CollapseId", "64 bytes"),
    ("BaiduMessage", "TimeToLive", "604,800 seconds"),
    ("GCMMessage", "TimeToLive", "2,419,200 seconds"),
    ("SimpleEmail", "Headers", "up to 15"),
    ("MessageHeader", "Name", "126 characters"),
    ("MessageHeader", "Value", "870 characters"),
    ("APNSMessage", "APNSPushType", "fileprovider"),
    ("APNSMessage", "PreferredAuthenticationMethod", "CERTIFICATE"),
    ("GCMMessage", "Priority", "normal"),
    ("RawEmail", "Data", "base64"),
    ("TemplateConfiguration", "VoiceTemplate", "isn't supported for campaigns"),
    ("TemplateConfiguration", "InAppTemplate", "not supported for SendMessages"),
]


@pytest.mark.parametrize(("shape", "member", "words"), PROSE)
def test_what_pinpoint_says_in_prose_stays_prose(shape: str, member: str, words: str) -> None:
    use = PINPOINT.shapes[shape].members[member]
    assert words in use.documentation
    assert constraints(use.shape) == {}
    assert use.enum == ()


def test_the_example_of_send_users_messages() -> None:
    (example,) = SEND_USERS.examples["cli"]
    assert example["title"] == "To send SMS message for an user of an application"
    command, file, output = [block["code"] for block in example["blocks"] if "code" in block]
    assert command.startswith("aws pinpoint send-users-messages \\\n    --application-id 611e")
    assert '"Body": "hello, how are you?"' in file
    assert output.index('"StatusMessage"') < output.index('"Address"')  # not the model's order


NAME = {"min": 1, "max": 256, "pattern": "[A-Za-z0-9_:/-]+"}
CODE_MEMBERS = [
    ("VerifiedDestinationNumberId", "string", NAME),
    ("VerificationChannel", "string", {}),
    ("LanguageCode", "string", {}),
    ("OriginationIdentity", "string", {"min": 1, "max": 256, "pattern": r"[A-Za-z0-9_:/\+-]+"}),
    ("ConfigurationSetName", "string", NAME),
    ("Context", "map", {"min": 0, "max": 5}),
    ("DestinationCountryParameters", "map", {"min": 0, "max": 10}),
]


def test_send_destination_number_verification_code_request() -> None:
    request = input_of(SEND_CODE)
    assert [
        (name, member.type, constraints(member.shape)) for name, member in request.members.items()
    ] == CODE_MEMBERS
    assert request.required == ("VerifiedDestinationNumberId", "VerificationChannel")
    assert request.members["VerificationChannel"].enum == ("TEXT", "VOICE")
    languages = "DE_DE EN_GB EN_US ES_419 ES_ES FR_CA FR_FR IT_IT JA_JP KO_KR PT_BR ZH_CN ZH_TW"
    assert " ".join(request.members["LanguageCode"].enum) == languages


def test_send_destination_number_verification_code_maps() -> None:
    members = input_of(SEND_CODE).members
    context, country = members["Context"].shape, members["DestinationCountryParameters"].shape
    assert context.key is not None
    assert context.value is not None
    assert country.key is not None
    assert country.value is not None
    assert constraints(context.key.shape) == {"min": 1, "max": 100, "pattern": r"\S+"}
    assert constraints(context.value.shape) == {
        "min": 1,
        "max": 800,
        "pattern": r"(?!\s)^[\s\S]+(?<!\s)",
    }
    assert country.key.enum == ("IN_TEMPLATE_ID", "IN_ENTITY_ID")
    assert constraints(country.value.shape) == {"min": 1, "max": 64, "pattern": r"\S+"}


def test_send_destination_number_verification_code_answers() -> None:
    assert types(output_of(SEND_CODE)) == {"MessageId": "string"}
    assert sorted(errors(SEND_CODE)) == [
        ("AccessDeniedException", 400),
        ("ConflictException", 400),
        ("InternalServerException", 500),
        ("ResourceNotFoundException", 400),
        ("ServiceQuotaExceededException", 400),
        ("ThrottlingException", 400),
        ("ValidationException", 400),
    ]
    for error in SEND_CODE.errors:
        assert error.traits["error"] == {"httpStatusCode": error.shape.http_status}


def test_the_captured_edition_of_the_api_reference() -> None:
    assert SMS_VOICE.titles["api"] == "AWS End User Messaging SMS"
    shape = "SendDestinationNumberVerificationCodeRequest"
    captured = service("pinpoint-sms-voice-v2", "api-reference-2025-10")
    old = captured.shapes[shape].members["OriginationIdentity"].documentation
    new = SMS_VOICE.shapes[shape].members["OriginationIdentity"].documentation
    assert "using a shared AWS End User Messaging SMS and Voice resource then" in old
    assert "using a shared End User Messaging SMS resource then" in new


@pytest.mark.parametrize("operation", SENDS, ids=NAMES)
def test_a_send_is_repeated_only_when_it_was_turned_away(operation: Operation) -> None:
    assert operation.retry == "throttled-only"


@pytest.mark.parametrize(
    ("operation", "pages"),
    [
        (SEND_OTP, {"aws-cli-2.27.0", "aws-cli-2.7.25", "boto3"}),
        (SEND_USERS, {"aws-cli-1.38.31"}),
        (SEND_CODE, {"api-reference"}),
    ],
    ids=NAMES,
)
def test_an_operation_names_its_pages_and_its_model(operation: Operation, pages: set[str]) -> None:
    sources = {source.id: source for source in operation.sources}
    assert set(sources) == pages | {"botocore-1.44.5"}
    for source in sources.values():
        assert source.url.startswith("https://")
        assert source.licence


def test_pinpoint_tells_its_end_of_support() -> None:
    (notice,) = DOCUMENTS["pinpoint"].service["notices"]
    assert "October 30, 2026" in notice["text"]
    assert notice["source"] == "end-of-support"


def stated_overlays() -> Iterator[tuple[ServiceDocuments, dict[str, str]]]:
    for documents in DOCUMENTS.values():
        for overlay in documents.overlays.values():
            for change in overlay["changes"]:
                yield documents, change


def test_overlays_change_one_place_each() -> None:
    changes = list(stated_overlays())
    assert len(changes) == 3
    for documents, change in changes:
        member = documents.shapes[change["shape"]]["members"][change["member"]]
        assert member["documentation"].count(change["find"]) == 1
        assert change["reason"]
