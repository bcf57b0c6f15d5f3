"""Where each reference page is below the folder of all of them, as ``target.yaml`` has it."""

from __future__ import annotations

from shapewright import naming
from shapewright.dialects.escape import file_name
from shapewright.ir import Operation, Service


def api_index(service: Service) -> str:
    return f"api/{file_name(service.name)}/index.md"


def api_page(service: Service, operation: Operation) -> str:
    return f"api/{file_name(service.name)}/{file_name(operation.name)}.md"


def boto3_index(service: Service) -> str:
    return f"boto3/{file_name(service.name)}.rst"


def boto3_page(service: Service, operation: Operation) -> str:
    method = naming.identifier(naming.method_name(operation.name))
    return f"boto3/{file_name(service.name)}/client/{file_name(method)}.rst"


def cli_index(service: Service) -> str:
    return f"cli/{file_name(service.name)}/index.md"


def cli_page(service: Service, operation: Operation) -> str:
    command = naming.command_name(operation.name)
    return f"cli/{file_name(service.name)}/{file_name(command)}.md"
