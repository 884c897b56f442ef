#!/usr/bin/env bash
# The winter of EDTF lasts one month in the edtf library, and an interval whose end is unknown lasts ten years.
#
# Why it matters: «зима 2024» as 2024-24 is how a plan's season is stored; a search for January finds nothing. An
# activity of which only the start is known, 2024-09/, goes on until September 2034.
# Guess: winter is December to February, or December and the two months before spring of the same year, three months
# like the other seasons; of an unknown end nothing can be said (EDTF of 2019, level 1: «the end is unknown», unlike
# «..»).
# Seen: spring, summer and autumn have three months each, winter has December; the unknown end is the start plus ten
# years. An open end is infinite.
# Recorded with edtf 5.0.2.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned edtf==5.0.2

span() {
    python -c "
import sys, time
from edtf import parse_edtf
date = parse_edtf(sys.argv[1])
bounds = date.lower_strict(), date.upper_strict()
print(*(bound if isinstance(bound, float) else time.strftime('%Y-%m-%d', bound) for bound in bounds))" "$1"
}
compare "Autumn, 2024-23:" "2024-09-01 2024-11-30" "2024-09-01 2024-11-30" "$(span 2024-23)"
compare "Winter, 2024-24:" "2024-12-01 2025-02-28" "2024-12-01 2024-12-31" "$(span 2024-24)"
compare "From September to an open end, 2024-09/..:" "2024-09-01 inf" "2024-09-01 inf" "$(span 2024-09/..)"
compare "From September to an unknown end, 2024-09/:" "2024-09-01 unknown" "2024-09-01 2034-09-01" "$(span 2024-09/)"
compare "From an unknown start to May, /2025-05:" "unknown 2025-05-31" "2015-05-31 2025-05-31" "$(span /2025-05)"
finish
