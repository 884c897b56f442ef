import Benchmark
import DocumentModel
import OfficePackage
import OpenDocument
import PlanExport
import PlanKit
import PlanRecognition
import WordprocessingML

// One benchmark for each step of the way: bytes → document → plan → (export | report), and the whole on the official
// plan.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .cpuTotal, .peakMemoryResident, .throughput], maxDuration: .seconds(5), maxIterations: 50)

    Benchmark("official plan: DOCX to JSON") { benchmark in
        let bytes = LargePlan.official("plan-2024-2025.docx")
        benchmark.startMeasurement()
        let plan = try PlanReader().read(bytes, name: "plan.docx").plan
        blackHole(JSONExporter().export(plan))
    }

    Benchmark("official plan: ODT to JSON") { benchmark in
        let bytes = LargePlan.official("plan-2024-2025.odt")
        benchmark.startMeasurement()
        let plan = try PlanReader().read(bytes, name: "plan.odt").plan
        blackHole(JSONExporter().export(plan))
    }

    Benchmark("official plan: XLSX to JSON") { benchmark in
        let bytes = LargePlan.fixture("spreadsheets/plan-2024-2025.xlsx")
        benchmark.startMeasurement()
        let plan = try PlanReader().read(bytes, name: "plan.xlsx").plan
        blackHole(JSONExporter().export(plan))
    }

    // By the side of «DOCX to JSON»: an agenda may cost a fifth more.
    Benchmark("official plan: DOCX to agenda") { benchmark in
        let bytes = LargePlan.official("plan-2024-2025.docx")
        let start = try day(2024, 9, 2)
        benchmark.startMeasurement()
        let plan = try PlanReader().read(bytes, name: "plan.docx").plan
        blackHole(Agenda(of: [plan], from: start, asOf: start))
    }

    Benchmark("5,000 rows: agenda") { benchmark in
        let plan = try LargePlan.plan(rows: 5_000)
        let start = try day(2024, 9, 2)
        benchmark.startMeasurement()
        blackHole(Agenda(of: [plan], from: start, asOf: start))
    }

    Benchmark("5,000 rows: write XLSX") { benchmark in
        let plan = try LargePlan.plan(rows: 5_000)
        benchmark.startMeasurement()
        blackHole(SpreadsheetExporter().export(plan))
    }

    Benchmark("5,000 rows: read XLSX") { benchmark in
        let bytes = SpreadsheetExporter().export(try LargePlan.plan(rows: 5_000)).bytes
        benchmark.startMeasurement()
        blackHole(try PlanReader().read(bytes, name: "plan.xlsx"))
    }

    Benchmark("20,000 rows: difference of unlike plans") { benchmark in
        let old = try LargePlan.plan(rows: 20_000, word: "старый")
        let new = try LargePlan.plan(rows: 20_000, word: "новый")
        benchmark.startMeasurement()
        blackHole(PlanDifference(from: old, to: new))
    }

    Benchmark("200 plans: a folder to JSON") { benchmark in
        let folder = try PlanFolder(count: 200)
        benchmark.startMeasurement()
        for file in folder.files { blackHole(JSONExporter().export(try PlanReader().read(file).plan)) }
        benchmark.stopMeasurement()
        folder.remove()
    }

    for isAgain in [false, true] {
        Benchmark("200 plans: \(isAgain ? "again " : "")into a database") { benchmark in
            let folder = try PlanFolder(count: 200)
            let plan = try LargePlan.plan(rows: 30)
            let database = try PlanDatabase(at: folder.path("plans.sqlite"))
            func fill() throws { for file in folder.files { blackHole(try database.update(plan, from: file)) } }
            if isAgain { try fill() }
            benchmark.startMeasurement()
            try fill()
            benchmark.stopMeasurement()
            folder.remove()
        }
    }

    for shape in HostileShape.allCases {
        Benchmark("hostile: \(shape.rawValue)") { benchmark in
            let package = try OfficePackage(bytes: shape.bytes(), name: shape.isWord ? "plan.docx" : "plan.fodt")
            benchmark.startMeasurement()
            blackHole(
                shape.isWord ? try WordprocessingReader().read(package) : try OpenDocumentReader().read(package))
        }
    }

    Benchmark("26,000 rows: read DOCX") { benchmark in
        let bytes = try LargePlan.docx.get()
        benchmark.startMeasurement()
        blackHole(try WordprocessingReader().read(OfficePackage(bytes: bytes, name: "plan.docx")))
    }

    Benchmark("26,000 rows: read ODT") { benchmark in
        let bytes = try LargePlan.odt.get()
        benchmark.startMeasurement()
        blackHole(try OpenDocumentReader().read(OfficePackage(bytes: bytes, name: "plan.odt")))
    }

    Benchmark("26,000 rows: recognize") { benchmark in
        let package = try OfficePackage(bytes: LargePlan.docx.get(), name: "plan.docx")
        let document = try WordprocessingReader().read(package).document
        benchmark.startMeasurement()
        blackHole(PlanRecognizer().recognize(document))
    }

    for format in ExportFormat.all {
        Benchmark("26,000 rows: export \(format.name)") { benchmark in
            let plan = try PlanReader().read(LargePlan.docx.get(), name: "plan.docx").plan
            benchmark.startMeasurement()
            blackHole(format.export(plan, options: ExportOptions()))
        }
    }

    for format in [ReportFormat.docx, .odt] {
        Benchmark("official plan: \(format) to certificate") { benchmark in
            let bytes = LargePlan.official("plan-2024-2025.\(format)")
            benchmark.startMeasurement()
            let plan = try PlanReader().read(bytes, name: "plan.\(format)").plan
            blackHole(try certificate(of: plan, format))
        }

        Benchmark("26,000 rows: certificate as \(format)") { benchmark in
            let plan = try PlanReader().read(LargePlan.docx.get(), name: "plan.docx").plan
            benchmark.startMeasurement()
            blackHole(try certificate(of: plan, format))
        }
    }

    Benchmark("26,000 rows: check") { benchmark in
        let plan = try PlanReader().read(LargePlan.docx.get(), name: "plan.docx").plan
        benchmark.startMeasurement()
        blackHole(PlanChecker().check(plan))
    }
}

/// The certificate of interim results in April, when most of the plan is due.
private func certificate(of plan: Plan, _ format: ReportFormat) throws -> ReportDocument {
    let april = try day(2025, 4, 15)
    return try ReportWriter(context: ReportContext(asOf: april)).report(.interimCertificate, of: plan, format: format)
}

private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    guard let day = Day(year: year, month: month, day: day) else { throw NoSuchDay() }
    return day
}

private struct NoSuchDay: Error {}
