"""Documents of every construct against ruamel.yaml: what they stand for, or that they are wrong."""

from __future__ import annotations

import pytest

from tests.yaml_reading import known
from tests.yaml_reading.documents import RARE, RIGHT, WRONG, documents
from tests.yaml_reading.outcomes import REFUSED, VALUE, Reader, agree, ruamels, same


@pytest.mark.parametrize("text", documents(RIGHT))
def test_right_document_has_the_value_of_ruamel_yaml(reader: Reader, text: str) -> None:
    ours = reader.outcome(text)
    assert ours.kind == VALUE, ours.value
    assert agree(ours, ruamels(text)), (ours, ruamels(text))


@pytest.mark.parametrize("text", documents(WRONG))
def test_wrong_document_is_refused_by_both(reader: Reader, text: str) -> None:
    ours = reader.outcome(text)
    assert ours.kind == REFUSED, ours.value
    assert agree(ours, ruamels(text)), (ours, ruamels(text))


@pytest.mark.parametrize("text", RARE, ids=range(len(RARE)))
def test_rare_document_is_read_as_ruamel_yaml_does(reader: Reader, text: str) -> None:
    ours, theirs = reader.outcome(text), ruamels(text)
    assert agree(ours, theirs), (ours, theirs)


@pytest.mark.parametrize("text", [text for text in documents(RIGHT) if "\t" not in text])
def test_line_ends_of_other_systems_change_nothing(reader: Reader, text: str) -> None:
    assert same(reader.read(text.replace("\n", "\r\n")), reader.read(text))
    assert same(reader.read(text.replace("\n", "\r")), reader.read(text))


@pytest.mark.parametrize(
    ("entry", "text"), [(entry, text) for entry in known.KNOWN for text in entry.examples]
)
def test_known_difference_is_one(reader: Reader, entry: known.Known, text: str) -> None:
    ours, theirs = reader.outcome(text), ruamels(text)
    assert (ours.kind, theirs.kind) == (entry.ours, entry.theirs)
    assert not agree(ours, theirs)
    assert not entry.says or entry in known.covering(ours, theirs)
