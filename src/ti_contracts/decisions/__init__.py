"""Hides what people's files do to a run's findings: waivers, baselines, decisions; values in, values out."""
