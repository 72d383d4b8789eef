"""`make bench`, its second part: prints the table of the fan-out. With names of figures (`FIGURES`) only those."""

import sys

from figures import FIGURES
from report import report

if __name__ == "__main__":
    sys.exit(report(FIGURES, sys.argv[1:]))
