import PlanKit
import Synchronization

/// Shows the service at work: `PlanService PLAN…`
@main
struct Main {
    static func main() async {
        let files = Array(CommandLine.arguments.dropFirst())
        let requests = Array(repeating: files, count: 10).flatMap(\.self)
        let service = PlanService()

        let start = ContinuousClock.now
        var activities = 0
        await service.read(requests) { answer in
            switch answer.result {
            case .success(let reading): activities += reading.plan.activities.count
            case .failure(let error): print(error.diagnostic.line(in: .en))
            }
        }
        print("\(requests.count) plans, \(activities) activities in \(start.duration(to: .now))")

        // A browser that goes away: after the first answer nothing more is wanted.
        let (firstAnswers, isAnswered) = AsyncStream.makeStream(of: Void.self)
        let answered = Mutex((read: 0, cancelled: 0))
        let task = Task {
            await service.read(requests) { answer in
                answered.withLock { count in
                    switch answer.result {
                    case .success: count.read += 1
                    case .failure(let error): count.cancelled += error.isCancellation ? 1 : 0
                    }
                }
                isAnswered.yield()
            }
        }
        for await _ in firstAnswers {
            task.cancel()
            break
        }
        await task.value
        let (read, cancelled) = answered.withLock { $0 }
        print("Cancelled: \(read) read, \(cancelled) broken off, \(requests.count - read - cancelled) not begun")
    }
}
