import Diagnostics
import DocumentTemplates
import OfficePackage
import Testing

/// The bounds of templates: each is met with its own name, and raised by it.
struct LimitTests {
    /// A template that passes each limit once it is set to that value.
    static let cases: [(option: String, value: Int, sketch: String)] = [
        ("template-depth", 2, "{{#a}}{{#a}}{{#a}}x{{/a}}{{/a}}{{/a}}"),
        ("template-tags", 2, "{{a}}{{a}}{{a}}"),
        ("template-xml-depth", 3, "x{{a}}"),
        ("template-part-bytes", 100, "{{a}}"),
        ("template-repetitions", 5, "{{#list}}{{#list}}{{b}}{{/list}}{{/list}}"),
        ("template-columns", 1, "|{{#list ‖ columns}}{{.}}{{/list}}|"),
    ]

    @Test func everyLimitIsMetHere() {
        #expect(Set(Self.cases.map(\.option)) == Set(TemplateLimits.options.map(\.name)))
    }

    @Test(arguments: cases.indices, Format.allCases)
    func aLimitNamesItselfItsValueAndTheOptionThatRaisesIt(index: Int, format: Format) throws {
        let (option, value, sketch) = Self.cases[index]
        let diagnostics = try Self.diagnostics(sketch, format, option, value)
        let found = try #require(diagnostics.first { $0.id == .limitExceeded })
        #expect(found.arguments["option"] == option && found.arguments["value"] == String(value))
        for language in Language.allCases {
            #expect(found.sentence(in: language).contains(option))
            #expect(found.actions == [.raiseLimit(option)])
            #expect(found.wayOut(in: language, words: { _ in "ABC" }).contains(": ABC."))
        }
    }

    @Test(arguments: cases.indices, Format.allCases)
    func aRaisedLimitLetsTheTemplateThrough(index: Int, format: Format) throws {
        let (option, _, sketch) = Self.cases[index]
        #expect(try Self.diagnostics(sketch, format, option, 100_000) == [])
    }

    private static func diagnostics(
        _ sketch: String, _ format: Format, _ option: String, _ value: Int
    ) throws -> [Diagnostic] {
        var limits = TemplateLimits()
        let path = try #require(TemplateLimits.options.first { $0.name == option }?.path)
        limits[keyPath: path] = value
        do throws(PackageError) {
            let bytes = try Sample.packageOf(sketch, format)
            return try DocumentTemplate(bytes: bytes, name: "x", limits: limits)
                .fill(["a": "б", "b": "", "list": ["1", "2"]]).diagnostics
        } catch {
            return [error.diagnostic]
        }
    }
}

extension Sample {
    fileprivate static func packageOf(_ sketch: String, _ format: Format) throws(PackageError) -> [UInt8] {
        do {
            return try package(body(sketch, format), format)
        } catch let error as PackageError {
            throw error
        } catch {
            return []
        }
    }
}
