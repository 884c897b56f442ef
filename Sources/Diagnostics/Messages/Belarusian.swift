// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

/// The messages in Belarusian.
struct BelarusianMessages: MessageCatalogue {
    func message(for id: DiagnosticID) -> Message {
        switch id {
        // MARK: Files and packages
        case .fileMissing:
            Message(
                "Файл «{file}» не знойдзены.",
                "Праверце назву і папку.")
        case .fileIsFolder:
            Message(
                "«{file}» — папка, а не файл.",
                "Назавіце файл з планам у гэтай папцы.")
        case .fileUnreadable:
            Message(
                "Файл «{file}» не адкрываецца: {reason:@}.",
                "Закрыйце яго ў іншых праграмах і праверце правы доступу.")
        case .fileEmpty:
            Message(
                "Файл пусты.",
                "Вазьміце іншую копію або захавайце дакумент яшчэ раз.")
        case .fileNotWritten:
            Message(
                "Файл «{file}» не запісаны: {reason:@}.",
                "Праверце, што папка існуе, на дыску ёсць месца, а файл не адкрыты ў іншай праграме.")
        case .formatUnknown:
            Message(
                "Гэта не дакумент Word або LibreOffice.",
                "Адкрыйце файл у Word або LibreOffice і захавайце яго як DOCX або ODT.")
        case .formatNotText:
            Message(
                "Гэта {kind}, а не тэкставы дакумент.",
                "Перанясіце план у тэкставы дакумент і захавайце яго як DOCX або ODT.")
        case .formatOutdated:
            Message(
                "Гэта дакумент старога фармату ({kind}), ён чытаецца толькі праз LibreOffice.",
                "Адкрыйце файл у Word і захавайце як «Дакумент Word (*.docx)» або ўсталюйце LibreOffice.")
        case .packageDamaged:
            Message(
                "Файл пашкоджаны: {reason}.",
                "Вазьміце іншую копію або адкрыйце файл у Word, пагадзіцеся на аднаўленне і захавайце нанова.")
        case .packagePartMissing:
            Message(
                "У дакуменце няма абавязковай часткі «{part}».",
                "Вазьміце іншую копію або адкрыйце файл у Word, пагадзіцеся на аднаўленне і захавайце нанова.")
        case .packageEntryDuplicate:
            Message(
                "Частка «{part}» запісана ў файле двойчы, і няясна, якая з іх сапраўдная.",
                "Адкрыйце файл у Word або LibreOffice, праверце тэкст і захавайце нанова.")
        case .packageEntryEscapes:
            Message(
                "У файле ёсць частка з назвай, якая вядзе за яго межы: «{part}».",
                "Не адкрывайце файл з невядомай крыніцы; папрасіце адпраўніка захаваць дакумент нанова.")
        case .passwordProtected:
            Message(
                "Дакумент абаронены паролем.",
                "Адкрыйце яго, зніміце пароль (Файл → Звесткі → Абарона дакумента) і захавайце.")
        case .zipCutShort:
            Message(
                "Файл абрываецца: гэта не цэлы дакумент.",
                "Ён скапіяваны або спампаваны не да канца: вазьміце яго яшчэ раз з крыніцы.")
        case .contentTypeWrong:
            Message(
                "Частка «{part}» названа дакументам няправільнага віду ({type}).",
                "Адкрыйце файл у Word, пагадзіцеся на аднаўленне і захавайце нанова.")
        case .xmlDamaged:
            Message(
                "Частка «{part}» пашкоджана: {reason:@}.",
                "Вазьміце іншую копію або адкрыйце файл у Word, пагадзіцеся на аднаўленне і захавайце нанова.")
        case .xmlCutShort:
            Message(
                "Частка «{part}» абрываецца на паўслове.",
                "Файл скапіяваны або спампаваны не да канца: вазьміце яго яшчэ раз з крыніцы.")
        case .xmlDoctype:
            Message(
                "Частка «{part}» змяшчае DOCTYPE, якога ў дакументах не бывае.",
                "Не адкрывайце файл з невядомай крыніцы; папрасіце адпраўніка захаваць дакумент нанова.")
        case .xmlEncoding:
            Message(
                "Частка «{part}» запісана не ў той кадзіроўцы, якую называе.",
                "Адкрыйце файл у Word або LibreOffice і захавайце нанова.")
        case .limitExceeded:
            Message(
                "Перавышана мяжа «{limit}»: {value}.",
                "Калі файл надзейны, падніміце мяжу: --limit {option}=ЛІК.")

        // MARK: Readers, DOCX and ODT
        case .trackedChangesPresent:
            Message(
                "У дакуменце засталіся праўкі рэцэнзентаў: {count:праўка|праўкі|правак}.",
                "Прыміце або адхіліце іх у Word ці скажыце, што чытаць: --changes accept або --changes reject.")
        case .deletedTextLeftOut:
            Message(
                "Тэкст, выдалены праўкай, не ўвайшоў ({count:слова|словы|слоў}): «{words}».",
                "Калі ён патрэбны, адхіліце праўку ў Word або чытайце дакумент з --changes reject.")
        case .insertedTextLeftOut:
            Message(
                "Тэкст, устаўлены праўкай, не ўвайшоў ({count:слова|словы|слоў}): «{words}».",
                "Калі ён патрэбны, прыміце праўку ў Word або чытайце дакумент з --changes accept.")
        case .hiddenTextLeftOut:
            Message(
                "Схаваны тэкст не ўвайшоў ({count:слова|словы|слоў}): «{words}».",
                "Калі ён патрэбны, зніміце з яго ўласцівасць шрыфта «Схаваны» ў Word або LibreOffice.")
        case .commentLeftOut:
            Message(
                "Заўвага на палях не ўвайшла ({count:слова|словы|слоў}): «{words}».",
                "Калі гэта частка плана, перанясіце яе з заўвагі ў тэкст.")
        case .headerFooterText:
            Message(
                "Тэкст калантытула не ўвайшоў ({count:слова|словы|слоў}): «{words}».",
                "Калі гэта частка плана, перанясіце яе з калантытула ў сам дакумент.")
        case .textBoxMoved:
            Message(
                "Надпіс у рамцы стаіць цяпер пасля свайго абзаца ({count:слова|словы|слоў}): «{words}».",
                "Праверце, што ён на сваім месцы, або перанясіце яго словы з рамкі ў тэкст.")
        case .mergedCellTextHidden:
            Message(
                "Пад аб’яднанай ячэйкай застаўся тэкст, якога не відаць ({count:слова|словы|слоў}): «{words}».",
                "Разбіце ячэйку ў Word, каб убачыць яго, і перанясіце патрэбнае ў бачную ячэйку.")
        case .rubyTextLeftOut:
            Message(
                "Падказка над словам не ўвайшла ({count:слова|словы|слоў}): «{words}».",
                "Калі яна патрэбная, набярыце яе ў дужках пасля слова.")
        case .graphicTextLeftOut:
            Message(
                "Словы дыяграмы або схемы не ўвайшлі ({count:слова|словы|слоў}): «{words}».",
                "Калі гэта частка плана, набярыце яе звычайным тэкстам або табліцай.")
        case .pictureWithoutText:
            Message(
                "Не ўвайшло ў тэкст: {count:малюнак|малюнкі|малюнкаў}{words:? (апісанне: «@»)}.",
                "Калі на малюнку ёсць словы плана, набярыце іх тэкстам.")
        case .embeddedObjectSkipped:
            Message(
                "Не ўвайшло ў тэкст: {count:убудаваны аб’ект|убудаваныя аб’екты|убудаваных аб’ектаў}.",
                "Калі ў аб’екце частка плана, скапіруйце яе ў дакумент тэкстам або табліцай.")
        case .importedPartSkipped:
            Message(
                "Укладзены дакумент «{part}» не прачытаны.",
                "Адкрыйце дакумент у Word і захавайце нанава: укладзенае стане звычайным тэкстам.")
        case .fieldWithoutResult:
            Message(
                "Поле «{code}» не вылічана і не дало тэксту.",
                "Абнавіце палі ў Word (вылучыце ўсё і націсніце F9) і захавайце дакумент.")
        case .symbolUnknown:
            Message(
                "Знак {code} шрыфта «{font}» не мае літары і заменены на «\u{FFFD}».",
                "Устаўце замест яго звычайны знак.")
        case .numberingUnresolved:
            Message(
                "Аўтаматычны нумар не вылічаны ({count:абзац|абзацы|абзацаў}): нумарацыя апісана не цалкам.",
                "Задайце нумарацыю гэтых абзацаў нанава або набярыце нумары ўручную.")
        case .documentPartMissing:
            Message(
                "У дакуменце няма часткі «{part}», на якую ён спасылаецца.",
                "Адкрыйце дакумент у Word або LibreOffice, праверце тэкст і нумары і захавайце нанава.")

        // MARK: Recognition of tables, sections, columns
        case .documentWithoutTable:
            Message(
                "У дакуменце няма ніводнай табліцы.",
                "Праверце, ці той гэта файл: план — гэта табліца з мерапрыемствамі і тэрмінамі.")
        case .planNotFound:
            Message(
                "Ніводная табліца дакумента не падобная на план.",
                "Патрэбна табліца са слупком мерапрыемстваў і слупком тэрмінаў або адказных; назавіце слупкі ў першым радку.")
        case .tableWithoutHeader:
            Message(
                "У табліцы няма радка з назвамі слупкоў; узяты слупкі з профілю.",
                "Дадайце першым радком назвы: «№ п/п», «Мерапрыемствы», «Тэрміны», «Адказныя».")
        case .headingNotUnderstood:
            Message(
                "Назва слупка «{words}» незразумелая; слупок захаваны без тлумачэння.",
                "Перайменуйце слупок або назавіце яго ролю ў plankit.yml: columns.")
        case .activityColumnGuessed:
            Message(
                "Слупок «{words}» прыняты за мерапрыемствы: у ім найдаўжэйшыя тэксты.",
                "Калі гэта не так, назавіце ролю слупка ў plankit.yml: columns.")
        case .cellsShifted:
            Message(
                "Ячэйкі радка зрушаны на адзін слупок: «{words}» стаіць не пад сваім загалоўкам.",
                "Праверце радок і ўстаўце прапушчаную ячэйку.")
        case .rowContinued:
            Message(
                "Радок працягвае радок {above} і далучаны да яго: «{excerpt}».",
                "Аб’яднайце абодва радкі ў дакуменце.")
        case .rowSplit:
            Message(
                "Радок прачытаны як {count:мерапрыемства|мерапрыемствы|мерапрыемстваў}: спісы ў яго ячэйках адной даўжыні.",
                "Калі гэта адно мерапрыемства, прыбярыце нумарацыю ўнутры ячэйкі.")
        case .activityWithoutTitle:
            Message(
                "У радка няма назвы мерапрыемства.",
                "Упішыце мерапрыемства або выдаліце радок.")
        case .textOutsidePlan:
            Message(
                "Тэкст не ўвайшоў у даныя плана: «{excerpt}».",
                "Праверце, ці не згубілася важнае; пры патрэбе перанясіце гэтыя словы ў табліцу.")
        case .tableOutsidePlan:
            Message(
                "Табліца {table} не частка плана: «{excerpt}».",
                "Калі гэта план, назавіце слупкі мерапрыемстваў і тэрмінаў у першым радку табліцы.")

        // MARK: Recognition of deadlines
        case .deadlineNotUnderstood:
            Message(
                "Тэрмін «{words}» незразумелы.",
                "Напішыце яго, напрыклад, як «15 кастрычніка 2024», «кастрычнік 2024» або «да 15.10.2024».")
        case .deadlineWithoutYear:
            Message(
                "Тэрмін «{words}» без года, і загаловак плана года не называе.",
                "Дадайце навучальны год у загаловак плана.")
        case .deadlineImpossible:
            Message(
                "У тэрміне «{words}» ёсць дзень, якога няма ў календары.",
                "Праверце чысло і месяц.")
        case .deadlineEndsBeforeStart:
            Message(
                "Тэрмін «{words}» канчаецца раней, чым пачынаецца.",
                "Праверце парадак дат і гады.")
        case .deadlineAmbiguous:
            Message(
                "Тэрмін «{words}» можна зразумець па-рознаму.",
                "Напішыце чысло і месяц цалкам, напрыклад «15 кастрычніка» або «з 15 па 20 кастрычніка 2024».")
        case .deadlineOutsideCalendar:
            Message(
                "Для тэрміну «{words}» у навучальным календары няма дат.",
                "Дадайце навучальны год з чвэрцямі і канікуламі ў plankit.yml або напішыце даты ў плане.")
        case .deadlinePeriodUnnamed:
            Message(
                "Тэрмін «{words}» не кажа, пра які менавіта час ідзе гаворка.",
                "Назавіце яго, напрыклад «на працягу кастрычніка», «II чвэрць» або «восеньскія канікулы».")
        case .deadlineUndetermined:
            Message(
                "Тэрмін «{words}» яшчэ не вызначаны.",
                "Калі дата стане вядомай, упішыце яе ў план.")
        case .deadlineRemark:
            Message(
                "У тэрміне «{words}» словы «{remark}» прыняты за заўвагу.",
                "Калі яны змяняюць тэрмін, напішыце яго іначай; заўвагу зручней вынесці ў асобны слупок.")
        case .deadlineYearAssumed:
            Message(
                "У тэрміне «{words}» няма года, а падыходзяць два; узяты {year}.",
                "Дапішыце год.")
        case .planYearOutweighed:
            Message(
                "План складзены на {own} год, а профіль называе {chosen}; даты без года палічаны па профілі.",
                "Калі правільны план, прыбярыце schoolYear або calendarYear з plankit.yml.")

        // MARK: Recognition of responsible, results, marks, headings

        // MARK: Export and import
        case .jsonNotUTF8:
            Message(
                "Файл JSON запісаны не ў кадзіроўцы UTF-8 (радок {line}).",
                "Адкрыйце файл у Нататніку і захавайце яго, выбраўшы кадзіроўку UTF-8.")
        case .jsonDamaged:
            Message(
                "У файле JSON памылка: радок {line}, знак {column}.",
                "Выпраўце гэтае месца або стварыце файл нанова з дакумента: plankit convert ПЛАН -o план.json.")
        case .jsonCutOff:
            Message(
                "Файл JSON абрываецца ў радку {line}.",
                "Вазьміце поўную копію або стварыце файл нанова з дакумента: plankit convert ПЛАН -o план.json.")
        case .jsonNotPlan:
            Message(
                "Гэта JSON, але не план: у ім няма \"format\": \"plankit/plan/1\".",
                "Праверце, ці той гэта файл; план у JSON стварае каманда plankit convert ПЛАН -o план.json.")
        case .jsonVersionUnknown:
            Message(
                "План запісаны ў фармаце «{found}», а гэтая праграма ведае «{known}».",
                "Абнавіце PlanKit або стварыце файл нанова з дакумента: plankit convert ПЛАН -o план.json.")
        case .jsonMemberMissing:
            Message(
                "У плане JSON няма абавязковага поля «{path}» (радок {line}).",
                "Дадайце поле: якія палі бываюць, апісана ў схеме plan.schema.json.")
        case .jsonMemberWrong:
            Message(
                "У плане JSON у полі «{path}» (радок {line}) стаіць {found}, а павінна быць: {expected}.",
                "Выпраўце значэнне гэтага поля.")
        case .jsonIDTwice:
            Message(
                "У плане JSON два мерапрыемствы з адным кодам «{id}» (другі раз — у полі «{path}»).",
                "Дайце кожнаму мерапрыемству свой код: нумар раздзела, кропка, месца ў раздзеле.")
        case .csvNotText:
            Message(
                "Гэта не тэкставы файл CSV.",
                "Адкрыйце табліцу ў Excel або LibreOffice і захавайце яе як «CSV UTF-8 (раздзяляльнікі — коскі)».")
        case .csvNotPlan:
            Message(
                "У табліцы CSV няма слупка мерапрыемстваў; яе загалоўкі: {headings}.",
                "Назавіце слупкі ў першым радку: «Мерапрыемства», «Тэрмін», «Адказныя».")
        case .csvQuoteUnclosed:
            Message(
                "Двукоссе, адкрытае ў радку {row} табліцы CSV, нідзе не закрыта.",
                "Закрыйце яго або падвойце, калі яно частка тэксту (\"\").")
        case .csvReadAsWindows1251:
            Message(
                "Табліца CSV не ў кадзіроўцы UTF-8; яна прачытана як Windows-1251.",
                "Праверце літары; калі яны сапсаваныя, захавайце табліцу як «CSV UTF-8».")
        case .csvRowTooLong:
            Message(
                "У радку больш ячэек, чым загалоўкаў; не прачытана: «{words}».",
                "Дайце лішняму слупку загаловак або вазьміце тэкст з раздзяляльнікам у двукоссе.")
        case .csvCellMadeHarmless:
            Message(
                "Тэкст «{words}» Excel палічыў бы формулай; перад ім пастаўлены апостраф.",
                "Нічога рабіць не трэба: пры чытанні табліцы апостраф прыбіраецца.")
        case .csvCellRestored:
            Message(
                "Праграма табліц ператварыла ячэйку ў дату «{found}»; прачытана «{words}».",
                "Праверце значэнне; каб ячэйка не мянялася, задайце слупку фармат «Тэкставы».")
        case .csvDatesDisagree:
            Message(
                "Тэрмін «{words}» значыць {dates}, а ў слупках пачатку і заканчэння стаіць {columns}; узяты словы тэрміну.",
                "Выпраўце тэрмін або сатрыце даты ў слупках пачатку і заканчэння.")
        case .csvIDReplaced:
            Message(
                "Код «{found}» паўтараецца або запісаны няправільна; мерапрыемства атрымала код «{words}».",
                "Праверце слупок кодаў: код — гэта нумар раздзела, кропка, месца ў раздзеле, напрыклад 1.17.")
        case .csvValueNotUnderstood:
            Message(
                "Значэнне «{words}» незразумелае і прапушчана.",
                "Дату пішыце як 2024-10-15 або 15.10.2024, узровень раздзела — лікам.")
        case .marksTableUnknown:
            Message(
                "У табліцы адзнак няма слупка «Статус» або няма па чым пазнаць мерапрыемства; яе загалоўкі: {headings}.",
                "Вазьміце табліцу, якую стварае каманда plankit marks ПЛАН -o адзнакі.csv, і не мяняйце яе загалоўкаў.")
        case .marksStatusUnknown:
            Message(
                "Статус «{words}» незразумелы; словы запісаны ў адзнаку, статус застаўся пустым.",
                "Напішыце: выканана, выканана часткова, не выканана, перанесена або адменена.")
        case .marksStatusMissing:
            Message(
                "Радок «{words}» запоўнены, але статусу ў ім няма; мерапрыемства не лічыцца выкананым.",
                "Упішыце статус: выканана, выканана часткова, не выканана, перанесена або адменена.")
        case .marksDateUnknown:
            Message(
                "Дата «{words}» незразумелая; яна запісана ў адзнаку словамі.",
                "Напішыце дату як 15.10.2024.")
        case .marksDateOutside:
            Message(
                "Дата «{words}» — не з {year} года, на які складзены план; яна запісана ў адзнаку.",
                "Праверце год гэтай даты.")
        case .marksActivityNotFound:
            Message(
                "У плане няма мерапрыемства для гэтай адзнакі: {id} «{words}».",
                "Знайдзіце мерапрыемства ў плане і ўпішыце ў радок яго код і словы або выдаліце радок.")
        case .marksActivityAmbiguous:
            Message(
                "У плане некалькі мерапрыемстваў «{words}», і код {id} не кажа, якое з іх адзначана.",
                "Упішыце ў радок код патрэбнага мерапрыемства.")
        case .marksActivityMoved:
            Message(
                "Мерапрыемства «{words}» цяпер стаіць у плане пад кодам {id}; адзнака перайшла да яго.",
                "Нічога рабіць не трэба; новую табліцу стварае каманда plankit marks.")
        case .marksActivitiesMoved:
            Message(
                "План змяніўся: {count:адзнака перайшла|адзнакі перайшлі|адзнак перайшлі} за сваімі мерапрыемствамі пад новыя коды.",
                "Нічога рабіць не трэба; табліцу абнаўляе каманда plankit marks ПЛАН --marks {file} -o {file}.")
        case .marksActivityReworded:
            Message(
                "Словы мерапрыемства {id} змяніліся: у табліцы «{words}», у плане «{title}»; адзнака пастаўлена.",
                "Праверце, ці тое гэта мерапрыемства.")
        case .marksRowTwice:
            Message(
                "Мерапрыемства «{words}» ({id}) адзначана ў табліцы двойчы; узяты першы радок.",
                "Пакіньце адзін з радкоў.")
        case .marksStatusDiffers:
            Message(
                "У мерапрыемства {id} у плане адзнака «{old}», у табліцы «{new}»; узята з табліцы.",
                "Калі правільная адзнака плана, папраўце радок табліцы.")
        case .marksColumnsUnused:
            Message(
                "Слупкі {headings} — не з табліцы адзнак, яны прапушчаны.",
                "Патрэбнае перанясіце ў слупок «Заўвага».")

        // MARK: Conversion, profile, command line
        case .profileExists:
            Message(
                "Файл «{file}» ужо ёсць, ён не будзе перазапісаны.",
                "Назавіце профіль інакш: -o ІНШАЕ_ІМЯ.yml, або спачатку прыбярыце стары.")
        case .textNotPlaced:
            Message(
                "Гэтых слоў дакумента няма ў плане: «{excerpt}».",
                "Праверце гэтае месца; калі словы адносяцца да плана, пастаўце іх у яго табліцу, загаловак або подпіс.")
        case .convertedThroughLibreOffice:
            Message(
                "Файл {kind} прачытаны праз LibreOffice.",
                "Захавайце яго як DOCX або ODT: ён будзе чытацца хутчэй і дакладней.")
        case .conversionFailed:
            Message(
                "LibreOffice не змог пераўтварыць гэты файл {kind}.",
                "Адкрыйце файл у Word або LibreOffice і захавайце яго як DOCX або ODT.")
        case .conversionTimedOut:
            Message(
                "LibreOffice не пераўтварыў гэты файл {kind} за {seconds:секунду|секунды|секунд} і быў спынены.",
                "Адкрыйце файл у Word або LibreOffice і захавайце яго як DOCX або ODT.")
        case .outputIsInput:
            Message(
                "Файл «{file}» — зыходны, ён не будзе перазапісаны.",
                "Назавіце вынік інакш: -o ІНШАЕ_ІМЯ.")
        case .outputNeedsFolder:
            Message(
                "Зыходных файлаў некалькі, а вынік адзін.",
                "Пакажыце папку для вынікаў: -o ПАПКА/ --to json.")
        case .outputFormatUnknown:
            Message(
                "У фармат «{name}» план не запісваецца.",
                "Назавіце адзін з фарматаў: {known}.")
        case .outputFormatMissing:
            Message(
                "Невядома, у якім фармаце запісаць план.",
                "Назавіце фармат: --to {known}.")
        case .somethingLost:
            Message(
                "Частка дакумента не трапіла б у вынік ({count:месца|месцы|месцаў}), таму ён не запісаны.",
                "Выпраўце названыя месцы або паўтарыце без --strict.")
        case .limitUnknown:
            Message(
                "Мяжы «{name}» няма.",
                "Межы называюцца так: {known}.")
        case .limitWrong:
            Message(
                "Мяжа «{words}» незразумелая.",
                "Напішыце імя і цэлы лік: --limit depth=30000.")
        case .profileDamaged:
            Message(
                "Памылка запісу YAML: радок {line}.",
                "Праверце ў гэтым радку водступы, двукроп’і і двукоссі.")
        case .profileKeyUnknown:
            Message(
                "Невядомы ключ «{key}» (радок {line}).",
                "Тут бываюць ключы: {known}.")
        case .profileKeyMisspelt:
            Message(
                "Невядомы ключ «{key}» (радок {line}).",
                "Магчыма, меўся на ўвазе «{suggestion}».")
        case .profileKeyTwice:
            Message(
                "Ключ «{key}» запісаны двойчы (радок {line}).",
                "Пакіньце адзін з іх.")
        case .profileValueWrong:
            Message(
                "Значэнне ключа «{key}» незразумелае (радок {line}): «{found}».",
                "Патрэбна, напрыклад: {expected}.")
        case .profileNotUTF8:
            Message(
                "Файл не ў кадзіроўцы UTF-8.",
                "Адкрыйце яго ў Нататніку, выберыце «Захаваць як» і кадзіроўку UTF-8.")
        case .profileTemplatesMissing:
            Message(
                "Папкі з шаблонамі «{folder}» няма.",
                "Стварыце яе або папраўце ключ templates у профілі.")

        // MARK: Checks
        case .deadlineMissing:
            Message(
                "У мерапрыемства {number} няма тэрміну.",
                "Упішыце месяц, дзень або перыяд.")
        case .deadlineUnclear:
            Message(
                "Тэрмін «{words}» не называе ні дня, ні месяца, ні перыяду.",
                "Напішыце, напрыклад, «15 кастрычніка 2024», «кастрычнік 2024» або «на працягу года».")
        case .deadlineOutsideYear:
            Message(
                "Тэрмін «{words}» выходзіць за год плана: {outside} не ляжыць паміж {from} і {to}.",
                "Праверце год у тэрміне.")
        case .deadlineReversed:
            Message(
                "Тэрмін «{words}» канчаецца ({end}) раней, чым пачынаецца ({start}).",
                "Памяняйце даты месцамі або выпраўце год.")
        case .deadlineOnSunday:
            Message(
                "{day} — нядзеля (тэрмін «{words}»).",
                "Праверце дату: магчыма, яна ўзята з іншага года.")
        case .deadlineOnHoliday:
            Message(
                "{day} — святочны непрацоўны дзень (тэрмін «{words}»).",
                "Перанясіце тэрмін на працоўны дзень.")
        case .weekNotFromMonday:
            Message(
                "Тыдзень пачынаецца не з панядзелка: {start}–{end} (тэрмін «{words}»).",
                "Праверце даты па календары.")
        case .weekOfLastYear:
            Message(
                "Тыдзень пачынаецца не з панядзелка: {start}–{end} (тэрмін «{words}»); з панядзелка гэтыя лічбы пачыналіся ў {year} годзе.",
                "Падобна, што даты ўзяты з леташняга плана: пастаўце лічбы гэтага года.")
        case .weekInHolidays:
            Message(
                "Тыдзень (тэрмін «{words}») трапляе на канікулы: {from}–{to}.",
                "Выберыце вучэбны тыдзень.")
        case .weekdayWrong:
            Message(
                "У тэрміне «{words}» дзень тыдня не той: {day} — {weekday}.",
                "Выпраўце лік або дзень тыдня.")
        case .planCopied:
            Message(
                "{count:тэрмін|тэрміны|тэрмінаў} плана ляжаць у мінулым годзе (№ {rows}): план, падобна, скапіяваны, а даты засталіся старыя.",
                "Выпраўце год у гэтых радках.")
        case .responsibleMissing:
            Message(
                "У мерапрыемства {number} няма адказнага.",
                "Упішыце прозвішча або пасаду.")
        case .postWithoutPerson:
            Message(
                "Пасада «{post}» стаіць без прозвішча (№ {rows}), а ў іншых радках названы чалавек: «{person}».",
                "Калі гэта тая ж асоба, дапішыце прозвішча.")
        case .personUnderTwoPosts:
            Message(
                "{person}: дзве пасады: «{post}» і «{other}».",
                "Праверце пасаду; калі абедзве правільныя, нічога мяняць не трэба.")
        case .personSpeltTwice:
            Message(
                "«{words}» адрозніваецца адной літарай ад «{usual}» (у плане {count:раз|разы|разоў}).",
                "Калі гэта адна асоба, выпраўце напісанне.")
        case .resultMissing:
            Message(
                "У мерапрыемства {number} не названы вынік.",
                "Упішыце, якім дакументам яно завершыцца.")
        case .resultUnlikeActivity:
            Message(
                "Мерапрыемства рыхтуе дакумент «{document}», а вынікам названа «{result}».",
                "Назавіце ў выніку той жа дакумент.")
        case .sameEventOtherDates:
            Message(
                "«{name}» стаіць і ў мерапрыемстве {number} (радок {row}), але з іншым тэрмінам: тут «{here}», там «{there}».",
                "Пакіньце адзін тэрмін або аб’яднайце радкі.")
        case .sameEventOtherPeople:
            Message(
                "«{name}» стаіць і ў мерапрыемстве {number} (радок {row}), але адказныя іншыя: тут «{here}», там «{there}».",
                "Праверце, хто адказвае, або аб’яднайце радкі.")
        case .usedBeforeMade:
            Message(
                "Дакумент «{document}…» патрэбны тут («{here}») раней, чым яго рыхтуе мерапрыемства {number} («{there}»).",
                "Калі гэта дакумент мінулага года, укажыце год; інакш памяняйце тэрміны.")
        case .numberRepeated:
            Message(
                "Нумар {number} ідзе не па парадку або паўтараецца.",
                "Перанумаруйце радкі.")
        case .numberLeftOut:
            Message(
                "Пасля папярэдняга нумара чакаўся {expected}, а стаіць {number}.",
                "Праверце, ці не прапаў радок.")
        case .numberMissing:
            Message(
                "У радка «{title}» няма нумара.",
                "Пастаўце нумар.")
        case .duringMisspelt:
            Message(
                "Напісана «в течении»: «{words}».",
                "Пра час па-руску пішуць «в течение».")
        case .lookAlikeLetters:
            Message(
                "У словах ёсць падобныя лацінскія літары: {words}.",
                "Набярыце словы нанова ў беларускай або рускай раскладцы: інакш іх не знойдзе пошук.")
        case .quotesUnbalanced:
            Message(
                "Двукоссе без пары: «{words}».",
                "Пастаўце двукоссе, якога не хапае, або прыбярыце лішняе.")
        case .valueSpeltTwice:
            Message(
                "«{words}» (№ {rows}) у іншых радках пішацца «{usual}».",
                "Выберыце адно напісанне.")
        case .explainUnknown:
            Message(
                "Паведамлення з кодам «{name}» няма.",
                "Падобныя коды: {near}. Увесь спіс праверак: plankit explain.")
        case .columnUnknown:
            Message(
                "Загаловак слупка «{heading}» незразумелы: яго тэкст захаваны як ёсць.",
                "Калі слупок важны, назавіце яго ролю ў plankit.yml: columns → «{heading}»: place.")

        // MARK: Templates and reports
        case .templateTagUnclosed:
            Message(
                "У меткі «{tag}» няма закрываючых дужак }}.",
                "Дапішыце }} у тым жа абзацы: «{words}».")
        case .templateTagUnopened:
            Message(
                "Дужкі }} стаяць без адкрываючых і застануцца ў тэксце: «{words}».",
                "Дапішыце {{ перад імем або прыбярыце }}.")
        case .templateTagInvalid:
            Message(
                "Метка «{tag}» незразумелая: «{words}».",
                "Напішыце паміж дужкамі адно імя са спіса «plankit template fields», напрыклад {{title}}.")
        case .templateTagUnsupported:
            Message(
                "Метка «{tag}» не падтрымліваецца: устаўка іншых шаблонаў і змена дужак не прадугледжаны.",
                "Прыбярыце яе: «{words}».")
        case .templateNameUnknown:
            Message(
                "Імя «{name}» няма: «{words}».",
                "Вазьміце імя са спіса «plankit template fields».")
        case .templateNameMisspelled:
            Message(
                "Імя «{name}» няма: «{words}».",
                "Магчыма, мелася на ўвазе «{suggestion}»?")
        case .templateNameElsewhere:
            Message(
                "Імя «{name}» тут не відаць: «{words}».",
                "Пастаўце яго паміж {open} і {close}.")
        case .templateLoopNameOutside:
            Message(
                "Імя «{name}» стаіць па-за паўтарэннем: «{words}».",
                "Пастаўце яго ў раздзел, які паўтараецца, напрыклад паміж {{#activities}} і {{/activities}}.")
        case .templateSectionUnclosed:
            Message(
                "Раздзел «{name}» не закрыты: «{words}».",
                "Пастаўце {{/імя}} з тым жа імем там, дзе ён канчаецца.")
        case .templateSectionUnopened:
            Message(
                "Метка «{tag}» закрывае раздзел, які не адкрыты: «{words}».",
                "Пастаўце {{#імя}} з тым жа імем там, дзе ён пачынаецца, або прыбярыце метку.")
        case .templateSectionMismatched:
            Message(
                "Метка «{tag}» закрывае раздзел «{name}», а адкрыты раздзел «{suggestion}»: «{words}».",
                "Магчыма, мелася на ўвазе «{suggestion}»?")
        case .templateSectionCrossed:
            Message(
                "Раздзел «{name}» закрыты раней, чым раздзел «{other}», які пачаты ўнутры яго: «{words}».",
                "Закрыйце спачатку «{other}», потым «{name}».")
        case .templateSectionAcross:
            Message(
                "Раздзел «{name}» пачынаецца ў табліцы, надпісе або шапцы табліцы, а канчаецца па-за ёй (або наадварот): «{words}».",
                "Пастаўце абедзве яго меткі ў адну табліцу або абедзве па-за табліцамі.")
        case .templateSectionsShare:
            Message(
                "Раздзелы «{name}» і «{other}» паўтараюць адзін і той жа радок або абзац: «{words}».",
                "Разнясіце іх меткі па розных радках або абзацах або ўкладзіце адзін раздзел у другі.")
        case .templateFormatUnknown:
            Message(
                "Фармату «{name}» няма: «{words}».",
                "Ёсць фарматы date, upper, lower, capitalize, join, default, mergeDown і footnote.")
        case .templateFormatMisspelled:
            Message(
                "Фармату «{name}» няма: «{words}».",
                "Магчыма, мелася на ўвазе «{suggestion}»?")
        case .templateFormatArgument:
            Message(
                "У фармату «{name}» няправільнае значэнне: «{words}».",
                "Напішыце яго ў двукоссі пасля двукроп’я, напрыклад date: \"d MMMM yyyy\", join: \"; \", default: \"____\"; у upper, lower і capitalize значэння няма.")
        case .templateFormatMismatch:
            Message(
                "Фармат «{name}» не падыходзіць да «{value}»: «{words}».",
                "date — для дат, join — для спісаў; прыбярыце фармат або вазьміце іншае імя.")
        case .templateListAsText:
            Message(
                "«{name}» — спіс, а не тэкст: «{words}».",
                "Напішыце {open}…{close} і ўнутры імёны таго, што друкаваць.")
        case .templateObjectAsText:
            Message(
                "«{name}» — некалькі значэнняў, а не тэкст: «{words}».",
                "Назавіце адно з іх: {suggestion}.")
        case .templateMergeOutsideTable:
            Message(
                "Фармат mergeDown стаіць па-за табліцай: «{words}».",
                "Прыбярыце яго або перанясіце метку ў ячэйку табліцы.")
        case .templateFootnoteOutsideBody:
            Message(
                "Фармат footnote стаіць там, дзе зносак не бывае: «{words}».",
                "Зноскі бываюць толькі ў асноўным тэксце і яго табліцах. Прыбярыце фармат або перанясіце метку туды.")
        case .templateCharactersLeftOut:
            Message(
                "У значэнні «{name}» ёсць сімвалы, якіх у дакуменце быць не можа; яны прапушчаны: «{words}».",
                "Праверце зыходны тэкст: звычайна гэта смецце ад капіравання.")
        case .templateWithoutTags:
            Message(
                "У шаблоне няма ніводнай меткі.",
                "Устаўце меткі, напрыклад {{title}}; іх спіс дае «plankit template fields».")
        case .reportKindUnknown:
            Message(
                "Дакумента «{name}» няма.",
                "Ёсць дакументы: {known}.")
        case .reportKindMisspelt:
            Message(
                "Дакумента «{name}» няма.",
                "Магчыма, меўся на ўвазе «{suggestion}».")
        case .reportFormatUnknown:
            Message(
                "Незразумела, у якім фармаце запісаць «{name}».",
                "Дайце файлу пашырэнне .docx, .odt або .pdf.")
        case .reportTemplateFormat:
            Message(
                "Шаблон — {kind}, а дакумент просяць запісаць як {wanted}.",
                "Назавіце вынік з пашырэннем .{kind} або .pdf ці вазьміце шаблон у фармаце {wanted}.")
        case .reportDateWrong:
            Message(
                "«{words}» — не дата.",
                "Напішыце яе так: 2025-04-15 або 15.04.2025.")
        case .reportPersonUnknown:
            Message(
                "Выканаўцы «{name}» у плане няма.",
                "У плане ёсць: {known}.")
        case .reportPersonMisspelt:
            Message(
                "Выканаўцы «{name}» у плане няма.",
                "Магчыма, меліся на ўвазе «{suggestion}»?")
        case .reportActivityUnknown:
            Message(
                "Мерапрыемства «{name}» у плане няма.",
                "Назавіце яго код, ад {first} да {last}: іх паказвае «plankit marks».")
        case .reportMarksOneTemplate:
            Message(
                "Адзначыць памылкі можна толькі ў адным шаблоне за раз.",
                "Назавіце адзін шаблон.")
        case .reportPDFWithoutLibreOffice:
            Message(
                "PDF робіцца праз LibreOffice, а ён не ўсталяваны.",
                "Усталюйце LibreOffice або запішыце дакумент як DOCX і захавайце яго ў PDF з Word.")
        case .reportBlanks:
            Message(
                "У дакуменце {count:пропуск|пропускі|пропускаў}: {names}.",
                "Упішыце тое, чаго не хапае, у дакумент або ў профіль plankit.yml і файл --details.")
        case .marksExist:
            Message(
                "Файл «{file}» ужо ёсць; адзнакі ў ім не зменены.",
                "Назавіце іншы файл або абнавіце гэты: --marks {file} -o {file}.")
        case .marksFormatUnknown:
            Message(
                "Незразумела, у якім фармаце запісаць адзнакі ў «{name}».",
                "Дайце файлу пашырэнне .csv (для Excel і LibreOffice) або .yml.")
        case .templateExportFormat:
            Message(
                "Незразумела, у якім фармаце запісаць шаблон «{name}».",
                "Дайце файлу пашырэнне .docx або .odt.")
        }
    }

    func phrase(_ phrase: Phrase) -> String {
        switch phrase {
        // MARK: Severities and places
        case .severityNote: "заўвага"
        case .severityWarning: "увага"
        case .severityError: "памылка"
        case .placeTable: "табліца"
        case .placeRow: "радок"
        case .placeColumn: "слупок"
        case .placeParagraph: "абзац"
        case .placeLine: "радок"
        case .placeHeader: "верхні калантытул"
        case .placeFooter: "ніжні калантытул"
        case .placeFootnotes: "зноскі"
        case .placeEndnotes: "канцавыя зноскі"
        case .placePageStyles: "калантытулы"

        // MARK: Readers, DOCX and ODT
        case .xmlNesting: "элементы закрыты не ў тым парадку, у якім адкрыты"
        case .xmlAttribute: "атрыбут запісаны з памылкай (няма двукоссяў, знака «=» або ён паўтораны)"
        case .xmlReference: "за знакам «&» няма вядомага абазначэння"
        case .xmlName: "за знакам «<» або «&» няма імя"
        case .xmlBehindEnd: "перад пачаткам або пасля канца дакумента стаіць лішняе"
        case .xmlMarkup: "разметка XML запісана з памылкай"
        case .systemNoFolder: "такой папкі няма"
        case .systemIsFolder: "гэта папка"
        case .systemNotPermitted: "няма права на запіс або чытанне"
        case .systemNoSpace: "на дыску няма месца"
        case .systemTemporaryExists: "замінае часовы файл ранейшага запісу"
        case .systemRefused: "сістэма адмовіла"

        // MARK: Command line
        case .profileHead: "Профіль школы для plankit. Пустое можна не запаўняць: у дакументах там застанецца пропуск."
        case .profileInstitution: "Установа: поўная і кароткая назва, населены пункт; па-руску і па-беларуску."
        case .profilePeople: "Кіраўніцтва: імя, як у подпісе (І.І.Прозвішча), і пасада."
        case .profileProject: "Праект: назва без двукоссяў, гады, кіраўнік, кансультанты, загады-падставы."
        case .profileCertificate: "Раздзелы даведкі: загаловак і абзацы, напрыклад: {\"Вынікі па крытэрыях і паказчыках\": [\"…\"], \"Праблемы\": [\"…\"], \"Высновы і рэкамендацыі\": [\"…\"]}."
        case .profileStaff: "Супрацоўнікі: імя, як у плане, і як пісаць яго ў дакументах, можна з пасадай: genitive (каго), dative (каму), accusative (каго), instrumental (кім)."
        case .profileColumns: "Што ў слупках, якія не зразуметыя па загалоўку, напрыклад: {\"Дзе заслухоўваецца\": place}."
        case .profileYear: "Год усіх планаў побач з профілем, калі ў саміх планах яго няма або ён няправільны: навучальны (2024/2025) або каляндарны."
        case .profileCalendar: "Навучальныя гады, якіх няма ва ўбудаваным календары, або імя файла з імі."
        case .profileAbbreviations: "Скарачэнні школы, напрыклад: {\"НДВР\": \"намеснік дырэктара па вучэбнай рабоце\"}."
        case .profileSpellings: "Імёны, якія пішуць па-рознаму: правільнае і іншыя, напрыклад: {\"Іванова А.А.\": [\"Івановай А. А.\"]}."
        case .profileSeverities: "Строгасць праверак: note, warning, error або off, напрыклад: {deadline-on-sunday: off}."
        case .profileTemplates: "Папка са сваімі шаблонамі дакументаў; файл называецца як дакумент: order.docx, interim-certificate.odt."
        case .usageProblem: "Каманда не зразуметая: {message}."
        case .usageHint: "Падрабязней: {command}"
        case .usageUnknownOption: "няма такога ключа «{name}»"
        case .usageDidYouMean: "{message}; магчыма, меўся на ўвазе «{name}»"
        case .usageMissingValue: "пасля «{name}» не хапае значэння"
        case .usageMissingArgument: "не хапае «{name}»"
        case .usageUnexpected: "лішняе слова «{name}»"
        case .usageInvalidValue: "значэнне «{value}» не падыходзіць для «{name}»"
        case .helpOverview: "АГЛЯД: "
        case .helpUsage: "ВЫКАРЫСТАННЕ: "
        case .helpArguments: "АРГУМЕНТЫ:"
        case .helpOptions: "КЛЮЧЫ:"
        case .helpSubcommands: "КАМАНДЫ:"
        case .helpSubcommand: "каманда"
        case .helpMore: "Падрабязна пра каманду: plankit help КАМАНДА"
        case .helpShowHelp: "Паказаць гэту даведку."
        case .helpShowVersion: "Паказаць версію праграмы."
        case .helpDefault: "(звычайна: "
        case .helpAlsoDefault: "; звычайна: "
        case .helpValues: "(магчыма: "
        case .helpRoot: "Чытае планы школ з дакументаў Word і LibreOffice і ператварае іх у даныя."
        case .helpRootExamples: "Прыклады:\n  plankit convert план.docx -o план.json\n  plankit convert план.odt -o план.csv --excel\n  plankit inspect план.docx"
        case .helpConvert: "Запісвае план як JSON, Markdown або CSV."
        case .helpConvertExamples: "Чытае DOCX, ODT, FODT, JSON і CSV; DOC, RTF і HTML — праз LibreOffice.\n\nПрыклады:\n  plankit convert план.docx -o план.md\n  plankit convert план.docx --to json\n  plankit convert план.odt -o план.csv --excel\n  plankit convert планы/*.docx -o даныя/ --to json\n  cat план.docx | plankit convert - --to ndjson\n  plankit convert план.json -o план.md\n\nКод завяршэння: 0 — гатова, 2 — памылка ў камандзе, 3 — файл не прачытаны або не запісаны, 4 — з ключом --strict нешта згубілася б."
        case .helpInputs: "Файлы з планамі; «-» — стандартны ўвод."
        case .helpInput: "Файл з планам; «-» — стандартны ўвод."
        case .helpOutput: "Куды запісаць: файл, папка або «-» (стандартны вывад)."
        case .helpTo: "Фармат выніку: {known}; без яго вырашае пашырэнне файла -o, а для стандартнага вываду — json."
        case .helpExcel: "CSV для рускага Excel: адкрываецца падвойным націскам."
        case .helpHeadings: "Мова загалоўкаў у CSV і Markdown: ru, be, en (у CSV — машынныя імёны)."
        case .helpChanges: "Які бок запісаных правак чытаць: accept або reject."
        case .helpStrict: "Калі нешта з дакумента згубілася б, нічога не запісваць (код завяршэння 4)."
        case .helpLanguage: "Мова паведамленняў: ru, be або en; звычайна — мова сістэмы."
        case .helpLimit: "Падняць мяжу: ІМЯ=ЛІК; імя называе паведамленне пра перавышэнне."
        case .helpProfile: "Профіль школы; звычайна plankit.yml побач з планам."
        case .helpInspect: "Паказвае, што гэта за файл і як зразуметы план."
        case .helpInspectExamples: "Працуе з любым дакументам, нават калі плана ў ім няма.\n\nПрыклады:\n  plankit inspect план.docx\n  plankit inspect план.docx --explain\n  plankit inspect план.docx --json > табліцы.json"
        case .helpJSON: "Табліцы і тэкст дакумента як JSON."
        case .helpExplain: "Паказаць, паводле якога правіла зразумета кожнае месца."
        case .helpInit: "Рыхтуе профіль plankit.yml паводле плана."
        case .helpInitExamples: "Чаго ў плане няма, застаецца пустым: упішыце самі.\n\nПрыклад:\n  plankit init план.docx -o plankit.yml"
        case .written: "Запісаны файл {file}: {count:мерапрыемства|мерапрыемствы|мерапрыемстваў}."
        case .batchSummary: "Гатова: {done} з {count}."
        case .inspectKind: "Фармат"
        case .inspectProducer: "Праграма"
        case .inspectStrict: "{kind} (ISO Strict)"
        case .inspectTransitional: "{kind} (Transitional)"
        case .inspectChanges: "Запісаныя праўкі"
        case .inspectControls: "Элементы кіравання"
        case .inspectLanguages: "Мовы"
        case .inspectFonts: "Шрыфты"
        case .inspectNotes: "Зноскі"
        case .inspectYes: "ёсць"
        case .inspectNo: "няма"
        case .inspectTables: "Табліцы"
        case .inspectTableSize: "{rows:радок|радкі|радкоў}, {columns:слупок|слупкі|слупкоў}"
        case .inspectTableNested: "унутры табліцы {table}"
        case .inspectTableIsPlan: "план"
        case .inspectTableIsOther: "не план"
        case .inspectRule: "правіла: {rule}"
        case .inspectPlan: "План"
        case .inspectTitle: "Загаловак"
        case .inspectProject: "Праект"
        case .inspectYear: "Год"
        case .inspectOrganization: "Установа"
        case .inspectCount: "Раздзелаў і мерапрыемстваў"
        case .inspectColumns: "Слупкі"
        case .inspectNoHeading: "(без загалоўка)"
        case .inspectDeadlines: "Тэрміны: як напісана і як зразумета"
        case .inspectNoDeadline: "тэрміну няма"
        case .inspectLosses: "Што згубілася б"
        case .inspectNothingLost: "Нічога не губляецца: кожнае слова дакумента на сваім месцы ў плане."
        case .inspectNothingLeftOut: "Нічога не прапушчана."
        case .inspectRemarks: "Заўвагі"
        case .inspectNoPlan: "Плана тут няма"
        case .inspectYearInferred: "год — з загалоўка плана"
        case .inspectRecurs: "{words} ({rule})"
        case .inspectPeople: "Адказныя: як зразумета"
        case .roleNumber: "нумар"
        case .roleActivity: "мерапрыемства"
        case .roleDeadline: "тэрмін"
        case .roleResponsible: "адказныя"
        case .roleResult: "вынік"
        case .roleMark: "адзнака аб выкананні"
        case .roleParticipants: "удзельнікі"
        case .rolePlace: "месца"
        case .roleTime: "час"
        case .roleNote: "заўвага"
        case .roleOther: "не зразумета, захавана пад сваім загалоўкам"
        case .kindDay: "дзень"
        case .kindDays: "дні"
        case .kindMonth: "месяц"
        case .kindMonths: "месяцы"
        case .kindBefore: "не пазней"
        case .kindAfter: "не раней"
        case .kindPeriod: "перыяд"
        case .kindRecurring: "паўтараецца"
        case .kindEvent: "паводле падзеі"
        case .kindSchedule: "паводле графіка"
        case .kindOngoing: "пастаянна"
        case .kindUnknown: "не зразумета"

        // MARK: What was understood (inspect)
        case .inspectApproval: "Грыф"
        case .inspectSignatory: "Подпіс"
        case .roleNone: "без ролі, захавана пад сваім загалоўкам"
        case .entryPerson: "чалавек"
        case .entryPost: "пасада"
        case .entryGroup: "група"
        case .entryOrganization: "установа"
        case .recursDaily: "кожны дзень"
        case .recursWeekly: "кожны тыдзень"
        case .recursMonthly: "кожны месяц"
        case .recursYearly: "кожны год"
        case .recursInDays: "раз на {count:дзень|дні|дзён}"
        case .recursInWeeks: "раз на {count:тыдзень|тыдні|тыдняў}"
        case .recursInMonths: "раз на {count:месяц|месяцы|месяцаў}"
        case .recursInYears: "раз на {count:год|гады|гадоў}"
        case .recursOnNth: "{day}, {nth}-ы раз за месяц"
        case .recursOnLast: "{day}, апошні раз за месяц"
        case .recursOnDay: "{day}-га чысла"
        case .weekdaysShort: "пн аў ср чц пт сб нд"

        // MARK: Checks
        case .checkSummary: "Праверана: {files:файл|файлы|файлаў}. Знойдзена: {errors:памылка|памылкі|памылак}, {warnings:папярэджанне|папярэджанні|папярэджанняў}, {notes:заўвага|заўвагі|заўваг}."
        case .explainReason: "Чаму гэта важна"
        case .explainExample: "Так"
        case .explainMended: "А так правільна"
        case .helpCheck: "Правярае планы і кажа, што выправіць."
        case .helpCheckExamples: "Прыклады:\n  plankit check план.docx\n  plankit check *.docx --fail-on warning\n  plankit check план.odt --format sarif > план.sarif"
        case .helpFindingsFormat: "Выгляд спіса знаходак."
        case .helpFailOn: "З якой важнасці знаходак код завяршэння роўны 1."
        case .helpExplainCommand: "Тлумачыць паведамленне па яго кодзе: чаму гэта важна, прыклад і выпраўленне."
        case .helpExplainExamples: "Прыклады:\n  plankit explain week-of-last-year\n  plankit explain            (усе праверкі)"
        case .helpExplainID: "Код паведамлення, як ён стаіць у квадратных дужках."

        // MARK: Templates and reports
        case .helpReport: "Складае дакумент па плане: даведку, выпіску, загад, заданні і іншыя."
        case .helpReportExamples: "Дакументы:\n{kinds}\n\nПрыклады:\n  plankit report interim-certificate план.docx -o даведка.docx --as-of 15.04.2025\n  plankit report tasks план.docx -o заданні.odt --person Іванова\n  plankit report order план.docx -o загад.docx --activity 1.2 --activity 1.5\n  plankit report plan план.docx -o план.pdf --marks адзнакі.csv --with-marks\n  plankit report council-minutes план.docx -o пратакол.odt --lang be\n\nЧаго няма ні ў плане, ні ў профілі, застаецца бачным пропускам ________."
        case .helpKind: "Які дакумент; спіс дае «plankit template list»."
        case .helpReportOutput: "Файл дакумента: .docx, .odt або .pdf."
        case .helpTemplate: "Свой шаблон замест убудаванага."
        case .helpAsOf: "На якую дату меркаваць аб выкананні (2025-04-15); звычайна — сёння."
        case .helpPerson: "Для каго: прозвішча, пасада або група; звычайна — для ўсіх."
        case .helpActivity: "Код мерапрыемства (1.17); можна паўтараць."
        case .helpDetails: "Нумар, дата, парадак дня, выступленні і рашэнні ў файле YAML."
        case .helpMarks: "Адзнакі аб выкананні: CSV ад «plankit marks» або YAML."
        case .helpWithMarks: "Дадаць у план слупок з адзнакамі."
        case .helpFill: "Запаўняе свой шаблон DOCX або ODT данымі плана."
        case .helpFillExamples: "Прыклад:\n  plankit fill мой-шаблон.docx план.docx -o гатова.docx\n\nІмёны для метак дае «plankit template fields»."
        case .helpTemplateFile: "Файл шаблона, DOCX або ODT."
        case .helpMarksCommand: "Рыхтуе табліцу, у якой адзначаюць выкананне."
        case .helpMarksExamples: "Табліца адкрываецца ў Excel. Запоўненую даюць дакументам: --marks адзнакі.csv.\nКалі план змяніўся, радкі знаходзяць свае мерапрыемствы па словах, а табліцу\nабнаўляе апошні прыклад.\n\nПрыклады:\n  plankit marks план.docx -o адзнакі.csv\n  plankit report interim-certificate план.docx --marks адзнакі.csv -o даведка.docx\n  plankit marks план-новы.docx --marks адзнакі.csv -o адзнакі.csv"
        case .helpMarksOutput: "Куды запісаць: .csv, .yml або «-» (стандартны вывад)."
        case .helpInitOutput: "Куды запісаць профіль: файл або «-» (стандартны вывад)."
        case .marksHead: "Адзнакі аб выкананні. status: выканана, выканана часткова, не выканана, перанесена або адменена; date: 15.10.2024, у перанесенага — новы тэрмін."
        case .fieldText: "тэкст"
        case .fieldNumber: "лік"
        case .fieldDay: "дата"
        case .fieldFlag: "так або не"
        case .fieldObject: "запіс"
        case .fieldTexts: "спіс тэкстаў"
        case .fieldObjects: "спіс запісаў"
        case .fieldsSame: "тое ж, што {name}"
        case .helpTemplateCommand: "Шаблоны дакументаў: праверыць, даведацца імёны, узяць убудаваны."
        case .helpTemplateExamples: "Прыклады:\n  plankit template list\n  plankit template export interim-certificate -o даведка.docx --names be\n  plankit template check даведка.docx --mark-errors даведка-памылкі.docx\n  plankit template fields"
        case .helpTemplateCheck: "Правярае шаблон: усе памылкі адразу."
        case .helpMarkErrors: "Запісаць копію шаблона, дзе памылкі адзначаны заўвагамі."
        case .helpTemplateFields: "Імёны, якія можна пісаць у шаблоне."
        case .helpFieldsJSON: "Імёны з тыпамі і прыкладамі як JSON."
        case .helpTemplateExport: "Запісвае ўбудаваны шаблон, каб змяніць яго."
        case .helpTemplateNames: "На якой мове імёны ў метках шаблона: en (title), ru (название) або be (назва)."
        case .helpTemplatePlan: "План, чые слупкі будуць у шаблоне."
        case .helpTemplateOutput: "Файл шаблона: .docx або .odt."
        case .helpTemplateList: "Убудаваныя дакументы."
        case .templateRight: "{file}: памылак няма."
        }
    }
}
