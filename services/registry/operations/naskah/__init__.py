"""Papers: written, numbered, signed, checked by the public; decrees and their lines."""
