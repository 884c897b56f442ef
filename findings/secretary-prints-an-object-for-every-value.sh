#!/usr/bin/env bash
# With Jinja 3.0 secretary fills every tag of an ODT with «<jinja2.nodes.EvalContext object at 0x…>» and ends well.
#
# Why it matters: an order is printed with that for every name and date. Jinja 3.0 is the last one with which
# secretary can be imported at all.
# Guess: a library that is too old for another one raises an error at import or at the first call.
# Seen: with Jinja 2.11 the value is filled in; with 3.0 the object's name, for every tag, without a warning; with
# 3.1, which pip chooses, an ImportError. (contextfilter and evalcontextfilter were replaced in Jinja 3.0.)
# Recorded with secretary 0.2.19, Jinja2 2.11.3 (MarkupSafe 2.0.1), 3.0.3 and 3.1.6.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

cat > fill.py << 'PYTHON'
import re
import zipfile

from office import odf, odf_paragraph

try:
    from secretary import Renderer
except ImportError as error:
    raise SystemExit(print("ImportError:", str(error).split(" from")[0]))
odf("template.odt", odf_paragraph("Директор {{ director }}"))
with open("order.odt", "wb") as file:
    file.write(Renderer().render("template.odt", director="Ivanova"))
content = zipfile.ZipFile("order.odt").read("content.xml").decode()
words = re.sub(r"&#(\d+);", lambda code: chr(int(code[1])), re.search(r"(?s)<text:p>(.*?)</text:p>", content)[1])
print(re.sub("0x[0-9a-f]+", "0x…", words).replace("&lt;", "<").replace("&gt;", ">"))
PYTHON

pinned secretary==0.2.19 Jinja2==2.11.3 MarkupSafe==2.0.1
compare "Jinja 2.11:" "Директор Ivanova" "Директор Ivanova" "$(python fill.py)"
pinned Jinja2==3.0.3
compare "Jinja 3.0:" "Директор Ivanova, or an error" "Директор <jinja2.nodes.EvalContext object at 0x…>" \
    "$(python fill.py)"
pinned Jinja2==3.1.6 MarkupSafe==3.0.4
compare "Jinja 3.1:" "Директор Ivanova, or an error" "ImportError: cannot import name 'Markup'" "$(python fill.py)"
finish
