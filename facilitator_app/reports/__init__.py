"""Documents: frozen data in, bytes out; the same data always gives the same bytes."""
