"""Carnet de rencontres: plan, run, record and transmit the rencontres of regional working groups, offline."""
