"""The parts of the page of resources: filters, a sheet, its file, and what leaves for a site."""
