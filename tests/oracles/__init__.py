"""Validators, schemas and models against one another and against botocore, value by value."""
