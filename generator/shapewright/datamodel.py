"""datamodel-code-generator, and the only module that knows of it: JSON Schema in, classes out.

It is imported when models are made and not before. It is given schemas of this project's own
making and never a word of a spec: every name and text in them is a placeholder (``C1``, ``w2``), so
nothing that it does to names and texts can matter, and nothing in a spec can reach the code that it
writes.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

from shapewright.errors import SettingsError

Flavour = Literal["pydantic", "dataclass", "msgspec"]
Models = Literal["pydantic", "dataclass", "msgspec", "none"]
FLAVOURS: tuple[Flavour, ...] = get_args(Flavour)
MODELS: tuple[Models, ...] = get_args(Models)
"""The choices of the setting ``models``."""
DEFAULT: Final = "pydantic"
NONE: Final = "none"
"""The choice of no models at all."""

_EXTRAS = {"repr", "metadata"}


def classes(
    definitions: Mapping[str, Any], attributes: Mapping[str, str], flavour: Flavour
) -> dict[str, ast.ClassDef]:
    """The classes that objects of a JSON Schema become, by name, as parsed code.

    Args:
        definitions: schemas by name, all of objects. Of a property's own keywords, ``repr`` and
            ``metadata`` become arguments of ``Field`` or ``field``.
        attributes: the attribute of each property.

    Raises:
        SettingsError: datamodel-code-generator is not installed.
    """
    code = _generated(definitions, attributes, flavour)
    return {node.name: node for node in ast.parse(code).body if isinstance(node, ast.ClassDef)}


def _generated(
    definitions: Mapping[str, Any], attributes: Mapping[str, str], flavour: Flavour
) -> str:
    try:
        from datamodel_code_generator import InputFileType, LiteralType, generate
        from datamodel_code_generator.enums import DataclassArguments, DataModelType
        from datamodel_code_generator.format import PythonVersion
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"models = '{flavour}' needs {error.name}: pip install datamodel-code-generator, or "
            f"choose models = '{NONE}'"
        ) from error
    kinds = {
        "pydantic": DataModelType.PydanticV2BaseModel,
        "dataclass": DataModelType.DataclassesDataclass,
        "msgspec": DataModelType.MsgspecStruct,
    }
    code = generate(
        {"title": "Models", "type": "object", "properties": {}, "$defs": dict(definitions)},
        input_file_type=InputFileType.JsonSchema,
        output_model_type=kinds[flavour],
        target_python_version=PythonVersion.PY_311,
        formatters=[],
        disable_timestamp=True,
        aliases=dict(attributes),
        field_extra_keys=_EXTRAS,
        collapse_root_models=True,
        enum_field_as_literal=LiteralType.All,
        field_constraints=True,
        use_annotated=True,
        use_standard_collections=True,
        use_union_operator=True,
        skip_root_model=True,
        keyword_only=flavour == "msgspec",
        dataclass_arguments=DataclassArguments(kw_only=True, slots=True),
    )
    assert isinstance(code, str), "one module is made of one schema"
    return code
