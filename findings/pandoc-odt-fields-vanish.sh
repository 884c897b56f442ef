#!/usr/bin/env bash
# pandoc drops nearly every text field of an ODT together with the words that it shows, and marked-up text as well.
#
# Why it matters: the date, the chosen executor, the school's name of a template, numbers and «see» references of a
# plan are fields in Writer. From the same document saved as DOCX pandoc keeps them.
# Guess: a field's element holds the text it shows, so that programs that don't know the field can print it (ODF 1.3
# Part 3, 7.1); text:meta and text:ruby-base are plain text with something said of it (6.1.9 and 6.4).
# Seen: date, drop-down list, input field, placeholder, user field, conditional text, expression, page number, ruby
# and text:meta all give nothing; text:sequence, text:span and text:a keep their words. odfpy keeps all of them.
# Recorded with pandoc 3.9, odfpy 1.4.1.
# shellcheck source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
pinned_pandoc
pinned odfpy==1.4.1

python - << 'PYTHON'
from office import odf, odf_paragraph

choice = '<text:label text:value="{}" text:current-selected="{}"/>'.format
fields = [
    '<text:span>слово</text:span>',
    '<text:a xlink:type="simple" xlink:href="#x">ссылка</text:a>',
    '<text:sequence text:name="Таблица" text:formula="ooow:Таблица+1" style:num-format="1">3</text:sequence>',
    '<text:date text:date-value="2024-09-01" text:fixed="true">1 сентября</text:date>',
    f'<text:drop-down text:name="Кто">{choice("Иванова", "false")}{choice("Петров", "true")}Петров</text:drop-down>',
    '<text:text-input text:description="Имя?">Сидорова</text:text-input>',
    '<text:placeholder text:placeholder-type="text">&lt;ФИО&gt;</text:placeholder>',
    '<text:user-field-get text:name="школа">СШ № 1</text:user-field-get>',
    '<text:conditional-text text:condition="ooow:1 EQ 1" text:string-value-if-true="май"'
    ' text:string-value-if-false="июнь">май</text:conditional-text>',
    '<text:expression text:formula="ooow:5+7">12</text:expression>',
    '<text:page-number>4</text:page-number>',
    '<text:ruby><text:ruby-base>слёт</text:ruby-base><text:ruby-text>сл</text:ruby-text></text:ruby>',
    '<text:meta>отчёт</text:meta>',
]
odf("plan.odt", "".join(odf_paragraph(f"{number}) {field}") for number, field in enumerate(fields, 1)))
PYTHON

shown="1) слово; 2) ссылка; 3) 3; 4) 1 сентября; 5) Петров; 6) Сидорова; 7) <ФИО>; 8) СШ № 1; 9) май; 10) 12; 11) 4;"
compare "odfpy:" "$shown 12) слётсл; 13) отчёт" "$shown 12) слётсл; 13) отчёт" "$(python -c "
from odf import opendocument, teletype, text
print(*map(teletype.extractText, opendocument.load('plan.odt').getElementsByType(text.P)), sep='; ')")"
compare "pandoc:" "$shown 12) слёт; 13) отчёт" \
    "1) слово; 2) ссылка; 3) 3; 4); 5); 6); 7); 8); 9); 10); 11); 12); 13)" \
    "$(pandoc plan.odt -t plain --wrap=none | sed '/^$/d; s/ *$//' | paste -sd ';' | sed 's/;/; /g')"
finish
