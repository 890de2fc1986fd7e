"""What follows from a person's history on a day: pure functions over entries, one question a file."""
