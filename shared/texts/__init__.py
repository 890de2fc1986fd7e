"""Sentences for people, Indonesian first: posts and hours, never the worth of a person. Results carry facts; wording lives here."""
