"""Papers and decrees: what state allows what, which code a paper bears, what a signed file must show. Pure functions."""
