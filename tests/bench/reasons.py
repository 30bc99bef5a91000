"""Why a budget fails, in words: found with a profiler, and revised when the code beneath changes."""

REASONS: dict[str, str] = {}
