"""The parts of the page of exchanges: what stands where, what arrives, correspondents, history."""
