"""What makes records of sources: `sitegen capture`."""
