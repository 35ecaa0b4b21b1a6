"""How long things take, against their budgets: `make bench`."""
