import Foundation
import PageServer

@main
struct PlankitPage {
    static func main() async {
        exit(await PageProgram.process.run(arguments: Array(CommandLine.arguments.dropFirst())))
    }
}
