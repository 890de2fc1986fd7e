"""Comparisons by the ranking methods offices know."""
