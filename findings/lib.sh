# shellcheck shell=bash
# What every find needs: a temp folder, pinned packages in it, and a comparison of what was seen with what is seen now.
# A find ends with 0 where the behaviour is as recorded, with 1 where it changed, with 2 where it could not be run.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
system_python=$(command -v python3)
trap 'rm -rf "$work"' EXIT
changed=0

# The day, the language and the home folder of whoever runs a find are no part of it.
export HOME=$work TZ=UTC LC_ALL=C.UTF-8 PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore PYTHONPATH=$here
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
cd "$work"

cannot_run() {
    echo "This find could not be run: $1" >&2
    touch "$work/cannot-run"
    exit 2
}

# pinned PACKAGE==VERSION …: installs Python packages in the temp folder; `python` is then the one that sees them.
pinned() {
    [ -d environment ] || "$system_python" -m venv --without-pip environment || cannot_run "python3 has no venv module."
    "$system_python" -m pip --python environment/bin/python install -q --no-compile "$@" ||
        cannot_run "pip could not install $*."
    PATH=$work/environment/bin:$PATH
    printf '%s\n' "$@"
}

# pinned_pandoc: the pandoc program, out of the Python package that ships it.
pinned_pandoc() {
    pinned pypandoc_binary==1.17
    PATH=$(echo "$work"/environment/lib/python*/site-packages/pypandoc/files):$PATH
    pandoc --version | head -n 1
}

# debian COMMAND PACKAGE VERSION: a program of Debian 12, installed where it is missing; says where it is another one.
debian() {
    local installed sudo
    # `soffice` may be there without Calc.
    if ! command -v "$1" > /dev/null || ! dpkg-query -W -f '${Status}' "$2" 2> /dev/null | grep -q ' installed$'; then
        sudo=$([ "$(id -u)" = 0 ] || echo sudo)
        $sudo apt-get install -y -qq --no-install-recommends "$2" > apt.log 2>&1 || cannot_run "$2 is not installed."
    fi
    installed=$(dpkg-query -W -f '${Version}' "$2") || cannot_run "$1 is not Debian's."
    echo "$2 $installed"
    [ "$installed" = "$3" ] || echo "note: recorded with $2 $3, another version"
}

# libreoffice TARGET FILE …: converts files with LibreOffice, with a profile of its own, into the folder `converted`.
libreoffice() {
    timeout 300 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to "$1" --outdir converted "${@:2}" > soffice.log 2>&1 || cannot_run "LibreOffice converted nothing."
}

# libreoffice_text FILE: what LibreOffice's text export makes of a file.
libreoffice_text() {
    libreoffice "txt:Text (encoded):UTF8" "$1"
    sed 's/^\xEF\xBB\xBF//; s/ *$//' "converted/$(basename "${1%.*}").txt"
}

# text READER FILE: what one of the Python packages makes of a DOCX; rows FILE: the rows of the tables of an ODT, or of
# HTML from standard input where FILE is «-».
text() { python "$here/office.py" text "$@"; }
rows() { python "$here/office.py" rows "$@"; }

# calendar NAME: a calendar file of the components at standard input, with the lines' ends that calendars have.
calendar() {
    { printf '%s\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//Example//Plan//EN; cat; echo END:VCALENDAR; } |
        sed 's/$/\r/' > "$1"
}

# warsaw: a time zone with summer time, for a calendar.
warsaw() {
    printf '%s\n' BEGIN:VTIMEZONE TZID:Europe/Warsaw \
        BEGIN:STANDARD DTSTART:19701025T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100 \
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU' END:STANDARD \
        BEGIN:DAYLIGHT DTSTART:19700329T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 \
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU' END:DAYLIGHT END:VTIMEZONE
}

# words: the words of the text or HTML at standard input, in a line.
words() { python3 -c 'import re, sys; print(*re.findall(r"[^\W\d_]+", re.sub("<[^>]*>", " ", sys.stdin.read())))'; }

# compare TITLE EXPECTED RECORDED SEEN: what a good engineer expects, what was seen when this was written, what is seen.
compare() {
    echo
    echo "$1"
    echo "  expected: ${2//$'\n'/$'\n'            }"
    if [ "$3" = "$4" ]; then
        echo "  seen:     ${4//$'\n'/$'\n'            }"
    else
        changed=1
        echo "  recorded: ${3//$'\n'/$'\n'            }"
        echo "  seen now: ${4//$'\n'/$'\n'            }"
    fi
}

finish() {
    echo
    [ ! -e "$work/cannot-run" ] || exit 2
    if [ "$changed" = 0 ]; then echo "Still as recorded."; else echo "This changed."; fi
    exit "$changed"
}
