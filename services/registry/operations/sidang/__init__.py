"""The performance board: stated by decree, its sessions from preparation to signed minutes, and decisions that follow them."""
