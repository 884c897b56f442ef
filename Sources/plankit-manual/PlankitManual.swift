import PlanManual

@main
struct PlankitManual {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else { return print("plankit-manual FOLDER DATE [FOLDER-WITH-HELP-OF-PAGE]") }
        try ManualProgram.write(
            to: arguments[0], date: arguments[1], helpOfPage: arguments.count > 2 ? arguments[2] : nil)
    }
}
