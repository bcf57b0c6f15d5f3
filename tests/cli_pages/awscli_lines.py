"""Asked of a Python that has the AWS CLI: what it does with command lines.

Reads a JSON list of [words, bodies of answers] from standard input and prints a JSON list of
[exit code, standard output, standard error, query and body of each request].
"""

import contextlib
import io
import json
import os
import sys

os.environ.update(
    AWS_ACCESS_KEY_ID="AKIDEXAMPLE",
    AWS_SECRET_ACCESS_KEY="secret",
    AWS_DEFAULT_REGION="us-east-1",
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
    AWS_MAX_ATTEMPTS="1",
)

from awscli.clidriver import create_clidriver

try:
    from awscli.botocore.awsrequest import AWSResponse
except ImportError:
    from botocore.awsrequest import AWSResponse


class Raw(io.BytesIO):
    """The body of an answer."""

    def stream(self, *_, **__):
        yield self.read()


loaders = []


def run(words, answers):
    """One command line."""
    driver, asked = create_clidriver(), []
    loaders.append(driver.session.get_component("data_loader"))
    driver.session.register_component("data_loader", loaders[0])  # which knows what it has read

    def answer(request, **_):
        body = request.body or b""
        body = body if isinstance(body, str) else body.decode()
        asked.append(request.url.partition("?")[2] + body)
        return AWSResponse(request.url, 200, {}, Raw(answers.pop(0).encode()))

    driver.session.register("before-send", answer)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = driver.main(words)
        except SystemExit as ended:
            code = ended.code
    return code, out.getvalue(), err.getvalue(), asked


print(json.dumps([run(words, answers) for words, answers in json.load(sys.stdin)]))
