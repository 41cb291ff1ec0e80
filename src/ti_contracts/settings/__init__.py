"""Hides the files that people write about a run: configuration, waivers, baselines, decisions."""
