"""What tables of languages import as `re`: patterns that are compiled on first use; see `sitegen.patterns`."""

from sitegen.patterns import DOTALL, IGNORECASE, I, Pattern, S, compile  # noqa: A004 - a table calls it as that of `re`

__all__ = ["DOTALL", "IGNORECASE", "I", "Pattern", "S", "compile"]
