"""The rules themselves, one file per subject, as data."""
