"""Rules of the hearing, without a database."""
