// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

/// The messages in Russian.
struct RussianMessages: MessageCatalogue {
    func message(for id: DiagnosticID) -> Message {
        switch id {
        // MARK: Files and packages
        case .fileMissing:
            Message(
                "Файл «{file}» не найден.",
                "Проверьте имя и папку.")
        case .fileIsFolder:
            Message(
                "«{file}» — папка, а не файл.",
                "Укажите файл с планом в этой папке.")
        case .fileUnreadable:
            Message(
                "Файл «{file}» не открывается: {reason:@}.",
                "Закройте его в других программах и проверьте права доступа.")
        case .fileEmpty:
            Message(
                "Файл пуст.",
                "Возьмите другую копию или сохраните документ ещё раз.")
        case .fileNotWritten:
            Message(
                "Файл «{file}» не записан: {reason:@}.",
                "Проверьте, что папка существует, на диске есть место, а файл не открыт в другой программе.")
        case .formatUnknown:
            Message(
                "Это не документ Word или LibreOffice.",
                "Откройте файл в Word или LibreOffice и сохраните его как DOCX или ODT.")
        case .formatNotText:
            Message(
                "Это {kind}, а не текстовый документ.",
                "Перенесите план в текстовый документ и сохраните его как DOCX или ODT.")
        case .formatOutdated:
            Message(
                "Это документ старого формата ({kind}), он читается только через LibreOffice.",
                "Откройте файл в Word и сохраните как «Документ Word (*.docx)» или установите LibreOffice.")
        case .formatWebArchive:
            Message(
                "Это веб-страница в одном файле (MHTML), а не документ.",
                "Откройте её в Word и сохраните как документ Word (.docx).")
        case .packageDamaged:
            Message(
                "Файл повреждён: {reason}.",
                "Возьмите другую копию или откройте файл в Word, согласитесь на восстановление и сохраните заново.")
        case .packagePartMissing:
            Message(
                "В документе нет обязательной части «{part}».",
                "Возьмите другую копию или откройте файл в Word, согласитесь на восстановление и сохраните заново.")
        case .packageEntryDuplicate:
            Message(
                "Часть «{part}» записана в файле дважды, и неясно, какая из них настоящая.",
                "Откройте файл в Word или LibreOffice, проверьте текст и сохраните заново.")
        case .packageAmbiguous:
            Message(
                "Файл составлен так, что разные программы прочтут в нём разные документы{part:? (часть «@»)}.",
                "Не полагайтесь на него: попросите отправителя открыть документ в Word или LibreOffice и сохранить заново.")
        case .packageEntryEscapes:
            Message(
                "В файле есть часть с именем, которое ведёт за его пределы: «{part}».",
                "Не открывайте файл из неизвестного источника; попросите отправителя сохранить документ заново.")
        case .passwordProtected:
            Message(
                "Документ защищён паролем.",
                "Откройте его, снимите пароль (Файл → Сведения → Защита документа) и сохраните.")
        case .zipCutShort:
            Message(
                "Файл обрывается: это не целый документ.",
                "Он скопирован или скачан не до конца: возьмите его ещё раз из источника.")
        case .contentTypeWrong:
            Message(
                "Часть «{part}» названа документом неверного вида ({type}).",
                "Откройте файл в Word, согласитесь на восстановление и сохраните заново.")
        case .xmlDamaged:
            Message(
                "Часть «{part}» повреждена: {reason:@}.",
                "Возьмите другую копию или откройте файл в Word, согласитесь на восстановление и сохраните заново.")
        case .xmlCutShort:
            Message(
                "Часть «{part}» обрывается на полуслове.",
                "Файл скопирован или скачан не до конца: возьмите его ещё раз из источника.")
        case .xmlDoctype:
            Message(
                "Часть «{part}» содержит DOCTYPE, которого в документах не бывает.",
                "Не открывайте файл из неизвестного источника; попросите отправителя сохранить документ заново.")
        case .xmlCharacter:
            Message(
                "В части «{part}» есть символ {code}, который в документах недопустим.",
                "Откройте файл в Word или LibreOffice, удалите этот символ и сохраните заново.")
        case .xmlEncoding:
            Message(
                "Часть «{part}» записана не в той кодировке, которую называет.",
                "Откройте файл в Word или LibreOffice и сохраните заново.")
        case .limitExceeded:
            Message(
                "Превышен предел «{limit}»: {value}.",
                "Если файл надёжный, поднимите предел{raiseLimit:?: @}.")

        // MARK: Readers, DOCX and ODT
        case .trackedChangesPresent:
            Message(
                "В документе остались исправления рецензентов: {count:исправление|исправления|исправлений}.",
                "Примите или отклоните их в Word либо скажите, какую сторону читать{chooseChanges:?: @}.")
        case .deletedTextLeftOut:
            Message(
                "Текст, удалённый исправлением, не вошёл ({count:слово|слова|слов}): «{words}».",
                "Если он нужен, отклоните исправление в Word или читайте документ без исправлений{rejectChanges:? (@)}.")
        case .insertedTextLeftOut:
            Message(
                "Текст, вставленный исправлением, не вошёл ({count:слово|слова|слов}): «{words}».",
                "Если он нужен, примите исправление в Word или читайте документ с исправлениями{acceptChanges:? (@)}.")
        case .hiddenTextLeftOut:
            Message(
                "Скрытый текст не вошёл ({count:слово|слова|слов}): «{words}».",
                "Если он нужен, снимите с него свойство шрифта «Скрытый» в Word или LibreOffice.")
        case .commentLeftOut:
            Message(
                "Примечание на полях не вошло ({count:слово|слова|слов}): «{words}».",
                "Если это часть плана, перенесите её из примечания в текст.")
        case .headerFooterText:
            Message(
                "Текст колонтитула не вошёл ({count:слово|слова|слов}): «{words}».",
                "Если это часть плана, перенесите её из колонтитула в сам документ.")
        case .textBoxMoved:
            Message(
                "Надпись в рамке стоит теперь после своего абзаца ({count:слово|слова|слов}): «{words}».",
                "Проверьте, что она на своём месте, или перенесите её слова из рамки в текст.")
        case .mergedCellTextHidden:
            Message(
                "Под объединённой ячейкой остался текст, которого не видно ({count:слово|слова|слов}): «{words}».",
                "Разбейте ячейку в Word, чтобы увидеть его, и перенесите нужное в видимую ячейку.")
        case .rubyTextLeftOut:
            Message(
                "Подсказка над словом не вошла ({count:слово|слова|слов}): «{words}».",
                "Если она нужна, наберите её в скобках после слова.")
        case .graphicTextLeftOut:
            Message(
                "Слова диаграммы или схемы не вошли ({count:слово|слова|слов}): «{words}».",
                "Если это часть плана, наберите её обычным текстом или таблицей.")
        case .pictureWithoutText:
            Message(
                "Не вошло в текст: {count:рисунок|рисунка|рисунков}{words:? (описание: «@»)}.",
                "Если на рисунке есть слова плана, наберите их текстом.")
        case .embeddedObjectSkipped:
            Message(
                "Не вошло в текст: {count:встроенный объект|встроенных объекта|встроенных объектов}.",
                "Если в объекте часть плана, скопируйте её в документ текстом или таблицей.")
        case .importedPartSkipped:
            Message(
                "Вложенный документ «{part}» не прочитан.",
                "Откройте документ в Word и сохраните заново: вложенное станет обычным текстом.")
        case .documentImportedOnly:
            Message(
                "Весь текст этого документа лежит во вложенном документе «{part}», сам он пуст.",
                "Откройте файл в Word и сохраните заново: вложенное станет обычным текстом.")
        case .fieldWithoutResult:
            Message(
                "Поле «{code}» не вычислено и не дало текста.",
                "Обновите поля в Word (выделите всё и нажмите F9) и сохраните документ.")
        case .promptLeftOut:
            Message(
                "Поле не заполнено, в нём стоит только подсказка: «{words}».",
                "Впишите или выберите в документе значение вместо подсказки.")
        case .boundTextReplaced:
            Message(
                "Поле связано со свойством файла: показано «{value}», а в тексте записано «{words}».",
                "Проверьте, какое из двух верно; исправьте его в самом поле в Word и сохраните документ.")
        case .wordsRunTogether:
            Message(
                "Слова слились, потому что пробел между ними в файле не закреплён: «{words}».",
                "Так их показывает и Word: поставьте пробел в документе заново.")
        case .symbolFontLetter:
            Message(
                "Буква «{letter}» набрана символьным шрифтом {font}, где вместо неё знак «{sign}»; прочитана как буква.",
                "Если нужен знак, вставьте его через «Вставка — Символ»; если буква — смените шрифт.")
        case .symbolUnknown:
            Message(
                "Знак {code} шрифта «{font}» не имеет буквы и заменён на «\u{FFFD}».",
                "Вставьте вместо него обычный знак.")
        case .numberingUnresolved:
            Message(
                "Автоматический номер не вычислен ({count:абзац|абзаца|абзацев}): нумерация описана не полностью.",
                "Задайте нумерацию этих абзацев заново или наберите номера вручную.")
        case .documentPartMissing:
            Message(
                "В документе нет части «{part}», на которую он ссылается.",
                "Откройте документ в Word или LibreOffice, проверьте текст и номера и сохраните заново.")
        case .documentPartUnreadable:
            Message(
                "Часть «{part}» не прочитана: она повреждена или слишком велика. В ней только сведения о файле, текст плана прочитан весь.",
                "Чтобы этого сообщения не было, откройте файл в Word или LibreOffice и сохраните заново.")

        // MARK: Recognition of tables, sections, columns
        case .documentWithoutTable:
            Message(
                "В документе нет ни одной таблицы.",
                "Проверьте, тот ли это файл: план — это таблица с мероприятиями и сроками.")
        case .planNotFound:
            Message(
                "Ни одна таблица документа не похожа на план.",
                "Нужна таблица со столбцом мероприятий и столбцом сроков или ответственных; назовите столбцы в первой строке.")
        case .tableWithoutHeader:
            Message(
                "У таблицы нет строки с названиями столбцов; взяты столбцы из профиля.",
                "Добавьте первой строкой названия: «№ п/п», «Мероприятия», «Сроки», «Ответственные».")
        case .headingNotUnderstood:
            Message(
                "Название столбца «{words}» непонятно; столбец сохранён без толкования.",
                "Переименуйте столбец или назовите его роль в plankit.yml: columns.")
        case .activityColumnGuessed:
            Message(
                "Столбец «{words}» принят за мероприятия: в нём самые длинные тексты.",
                "Если это не так, назовите роль столбца в plankit.yml: columns.")
        case .cellsShifted:
            Message(
                "Ячейки строки сдвинуты на один столбец: «{words}» стоит не под своим заголовком.",
                "Проверьте строку и вставьте пропущенную ячейку.")
        case .rowContinued:
            Message(
                "Строка продолжает строку {above} и присоединена к ней: «{excerpt}».",
                "Объедините обе строки в документе.")
        case .rowSplit:
            Message(
                "Строка прочитана как {count:мероприятие|мероприятия|мероприятий}: списки в её ячейках одной длины.",
                "Если это одно мероприятие, уберите нумерацию внутри ячейки.")
        case .activityWithoutTitle:
            Message(
                "У строки нет названия мероприятия.",
                "Впишите мероприятие или удалите строку.")
        case .struckTextLeftOut:
            Message(
                "Зачёркнутое не вошло ({count:слово|слова|слов}): «{words}».",
                "Если оно ещё нужно, снимите зачёркивание; если нет, удалите его из документа.")
        case .rowStruck:
            Message(
                "Строка зачёркнута целиком: мероприятие сохранено и считается отменённым.",
                "Если оно не отменено, снимите зачёркивание; если отменено, напишите это в отметке о выполнении.")
        case .textOutsidePlan:
            Message(
                "Текст не вошёл в данные плана: «{excerpt}».",
                "Проверьте, не потерялось ли важное; при необходимости перенесите эти слова в таблицу.")
        case .tableOutsidePlan:
            Message(
                "Таблица {table} не часть плана: «{excerpt}».",
                "Если это план, назовите столбцы мероприятий и сроков в первой строке таблицы.")

        // MARK: Recognition of deadlines
        case .deadlineNotUnderstood:
            Message(
                "Срок «{words}» непонятен.",
                "Напишите его, например, как «15 октября 2024», «октябрь 2024» или «до 15.10.2024».")
        case .deadlineWithoutYear:
            Message(
                "Срок «{words}» без года, и заголовок плана года не называет.",
                "Укажите учебный год в заголовке плана.")
        case .deadlineImpossible:
            Message(
                "В сроке «{words}» есть день, которого нет в календаре.",
                "Проверьте число и месяц.")
        case .deadlineEndsBeforeStart:
            Message(
                "Срок «{words}» кончается раньше, чем начинается.",
                "Проверьте порядок дат и годы.")
        case .deadlineAmbiguous:
            Message(
                "Срок «{words}» можно понять по-разному.",
                "Напишите число и месяц полностью, например «15 октября» или «с 15 по 20 октября 2024».")
        case .deadlineOutsideCalendar:
            Message(
                "Для срока «{words}» в учебном календаре нет дат.",
                "Добавьте учебный год с четвертями и каникулами в plankit.yml или напишите даты в плане.")
        case .deadlinePeriodUnnamed:
            Message(
                "Срок «{words}» не говорит, о каком именно времени речь.",
                "Назовите его, например «в течение октября», «II четверть» или «осенние каникулы».")
        case .deadlineUndetermined:
            Message(
                "Срок «{words}» ещё не определён.",
                "Когда дата станет известна, впишите её в план.")
        case .deadlineRemark:
            Message(
                "В сроке «{words}» слова «{remark}» приняты за примечание.",
                "Если они меняют срок, напишите его иначе; примечание удобнее вынести в отдельный столбец.")
        case .deadlineYearAssumed:
            Message(
                "В сроке «{words}» нет года, а подходят два; взят {year}.",
                "Допишите год.")
        case .planYearOutweighed:
            Message(
                "План составлен на {own} год, а профиль называет {chosen}; даты без года посчитаны по профилю.",
                "Если прав план, уберите schoolYear или calendarYear из plankit.yml.")
        case .textTooComplex:
            Message(
                "Текст «{excerpt}» слишком длинный или запутанный, чтобы его понять; он сохранён как есть.",
                "Разделите его на несколько строк или ячеек; если он и должен быть таким, поднимите предел{raiseLimit:?: @} (сейчас {value}).")

        // MARK: Recognition of responsible, results, marks, headings

        // MARK: Export and import
        case .jsonNotUTF8:
            Message(
                "Файл JSON записан не в кодировке UTF-8 (строка {line}).",
                "Откройте файл в Блокноте и сохраните его, выбрав кодировку UTF-8.")
        case .jsonDamaged:
            Message(
                "В файле JSON ошибка: строка {line}, знак {column}.",
                "Исправьте это место или создайте файл заново из документа{convertAgain:?: @}.")
        case .jsonCutOff:
            Message(
                "Файл JSON обрывается в строке {line}.",
                "Возьмите полную копию или создайте файл заново из документа{convertAgain:?: @}.")
        case .jsonNotPlan:
            Message(
                "Это JSON, но не план: в нём нет \"format\": \"plankit/plan/1\".",
                "Проверьте, тот ли это файл; план в JSON создаётся из документа{convertAgain:?: @}.")
        case .jsonVersionUnknown:
            Message(
                "План записан в формате «{found}», а эта программа знает «{known}».",
                "Обновите PlanKit или создайте файл заново из документа{convertAgain:?: @}.")
        case .jsonMemberMissing:
            Message(
                "В плане JSON нет обязательного поля «{path}» (строка {line}).",
                "Добавьте поле: какие поля бывают, описано в схеме plan.schema.json.")
        case .jsonMemberWrong:
            Message(
                "В плане JSON в поле «{path}» (строка {line}) стоит {found}, а должно быть: {expected}.",
                "Исправьте значение этого поля.")
        case .jsonIDTwice:
            Message(
                "В плане JSON два мероприятия с одним кодом «{id}» (второй раз — в поле «{path}»).",
                "Дайте каждому мероприятию свой код: номер раздела, точка, место в разделе.")
        case .csvNotText:
            Message(
                "Это не текстовый файл CSV.",
                "Откройте таблицу в Excel или LibreOffice и сохраните её как «CSV UTF-8 (разделители — запятые)».")
        case .csvNotPlan:
            Message(
                "В таблице CSV нет столбца мероприятий; её заголовки: {headings}.",
                "Назовите столбцы в первой строке: «Мероприятие», «Срок», «Ответственные».")
        case .csvQuoteUnclosed:
            Message(
                "Кавычка, открытая в строке {row} таблицы CSV, нигде не закрыта.",
                "Закройте её или удвойте, если она часть текста (\"\").")
        case .csvReadAsWindows1251:
            Message(
                "Таблица CSV не в кодировке UTF-8; она прочитана как Windows-1251.",
                "Проверьте буквы; если они испорчены, сохраните таблицу как «CSV UTF-8».")
        case .csvRowTooLong:
            Message(
                "В строке больше ячеек, чем заголовков; не прочитано: «{words}».",
                "Дайте лишнему столбцу заголовок или возьмите текст с разделителем в кавычки.")
        case .csvCellMadeHarmless:
            Message(
                "Текст «{words}» Excel принял бы за формулу; перед ним поставлен апостроф.",
                "Ничего делать не нужно: при чтении таблицы апостроф убирается.")
        case .csvCellRestored:
            Message(
                "Программа таблиц превратила ячейку в дату «{found}»; прочитано «{words}».",
                "Проверьте значение; чтобы ячейка не менялась, задайте столбцу формат «Текстовый».")
        case .csvDatesDisagree:
            Message(
                "Срок «{words}» значит {dates}, а в столбцах начала и окончания стоит {columns}; взяты слова срока.",
                "Исправьте срок или сотрите даты в столбцах начала и окончания.")
        case .csvIDReplaced:
            Message(
                "Код «{found}» повторяется или записан неверно; мероприятие получило код «{words}».",
                "Проверьте столбец кодов: код — это номер раздела, точка, место в разделе, например 1.17.")
        case .csvValueNotUnderstood:
            Message(
                "Значение «{words}» непонятно и пропущено.",
                "Дату пишите как 2024-10-15 или 15.10.2024, уровень раздела — числом.")
        case .marksTableUnknown:
            Message(
                "В таблице отметок нет столбца «Статус» или не из чего узнать мероприятие; её заголовки: {headings}.",
                "Возьмите таблицу, приготовленную по плану{prepareMarks:? (@)}, и не меняйте её заголовки.")
        case .marksStatusUnknown:
            Message(
                "Статус «{words}» непонятен; слова записаны в отметку, статус остался пустым.",
                "Напишите: выполнено, выполнено частично, не выполнено, перенесено или отменено.")
        case .marksStatusMissing:
            Message(
                "Строка «{words}» заполнена, но статуса в ней нет; выполненным мероприятие не считается.",
                "Впишите статус: выполнено, выполнено частично, не выполнено, перенесено или отменено.")
        case .marksDatesAmbiguous:
            Message(
                "Даты вида «{words}» можно прочесть двояко: сначала день или сначала месяц ({count:дата|даты|дат}). Они записаны в отметки словами.",
                "Напишите даты с точками, день первым: 15.10.2024, — или сохраните таблицу из Calc с включённым «Сохранить содержимое ячеек, как показано».")
        case .marksDatesMonthFirst:
            Message(
                "Даты столбца записаны с месяцем впереди, как пишет их Calc ({words}); так они и прочитаны ({count:дата|даты|дат}).",
                "Проверьте одну из них; чтобы не было сомнений, пишите даты с точками: 15.10.2024.")
        case .marksDateUnknown:
            Message(
                "Дата «{words}» непонятна; она записана в отметку словами.",
                "Напишите дату как 15.10.2024.")
        case .marksDateOutside:
            Message(
                "Дата «{words}» — не из {year} года, на который составлен план; она записана в отметку.",
                "Проверьте год этой даты.")
        case .marksActivityNotFound:
            Message(
                "В плане нет мероприятия для этой отметки: {id} «{words}».",
                "Найдите мероприятие в плане и впишите в строку его код и слова или удалите строку.")
        case .marksActivityAmbiguous:
            Message(
                "В плане несколько мероприятий «{words}», и код {id} не говорит, какое из них отмечено.",
                "Впишите в строку код нужного мероприятия.")
        case .marksActivityMoved:
            Message(
                "Мероприятие «{words}» теперь стоит в плане под кодом {id}; отметка перешла к нему.",
                "Ничего делать не нужно; новую таблицу можно приготовить по плану{prepareMarks:?: @}.")
        case .marksActivitiesMoved:
            Message(
                "План изменился: {count:отметка перешла|отметки перешли|отметок перешли} за своими мероприятиями под новые коды.",
                "Ничего делать не нужно; таблицу можно обновить по плану{updateMarks:?: @}.")
        case .marksActivityReworded:
            Message(
                "Слова мероприятия {id} изменились: в таблице «{words}», в плане «{title}»; отметка поставлена.",
                "Проверьте, то ли это мероприятие.")
        case .marksRowTwice:
            Message(
                "Мероприятие «{words}» ({id}) отмечено в таблице дважды; взята первая строка.",
                "Оставьте одну из строк.")
        case .marksStatusDiffers:
            Message(
                "У мероприятия {id} в плане отметка «{old}», в таблице «{new}»; взята из таблицы.",
                "Если верна отметка плана, исправьте строку таблицы.")
        case .marksColumnsUnused:
            Message(
                "Столбцы {headings} — не из таблицы отметок, они пропущены.",
                "Нужное перенесите в столбец «Примечание».")

        // MARK: Conversion, profile, command line
        case .profileExists:
            Message(
                "Файл «{file}» уже есть, он не будет перезаписан.",
                "Назовите профиль иначе{nameOutput:? (@)} или разрешите заменить этот{replaceOutput:?: @}.")
        case .textNotPlaced:
            Message(
                "Этих слов документа нет в плане: «{excerpt}».",
                "Проверьте это место; если слова относятся к плану, поставьте их в его таблицу, заголовок или подпись.")
        case .convertedThroughLibreOffice:
            Message(
                "Файл {kind} прочитан через LibreOffice.",
                "Сохраните его как DOCX или ODT: он будет читаться быстрее и точнее.")
        case .conversionFailed:
            Message(
                "LibreOffice не смог преобразовать этот файл {kind}.",
                "Откройте файл в Word или LibreOffice и сохраните его как DOCX или ODT.")
        case .conversionTimedOut:
            Message(
                "LibreOffice не преобразовал этот файл {kind} за {seconds:секунду|секунды|секунд} и был остановлен.",
                "Откройте файл в Word или LibreOffice и сохраните его как DOCX или ODT.")
        case .outputIsInput:
            Message(
                "Файл «{file}» — исходный, он не будет перезаписан.",
                "Назовите результат иначе{nameOutput:?: @}.")
        case .outputNeedsFolder:
            Message(
                "Исходных файлов несколько, а результат один.",
                "Укажите папку для результатов{chooseFolder:?: @}.")
        case .outputFormatUnknown:
            Message(
                "В формат «{name}» план не записывается.",
                "Назовите один из форматов: {known}.")
        case .outputFormatMissing:
            Message(
                "Неизвестно, в каком формате записать план.",
                "Назовите один из форматов ({known}){chooseFormat:?: @}.")
        case .somethingLost:
            Message(
                "Часть документа не попала бы в результат ({count:место|места|мест}), поэтому он не записан.",
                "Исправьте названные места или согласитесь на потери{allowLosses:? (@)}.")
        case .limitUnknown:
            Message(
                "Предела «{name}» нет.",
                "Пределы называются так: {known}.")
        case .limitWrong:
            Message(
                "Предел «{words}» не понятен.",
                "Напишите имя и целое число{setLimit:?, например @}.")
        case .profileDamaged:
            Message(
                "Ошибка записи YAML: строка {line}, столбец {column}.",
                "Проверьте в этой строке отступы, двоеточия и кавычки.")
        case .profileKeyUnknown:
            Message(
                "Неизвестный ключ «{key}» (строка {line}).",
                "Здесь бывают ключи: {known}.")
        case .profileKeyMisspelt:
            Message(
                "Неизвестный ключ «{key}» (строка {line}).",
                "Возможно, имелся в виду «{suggestion}».")
        case .profileKeyTwice:
            Message(
                "Ключ «{key}» записан дважды (строка {line}).",
                "Оставьте один из них.")
        case .profileValueWrong:
            Message(
                "Значение ключа «{key}» непонятно (строка {line}): «{found}».",
                "Нужно, например: {expected}.")
        case .profileNotUTF8:
            Message(
                "Файл не в кодировке UTF-8.",
                "Откройте его в Блокноте, выберите «Сохранить как» и кодировку UTF-8.")
        case .yamlLimitExceeded:
            Message(
                "В файле YAML слишком {reason:@}: больше {maximum} (строка {line}, столбец {column}).",
                "Разделите файл на части, уберите лишнюю вложенность и ссылки вида *имя.")
        case .yamlKeyNotText:
            Message(
                "Ключ записан не словами (строка {line}, столбец {column}).",
                "Слева от двоеточия напишите слова, при надобности в кавычках: без «?», скобок и ссылок вида *имя.")
        case .yamlErrorsMore:
            Message(
                "И ещё {count:ошибка|ошибки|ошибок} в этом файле.",
                "Исправьте те, что названы, и запустите команду ещё раз.")
        case .profileTemplatesMissing:
            Message(
                "Папки с шаблонами «{folder}» нет.",
                "Создайте её или исправьте ключ templates в профиле.")

        // MARK: Checks
        case .deadlineMissing:
            Message(
                "У мероприятия {number} нет срока.",
                "Впишите месяц, день или период.")
        case .deadlineUnclear:
            Message(
                "Срок «{words}» не называет ни дня, ни месяца, ни периода.",
                "Напишите, например, «15 октября 2024», «октябрь 2024» или «в течение года».")
        case .deadlineOutsideYear:
            Message(
                "Срок «{words}» выходит за год плана: {outside} не лежит между {from} и {to}.",
                "Проверьте год в сроке.")
        case .deadlineReversed:
            Message(
                "Срок «{words}» кончается ({end}) раньше, чем начинается ({start}).",
                "Поменяйте даты местами или исправьте год.")
        case .deadlineOnSunday:
            Message(
                "{day} — воскресенье (срок «{words}»).",
                "Проверьте дату: возможно, она взята из другого года.")
        case .deadlineOnHoliday:
            Message(
                "{day} — праздничный нерабочий день (срок «{words}»).",
                "Перенесите срок на рабочий день.")
        case .weekNotFromMonday:
            Message(
                "Неделя начинается не с понедельника: {start}–{end} (срок «{words}»).",
                "Проверьте даты по календарю.")
        case .weekOfLastYear:
            Message(
                "Неделя начинается не с понедельника: {start}–{end} (срок «{words}»); с понедельника эти числа начинались в {year} году.",
                "Похоже, даты взяты из прошлогоднего плана: поставьте числа этого года.")
        case .weekInHolidays:
            Message(
                "Неделя (срок «{words}») попадает на каникулы: {from}–{to}.",
                "Выберите учебную неделю.")
        case .weekdayWrong:
            Message(
                "В сроке «{words}» день недели не тот: {day} — {weekday}.",
                "Исправьте число или день недели.")
        case .planCopied:
            Message(
                "{count:срок|срока|сроков} плана лежат в прошлом году (№ {rows}): план, похоже, скопирован, а даты остались старые.",
                "Исправьте год в этих строках.")
        case .responsibleMissing:
            Message(
                "У мероприятия {number} нет ответственного.",
                "Впишите фамилию или должность.")
        case .postWithoutPerson:
            Message(
                "Должность «{post}» стоит без фамилии (№ {rows}), а в других строках назван человек: «{person}».",
                "Если это то же лицо, допишите фамилию.")
        case .personUnderTwoPosts:
            Message(
                "{person}: две должности: «{post}» и «{other}».",
                "Проверьте должность; если обе верны, ничего менять не нужно.")
        case .personSpeltTwice:
            Message(
                "«{words}» отличается одной буквой от «{usual}» (в плане {count:раз|раза|раз}).",
                "Если это одно лицо, исправьте написание.")
        case .resultMissing:
            Message(
                "У мероприятия {number} не назван результат.",
                "Впишите, каким документом оно завершится.")
        case .resultUnlikeActivity:
            Message(
                "Мероприятие готовит документ «{document}», а результатом назван «{result}».",
                "Назовите в результате тот же документ.")
        case .sameEventOtherDates:
            Message(
                "«{name}» стоит и в мероприятии {number} (строка {row}), но с другим сроком: здесь «{here}», там «{there}».",
                "Оставьте один срок или объедините строки.")
        case .sameEventOtherPeople:
            Message(
                "«{name}» стоит и в мероприятии {number} (строка {row}), но ответственные другие: здесь «{here}», там «{there}».",
                "Проверьте, кто отвечает, или объедините строки.")
        case .usedBeforeMade:
            Message(
                "Документ «{document}…» нужен здесь («{here}») раньше, чем его готовит мероприятие {number} («{there}»).",
                "Если это документ прошлого года, укажите год; иначе поменяйте сроки.")
        case .numberRepeated:
            Message(
                "Номер {number} идёт не по порядку или повторяется.",
                "Перенумеруйте строки.")
        case .numberLeftOut:
            Message(
                "После предыдущего номера ожидался {expected}, а стоит {number}.",
                "Проверьте, не пропала ли строка.")
        case .numberMissing:
            Message(
                "У строки «{title}» нет номера.",
                "Поставьте номер.")
        case .duringMisspelt:
            Message(
                "Написано «в течении»: «{words}».",
                "О времени пишут «в течение».")
        case .lookAlikeLetters:
            Message(
                "В русских словах есть похожие латинские буквы: {words}.",
                "Наберите слова заново в русской раскладке: иначе их не найдёт поиск.")
        case .quotesUnbalanced:
            Message(
                "Кавычка без пары: «{words}».",
                "Поставьте недостающую кавычку или уберите лишнюю.")
        case .valueSpeltTwice:
            Message(
                "«{words}» (№ {rows}) в других строках пишется «{usual}».",
                "Выберите одно написание.")
        case .explainUnknown:
            Message(
                "Сообщения с кодом «{name}» нет.",
                "Похожие коды: {near}{listChecks:?. Весь список проверок: @}.")
        case .columnUnknown:
            Message(
                "Заголовок столбца «{heading}» непонятен: его текст сохранён как есть.",
                "Если столбец важен, назовите его роль в plankit.yml: columns → «{heading}»: place.")

        // MARK: Templates and reports
        case .templateTagUnclosed:
            Message(
                "В метке «{tag}» нет закрывающих скобок }}.",
                "Допишите }} в том же абзаце: «{words}».")
        case .templateTagUnopened:
            Message(
                "Скобки }} стоят без открывающих и останутся в тексте: «{words}».",
                "Допишите {{ перед именем или уберите }}.")
        case .templateTagInvalid:
            Message(
                "Метка «{tag}» непонятна: «{words}».",
                "Напишите между скобками одно имя из списка имён{listTemplateNames:? (@)}, например {{title}}.")
        case .templateTagUnsupported:
            Message(
                "Метка «{tag}» не поддерживается: вставка других шаблонов и смена скобок не предусмотрены.",
                "Уберите её: «{words}».")
        case .templateNameUnknown:
            Message(
                "Имени «{name}» нет: «{words}».",
                "Возьмите имя из списка имён{listTemplateNames:?: @}.")
        case .templateNameMisspelled:
            Message(
                "Имени «{name}» нет: «{words}».",
                "Возможно, имелось в виду «{suggestion}»?")
        case .templateNameElsewhere:
            Message(
                "Имя «{name}» здесь не видно: «{words}».",
                "Поставьте его между {open} и {close}.")
        case .templateLoopNameOutside:
            Message(
                "Имя «{name}» стоит вне повторения: «{words}».",
                "Поставьте его внутрь раздела, который повторяется, например между {{#activities}} и {{/activities}}.")
        case .templateSectionUnclosed:
            Message(
                "Раздел «{name}» не закрыт: «{words}».",
                "Поставьте {{/имя}} с тем же именем там, где он кончается.")
        case .templateSectionUnopened:
            Message(
                "Метка «{tag}» закрывает раздел, который не открыт: «{words}».",
                "Поставьте {{#имя}} с тем же именем там, где он начинается, или уберите метку.")
        case .templateSectionMismatched:
            Message(
                "Метка «{tag}» закрывает раздел «{name}», а открыт раздел «{suggestion}»: «{words}».",
                "Возможно, имелось в виду «{suggestion}»?")
        case .templateSectionCrossed:
            Message(
                "Раздел «{name}» закрыт раньше, чем раздел «{other}», который начат внутри него: «{words}».",
                "Закройте сначала «{other}», потом «{name}».")
        case .templateSectionAcross:
            Message(
                "Раздел «{name}» начинается в таблице, надписи или шапке таблицы, а кончается вне её (или наоборот): «{words}».",
                "Поставьте обе его метки в одну таблицу или обе вне таблиц.")
        case .templateSectionsShare:
            Message(
                "Разделы «{name}» и «{other}» повторяют одну и ту же строку или абзац: «{words}».",
                "Разведите их метки по разным строкам или абзацам или вложите один раздел в другой.")
        case .templateFormatUnknown:
            Message(
                "Формата «{name}» нет: «{words}».",
                "Есть форматы date, upper, lower, capitalize, join, default, mergeDown и footnote.")
        case .templateFormatMisspelled:
            Message(
                "Формата «{name}» нет: «{words}».",
                "Возможно, имелось в виду «{suggestion}»?")
        case .templateFormatArgument:
            Message(
                "У формата «{name}» неверное значение: «{words}».",
                "Напишите его в кавычках после двоеточия, например date: \"d MMMM yyyy\", join: \"; \", default: \"____\"; у upper, lower и capitalize значения нет.")
        case .templateFormatMismatch:
            Message(
                "Формат «{name}» не подходит к «{value}»: «{words}».",
                "date — для дат, join — для списков; уберите формат или возьмите другое имя.")
        case .templateListAsText:
            Message(
                "«{name}» — список, а не текст: «{words}».",
                "Напишите {open}…{close} и внутри имена того, что печатать.")
        case .templateObjectAsText:
            Message(
                "«{name}» — несколько значений, а не текст: «{words}».",
                "Назовите одно из них: {suggestion}.")
        case .templateMergeOutsideTable:
            Message(
                "Формат mergeDown стоит вне таблицы: «{words}».",
                "Уберите его или перенесите метку в ячейку таблицы.")
        case .templateFootnoteOutsideBody:
            Message(
                "Формат footnote стоит там, где сносок не бывает: «{words}».",
                "Сноски бывают только в основном тексте и его таблицах. Уберите формат или перенесите метку туда.")
        case .templateCharactersLeftOut:
            Message(
                "В значении «{name}» есть символы, которых в документе быть не может; они пропущены: «{words}».",
                "Проверьте исходный текст: обычно это мусор от копирования.")
        case .templateWithoutTags:
            Message(
                "В шаблоне нет ни одной метки.",
                "Вставьте метки, например {{title}}{listTemplateNames:?; их список: @}.")
        case .reportKindUnknown:
            Message(
                "Документа «{name}» нет.",
                "Есть документы: {known}.")
        case .reportKindMisspelt:
            Message(
                "Документа «{name}» нет.",
                "Возможно, имелся в виду «{suggestion}».")
        case .reportFormatUnknown:
            Message(
                "Непонятно, в каком формате записать «{name}».",
                "Дайте файлу расширение .docx, .odt или .pdf.")
        case .reportTemplateFormat:
            Message(
                "Шаблон — {kind}, а документ просят записать как {wanted}.",
                "Назовите результат с расширением .{kind} или .pdf, либо возьмите шаблон в формате {wanted}.")
        case .reportDateWrong:
            Message(
                "«{words}» — не дата.",
                "Напишите её так: 2025-04-15 или 15.04.2025.")
        case .reportPersonUnknown:
            Message(
                "Исполнителя «{name}» в плане нет.",
                "В плане есть: {known}.")
        case .reportPersonMisspelt:
            Message(
                "Исполнителя «{name}» в плане нет.",
                "Возможно, имелось в виду «{suggestion}»?")
        case .reportActivityUnknown:
            Message(
                "Мероприятия «{name}» в плане нет.",
                "Назовите его код, от {first} до {last}{listActivities:?; коды показывает @}.")
        case .reportMarksOneTemplate:
            Message(
                "Отметить ошибки можно только в одном шаблоне за раз.",
                "Назовите один шаблон.")
        case .reportPDFWithoutLibreOffice:
            Message(
                "PDF делается через LibreOffice, а он не установлен.",
                "Установите LibreOffice или запишите документ как DOCX и сохраните его в PDF из Word.")
        case .reportBlanks:
            Message(
                "В документе {count:пропуск|пропуска|пропусков}: {names}.",
                "Впишите недостающее в документ, в профиль plankit.yml или в подробности документа{giveDetails:? (@)}.")
        case .marksExist:
            Message(
                "Файл «{file}» уже есть; отметки в нём не тронуты.",
                "Назовите другой файл или обновите этот{updateMarks:?: @}.")
        case .marksFormatUnknown:
            Message(
                "Непонятно, в каком формате записать отметки в «{name}».",
                "Дайте файлу расширение .csv (для Excel и LibreOffice) или .yml.")
        case .templateExportFormat:
            Message(
                "Непонятно, в каком формате записать шаблон «{name}».",
                "Дайте файлу расширение .docx или .odt.")
        }
    }

    func phrase(_ phrase: Phrase) -> String {
        switch phrase {
        // MARK: Severities and places
        case .severityNote: "примечание"
        case .severityWarning: "внимание"
        case .severityError: "ошибка"
        case .placeTable: "таблица"
        case .placeRow: "строка"
        case .placeColumn: "столбец"
        case .placeParagraph: "абзац"
        case .placeLine: "строка"
        case .placeHeader: "верхний колонтитул"
        case .placeFooter: "нижний колонтитул"
        case .placeFootnotes: "сноски"
        case .placeEndnotes: "концевые сноски"
        case .placePageStyles: "колонтитулы"

        // MARK: Readers, DOCX and ODT
        case .xmlNesting: "элементы закрыты не в том порядке, в каком открыты"
        case .xmlAttribute: "атрибут записан с ошибкой (нет кавычек, знака «=» или он повторён)"
        case .xmlReference: "за знаком «&» нет известного обозначения"
        case .xmlName: "за знаком «<» или «&» нет имени"
        case .xmlBehindEnd: "до начала или после конца документа стоит лишнее"
        case .yamlBytes: "много байт"
        case .yamlValues: "много значений"
        case .yamlDepth: "глубокая вложенность"
        case .xmlMarkup: "разметка XML записана с ошибкой"
        case .systemNoFolder: "такой папки нет"
        case .systemIsFolder: "это папка"
        case .systemNotPermitted: "нет права на запись или чтение"
        case .systemNoSpace: "на диске нет места"
        case .systemTemporaryExists: "мешает временный файл прежней записи"
        case .systemRefused: "система отказала"
        }
    }
}
