"""Where botocore sends requests and for whom it signs them, without sending any."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from unittest import mock

import botocore.args
import botocore.session
from botocore.auth import resolve_auth_type
from botocore.client import ClientCreator, ClientEndpointBridge
from botocore.config import Config
from botocore.credentials import Credentials
from botocore.endpoint_provider import EndpointProvider
from botocore.exceptions import BotoCoreError, EndpointProviderError, EndpointVariantError
from botocore.model import OperationModel, ServiceModel
from botocore.regions import EndpointRulesetResolver

SESSION = botocore.session.Session()
LOADER = SESSION.get_component("data_loader")
PARTITIONS = LOADER.load_data("partitions")
REGIONS = tuple(name for part in PARTITIONS["partitions"] for name in part["regions"])
# Regions that there are not (yet), one for each partition and one like none; old names for FIPS.
UNLISTED = (
    "us-moon-1",
    "cn-moon-7",
    "eusc-de-moon-1",
    "us-iso-moon-9",
    "us-isob-moon-1",
    "eu-isoe-moon-1",
    "us-isof-moon-1",
    "us-gov-moon-1",
    "mars-1",
    "local",
    "fips-us-east-1",
    "us-west-2-fips",
)
VARIANTS = ((False, False), (True, False), (False, True), (True, True))


@dataclass(frozen=True)
class Place:
    """Where requests go, and for whom they are signed."""

    url: str
    region: str
    name: str


REFUSED = None
"""What stands for a place where there is none."""


def creator() -> ClientCreator:
    """What makes the clients of the session."""
    made: list[ClientCreator] = []

    def catch(self: ClientCreator, *args: Any, **kwargs: Any) -> None:
        made.append(self)

    with mock.patch.object(ClientCreator, "create_client", catch), contextlib.suppress(Exception):
        SESSION.create_client("sts", "us-east-1", **{f"aws_{k}": "k" for k in _KEYS})
    return made[0]


_KEYS = ("access_key_id", "secret_access_key")


class Botocore:
    """One service of botocore."""

    def __init__(self, name: str) -> None:
        self._creator = creator()
        self.model: ServiceModel = self._creator._load_service_model(name)
        self._rules = self._creator._load_service_endpoints_ruleset(name)

    def operations(self) -> Iterator[OperationModel]:
        """An operation for each set of static parameters of endpoint rules."""
        seen = set()
        for name in sorted(self.model.operation_names):
            operation = self.model.operation_model(name)
            key = repr(sorted((p.name, p.value) for p in operation.static_context_parameters))
            if key not in seen and not _names_a_resource(operation):
                seen.add(key)
                yield operation

    def places(
        self, operations: list[OperationModel], region: str, fips: bool, dualstack: bool
    ) -> list[Place | None] | None:
        """Where operations go, each; None if there is no client at all."""
        config = Config(use_fips_endpoint=fips, use_dualstack_endpoint=dualstack)
        try:
            arguments = self._arguments(region, config)
        except EndpointVariantError:
            return None
        signer, resolver = arguments["request_signer"], arguments["endpoint_ruleset_resolver"]
        return [self._place(signer, resolver, operation) for operation in operations]

    def ruled(
        self,
        operation: OperationModel,
        region: str,
        fips: bool,
        dualstack: bool,
        **parameters: str,
    ) -> str | None:
        """The address that the rules alone give, which every other SDK asks."""
        provider = EndpointProvider(self._rules, PARTITIONS)
        static = {p.name: p.value for p in operation.static_context_parameters}
        try:
            url = provider.resolve_endpoint(
                Region=region, UseFIPS=fips, UseDualStack=dualstack, **static, **parameters
            ).url
        except EndpointProviderError:
            return REFUSED
        return str(url).removesuffix("/")

    def _arguments(self, region: str, config: Config) -> Mapping[str, Any]:
        metadata = self.model.metadata
        auth = metadata.get("auth")
        version = resolve_auth_type(auth) if auth else metadata.get("signatureVersion")
        made = self._creator
        region, config = made._normalize_fips_region(region, config)
        bridge = ClientEndpointBridge(
            made._endpoint_resolver,
            {},
            config,
            service_signing_name=metadata.get("signingName"),
            config_store=made._config_store,
            service_signature_version=version,
        )
        # What sends is not made: it would load the certificates of the system, each time.
        with mock.patch.object(botocore.args, "EndpointCreator", _NoEndpoints):
            arguments: Mapping[str, Any] = made._get_client_args(
                self.model,
                region,
                True,
                None,
                None,
                Credentials("key", "secret"),
                {},
                config,
                bridge,
                None,
                self._rules,
                PARTITIONS,
            )
        return arguments

    def _place(
        self, signer: Any, resolver: EndpointRulesetResolver, operation: OperationModel
    ) -> Place | None:
        try:
            found = resolver.construct_endpoint(operation, {}, {})
        except BotoCoreError:
            return REFUSED
        signing = {"region": signer.region_name, "signing_name": signer.signing_name}
        schemes = found.properties.get("authSchemes")
        if schemes is not None:
            signing |= resolver.auth_schemes_to_signing_ctx(schemes)[1]
        return Place(found.url.removesuffix("/"), signing["region"], signing["signing_name"])


class _NoEndpoints:
    def __init__(self, events: object) -> None:
        pass

    def create_endpoint(self, model: object, endpoint_url: str, **_: object) -> SimpleNamespace:
        return SimpleNamespace(host=endpoint_url)


def _names_a_resource(operation: OperationModel) -> bool:
    """Whether each call brings a bucket or an account, on which the rules depend."""
    shape = operation.input_shape
    required = [] if shape is None else shape.required_members
    told = {p.name for p in operation.context_parameters if p.member_name in required}
    return bool(told & {"Bucket", "AccountId"})
