"""Sessions of the performance board (TPK): how one moves, who counts for which case, which results can be. Pure functions."""
