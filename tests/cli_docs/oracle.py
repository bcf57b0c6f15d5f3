"""Run in a process of its own: pages as the installed AWS CLI writes them for its web site.

Reads a JSON list of [service, command] from standard input and prints a JSON list of texts. An
empty command asks for the service's page, an empty service for the page above all of them.
"""

import json
import sys

from awscli.bcdoc.docevents import generate_events
from awscli.clidriver import create_clidriver


def help_command(driver, service, command):
    top = driver.create_help_command()
    if not service:
        return top
    service_command = top.command_table[service]
    service_help = service_command.create_help_command()
    if not command:
        return service_help
    return service_help.command_table[command].create_help_command()


def page(driver, service, command):
    """The text, without the ``meta`` line that names the version of the AWS CLI."""
    helper = help_command(driver, service, command)
    helper.doc.target = "html"
    handler = helper.EventHandlerClass(helper)
    name = helper.event_class
    helper.session.unregister(
        f"doc-meta-description.{name}", handler.doc_meta_description, f"{name}doc_meta_description"
    )
    generate_events(helper.session, helper)
    handler.unregister()
    return helper.doc.getvalue().decode("utf-8")


if __name__ == "__main__":
    aws = create_clidriver()
    json.dump([page(aws, *wanted) for wanted in json.load(sys.stdin)], sys.stdout)
