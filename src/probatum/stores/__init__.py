"""Where inspections and frameworks are kept."""
