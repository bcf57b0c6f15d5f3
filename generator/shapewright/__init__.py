"""Shapewright: YAML specs of AWS operations in; bindings, a command line and reference docs out."""

__version__ = "0.1.0"
