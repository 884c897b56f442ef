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
    guard let april = Day(year: 2025, month: 4, day: 15) else { preconditionFailure("15 April is a day") }
    return try ReportWriter(context: ReportContext(asOf: april)).report(.interimCertificate, of: plan, format: format)
}
