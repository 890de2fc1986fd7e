"""Papers of a transfer: letterhead, templates, drafts with their files, decrees and their lines."""
