"""Rounds: how they move, what holds them up, what a decree binds."""
