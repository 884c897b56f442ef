#!/usr/bin/env bash
# A to-do that starts and is due on one day begins the day before; one with only a due day has no alarms.
#
# Why it matters: «15 сентября», «до 15 сентября» are to-dos like that, and their reminder is why people have a calendar.
# Guess: the days come back as written, or the file is refused (RFC 5545, 3.8.2.3 wants DUE later than DTSTART); an alarm
# before the end counts from DUE (3.8.6.3: RELATED=END wants DUE, or DTSTART and DURATION).
# Seen: icalendar and vobject give both days as written; ical gives the 14th as the start. icalendar's own alarms fail
# without DTSTART, though they count from the end.
# Recorded with icalendar 7.3.2, vobject 0.9.9, ical 14.3.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned icalendar==7.3.2 vobject==0.9.9 ical==14.3.1

calendar day.ics << 'ICS'
BEGIN:VTODO
UID:a@example.org
DTSTAMP:20240801T000000Z
DTSTART;VALUE=DATE:20240915
DUE;VALUE=DATE:20240915
SUMMARY:Сдать отчёт
END:VTODO
ICS
todo() {
    calendar "$1" << ICS
BEGIN:VTODO
UID:a@example.org
DTSTAMP:20240801T000000Z
${2:+DTSTART;VALUE=DATE:$2
}DUE;VALUE=DATE:20240915
SUMMARY:Сдать отчёт
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Сдать отчёт
TRIGGER;RELATED=END:-P7D
END:VALARM
END:VTODO
ICS
}
todo due.ics
todo both.ics 20240901
cat > days.py << 'PYTHON'
import sys

with open("day.ics", encoding="utf-8", newline="") as file:
    text = file.read()
if sys.argv[1] == "icalendar":
    import icalendar

    todo = icalendar.Calendar.from_ical(text).walk("VTODO")[0]
    start, due = todo["DTSTART"].dt, todo["DUE"].dt
elif sys.argv[1] == "vobject":
    import vobject

    todo = vobject.readOne(text).vtodo
    start, due = todo.dtstart.value, todo.due.value
else:
    from ical.calendar_stream import IcsCalendarStream

    todo = IcsCalendarStream.calendar_from_ics(text).todos[0]
    start, due = todo.dtstart, todo.due
print(f"{start:%d.%m} {due:%d.%m}")
PYTHON
cat > alarms.py << 'PYTHON'
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    todo = icalendar.Calendar.from_ical(file.read()).walk("VTODO")[0]
try:
    print(*(f"{alarm.trigger:%d.%m}" for alarm in todo.alarms.times))
except Exception as error:
    print(f"{type(error).__name__}: {error}")
PYTHON

compare "icalendar, one day:" "15.09 15.09" "15.09 15.09" "$(python days.py icalendar)"
compare "vobject, one day:" "15.09 15.09" "15.09 15.09" "$(python days.py vobject)"
compare "ical, one day:" "15.09 15.09" "14.09 15.09" "$(python days.py ical)"
compare "icalendar, alarm of start and due:" "08.09" "08.09" "$(python alarms.py both.ics)"
compare "icalendar, alarm of due alone:" "08.09" "IncompleteComponent: No DTSTART given." "$(python alarms.py due.ics)"
finish
