import PlanCommands
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@main
struct Plankit {
    static func main() {
        exit(PlanCommand.run(arguments: Array(CommandLine.arguments.dropFirst()), session: .process))
    }
}
