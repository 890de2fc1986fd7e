"""May this case become a decree, and was an old one made as the law asks? One pure function per case rule, over a described case."""
