import Foundation
import PlanCommands
import Synchronization
import TestSupport
import Testing

/// Commands that do their work again when a file changes.
@Suite(.inEveryFolder) struct WatchTests {
    /// A run that is watched through these steps: each is taken between two looks at the files.
    private func run(_ arguments: [String], steps: [@Sendable () -> Void]) -> (status: Int32, errors: String) {
        let errors = Mutex("")
        let rest = Mutex(steps[...])
        var session = Session(
            environment: ["LANG": "ru_RU.UTF-8"], output: { _ in },
            errorOutput: { text in errors.withLock { $0 += text } })
        session.pause = {
            guard let step = rest.withLock({ $0.popFirst() }) else { return false }
            step()
            return true
        }
        let status = PlanCommand.run(arguments: arguments, session: session)
        return (status, errors.withLock { $0 })
    }

    private func document(_ title: String) -> [UInt8] {
        let table = OdtBuilder.table(
            OdtBuilder.row(OdtBuilder.cell("Мероприятие"), OdtBuilder.cell("Сроки")),
            OdtBuilder.row(OdtBuilder.cell(title), OdtBuilder.cell("октябрь 2024")))
        return OdtBuilder(table).flatBytes()
    }

    @Test func onlyWhatChangesIsConvertedAgain() throws {
        let folder = try TestFolder()
        try folder.write("планы/а.fodt", document("Первое"))
        try folder.write("планы/б.fodt", document("Второе"))
        let changed = document("Второе, но иначе")
        let added = document("Третье")
        let (status, errors) = run(
            ["convert", folder.path("планы"), "-o", folder.path("д"), "--to", "md", "--watch"],
            steps: [
                {}, { try? folder.write("планы/б.fodt", changed) }, {},
                { try? folder.write("планы/в.fodt", added) }, {}, {},
            ])
        #expect(status == 0)
        #expect(errors.components(separatedBy: "Прочитано 2 из 2.").count == 2)
        #expect(errors.components(separatedBy: "Прочитано 1 из 1.").count == 3)
        #expect(try folder.text("д/б.md").contains("Второе, но иначе"))
        #expect(try folder.text("д/в.md").contains("Третье"))
    }

    @Test func aFileThatIsStillBeingWrittenIsReadWhenItStaysAsItIs() throws {
        let folder = try TestFolder()
        try folder.write("планы/а.fodt", document("Первое"))
        let whole = document("Первое, исправленное")
        let half = Array(whole.prefix(whole.count / 2))
        let (status, errors) = run(
            ["convert", folder.path("планы"), "-o", folder.path("д"), "--to", "md", "--watch"],
            steps: [{ try? folder.write("планы/а.fodt", half) }, { try? folder.write("планы/а.fodt", whole) }, {}])
        #expect(status == 0)
        #expect(!errors.contains("ошибка"))
        #expect(try folder.text("д/а.md").contains("исправленное"))
    }
}
