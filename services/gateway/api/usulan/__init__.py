"""Cases of transfer: made, moved step by step by the officials whose turn it is, read and listed."""
