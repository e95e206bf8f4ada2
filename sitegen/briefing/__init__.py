"""What the content means together: references resolved, quotations located, sources compared."""
