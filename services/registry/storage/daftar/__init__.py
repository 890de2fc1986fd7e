"""Daily lists: each is one definition of its columns, its rows and their order."""
