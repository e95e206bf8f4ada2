"""Whether a quotation says something else than the sentence that it comes from."""
