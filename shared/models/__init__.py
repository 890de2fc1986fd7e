"""Model tables: published data, versioned and hashed, that the gateway sends and scoring reads."""
