import PageServer
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@main
struct PlankitPage {
    static func main() async {
        exit(await PageProgram.process.run(arguments: Array(CommandLine.arguments.dropFirst())))
    }
}
