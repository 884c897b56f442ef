import Foundation
import PlanCommands

@main
struct Plankit {
    static func main() {
        exit(PlanCommand.run(arguments: Array(CommandLine.arguments.dropFirst()), session: .process))
    }
}
