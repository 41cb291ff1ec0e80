"""Reads commissioning documents and reports where they keep and break trauma-informed criteria."""
