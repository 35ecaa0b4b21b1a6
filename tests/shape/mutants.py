"""How many mutants lived, after `mutmut run`; `make mutants` fails where it is too many."""

import json
import sys
from pathlib import Path

STATISTICS = Path("mutants/mutmut-cicd-stats.json")
MOST_THAT_MAY_LIVE = 0.03


def main() -> int:
    counts = json.loads(STATISTICS.read_text(encoding="utf-8"))
    tried, lived = counts["total"], counts["survived"] + counts["no_tests"]
    if not tried:
        print("No mutants: nothing was tried.")
        return 1
    print(f"{lived} of {tried} mutants lived: {lived / tried:.1%}.")
    return int(lived / tried >= MOST_THAT_MAY_LIVE)


if __name__ == "__main__":
    sys.exit(main())
