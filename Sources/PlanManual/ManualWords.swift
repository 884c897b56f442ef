internal import PlanKit

/// The fixed words of manual pages: those that such pages have in each language.
struct ManualWords {
    let name, synopsis, description, arguments, options, commands, examples, seeAlso: String
    let usual, manual, anyOptions, anyCommand: String

    init(_ language: Language) {
        switch language {
        case .ru, .be:
            (name, synopsis, description) = ("ИМЯ", "СИНТАКСИС", "ОПИСАНИЕ")
            (arguments, options, commands) = ("АРГУМЕНТЫ", "КЛЮЧИ", "КОМАНДЫ")
            (examples, seeAlso) = ("ПРИМЕРЫ", "СМОТРИТЕ ТАКЖЕ")
            (usual, manual) = ("Обычно", "Справочник PlanKit")
            (anyOptions, anyCommand) = ("ключи", "команда")
        case .en:
            (name, synopsis, description) = ("NAME", "SYNOPSIS", "DESCRIPTION")
            (arguments, options, commands) = ("ARGUMENTS", "OPTIONS", "COMMANDS")
            (examples, seeAlso) = ("EXAMPLES", "SEE ALSO")
            (usual, manual) = ("Usually", "PlanKit Manual")
            (anyOptions, anyCommand) = ("options", "command")
        }
    }
}
