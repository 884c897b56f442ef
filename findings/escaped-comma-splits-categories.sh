#!/usr/bin/env bash
# A comma within a category makes two categories in one library.
#
# Why it matters: sections of plans are called «Работа с родителями, выпускниками»; a calendar that shows entries by
# category then has categories that nobody named.
# Guess: a comma behind a backslash belongs to the value, also in a list (RFC 5545, 3.3.11 and 3.8.1.2).
# Seen: icalendar, vobject and ics keep one category; ical has two, the backslash at the end of the first.
# Recorded with icalendar 7.3.2, vobject 0.9.9, ics 0.7.3, ical 14.3.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned icalendar==7.3.2 vobject==0.9.9 ics==0.7.3 ical==14.3.1

calendar plan.ics << 'ICS'
BEGIN:VEVENT
UID:a@example.org
DTSTAMP:20240801T000000Z
DTSTART;VALUE=DATE:20240901
SUMMARY:День здоровья
CATEGORIES:Спорт\, туризм,Школа
END:VEVENT
ICS
cat > categories.py << 'PYTHON'
import sys

with open("plan.ics", encoding="utf-8", newline="") as file:
    text = file.read()
if sys.argv[1] == "icalendar":
    import icalendar

    found = [str(name) for name in icalendar.Calendar.from_ical(text).walk("VEVENT")[0].categories]
elif sys.argv[1] == "vobject":
    import vobject

    found = vobject.readOne(text).vevent.categories.value
elif sys.argv[1] == "ics":
    import ics

    found = next(iter(ics.Calendar(text).events)).categories
else:
    from ical.calendar_stream import IcsCalendarStream

    found = IcsCalendarStream.calendar_from_ics(text).events[0].categories
print(" | ".join(sorted(found)))
PYTHON

for library in icalendar vobject ics; do
    compare "$library:" "Спорт, туризм | Школа" "Спорт, туризм | Школа" "$(python categories.py $library)"
done
compare "ical:" "Спорт, туризм | Школа" " туризм | Спорт\\ | Школа" "$(python categories.py ical)"
finish
