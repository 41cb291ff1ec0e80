"""What people write about the guidance: rule files in, rules out, mistakes with their place."""
