#!/usr/bin/env bash
# calcurse imports «the last working day of the month, three times» as every working day, until there are three.
#
# Why it matters: «отчёт в последний рабочий день месяца» turns into three reports in three days, the last of them
# before the first was due; nothing says that a part of the rule was left out.
# Guess: a rule that can't be kept is refused: calcurse does refuse others, with a log (an UNTIL of another type).
# Seen: BYSETPOS and BYWEEKNO are dropped and the rest is imported: BYSETPOS=-1 of the working days becomes all of
# them, BYWEEKNO=1 becomes every week of the year (RFC 5545, 3.3.10). A to-do comes without its due day as well.
# Recorded with calcurse 4.7.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
debian calcurse calcurse 4.7.1-1

imported() {
    local folder=$1
    mkdir "$folder"
    calendar "$folder.ics"
    calcurse -q -D "$folder" -C "$folder" -i "$folder.ics" > /dev/null
    cat "$folder/apts" "$folder/todo"
}
compare "The last working day of September, October and November:" \
    "09/30/2024, 10/31/2024, 11/29/2024" \
    "09/30/2024 [1] {1M -> 10/02/2024 w1 w2 w3 w4 w5} Отчёт" \
    "$(imported setpos << 'ICS'
BEGIN:VEVENT
UID:report@example.org
DTSTAMP:20240801T000000Z
DTSTART;VALUE=DATE:20240930
RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3
SUMMARY:Отчёт
END:VEVENT
ICS
    )"
compare "Monday of the first week of three years:" \
    "01/01/2024, 12/30/2024, 12/29/2025" \
    "01/01/2024 [1] {1Y -> 01/15/2024 w1} Отчёт" \
    "$(imported weekno << 'ICS'
BEGIN:VEVENT
UID:report@example.org
DTSTAMP:20240801T000000Z
DTSTART;VALUE=DATE:20240101
RRULE:FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3
SUMMARY:Отчёт
END:VEVENT
ICS
    )"
compare "A to-do due on 30 September:" "Отчёт, 09/30/2024" "[0] Отчёт" \
    "$(imported todo << 'ICS'
BEGIN:VTODO
UID:report@example.org
DTSTAMP:20240801T000000Z
DUE;VALUE=DATE:20240930
SUMMARY:Отчёт
END:VTODO
ICS
    )"
finish
