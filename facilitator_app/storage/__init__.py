"""The file on disk: the change log, the tables folded from it, and their safety; the only importer of SQL."""
