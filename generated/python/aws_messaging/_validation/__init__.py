"""Checks of parameters: what generated validators are made with."""
