"""Run in a process of its own: documentation as the AWS CLI's ``bcdoc`` writes it.

Reads a JSON list of [html, level, before, words] from standard input and prints a JSON list of
[text, link targets that are defined at the end of the document].
"""

import json
import sys

from awscli.bcdoc.restdoc import ReSTDocument


def written(html, level, before, words):
    document = ReSTDocument()
    document.style.indentation = level
    document.translation_map = words
    if before:
        document.write(before)
    document.include_doc_string(html)
    return ["".join(document._writes).removeprefix(before), list(document.hrefs)]


if __name__ == "__main__":
    json.dump([written(*wanted) for wanted in json.load(sys.stdin)], sys.stdout)
