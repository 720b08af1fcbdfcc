"""``python -m naqhara.spark``; also a file that ``spark-submit`` can start."""

import sys

from naqhara.spark._program import main

if __name__ == "__main__":
    sys.exit(main())
