import Diagnostics
import DocumentTemplates
import Testing

/// The cases of the Mustache specification (github.com/mustache/spec, v1.4) for comments, interpolation, sections and
/// inverted sections, with XML in the place of HTML: a line of a case is a paragraph here.
///
/// What differs, and why: every value is escaped, `{{{name}}}` and `{{&name}}` too, for a document has no other
/// markup to pass through; and white space around a tag alone on its line goes with the line's paragraph.
/// Not transcribed: cases about indentation and line endings of plain text, and lambdas.
struct MustacheSpecificationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var data: TemplateValue
        var template: String
        var expected: String
        var testDescription: String { name }

        init(_ name: String, _ data: TemplateValue, _ template: String, _ expected: String) {
            (self.name, self.data, self.template, self.expected) = (name, data, template, expected)
        }
    }

    static let comments: [Case] = [
        Case("Inline", [:], "12345{{! Comment Block! }}67890", "1234567890"),
        Case("Standalone", [:], "Begin.\n{{! Comment Block! }}\nEnd.", "Begin.\nEnd."),
        Case("Indented Standalone", [:], "Begin.\n  {{! Indented Comment Block! }}\nEnd.", "Begin.\nEnd."),
        Case("Standalone Without Previous Line", [:], "{{! I'm Still Standalone }}\n!", "!"),
        Case("Standalone Without Newline", [:], "!\n{{! I'm Still Standalone }}", "!"),
        Case("Surrounding Whitespace", [:], "12345 {{! Comment Block! }} 67890", "12345  67890"),
        Case(
            "Variable Name Collision", ["! comment": 1, "comment": 4], "comments never show: >{{! comment }}<",
            "comments never show: ><"),
    ]

    static let interpolation: [Case] = [
        Case("No Interpolation", [:], "Hello from {Mustache}!", "Hello from {Mustache}!"),
        Case("Basic Interpolation", ["subject": "world"], "Hello, {{subject}}!", "Hello, world!"),
        Case(
            "No Re-interpolation", ["template": "{{planet}}", "planet": "Earth"], "{{template}}: {{planet}}",
            "{{planet}}: Earth"),
        Case("XML Escaping", ["forbidden": "& \" < >"], "Escaped: {{forbidden}}", "Escaped: & \" < >"),
        Case("Triple Mustache", ["forbidden": "& \" < >"], "Escaped too: {{{forbidden}}}", "Escaped too: & \" < >"),
        Case("Ampersand", ["forbidden": "& \" < >"], "Escaped too: {{&forbidden}}", "Escaped too: & \" < >"),
        Case("Basic Integer Interpolation", ["mph": 85], "\"{{mph}} miles an hour!\"", "\"85 miles an hour!\""),
        Case(
            "Triple Mustache Integer Interpolation", ["mph": 85], "\"{{{mph}}} miles an hour!\"",
            "\"85 miles an hour!\""),
        Case("Ampersand Integer Interpolation", ["mph": 85], "\"{{&mph}} miles an hour!\"", "\"85 miles an hour!\""),
        Case("Basic Decimal Interpolation", ["power": 1.21], "\"{{power}} jiggawatts!\"", "\"1.21 jiggawatts!\""),
        Case("Basic Null Interpolation", ["cannot": nil], "I ({{cannot}}) be seen!", "I () be seen!"),
        Case("Triple Mustache Null Interpolation", ["cannot": nil], "I ({{{cannot}}}) be seen!", "I () be seen!"),
        Case("Basic Context Miss Interpolation", [:], "I ({{cannot}}) be seen!", "I () be seen!"),
        Case(
            "Dotted Names - Basic Interpolation", ["person": ["name": "Joe"]],
            "\"{{person.name}}\" == \"{{#person}}{{name}}{{/person}}\"", "\"Joe\" == \"Joe\""),
        Case(
            "Dotted Names - Triple Mustache Interpolation", ["person": ["name": "Joe"]],
            "\"{{{person.name}}}\" == \"{{#person}}{{{name}}}{{/person}}\"", "\"Joe\" == \"Joe\""),
        Case(
            "Dotted Names - Ampersand Interpolation", ["person": ["name": "Joe"]],
            "\"{{&person.name}}\" == \"{{#person}}{{&name}}{{/person}}\"", "\"Joe\" == \"Joe\""),
        Case(
            "Dotted Names - Arbitrary Depth", ["a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]]],
            "\"{{a.b.c.d.e.name}}\" == \"Phil\"", "\"Phil\" == \"Phil\""),
        Case("Dotted Names - Broken Chains", ["a": [:]], "\"{{a.b.c}}\" == \"\"", "\"\" == \"\""),
        Case(
            "Dotted Names - Broken Chain Resolution", ["a": ["b": [:]], "c": ["name": "Jim"]],
            "\"{{a.b.c.name}}\" == \"\"", "\"\" == \"\""),
        Case(
            "Dotted Names - Initial Resolution",
            ["a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]], "b": ["c": ["d": ["e": ["name": "Wrong"]]]]],
            "\"{{#a}}{{b.c.d.e.name}}{{/a}}\" == \"Phil\"", "\"Phil\" == \"Phil\""),
        Case("Dotted Names - Context Precedence", ["a": ["b": [:]], "b": ["c": "ERROR"]], "{{#a}}{{b.c}}{{/a}}", ""),
        Case("Dotted Names are never single keys", ["a.b": "c"], "{{a.b}}", ""),
        Case("Dotted Names - No Masking", ["a.b": "c", "a": ["b": "d"]], "{{a.b}}", "d"),
        Case("Implicit Iterators - Basic Interpolation", "world", "Hello, {{.}}!", "Hello, world!"),
        Case("Implicit Iterators - XML Escaping", "& \" < >", "Escaped: {{.}}", "Escaped: & \" < >"),
        Case("Implicit Iterators - Integer", 85, "\"{{.}} miles an hour!\"", "\"85 miles an hour!\""),
        Case("Interpolation - Surrounding Whitespace", ["string": "---"], "| {{string}} |", "| --- |"),
        Case("Triple Mustache - Surrounding Whitespace", ["string": "---"], "| {{{string}}} |", "| --- |"),
        Case("Ampersand - Surrounding Whitespace", ["string": "---"], "| {{&string}} |", "| --- |"),
        Case("Interpolation - Standalone", ["string": "---"], "  {{string}}", "  ---"),
        Case("Interpolation With Padding", ["string": "---"], "({{ string }})", "(---)"),
        Case("Triple Mustache With Padding", ["string": "---"], "({{{ string }}})", "(---)"),
        Case("Ampersand With Padding", ["string": "---"], "({{& string }})", "(---)"),
    ]

    static let sections: [Case] = [
        Case(
            "Truthy", ["boolean": true], "\"{{#boolean}}This should be rendered.{{/boolean}}\"",
            "\"This should be rendered.\""),
        Case("Falsey", ["boolean": false], "\"{{#boolean}}This should not be rendered.{{/boolean}}\"", "\"\""),
        Case("Null is falsey", ["null": nil], "\"{{#null}}This should not be rendered.{{/null}}\"", "\"\""),
        Case("Context", ["context": ["name": "Joe"]], "\"{{#context}}Hi {{name}}.{{/context}}\"", "\"Hi Joe.\""),
        Case(
            "Parent contexts", ["a": "foo", "b": "wrong", "sec": ["b": "bar"], "c": ["d": "baz"]],
            "\"{{#sec}}{{a}}, {{b}}, {{c.d}}{{/sec}}\"", "\"foo, bar, baz\""),
        Case("Variable test", ["foo": "bar"], "\"{{#foo}}{{.}} is {{foo}}{{/foo}}\"", "\"bar is bar\""),
        Case(
            "List Contexts",
            [
                "tops": [
                    [
                        "tname": ["upper": "A", "lower": "a"],
                        "middles": [["mname": "1", "bottoms": [["bname": "x"], ["bname": "y"]]]],
                    ]
                ]
            ],
            "{{#tops}}{{#middles}}{{tname.lower}}{{mname}}.{{#bottoms}}{{tname.upper}}{{mname}}{{bname}}.{{/bottoms}}{{/middles}}{{/tops}}",
            "a1.A1x.A1y."),
        Case(
            "Deeply Nested Contexts",
            ["a": ["one": 1], "b": ["two": 2], "c": ["three": 3, "d": ["four": 4, "five": 5]]],
            """
            {{#a}}
            {{one}}
            {{#b}}
            {{one}}{{two}}{{one}}
            {{#c}}
            {{one}}{{two}}{{three}}{{two}}{{one}}
            {{#d}}
            {{one}}{{two}}{{three}}{{four}}{{three}}{{two}}{{one}}
            {{#five}}
            {{one}}{{two}}{{three}}{{four}}{{five}}{{four}}{{three}}{{two}}{{one}}
            {{one}}{{two}}{{three}}{{four}}{{.}}6{{.}}{{four}}{{three}}{{two}}{{one}}
            {{one}}{{two}}{{three}}{{four}}{{five}}{{four}}{{three}}{{two}}{{one}}
            {{/five}}
            {{one}}{{two}}{{three}}{{four}}{{three}}{{two}}{{one}}
            {{/d}}
            {{one}}{{two}}{{three}}{{two}}{{one}}
            {{/c}}
            {{one}}{{two}}{{one}}
            {{/b}}
            {{one}}
            {{/a}}
            """,
            "1\n121\n12321\n1234321\n123454321\n12345654321\n123454321\n1234321\n12321\n121\n1"),
        Case("List", ["list": [["item": 1], ["item": 2], ["item": 3]]], "\"{{#list}}{{item}}{{/list}}\"", "\"123\""),
        Case("Empty List", ["list": []], "\"{{#list}}Yay lists!{{/list}}\"", "\"\""),
        Case(
            "Doubled", ["bool": true, "two": "second"],
            "{{#bool}}\n* first\n{{/bool}}\n* {{two}}\n{{#bool}}\n* third\n{{/bool}}", "* first\n* second\n* third"),
        Case("Nested (Truthy)", ["bool": true], "| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |", "| A B C D E |"),
        Case("Nested (Falsey)", ["bool": false], "| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |", "| A  E |"),
        Case("Context Misses", [:], "[{{#missing}}Found key 'missing'!{{/missing}}]", "[]"),
        Case(
            "Implicit Iterator - String", ["list": ["a", "b", "c", "d", "e"]], "\"{{#list}}({{.}}){{/list}}\"",
            "\"(a)(b)(c)(d)(e)\""),
        Case(
            "Implicit Iterator - Integer", ["list": [1, 2, 3, 4, 5]], "\"{{#list}}({{.}}){{/list}}\"",
            "\"(1)(2)(3)(4)(5)\""),
        Case(
            "Implicit Iterator - Decimal", ["list": [1.1, 2.2, 3.3]], "\"{{#list}}({{.}}){{/list}}\"",
            "\"(1.1)(2.2)(3.3)\""),
        Case(
            "Implicit Iterator - Array", ["list": [[1, 2, 3], ["a", "b", "c"]]],
            "\"{{#list}}({{#.}}{{.}}{{/.}}){{/list}}\"", "\"(123)(abc)\""),
        Case(
            "Implicit Iterator - XML Escaping", ["list": ["&", "\"", "<", ">"]], "\"{{#list}}({{.}}){{/list}}\"",
            "\"(&)(\")(<)(>)\""),
        Case(
            "Implicit Iterator - Triple mustache", ["list": ["&", "<"]], "\"{{#list}}({{{.}}}){{/list}}\"", "\"(&)(<)\""
        ),
        Case("Implicit Iterator - Ampersand", ["list": ["&", "<"]], "\"{{#list}}({{&.}}){{/list}}\"", "\"(&)(<)\""),
        Case(
            "Implicit Iterator - Root-level", [["value": "a"], ["value": "b"]], "\"{{#.}}({{value}}){{/.}}\"",
            "\"(a)(b)\""),
        Case(
            "Dotted Names - Truthy", ["a": ["b": ["c": true]]], "\"{{#a.b.c}}Here{{/a.b.c}}\" == \"Here\"",
            "\"Here\" == \"Here\""),
        Case(
            "Dotted Names - Falsey", ["a": ["b": ["c": false]]], "\"{{#a.b.c}}Here{{/a.b.c}}\" == \"\"", "\"\" == \"\""),
        Case("Dotted Names - Broken Chains", ["a": [:]], "\"{{#a.b.c}}Here{{/a.b.c}}\" == \"\"", "\"\" == \"\""),
        Case("Surrounding Whitespace", ["boolean": true], " | {{#boolean}}\t|\t{{/boolean}} | ", " | ⇥|⇥ | "),
        Case(
            "Standalone Lines", ["boolean": true], "| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line",
            "| This Is\n|\n| A Line"),
        Case(
            "Indented Standalone Lines", ["boolean": true], "| This Is\n  {{#boolean}}\n|\n  {{/boolean}}\n| A Line",
            "| This Is\n|\n| A Line"),
        Case("Padding", ["boolean": true], "({{# boolean }}={{/ boolean }})", "(=)"),
    ].map { escapeBars($0) }

    static let inverted: [Case] = [
        Case(
            "Falsey", ["boolean": false], "\"{{^boolean}}This should be rendered.{{/boolean}}\"",
            "\"This should be rendered.\""),
        Case("Truthy", ["boolean": true], "\"{{^boolean}}This should not be rendered.{{/boolean}}\"", "\"\""),
        Case(
            "Null is falsey", ["null": nil], "\"{{^null}}This should be rendered.{{/null}}\"",
            "\"This should be rendered.\""),
        Case("Context", ["context": ["name": "Joe"]], "\"{{^context}}Hi {{name}}.{{/context}}\"", "\"\""),
        Case("List", ["list": [["n": 1], ["n": 2], ["n": 3]]], "\"{{^list}}{{n}}{{/list}}\"", "\"\""),
        Case("Empty List", ["list": []], "\"{{^list}}Yay lists!{{/list}}\"", "\"Yay lists!\""),
        Case(
            "Doubled", ["bool": false, "two": "second"],
            "{{^bool}}\n* first\n{{/bool}}\n* {{two}}\n{{^bool}}\n* third\n{{/bool}}", "* first\n* second\n* third"),
        Case("Nested (Falsey)", ["bool": false], "| A {{^bool}}B {{^bool}}C{{/bool}} D{{/bool}} E |", "| A B C D E |"),
        Case("Nested (Truthy)", ["bool": true], "| A {{^bool}}B {{^bool}}C{{/bool}} D{{/bool}} E |", "| A  E |"),
        Case(
            "Context Misses", [:], "[{{^missing}}Cannot find key 'missing'!{{/missing}}]",
            "[Cannot find key 'missing'!]"),
        Case(
            "Dotted Names - Truthy", ["a": ["b": ["c": true]]], "\"{{^a.b.c}}Not Here{{/a.b.c}}\" == \"\"",
            "\"\" == \"\""),
        Case(
            "Dotted Names - Falsey", ["a": ["b": ["c": false]]], "\"{{^a.b.c}}Not Here{{/a.b.c}}\" == \"Not Here\"",
            "\"Not Here\" == \"Not Here\""),
        Case(
            "Dotted Names - Broken Chains", ["a": [:]], "\"{{^a.b.c}}Not Here{{/a.b.c}}\" == \"Not Here\"",
            "\"Not Here\" == \"Not Here\""),
        Case("Surrounding Whitespace", ["boolean": false], " | {{^boolean}} | {{/boolean}} | ", " |  |  | "),
        Case(
            "Standalone Lines", ["boolean": false], "| This Is\n{{^boolean}}\n|\n{{/boolean}}\n| A Line",
            "| This Is\n|\n| A Line"),
        Case("Padding", ["boolean": false], "({{^ boolean }}={{/ boolean }})", "(=)"),
    ].map { escapeBars($0) }

    /// The specification's bars would be a table's in the sketches.
    static func escapeBars(_ item: Case) -> Case {
        Case(item.name, item.data, item.template.replacing("|", with: "¦"), item.expected.replacing("|", with: "¦"))
    }

    @Test(arguments: Format.allCases, comments + interpolation.map(escapeBars) + sections + inverted)
    func theSpecificationHolds(format: Format, item: Case) throws {
        // The specification knows no unknown names: a context miss prints nothing.
        let tabbed = item.template.replacing("\t", with: "\u{9}")
        var body = Sample.body(tabbed, format)
        if format == .docx {
            body = body.replacing("\u{9}", with: "</w:t><w:tab/><w:t xml:space=\"preserve\">")
        } else {
            body = body.replacing("\u{9}", with: "<text:tab/>")
                .replacing(">  {{", with: "><text:s text:c=\"2\"/>{{").replacing("<text:p> ", with: "<text:p><text:s/>")
        }
        let xml = try Sample.filledXML(body: body, format, item.data, schema: .open)
        let text = try Sample.text(of: xml, format)
        // A space at the end of a paragraph of ODF is printed as it is.
        #expect(text == item.expected, "\(item.name)")
    }

    @Test(arguments: ["{{>partial}}", "{{=<% %>=}}", "{{$block}}"])
    func whatWouldReachOutsideIsRefused(tag: String) throws {
        let diagnostics = try Sample.template("до \(tag) после", .docx).check(.open)
        #expect(diagnostics.map(\.id) == [.templateTagUnsupported])
    }
}
