"""Objections against a decree: received, decided, and what an upheld one undoes."""
