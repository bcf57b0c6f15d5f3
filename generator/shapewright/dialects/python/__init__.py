"""The Python distribution: types, validators, client tables, command tables."""
