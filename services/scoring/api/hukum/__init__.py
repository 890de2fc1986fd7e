"""Questions of law about what one describes: answered and forgotten."""
