"""What models of every flavour do: to parameters and back, open responses, no secrets shown."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import typing
from collections.abc import Callable
from typing import Any

import pytest

from shapewright.datamodel import Flavour
from tests.models.making import Package, classes
from tests.models.services import OTP, REQUEST, RESPONSE


def test_a_request_there_and_back(package: Package) -> None:
    models = package.models()
    params = copy.deepcopy(REQUEST)
    made = models.from_params(models.PutRequest, params)
    assert (made.name, made.inner.a, made.tree.forest[0].leaf) == ("thing", 1, "b")
    assert models.to_params(made) == REQUEST == params


def test_a_response_there_and_back(package: Package) -> None:
    models = package.models()
    made = models.from_params(models.PutResponse, copy.deepcopy(RESPONSE))
    assert made.colour == "MAUVE"
    assert made.response_metadata.http_status_code == 200
    assert models.to_params(made) == RESPONSE


def test_attributes_and_names_in_the_constructor(package: Package) -> None:
    models = package.models("pinpoint")
    made = models.SendOTPMessageRequest(
        application_id="611e3e3cdd47474c9c1399a505665b91",
        send_otp_message_request_parameters=models.SendOTPMessageRequestParameters(
            brand_name="Acme",
            channel="SMS",
            code_length=6,
            destination_identity="+12065550100",
            origination_identity="+12065550199",
            reference_id="order-17",
        ),
    )
    assert models.to_params(made) == OTP


def test_models_inside_parameters(package: Package) -> None:
    models = package.models("pinpoint")
    name = "SendOTPMessageRequestParameters"
    made = models.from_params(models.SendOTPMessageRequestParameters, OTP[name])
    params = {**OTP, name: made}
    assert models.to_params(params) == OTP
    assert params[name] is made
    users = {"a": models.EndpointSendConfiguration(context={"k": "v"})}
    assert models.to_params({"SendUsersMessageRequest": {"Users": users, "TraceId": "t"}}) == {
        "SendUsersMessageRequest": {"Users": {"a": {"Context": {"k": "v"}}}, "TraceId": "t"}
    }
    for several in ([users["a"], "x"], (users["a"], "x")):
        assert models.to_params({"List": several}) == {"List": [{"Context": {"k": "v"}}, "x"]}


def test_parameters_without_models_are_not_copied(package: Package) -> None:
    models = package.models()
    assert models.to_params(REQUEST) is REQUEST
    assert models.to_params(OTP) is OTP
    endless: dict[str, Any] = {}
    endless["x"] = [endless]
    assert models.to_params(endless) is endless


def test_what_is_new_in_a_response(package: Package) -> None:
    models = package.models()
    answer = {"Name": "a", "Brand": {"New": 1}, "Inner": {"A": 1, "Z": 2}}
    made = models.from_params(models.PutResponse, answer)
    assert made.inner.a == 1
    kept = answer if package.flavour == "pydantic" else {"Name": "a", "Inner": {"A": 1}}
    assert models.to_params(made) == kept


def test_what_is_unknown_in_a_request(package: Package) -> None:
    models = package.models()
    for wrong in ({"Name": "a", "Brand": 1}, {"Name": "a", "Inner": {"A": 1, "Z": 2}}):
        with pytest.raises((ValueError, TypeError), match=r"Brand|Z"):
            models.from_params(models.PutRequest, wrong)


def test_what_is_missing(package: Package) -> None:
    models = package.models()
    for model in (models.PutRequest, models.PutResponse):
        with pytest.raises((ValueError, TypeError), match=r"[Nn]ame"):
            models.from_params(model, {"Text": "a"})


VALUES_ARE_CHECKED = {"pydantic": ("made", "read"), "msgspec": ("read",), "dataclass": ()}


def test_values_are_checked_where_the_module_says(package: Package) -> None:
    models = package.models()
    wrong = {"Name": "", "Count": 99}
    ways: dict[str, Callable[[], Any]] = {
        "made": lambda: models.PutRequest(name="", count=99),
        "read": lambda: models.from_params(models.PutRequest, wrong),
    }
    for way, make in ways.items():
        if way in VALUES_ARE_CHECKED[package.flavour]:
            with pytest.raises(ValueError, match=r"[Nn]ame"):
                make()
        else:
            assert models.to_params(make()) == wrong


def test_members_are_checked_when_a_request_is_made(package: Package) -> None:
    models = package.models()
    for wrong in ({}, {"name": "a", "nope": 1}):
        with pytest.raises((ValueError, TypeError), match=r"name|nope|Name"):
            models.PutRequest(**wrong)
    with pytest.raises(ValueError, match="exactly one member must be set"):
        models.Choice()


@pytest.mark.parametrize(
    ("flavour", "sentence"),
    [
        ("pydantic", "checks all that the spec says when it is made"),
        ("dataclass", "Values are checked by the functions ``validate_...`` and by the client"),
        ("msgspec", "are checked where msgspec reads it, in ``from_params`` and in decoders"),
    ],
)
def test_what_the_module_says(
    package_of: Callable[[Flavour], Package], flavour: Flavour, sentence: str
) -> None:
    assert sentence in " ".join(package_of(flavour).models().__doc__.split())


def test_a_union_has_one_member(package: Package) -> None:
    models = package.models()
    assert models.from_params(models.Choice, {"Left": 1}).left == 1
    for wrong in ({}, {"Left": 1, "Right": ""}):
        with pytest.raises(ValueError, match="exactly one member must be set"):
            models.from_params(models.Choice, wrong)
    assert models.from_params(models.ChoiceOutput, {"Left": 1, "Right": ""}).right == ""


def test_secrets_are_not_shown(package: Package) -> None:
    models = package.models()
    made = models.from_params(models.PutRequest, {"Name": "a", "Secret": "123456", "Vault": {}})
    assert "123456" not in repr(made)
    assert "ault" not in repr(made).replace("default", "")
    assert "name='a'" in repr(made)


def test_operations_without_parameters_or_answer(package: Package) -> None:
    models = package.models()
    assert models.to_params(models.PingRequest()) == {}
    answer = {"ResponseMetadata": RESPONSE["ResponseMetadata"]}
    made = models.from_params(models.PingResponse, answer)
    assert made.response_metadata.request_id == "7a62c49f"


def test_which_classes_there_are(package: Package) -> None:
    found = set(classes(package.models()))
    assert {"PutRequest", "PutResponse", "PingRequest", "PingResponse"} <= found
    assert {"Inner", "InnerOutput", "Choice", "ChoiceOutput", "Tree", "TreeOutput"} <= found
    assert not {"Any", "Error", "Events", "_Request"} & found


def test_annotations_name_what_there_is(package: Package) -> None:
    for service in ("things", "pinpoint", "pinpoint-sms-voice-v2"):
        models = package.models(service)
        for model in classes(models).values():
            assert typing.get_type_hints(model) or not getattr(model, "__annotations__", None)


def test_attributes_stand_in_the_order_of_the_spec(package: Package) -> None:
    source = package.source("pinpoint").partition("class SendOTPMessageRequestParameters")[2]
    places = [
        source.index(f"\n    {name}:") for name in ("allowed_attempts", "brand_name", "channel")
    ]
    assert places == sorted(places)


def test_documentation(package: Package) -> None:
    models = package.models("pinpoint")
    assert "tells AWS" not in models.SMSMessage.__doc__
    assert models.SMSMessage.__doc__.startswith("Specifies the default settings")
    assert '"""The number of characters in the generated OTP."""' in package.source("pinpoint")


def test_dataclasses_have_slots(package_of: Any) -> None:
    models = package_of("dataclass").models()
    made = models.Inner(a=1)
    assert not hasattr(made, "__dict__")
    assert dataclasses.fields(made)[0].metadata["alias"] == "A"
    assert importlib.import_module(models.__name__) is models
