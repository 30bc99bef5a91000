"""Lists of records as Qt wants them: what changes is told row by row, so that nothing jumps."""
