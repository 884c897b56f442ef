extension BuiltInDiagnosticID {
    /// What a program can do about the message, given its arguments; the way out has a gap for each.
    func actions(_ arguments: [String: String]) -> [Action] {
        switch self {
        case .limitExceeded, .textTooComplex: [.raiseLimit(arguments["option"] ?? "")]
        case .limitWrong: [.setLimit]
        case .trackedChangesPresent: [.chooseChanges]
        case .deletedTextLeftOut: [.rejectChanges]
        case .insertedTextLeftOut: [.acceptChanges]
        case .jsonDamaged, .jsonCutOff, .jsonNotPlan, .jsonVersionUnknown: [.convertAgain]
        case .marksTableUnknown, .marksNotTable, .marksActivityMoved: [.prepareMarks]
        case .marksActivitiesMoved, .marksExist: [.updateMarks(file: arguments["file"] ?? "")]
        case .profileExists, .outputExists: [.nameOutput, .replaceOutput]
        case .summaryExists: [.replaceOutput]
        case .outputIsInput: [.nameOutput]
        case .outputNeedsFolder: [.chooseFolder(format: arguments["format"] ?? "")]
        case .outputFormatMissing: [.chooseFormat]
        case .outputFormatUnknown: Self.ways(toWrite: arguments["name"] ?? "", arguments["file"])
        case .planIsMarks: [.giveMarks(file: arguments["file"] ?? "")]
        case .settingsNotYAML: [.beginProfile]
        case .templateIsPlan, .planIsTemplate:
            [.fillInOrder(template: arguments["template"], plan: arguments["plan"])]
        case .somethingLost: [.allowLosses]
        case .explainUnknown: [.listChecks]
        case .templateTagInvalid, .templateNameUnknown, .templateWithoutTags: [.listTemplateNames]
        case .reportActivityUnknown: [.listActivities]
        case .reportBlanks: [.giveDetails]
        default: []
        }
    }

    /// Documents are no formats of data, and of workbooks one is written; there are ways to them.
    private static func ways(toWrite format: String, _ file: String?) -> [Action] {
        switch format.lowercased() {
        case "docx", "odt", "pdf", "docm", "fodt", "doc", "rtf": [.makeDocument(file: file ?? "plan.docx")]
        case "xls", "xlsm", "ods": [.makeSpreadsheet(file: file ?? "plan.xlsx")]
        default: []
        }
    }
}
