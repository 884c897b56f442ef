internal import Diagnostics
internal import FoundationEssentials
internal import OfficePackage
internal import PlanKit
internal import PlanPage

/// The program `plankit-page`: what it was started with, what it says, how it ends.
public struct PageProgram: Sendable {
    /// The environment variables.
    public var environment: [String: String]
    /// Takes what goes to standard output.
    public var output: @Sendable (String) -> Void
    /// Takes what goes to standard error.
    public var errorOutput: @Sendable (String) -> Void
    /// Opens an address in the browser; false where none could be opened.
    public var open: @Sendable (String) async -> Bool
    /// What answers, for a folder and the day by which it is judged what is late (ISO 8601; nil for today); nil where the
    /// folder cannot be shown.
    public var responder: @Sendable (_ folder: String, _ asOf: String?) -> (any PageResponder)?
    /// The version that is said.
    public var version: String

    /// A program.
    public init(
        environment: [String: String], output: @escaping @Sendable (String) -> Void,
        errorOutput: @escaping @Sendable (String) -> Void, open: @escaping @Sendable (String) async -> Bool,
        version: String, responder: @escaping @Sendable (_ folder: String, _ asOf: String?) -> (any PageResponder)?
    ) {
        self.environment = environment
        self.output = output
        self.errorOutput = errorOutput
        self.open = open
        self.version = version
        self.responder = responder
    }

    /// That of this process, over the real page.
    public static var process: PageProgram {
        PageProgram(
            environment: HostProcess.environment, output: { try? StandardStream.output.write(Array($0.utf8)) },
            errorOutput: { try? StandardStream.error.write(Array($0.utf8)) },
            open: Browser.open, version: PlanKitVersion.text, responder: { PageSite(folder: $0, asOf: $1) })
    }

    /// Runs to the end.
    ///
    /// - Parameter endsBySignals: whether SIGINT, SIGTERM and SIGHUP end it.
    /// - Parameter started: told when the page can be asked for.
    /// - Returns: the exit code: 0, 2 for arguments that are not understood, 3 where it could not start.
    public func run(
        arguments: [String], endsBySignals: Bool = true,
        started: @escaping @Sendable (PageServer.Running) async -> Void = { _ in }
    ) async -> Int32 {
        var language = Language(environment: environment)
        let wanted: PageArguments
        do {
            wanted = try PageArguments(arguments)
        } catch {
            return fail(error.phrase, error.gaps, error.language ?? language, 2)
        }
        language = wanted.language ?? language
        if wanted.asksForHelp {
            output(language.text(.help) + "\n")
            return 0
        }
        if wanted.asksForVersion {
            output(version + "\n")
            return 0
        }
        let folder: String
        var entrance = "/"
        switch self.folder(wanted) {
        case .success(let found): (folder, entrance) = (found.path, found.plan.map(PageSite.address(ofPlan:)) ?? "/")
        case .failure(let problem): return fail(problem.phrase, problem.gaps, language, 3)
        }
        if wanted.folder == nil, !PackageFile.holdsFolder(folder) {
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                return fail(.folderNotMade, ["folder": folder], language, 3)
            }
            output(language.text(.folderMade, ["folder": folder]) + "\n")
        }
        guard let responder = responder(folder, wanted.asOf?.iso) else {
            return fail(.folderMissing, ["folder": folder], language, 3)
        }
        var server = PageServer(responder, port: wanted.port)
        server.language = wanted.language?.rawValue
        server.entrance = entrance
        do {
            try await server.run(endsBySignals: endsBySignals) { [self, language] running in
                output(language.text(.opened, ["address": running.address]) + "\n")
                output(language.text(.folderShown, ["folder": folder]) + "\n")
                if wanted.opensBrowser {
                    // Some openers stay until the browser is closed.
                    Task { if await !open(running.address) { output(language.text(.browserFailed) + "\n") } }
                }
                await started(running)
            }
            return 0
        } catch {
            switch error {
            case .portTaken(let port): return fail(.portTaken, ["port": String(port)], language, 3)
            case .portForbidden(let port): return fail(.portForbidden, ["port": String(port)], language, 3)
            case .noFolder: return fail(.noTemporaryFolder, [:], language, 3)
            case .notListening: return fail(.notListening, [:], language, 3)
            }
        }
    }

    /// The folder to show, and the plan that is shown first; the usual folder may not be there yet.
    private func folder(_ wanted: PageArguments) -> Result<(path: String, plan: String?), PageArguments.Problem> {
        if let folder = wanted.folder {
            if PackageFile.holdsFile(folder) {
                let plan = Pathname(folder)
                return .success((plan.folder.isEmpty ? "." : plan.folder, plan.name))
            }
            let isThere = PackageFile.holdsFolder(folder)
            return isThere
                ? .success((folder, nil))
                : .failure(PageArguments.Problem(phrase: .folderMissing, gaps: ["folder": folder]))
        }
        guard let documents = DocumentsFolder.path(environment: environment) else {
            return .failure(PageArguments.Problem(phrase: .noDocuments))
        }
        return .success((Pathname(documents).appending("PlanKit"), nil))
    }

    private func fail(_ phrase: ServerPhrase, _ gaps: [String: String], _ language: Language, _ code: Int32) -> Int32 {
        errorOutput(language.text(.error, ["message": language.text(phrase, gaps)]) + "\n")
        return code
    }
}
