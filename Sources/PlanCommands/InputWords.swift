internal import ArgumentParser
internal import PlanKit

/// The words of a command that name files, as far as they show that something else was meant.
enum InputWords {
    /// Says what is wrong with the inputs of a command, where some are missing and that shows why.
    ///
    /// - Parameters:
    ///   - command: the command, with that it belongs to.
    ///   - output: the result, where one was named.
    /// - Throws: the exit code, when it was said.
    static func check(_ inputs: [String], of command: String, output: String? = nil) throws {
        guard inputs.count > 1, inputs.contains(where: isMissing) else { return }
        let session = Session.current
        if let (word, option) = optionWithDash(inputs) {
            session.report(usage: session.text(.usageDash, ["name": word, "suggestion": option]))
        } else if let name = nameInPieces(inputs) {
            session.report(usage: session.text(.usageSpaces, ["name": name, "suggestion": name.quoted]))
        } else if let output, Pathname(output).fileExtension.isEmpty, !Pathname(output).endsWithSlash,
            !InputFile.exists(output), let last = inputs.last, isMissing(last)
        {
            let name = "\(output) \(last)"
            session.report(usage: session.text(.usageSpaces, ["name": name, "suggestion": name.quoted]))
        } else if output == nil, let last = inputs.last, isMissing(last), command == "convert",
            ExportFormat(named: Pathname(last).fileExtension) != nil, !inputs.dropLast().contains(where: isMissing)
        {
            let inputs = inputs.dropLast().map(\.quoted).joined(separator: " ")
            let words = "plankit \(command) \(inputs) -o \(last.quoted)"
            session.report(usage: session.text(.usageOutput, ["name": last, "suggestion": words]))
        } else {
            return
        }
        throw ExitStatus.usage.exit
    }

    /// A word with the dash of a text editor where an option has its hyphens, «—force», «–o», and what it should be; nil
    /// where there is none.
    static func optionWithDash(_ words: [String]) -> (word: String, option: String)? {
        for word in words where isMissing(word) {
            let name = word.drop { "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}".contains($0) }
            if name.count < word.count, !name.isEmpty, !name.hasPrefix("-") {
                return (word, (name.count == 1 ? "-" : "--") + name)
            }
        }
        return nil
    }

    /// A file whose name has spaces and came as several words; nil where there is none.
    static func nameInPieces(_ words: [String]) -> String? {
        // No name has more words than this; all runs of a long list of files would be looked up.
        let most = 20
        for start in words.indices
        where isMissing(words[start]) || words[start...].dropFirst().contains(where: isMissing) {
            var name = words[start]
            for word in words[(start + 1)...].prefix(most) {
                name += " " + word
                if InputFile.exists(name), isMissing(words[start]) || isMissing(word) { return name }
            }
        }
        return nil
    }

    private static func isMissing(_ word: String) -> Bool { word != "-" && !InputFile.exists(word) }
}
