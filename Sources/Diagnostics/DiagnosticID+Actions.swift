extension DiagnosticID {
    /// What a program can do about the message, given its arguments; the way out has a gap for each.
    func actions(_ arguments: [String: String]) -> [Action] {
        switch self {
        case .limitExceeded, .textTooComplex: [.raiseLimit(arguments["option"] ?? "")]
        case .limitWrong: [.setLimit]
        case .trackedChangesPresent: [.chooseChanges]
        case .deletedTextLeftOut: [.rejectChanges]
        case .insertedTextLeftOut: [.acceptChanges]
        case .jsonDamaged, .jsonCutOff, .jsonNotPlan, .jsonVersionUnknown: [.convertAgain]
        case .marksTableUnknown, .marksActivityMoved: [.prepareMarks]
        case .marksActivitiesMoved, .marksExist: [.updateMarks(file: arguments["file"] ?? "")]
        case .profileExists: [.nameOutput, .replaceOutput]
        case .outputIsInput: [.nameOutput]
        case .outputNeedsFolder: [.chooseFolder]
        case .outputFormatMissing: [.chooseFormat]
        case .somethingLost: [.allowLosses]
        case .explainUnknown: [.listChecks]
        case .templateTagInvalid, .templateNameUnknown, .templateWithoutTags: [.listTemplateNames]
        case .reportActivityUnknown: [.listActivities]
        case .reportBlanks: [.giveDetails]
        default: []
        }
    }
}
