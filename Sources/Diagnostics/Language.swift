/// A language in which PlanKit speaks to people.
public enum Language: String, CaseIterable, Sendable, Hashable, Codable {
    /// Russian, the default.
    case ru
    /// Belarusian.
    case be
    /// English.
    case en

    /// What of three is said in this language, where a table of its own would be too much for so few words.
    package func choose<Value>(_ russian: Value, _ belarusian: Value, _ english: Value) -> Value {
        switch self {
        case .ru: russian
        case .be: belarusian
        case .en: english
        }
    }

    /// The language of a POSIX locale name: `be_BY.UTF-8` is Belarusian, `C` is none.
    ///
    /// - Parameter locale: the value of `LC_ALL`, `LC_MESSAGES` or `LANG`.
    public init?(locale: String) {
        guard let language = Language(rawValue: String(locale.prefix { $0 != "_" && $0 != "." && $0 != "-" })) else {
            return nil
        }
        self = language
    }

    /// The language the environment asks for: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set decides;
    /// Russian where it names none of ours.
    public init(environment: [String: String]) {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = environment[name], !value.isEmpty {
                self = Language(locale: value) ?? .ru
                return
            }
        }
        self = .ru
    }
}
