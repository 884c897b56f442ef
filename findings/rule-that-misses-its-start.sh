#!/usr/bin/env bash
# A rule that does not hit its own first day gives three sets of days in four calendar libraries.
#
# Why it matters: «each last Saturday, from 1 September, three times» is how plans are put into calendars. It is four
# meetings or three, from the first or from the 28th, by the program.
# Guess: the first day counts and is one of the three (RFC 5545, 3.8.5.3: DTSTART «is the first instance»; it SHOULD
# fit the rule, what happens if it does not is left undefined).
# Seen: recurring-ical-events adds it and makes three more; vobject counts it among the three; ical and icalevents
# leave it out and make three others.
# Recorded with icalendar 7.3.2, recurring-ical-events 3.8.2, vobject 0.9.9, ical 14.3.1, icalevents 0.3.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned icalendar==7.3.2 recurring-ical-events==3.8.2 vobject==0.9.9 ical==14.3.1 icalevents==0.3.1

calendar plan.ics << 'ICS'
BEGIN:VEVENT
UID:day@example.org
DTSTAMP:20240801T000000Z
DTSTART;VALUE=DATE:20240901
RRULE:FREQ=MONTHLY;BYDAY=-1SA;COUNT=3
SUMMARY:День здоровья
END:VEVENT
ICS
cat > days.py << 'PYTHON'
import sys
from datetime import datetime

with open("plan.ics", encoding="utf-8", newline="") as file:
    text = file.read()
if sys.argv[1] == "ical":
    from ical.calendar_stream import IcsCalendarStream

    days = [event.dtstart for event in IcsCalendarStream.calendar_from_ics(text).timeline]
elif sys.argv[1] == "vobject":
    import vobject

    days = list(vobject.readOne(text).vevent.getrruleset(addRDate=True))
elif sys.argv[1] == "icalevents":
    from icalevents.icalevents import events

    days = [event.start for event in events(string_content=text, start=datetime(2024, 1, 1), end=datetime(2026, 1, 1))]
else:
    import icalendar
    import recurring_ical_events

    plan = icalendar.Calendar.from_ical(text)
    days = [event.start for event in recurring_ical_events.of(plan).between((2024, 1, 1), (2026, 1, 1))]
print(*(f"{day:%d.%m}" for day in sorted(days)))
PYTHON

compare "vobject:" "01.09 28.09 26.10" "01.09 28.09 26.10" "$(python days.py vobject)"
compare "recurring-ical-events:" "01.09 28.09 26.10" "01.09 28.09 26.10 30.11" "$(python days.py recurring-ical-events)"
compare "ical:" "01.09 28.09 26.10" "28.09 26.10 30.11" "$(python days.py ical)"
compare "icalevents:" "01.09 28.09 26.10" "28.09 26.10 30.11" "$(python days.py icalevents)"
finish
