#!/usr/bin/env bash
# P1D and PT24H mean different ends on the day when the clocks change; no calendar library tried has both right.
#
# Why it matters: a camp from Saturday noon to Sunday noon ends at 11, or a duty of 24 hours is an hour too long, once
# in spring and once in autumn, where clocks change (Minsk's don't; Warsaw's, with which children exchange visits,
# do).
# Guess: DURATION:P1D ends at the same clock time, DURATION:PT24H after 24 hours (RFC 5545, 3.3.6: days are nominal,
# hours are exact).
# Seen: icalendar, recurring-ical-events, ical and ics count both as nominal; icalevents and calcurse count both as
# exact.
# Recorded with icalendar 7.3.2, recurring-ical-events 3.8.2, ical 14.3.1, ics 0.7.3, icalevents 0.3.1, calcurse
# 4.7.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned icalendar==7.3.2 recurring-ical-events==3.8.2 ical==14.3.1 ics==0.7.3 icalevents==0.3.1
pinned tzdata==2026.6
debian calcurse calcurse 4.7.1-1

for duration in P1D PT24H; do
    calendar "$duration.ics" << ICS
$(warsaw)
BEGIN:VEVENT
UID:camp@example.org
DTSTAMP:20240901T000000Z
DTSTART;TZID=Europe/Warsaw:20241026T120000
DURATION:$duration
SUMMARY:Слёт
END:VEVENT
ICS
done

ends() {
    python - "$1" << 'PYTHON'
import sys
from datetime import datetime

for name in ("P1D.ics", "PT24H.ics"):
    with open(name, encoding="utf-8", newline="") as file:
        text = file.read()
    if sys.argv[1] == "icalendar":
        import icalendar

        end = icalendar.Calendar.from_ical(text).events[0].end
    elif sys.argv[1] == "recurring-ical-events":
        import icalendar
        import recurring_ical_events

        end = next(recurring_ical_events.of(icalendar.Calendar.from_ical(text)).all()).end
    elif sys.argv[1] == "ical":
        from ical.calendar_stream import IcsCalendarStream

        end = IcsCalendarStream.calendar_from_ics(text).events[0].end
    elif sys.argv[1] == "ics":
        from ics import Calendar

        end = next(iter(Calendar(text).events)).end
    else:
        from icalevents.icalevents import events

        end = events(string_content=text, start=datetime(2024, 10, 1), end=datetime(2024, 12, 1))[0].end
    print(end.strftime("%H:%M"), end=" ")
PYTHON
}
in_calcurse() {
    for name in P1D PT24H; do
        mkdir "$name"
        TZ=Europe/Warsaw calcurse -q -D "$name" -C "$name" -i "$name.ics" > /dev/null
        sed 's/.*-> 10.27.2024 @ \(.....\).*/\1/' "$name/apts"
    done
}
both() { paste -sd ' ' | sed 's/ *$//'; }

compare "recurring-ical-events, ends of P1D and PT24H:" "12:00 11:00" "12:00 12:00" \
    "$(ends recurring-ical-events | both)"
compare "icalendar:" "12:00 11:00" "12:00 12:00" "$(ends icalendar | both)"
compare "ical:" "12:00 11:00" "12:00 12:00" "$(ends ical | both)"
compare "ics:" "12:00 11:00" "12:00 12:00" "$(ends ics | both)"
compare "icalevents:" "12:00 11:00" "11:00 11:00" "$(ends icalevents | both)"
compare "calcurse:" "12:00 11:00" "11:00 11:00" "$(in_calcurse | both)"
finish
