#!/usr/bin/env bash
# The edtf library reads «Q3 2024» as March 2024 and 01.09.2024 as 9 January.
#
# Why it matters: plans say «1-й квартал», «III квартал»; English summaries of them say Q3. EDTF has the quarters,
# 2024-33 to 2024-36, and the library itself parses them.
# Guess: a text with a quarter gives the quarter, or None, as for other texts that are not understood.
# Seen: the quarter's number becomes the number of a month, and a date with dots is read as month, day, year; a period
# from a month to a month gives None.
# Recorded with edtf 5.0.2.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned edtf==5.0.2

read_text() { python -c "import sys; from edtf import text_to_edtf; print(text_to_edtf(sys.argv[1]))" "$1"; }
compare "The third quarter in EDTF, 2024-35:" "2024-07" "2024-07" \
    "$(python -c "import time; from edtf import parse_edtf
print(time.strftime('%Y-%m', parse_edtf('2024-35').lower_strict()))")"
compare "Q3 2024:" "2024-35" "2024-03" "$(read_text 'Q3 2024')"
compare "1st quarter 2024:" "2024-33" "2024-01" "$(read_text '1st quarter 2024')"
compare "autumn 2024:" "2024-23" "2024-23" "$(read_text 'autumn 2024')"
compare "01.09.2024:" "2024-09-01" "2024-01-09" "$(read_text 01.09.2024)"
compare "from September 2024 to May 2025:" "2024-09/2025-05" "None" "$(read_text 'from September 2024 to May 2025')"
finish
