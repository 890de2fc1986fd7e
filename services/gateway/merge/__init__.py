"""Join what scoring found with who and what it is about: pure functions, no calls; `show_…` makes what a client reads."""
