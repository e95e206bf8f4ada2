"""What the texts of articles suggest for the records: proposals that an editor accepts, corrects or deletes."""
