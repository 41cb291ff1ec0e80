"""One profile for hypothesis: the same examples on every machine, and no deadline on a busy one."""

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("steady")
