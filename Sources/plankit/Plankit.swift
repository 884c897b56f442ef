import PlanCommands

@main
struct Plankit {
    static func main() {}
}
