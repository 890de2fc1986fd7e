"""The performance board and its sessions, as rows."""
