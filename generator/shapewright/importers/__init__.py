"""Importers: specs from foreign models, and data for specs from foreign documents."""
