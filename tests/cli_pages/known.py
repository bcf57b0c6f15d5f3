"""Where our listings differ from botocore's, and so from the AWS CLI's, on purpose.

Tests hold the list both ways: nothing else differs, and what no longer differs must leave it.
"""

from __future__ import annotations

MAPS = {
    "apigateway": ("GetUsage",),
    "budgets": ("DescribeBudgetPerformanceHistory",),
    "devicefarm": ("GetOfferingStatus", "ListUniqueProblems"),
    "marketplace-discovery": ("SearchFacets",),
    "taxsettings": ("ListTaxExemptions",),
}
"""What these list is a map. Botocore keeps that of the first page and drops the others' without a
word, drops it all when a listing is resumed, and fails with ``unhashable type: 'slice'`` when
``--max-items`` ends within a page. Ours unites the maps, and says what is wrong."""

SECOND_LISTS = (
    "An operation may list several things beside each other (S3: Contents and CommonPrefixes). "
    "Botocore counts the first; when a listing stopped at the end of a page and is resumed, it "
    "empties the others on the next page, which nobody has seen yet. Ours empties them only if "
    "the page was shown in part."
)


LINES = {
    "a token of the service that is base64 of JSON is the service's": (
        "dynamodb list-tables --starting-token MTIz",
        "Version 2 takes it for its own and fails with Python's words, or sends members that "
        "nobody gave.",
    ),
    "a printed token is the command's": (
        "ssm-quicksetup list-configuration-managers --starting-token "
        "eyJTdGFydGluZ1Rva2VuIjogIm4xIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0=",
        "Of services whose own option is --starting-token, version 2 sends them what it printed "
        "itself, which they know nothing of; so no listing could be resumed.",
    ),
    "a number of items that is none": (
        "apigatewayv2 get-apis --max-items many",
        "Version 2 ends with 255 and Python's words where the service's limit is a text; ours "
        "with 252 and the option's name, as everywhere.",
    ),
    "a page in the input, with options of pages": (
        'dynamodb list-tables --max-items 1 --cli-input-json {"Limit":2}',
        "Version 2 tells of an unknown parameter PaginationConfig, which nobody gave; ours says "
        "that the two exclude each other (both with 252). Version 1 lists on.",
    ),
    "bytes in tokens": (
        "dynamodb scan --table-name abc --max-items 2",
        "No difference from version 2, whose tokens hold base64 text; version 1 and boto3 mark "
        "it, and ours takes that, too.",
    ),
    "a service's own --page-size without paging": (
        "rolesanywhere list-crls --page-size 1 --no-paginate",
        "The option is the service's and stands for no other; version 2 refuses it all the same.",
    ),
}
"""Single lines: what differs, and why. Tests see that version 1 still does something else."""


TESTED = {
    "test_listing.test_second_lists_of_a_page_that_nobody_saw_are_there": SECOND_LISTS,
    "test_lines.test_tokens_that_come_again_end_the_listing": "Botocore sees a token that comes "
    "twice in a row; of two that take turns it asks for ever.",
    "test_lines.test_a_damaged_token_is_told": "Version 2 ends with Python's words, or sends what "
    "it could not read; ours says which token is bad (both with 255).",
    "test_outfile.test_a_failure_leaves_what_was_there": "Version 2 writes into the file itself "
    "and leaves half an answer there; ours writes beside it and moves it there when it is whole.",
    "test_outfile.test_commands_write_the_file_and_print_the_rest": "Version 2 makes the call and "
    "then finds that the file cannot be written, and the answer is lost; ours finds out before.",
}
"""Other differences: the test that shows each, and why."""


def differs(service: str, operation: str) -> bool:
    """Whether the listings of an operation are among the differences."""
    return operation in MAPS.get(service, ())
