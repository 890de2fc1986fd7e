"""The hearing: notice and reply, contested data, urgent moves and their review, departures, messages to people."""
