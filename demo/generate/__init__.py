"""The synthetic city of Medan: seeded, marked synthetic, entering through the same import as any city's data."""
