"""What the use cases of cases read and write."""
