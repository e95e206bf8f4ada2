"""Briefing sites in which every quotation is verified and every statement leads to its source."""

__version__ = "0.1.0"
