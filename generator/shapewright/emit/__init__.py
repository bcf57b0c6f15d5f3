"""The output folder: what a set of files would change there, and how it gets there at once.

A set of files is a mapping of relative POSIX path to bytes, made in memory. ``compare`` and
``unified_diff`` only read; ``publish`` puts the files in place, wholly or not at all. A manifest in
the folder (``.shapewright.json``) says which files are the generator's; no other file is ever
replaced or removed.
"""

from shapewright.emit.comparison import Comparison, compare
from shapewright.emit.diff import unified_diff
from shapewright.emit.paths import readable
from shapewright.emit.publisher import Report, publish

__all__ = ["Comparison", "Report", "compare", "publish", "readable", "unified_diff"]
