"""What the editor wrote: records, prose and captured texts, read and validated."""
