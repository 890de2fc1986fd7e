"""Rows as SIASN spells them, frozen typos and all, turned into rows of ours. No spelling of SIASN's is known outside this folder."""
