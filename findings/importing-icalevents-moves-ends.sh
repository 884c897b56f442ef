#!/usr/bin/env bash
# Importing icalevents makes icalendar and recurring-ical-events give other ends for the same event.
#
# Why it matters: a service that reads one calendar with icalevents and another with icalendar gets, on the weekends
# when the clocks change, other hours than the same code in its tests, depending on what was imported before.
# Guess: an import changes nothing but the names it brings; both libraries get their zones from the file's VTIMEZONE.
# Seen: icalevents switches icalendar to pytz for the whole process. The end of DURATION:P1D (RFC 5545, 3.3.6) is then
# an hour earlier in recurring-ical-events, and icalendar's own end keeps noon, but with summer's offset: an hour
# earlier too.
# Recorded with icalendar 7.3.2, recurring-ical-events 3.8.2, icalevents 0.3.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned icalendar==7.3.2 recurring-ical-events==3.8.2 icalevents==0.3.1 tzdata==2026.6

calendar plan.ics << ICS
$(warsaw)
BEGIN:VEVENT
UID:camp@example.org
DTSTAMP:20240901T000000Z
DTSTART;TZID=Europe/Warsaw:20241026T120000
DURATION:P1D
SUMMARY:Слёт
END:VEVENT
ICS
cat > ends.py << 'PYTHON'
import icalendar
import recurring_ical_events

plan = icalendar.Calendar.from_ical(open("plan.ics", "rb").read())
print(plan.events[0].end, next(recurring_ical_events.of(plan).all()).end, sep=", ")
PYTHON

noon="2024-10-27 12:00:00+01:00"
compare "icalendar, recurring-ical-events:" "$noon, $noon" "$noon, $noon" "$(python ends.py)"
compare "The same after «import icalevents.icalevents»:" "$noon, $noon" \
    "2024-10-27 12:00:00+02:00, 2024-10-27 11:00:00+01:00" \
    "$(python -c "import icalevents.icalevents, runpy; runpy.run_path('ends.py')")"
finish
