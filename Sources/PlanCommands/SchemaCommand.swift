internal import ArgumentParser
internal import PlanKit

/// `plankit schema`: the JSON Schema of a plan.
struct SchemaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let session = Session.current
        return CommandConfiguration(
            commandName: "schema", abstract: session.text(.helpSchema), discussion: session.text(.helpSchemaExamples))
    }

    @Option(
        name: .shortAndLong, help: ArgumentHelp(Session.current.text(.helpSchemaOutput), valueName: "file|-"),
        completion: .file())
    var output: String?

    @OptionGroup var writing: WritingFlags

    func run() throws {
        let session = Session.current
        guard let output, output != "-" else { return session.send(PlanSchema.bytes) }
        do throws(PlanKitError) {
            try Destination(output, replaces: .data, writing).write(PlanSchema.bytes, reading: [])
        } catch {
            session.report(error)
            throw ExitStatus(of: error).exit
        }
    }
}
