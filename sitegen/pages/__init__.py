"""What a reader will see: addresses, views, prose, data files."""
