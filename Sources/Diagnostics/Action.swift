/// What a person can have a program do next: a way out as a value.
///
/// A message names its actions (``Diagnostic/actions``); its words leave room for what the program at hand calls them.
/// The command line prints options there («… raise it: --limit file-bytes=NUMBER»), a program with a window has the case
/// and a button, and without any words the sentence is whole too («… raise it.»).
public enum Action: Sendable, Hashable {
    /// Read again with this limit raised; the name is one of `PackageLimits.options` or `TemplateLimits.options`.
    case raiseLimit(String)
    /// Give a limit by its name.
    case setLimit
    /// Read the document as it is with its tracked changes accepted.
    case acceptChanges
    /// Read the document as it is with its tracked changes rejected.
    case rejectChanges
    /// Say which side of tracked changes is read.
    case chooseChanges
    /// Write the plan of the document as JSON once more.
    case convertAgain
    /// Write a table of marks for the plan.
    case prepareMarks
    /// Write this table of marks anew, with what it holds.
    case updateMarks(file: String)
    /// Give this table of marks with the plan.
    case giveMarks(file: String)
    /// Write under another name.
    case nameOutput
    /// Write in the place of what is there.
    case replaceOutput
    /// Write into a folder, each result in this format.
    case chooseFolder(format: String)
    /// Name the format of the result.
    case chooseFormat
    /// Write in spite of the losses.
    case allowLosses
    /// Make a document of the plan, in this file.
    case makeDocument(file: String)
    /// Write the plan as a table that spreadsheet programs open, in the place of this workbook.
    case makeSpreadsheet(file: String)
    /// Begin a profile from a plan.
    case beginProfile
    /// Fill a template with a plan, each in its place; nil where it is not known.
    case fillInOrder(template: String?, plan: String?)
    /// List the checks.
    case listChecks
    /// List the names that templates may use.
    case listTemplateNames
    /// List the activities with their ids.
    case listActivities
    /// Give what neither plan nor profile says: number, date, agenda.
    case giveDetails

    /// The gap that stands for the action in the sentences of the catalogue.
    public var name: String {
        switch self {
        case .raiseLimit: "raiseLimit"
        case .setLimit: "setLimit"
        case .acceptChanges: "acceptChanges"
        case .rejectChanges: "rejectChanges"
        case .chooseChanges: "chooseChanges"
        case .convertAgain: "convertAgain"
        case .prepareMarks: "prepareMarks"
        case .updateMarks: "updateMarks"
        case .giveMarks: "giveMarks"
        case .nameOutput: "nameOutput"
        case .replaceOutput: "replaceOutput"
        case .chooseFolder: "chooseFolder"
        case .chooseFormat: "chooseFormat"
        case .allowLosses: "allowLosses"
        case .makeDocument: "makeDocument"
        case .makeSpreadsheet: "makeSpreadsheet"
        case .beginProfile: "beginProfile"
        case .fillInOrder: "fillInOrder"
        case .listChecks: "listChecks"
        case .listTemplateNames: "listTemplateNames"
        case .listActivities: "listActivities"
        case .giveDetails: "giveDetails"
        }
    }

    /// What a program calls an action: an option, a command, a button; nil where it offers none.
    public typealias Words = @Sendable (Action) -> String?
}
