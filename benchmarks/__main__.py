"""Take every measurement, print it, and fail where a budget is not kept."""

import sys

from benchmarks import start_up

taken = start_up.measurements()
for measurement in taken:
    print(measurement)
sys.exit(not all(measurement.is_kept for measurement in taken))
