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
                "Калі файл надзейны, падніміце мяжу{raiseLimit:?: @}.")

        // MARK: Readers, DOCX and ODT
        case .trackedChangesPresent:
            Message(
                "У дакуменце засталіся праўкі рэцэнзентаў: {count:праўка|праўкі|правак}.",
                "Прыміце або адхіліце іх у Word ці скажыце, які бок чытаць{chooseChanges:?: @}.")
        case .deletedTextLeftOut:
            Message(
                "Тэкст, выдалены праўкай, не ўвайшоў ({count:слова|словы|слоў}): «{words}».",
                "Калі ён патрэбны, адхіліце праўку ў Word або чытайце дакумент без правак{rejectChanges:? (@)}.")
        case .insertedTextLeftOut:
            Message(
                "Тэкст, устаўлены праўкай, не ўвайшоў ({count:слова|словы|слоў}): «{words}».",
                "Калі ён патрэбны, прыміце праўку ў Word або чытайце дакумент з праўкамі{acceptChanges:? (@)}.")
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
        case .textTooComplex:
            Message(
                "Тэкст «{excerpt}» занадта доўгі або заблытаны, каб яго зразумець; ён захаваны як ёсць.",
                "Падзяліце яго на некалькі радкоў або ячэек; калі ён і мусіць быць такім, падніміце мяжу{raiseLimit:?: @} (цяпер {value}).")

        // MARK: Recognition of responsible, results, marks, headings

        // MARK: Export and import
        case .jsonNotUTF8:
            Message(
                "Файл JSON запісаны не ў кадзіроўцы UTF-8 (радок {line}).",
                "Адкрыйце файл у Нататніку і захавайце яго, выбраўшы кадзіроўку UTF-8.")
        case .jsonDamaged:
            Message(
                "У файле JSON памылка: радок {line}, знак {column}.",
                "Выпраўце гэтае месца або стварыце файл нанова з дакумента{convertAgain:?: @}.")
        case .jsonCutOff:
            Message(
                "Файл JSON абрываецца ў радку {line}.",
                "Вазьміце поўную копію або стварыце файл нанова з дакумента{convertAgain:?: @}.")
        case .jsonNotPlan:
            Message(
                "Гэта JSON, але не план: у ім няма \"format\": \"plankit/plan/1\".",
                "Праверце, ці той гэта файл; план у JSON ствараецца з дакумента{convertAgain:?: @}.")
        case .jsonVersionUnknown:
            Message(
                "План запісаны ў фармаце «{found}», а гэтая праграма ведае «{known}».",
                "Абнавіце PlanKit або стварыце файл нанова з дакумента{convertAgain:?: @}.")
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
                "Вазьміце табліцу, падрыхтаваную па плане{prepareMarks:? (@)}, і не мяняйце яе загалоўкаў.")
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
                "Нічога рабіць не трэба; новую табліцу можна падрыхтаваць па плане{prepareMarks:?: @}.")
        case .marksActivitiesMoved:
            Message(
                "План змяніўся: {count:адзнака перайшла|адзнакі перайшлі|адзнак перайшлі} за сваімі мерапрыемствамі пад новыя коды.",
                "Нічога рабіць не трэба; табліцу можна абнавіць па плане{updateMarks:?: @}.")
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
                "Назавіце профіль інакш{nameOutput:? (@)} або дазвольце замяніць гэты{replaceOutput:?: @}.")
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
                "Назавіце вынік інакш{nameOutput:?: @}.")
        case .outputNeedsFolder:
            Message(
                "Зыходных файлаў некалькі, а вынік адзін.",
                "Пакажыце папку для вынікаў{chooseFolder:?: @}.")
        case .outputFormatUnknown:
            Message(
                "У фармат «{name}» план не запісваецца.",
                "Назавіце адзін з фарматаў: {known}.")
        case .outputFormatMissing:
            Message(
                "Невядома, у якім фармаце запісаць план.",
                "Назавіце адзін з фарматаў ({known}){chooseFormat:?: @}.")
        case .somethingLost:
            Message(
                "Частка дакумента не трапіла б у вынік ({count:месца|месцы|месцаў}), таму ён не запісаны.",
                "Выпраўце названыя месцы або згадзіцеся на страты{allowLosses:? (@)}.")
        case .limitUnknown:
            Message(
                "Мяжы «{name}» няма.",
                "Межы называюцца так: {known}.")
        case .limitWrong:
            Message(
                "Мяжа «{words}» незразумелая.",
                "Напішыце імя і цэлы лік{setLimit:?, напрыклад @}.")
        case .profileDamaged:
            Message(
                "Памылка запісу YAML: радок {line}, слупок {column}.",
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
        case .yamlLimitExceeded:
            Message(
                "У файле YAML занадта {reason:@}: больш за {maximum} (радок {line}, слупок {column}).",
                "Падзяліце файл на часткі, прыбярыце лішнюю ўкладзенасць і спасылкі выгляду *імя.")
        case .yamlKeyNotText:
            Message(
                "Ключ запісаны не словамі (радок {line}, слупок {column}).",
                "Злева ад двукроп’я напішыце словы, пры патрэбе ў двукоссі: без «?», дужак і спасылак выгляду *імя.")
        case .yamlErrorsMore:
            Message(
                "І яшчэ {count:памылка|памылкі|памылак} у гэтым файле.",
                "Выпраўце тыя, што названы, і запусціце каманду яшчэ раз.")
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
                "Падобныя коды: {near}{listChecks:?. Увесь спіс праверак: @}.")
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
                "Напішыце паміж дужкамі адно імя са спіса імёнаў{listTemplateNames:? (@)}, напрыклад {{title}}.")
        case .templateTagUnsupported:
            Message(
                "Метка «{tag}» не падтрымліваецца: устаўка іншых шаблонаў і змена дужак не прадугледжаны.",
                "Прыбярыце яе: «{words}».")
        case .templateNameUnknown:
            Message(
                "Імя «{name}» няма: «{words}».",
                "Вазьміце імя са спіса імёнаў{listTemplateNames:?: @}.")
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
                "Устаўце меткі, напрыклад {{title}}{listTemplateNames:?; іх спіс: @}.")
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
                "Назавіце яго код, ад {first} да {last}{listActivities:?; коды паказвае @}.")
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
                "Упішыце тое, чаго не хапае, у дакумент, у профіль plankit.yml або ў падрабязнасці дакумента{giveDetails:? (@)}.")
        case .marksExist:
            Message(
                "Файл «{file}» ужо ёсць; адзнакі ў ім не зменены.",
                "Назавіце іншы файл або абнавіце гэты{updateMarks:?: @}.")
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
        case .yamlBytes: "шмат байтаў"
        case .yamlValues: "шмат значэнняў"
        case .yamlDepth: "глыбокая ўкладзенасць"
        case .xmlMarkup: "разметка XML запісана з памылкай"
        case .systemNoFolder: "такой папкі няма"
        case .systemIsFolder: "гэта папка"
        case .systemNotPermitted: "няма права на запіс або чытанне"
        case .systemNoSpace: "на дыску няма месца"
        case .systemTemporaryExists: "замінае часовы файл ранейшага запісу"
        case .systemRefused: "сістэма адмовіла"
        }
    }
}
