"""Official papers set as PDF and Word from named fields. Texts are in shared/texts/papers; nothing is decided here."""
