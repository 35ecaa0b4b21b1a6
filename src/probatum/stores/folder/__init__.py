"""An inspection as a folder of plain files."""
