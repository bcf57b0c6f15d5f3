"""Run in a process of its own: the AWS CLI's pages of models that no service has.

Reads a JSON list of [model, paginators, operation] from standard input and prints a JSON list of
texts. The service is called ``example``.
"""

import json
import sys

from awscli.bcdoc.docevents import generate_events
from awscli.clidriver import ServiceCommand, ServiceOperation, create_clidriver
from botocore import xform_name
from botocore.model import ServiceModel
from botocore.paginate import PaginatorModel


def page(driver, model, paginators, operation):
    session = driver.session
    session.get_paginator_model = lambda *_: PaginatorModel({"pagination": paginators})
    operation_model = ServiceModel(model, "example").operation_model(operation)
    command = ServiceOperation(
        xform_name(operation, "-"), "example", None, operation_model, session
    )
    command.lineage = [ServiceCommand("example", session), command]
    helper = command.create_help_command()
    helper.doc.target = "html"
    handler = helper.EventHandlerClass(helper)
    handler.doc_meta_description = None
    name = helper.event_class
    session.unregister(f"doc-meta-description.{name}", unique_id=f"{name}doc_meta_description")
    generate_events(session, helper)
    handler.unregister()
    return helper.doc.getvalue().decode("utf-8")


if __name__ == "__main__":
    aws = create_clidriver()
    json.dump([page(aws, *wanted) for wanted in json.load(sys.stdin)], sys.stdout)
