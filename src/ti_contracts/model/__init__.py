"""Plain data that every stage shares; nothing here reads, writes or decides how language is read."""
