"""The one command's verbs: sets everything up, starts the city, stops it cleanly. Imports no service."""
