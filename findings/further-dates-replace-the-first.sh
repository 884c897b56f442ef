#!/usr/bin/env bash
# An event with further dates (RDATE) but no rule loses its first date in ical, and with periods all dates in vobject.
#
# Why it matters: «педсовет: 2 September, 11 November, 14 January» is one event with two further dates. The first
# meeting of the year is then in nobody's calendar.
# Guess: DTSTART is the first instance, the dates of RDATE come to it (RFC 5545, 3.8.5.2); a period among them gives
# that instance an end of its own.
# Seen: ical lists the dates of RDATE only, whatever their type; vobject gives three for dates, none for periods;
# icalevents looks at no RDATE where there is no rule. recurring-ical-events has all.
# Recorded with icalendar 7.3.2, recurring-ical-events 3.8.2, ical 14.3.1, vobject 0.9.9, icalevents 0.3.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned icalendar==7.3.2 recurring-ical-events==3.8.2 ical==14.3.1 vobject==0.9.9 icalevents==0.3.1

for dates in ':20241111T080000Z,20250114T080000Z' ';VALUE=PERIOD:20241111T080000Z/PT2H,20250114T080000Z/PT2H'; do
    case $dates in :*) name=dates.ics ;; *) name=periods.ics ;; esac
    calendar "$name" << ICS
BEGIN:VEVENT
UID:council@example.org
DTSTAMP:20240801T000000Z
DTSTART:20240902T080000Z
DTEND:20240902T090000Z
RDATE$dates
SUMMARY:Педсовет
END:VEVENT
ICS
done

cat > days.py << 'PYTHON'
import sys
from datetime import datetime

reader, name = sys.argv[1:]
with open(name, encoding="utf-8", newline="") as file:
    text = file.read()
if reader == "ical":
    from ical.calendar_stream import IcsCalendarStream

    days = [event.dtstart for event in IcsCalendarStream.calendar_from_ics(text).timeline]
elif reader == "vobject":
    import vobject

    days = list(vobject.readOne(text).vevent.getrruleset(addRDate=True))
elif reader == "icalevents":
    from icalevents.icalevents import events

    days = [event.start for event in events(string_content=text, start=datetime(2024, 1, 1), end=datetime(2026, 1, 1))]
else:
    import icalendar
    import recurring_ical_events

    days = [event.start for event in recurring_ical_events.of(icalendar.Calendar.from_ical(text)).all()]
print(*(f"{day:%d.%m}" for day in sorted(days)))
PYTHON

all="02.09 11.11 14.01"
for name in dates.ics periods.ics; do
    compare "recurring-ical-events, $name:" "$all" "$all" "$(python days.py recurring-ical-events "$name")"
    compare "ical, $name:" "$all" "11.11 14.01" "$(python days.py ical "$name")"
done
compare "vobject, dates.ics:" "$all" "$all" "$(python days.py vobject dates.ics)"
compare "vobject, periods.ics:" "$all" "" "$(python days.py vobject periods.ics)"
compare "icalevents, dates.ics:" "$all" "02.09" "$(python days.py icalevents dates.ics)"
compare "icalevents, periods.ics:" "$all" "02.09" "$(python days.py icalevents periods.ics)"
finish
