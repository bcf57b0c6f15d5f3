"""Spec files as plain data, each node with its position; every problem of a file at once."""

from shapewright.source.document import Document, Key, Path
from shapewright.source.reader import MOST_BYTES, read_yaml

__all__ = ["MOST_BYTES", "Document", "Key", "Path", "read_yaml"]
