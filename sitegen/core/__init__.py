"""What everything stands on: answers that know what they were made of."""
