"""`make bench`, its third part: several servers of one conference on one database. With names of figures (`FIGURES`) only those."""

import sys

from contention import FIGURES
from report import report

if __name__ == "__main__":
    sys.exit(report(FIGURES, sys.argv[1:]))
