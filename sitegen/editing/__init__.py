"""Changes to the files of records that leave all else in them as it was."""
