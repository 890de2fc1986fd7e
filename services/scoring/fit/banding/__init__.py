"""The ranking methods offices know, beside profile matching: for comparison only, never for a decision (docs/fit.md)."""
