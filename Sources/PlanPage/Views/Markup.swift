internal import PlanKit

// The few words in which views write HTML. Everything that is not our own markup goes through `text`.
extension MarkupWriter {
    /// `<name a="b">`. An attribute whose value is nil is left out; one that is empty stands without value.
    mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        raw("<\(name)")
        for (key, value) in attributes {
            guard let value else { continue }
            if value.isEmpty, key != "value" { raw(" \(key)") } else { attribute(key, value) }
        }
        raw(">")
    }

    /// `</name>`, and the end of the line.
    mutating func close(_ name: String) { raw("</\(name)>\n") }

    /// An element that holds words.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ words: String) {
        open(name, attributes)
        html(words)
        close(name)
    }

    /// A link.
    mutating func link(_ address: String, _ words: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        raw("<a")
        attribute("href", address)
        for (key, value) in attributes { if let value { attribute(key, value) } }
        raw(">")
        html(words)
        raw("</a>")
    }

    /// A field that nobody sees.
    mutating func hidden(_ name: String, _ value: String) {
        open("input", ["type": "hidden", "name": name, "value": value])
    }

    /// A line to type in, under its label.
    mutating func field(
        _ name: String, _ label: String, value: String = "", type: String = "text", hint: String? = nil
    ) {
        raw("<label>")
        html(label)
        open("input", ["type": type, "name": name, "value": value, "autocomplete": "off"])
        if let hint { element("small", hint) }
        raw("</label>\n")
    }

    /// Several lines to type in, under their label.
    mutating func area(_ name: String, _ label: String, value: String = "", rows: Int = 3) {
        raw("<label class=\"long\">")
        html(label)
        open("textarea", ["name": name, "rows": String(rows)])
        // A line break right behind the tag would be lost (HTML, 13.1.2.5).
        raw("\n")
        for (index, line) in value.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { raw("\n") }
            self.line(String(line))
        }
        raw("</textarea></label>\n")
    }

    /// A choice, under its label.
    mutating func select(
        _ name: String, _ label: String, _ options: [(value: String, words: String)], chosen: String = ""
    ) {
        raw("<label>")
        html(label)
        open("select", ["name": name])
        for option in options {
            open("option", ["value": option.value, "selected": option.value == chosen ? "" : nil])
            line(option.words)
            raw("</option>")
        }
        raw("</select></label>\n")
    }

    /// What sends a form.
    mutating func button(
        _ words: String, name: String? = nil, value: String? = nil, kind: String? = nil, address: String? = nil
    ) {
        open("button", ["type": "submit", "name": name, "value": value, "class": kind, "formaction": address])
        html(words)
        raw("</button>\n")
    }
}

extension MarkupWriter {
    /// An element without attributes.
    mutating func element(_ name: String, _ words: String) { element(name, [:], words) }
}
