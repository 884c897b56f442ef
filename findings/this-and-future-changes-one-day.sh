#!/usr/bin/env bash
# A change to «this and all following» meetings moves one meeting, doubles it, or is followed, by the library.
#
# Why it matters: «from 16 September on at ten» is how a club's hour is changed in a calendar; two of four programs
# send everybody at eight from the week after, and two also show the old hour on the day of the change.
# Guess: RANGE=THISANDFUTURE moves the instance named and all after it (RFC 5545, 3.2.13).
# Seen: recurring-ical-events moves both; icalevents moves the one day only; ical shows that day twice, at the old and
# the new hour, and leaves the next one.
# Recorded with icalendar 7.3.2, recurring-ical-events 3.8.2, icalevents 0.3.1, ical 14.3.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned icalendar==7.3.2 recurring-ical-events==3.8.2 ical==14.3.1 icalevents==0.3.1

calendar plan.ics << 'ICS'
BEGIN:VEVENT
UID:club@example.org
DTSTAMP:20240801T000000Z
DTSTART:20240909T080000Z
DTEND:20240909T090000Z
RRULE:FREQ=WEEKLY;COUNT=3
SUMMARY:Кружок
END:VEVENT
BEGIN:VEVENT
UID:club@example.org
DTSTAMP:20240802T000000Z
RECURRENCE-ID;RANGE=THISANDFUTURE:20240916T080000Z
DTSTART:20240916T100000Z
DTEND:20240916T110000Z
SUMMARY:Кружок
END:VEVENT
ICS

moved="09.09 08:00, 16.09 10:00, 23.09 10:00"
compare "recurring-ical-events:" "$moved" "$moved" "$(python -c "
import icalendar, recurring_ical_events
plan = icalendar.Calendar.from_ical(open('plan.ics', 'rb').read())
print(*(f'{event.start:%d.%m %H:%M}' for event in recurring_ical_events.of(plan).all()), sep=', ')")"
compare "icalevents:" "$moved" "09.09 08:00, 16.09 10:00, 23.09 08:00" "$(python -c "
from datetime import datetime
from icalevents.icalevents import events
found = events(string_content=open('plan.ics').read(), start=datetime(2024, 9, 1), end=datetime(2024, 10, 1))
print(*(f'{event.start:%d.%m %H:%M}' for event in sorted(found)), sep=', ')")"
compare "ical:" "$moved" "09.09 08:00, 16.09 08:00, 16.09 10:00, 23.09 08:00" "$(python -c "
from ical.calendar_stream import IcsCalendarStream
plan = IcsCalendarStream.calendar_from_ics(open('plan.ics').read())
print(*(f'{event.dtstart:%d.%m %H:%M}' for event in plan.timeline), sep=', ')")"
finish
