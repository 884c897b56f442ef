import PlanKit

/// Prints plans as `todo.txt`: `OwnExporter PLAN…`
@main
struct OwnExporter {
    static func main() async throws {
        guard let format = ExportFormat(named: "txt", among: ExportFormat.all + [.todo]) else { return }
        for file in CommandLine.arguments.dropFirst() {
            let exported = format.export(try await PlanReader().read(file).plan)
            print(exported.text, terminator: "")
            for diagnostic in exported.diagnostics { print("#", diagnostic.line(in: .en)) }
        }
    }
}
