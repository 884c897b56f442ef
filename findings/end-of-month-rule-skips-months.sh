#!/usr/bin/env bash
# «Every month on the 31st, or on the last day before it» loses its second half in ical and calcurse: months fall out.
#
# Why it matters: a monthly report is due in seven months of twelve, and nothing says so.
# Guess: a program that does not know RSCALE refuses the rule: RFC 7529, 4, put SKIP under RSCALE so that such
# programs fail rather than guess.
# Seen: ical and calcurse ignore both words and leave September and November out; vobject and icalevents raise an
# error that names RSCALE, recurring-ical-events one about a missing UNTIL.
# Recorded with ical 14.3.1, vobject 0.9.9, recurring-ical-events 3.8.2 (icalendar 7.3.2), calcurse 4.7.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned ical==14.3.1 vobject==0.9.9 icalendar==7.3.2 recurring-ical-events==3.8.2
debian calcurse calcurse 4.7.1-1

calendar plan.ics << 'ICS'
BEGIN:VEVENT
UID:report@example.org
DTSTAMP:20240801T000000Z
DTSTART;VALUE=DATE:20240831
RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3
SUMMARY:Отчёт
END:VEVENT
ICS
mkdir folder
calcurse -q -D folder -C folder -i plan.ics > /dev/null

asked="31.08 30.09 31.10"
compare "ical:" "$asked" "31.08 31.10 31.12" "$(python -c "
from ical.calendar_stream import IcsCalendarStream
plan = IcsCalendarStream.calendar_from_ics(open('plan.ics').read())
print(*(f'{event.dtstart:%d.%m}' for event in plan.timeline))")"
compare "calcurse, monthly until its third day:" "until 10/31/2024, or refused" \
    "08/31/2024 [1] {1M -> 12/31/2024} Отчёт" "$(cat folder/apts)"
compare "vobject:" "$asked, or refused" "ValueError: unknown parameter 'RSCALE'" "$(python -c "
import vobject
try:
    print(*vobject.readOne(open('plan.ics').read()).vevent.getrruleset(addRDate=True))
except ValueError as error:
    print('ValueError:', error)")"
compare "recurring-ical-events:" "$asked, or refused" "BadRuleStringFormat: UNTIL parameter is missing" "$(python -c "
import icalendar, recurring_ical_events
plan = icalendar.Calendar.from_ical(open('plan.ics', 'rb').read())
try:
    print(*(event.start for event in recurring_ical_events.of(plan).between((2024, 1, 1), (2026, 1, 1))))
except Exception as error:
    print(type(error).__name__, str(error).split(':')[0], sep=': ')")"
finish
