"""The last touch on rendered text: Black for Python, no carriage return anywhere."""

from __future__ import annotations

from pathlib import PurePosixPath

from shapewright.errors import TemplateError

LINE_LENGTH = 88


def polish(path: str, text: str) -> bytes:
    """Rendered text as the bytes of the file at ``path``.

    Raises:
        TemplateError: generated Python does not parse, or a line ends in another way than LF.
    """
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        raise TemplateError(f"{path}:{line}: a carriage return would stand in the output")
    if PurePosixPath(path).suffix == ".py":
        text = _black(path, text)
    return text.encode("utf-8")


def _black(path: str, text: str) -> str:
    import black
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    try:
        return black.format_str(text, mode=mode)
    except InvalidInput as error:
        raise TemplateError(f"{path}: the generated Python does not parse: {error}") from error
