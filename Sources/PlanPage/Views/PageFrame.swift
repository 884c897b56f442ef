internal import PlanKit

/// What every page has around what it shows: head, name, language, where one is, what is said of privacy.
struct PageFrame {
    /// What the page is called, in the browser's tab.
    var title: String
    let language: Language
    /// The address of the page, for the switch of the language to come back to.
    var address: String
    /// The folder, as it is called.
    var folder: String
    /// What was just done, above all else; nil for nothing.
    var notice: Notice?

    /// What was done, or not.
    struct Notice {
        var words: String
        var isProblem = false
        /// A form that takes it back, written by ``undo``.
        var undo: (@Sendable (inout MarkupWriter) -> Void)?
    }

    /// The page around what it shows.
    func page(status: Int = 200, _ content: (inout MarkupWriter) -> Void) -> PageResponse {
        var html = MarkupWriter()
        html.raw("<!DOCTYPE html>\n")
        html.open("html", ["lang": language.rawValue])
        html.raw(
            """
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="format-detection" content="telephone=no">
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="\(SiteAssets.style.address)">
            <script src="\(SiteAssets.script.address)" defer></script>

            """)
        html.element("title", title == Self.product ? title : "\(title) – \(Self.product)")
        html.raw("</head>\n<body>\n")
        html.link("#content", language.text(.skip), ["class": "skip"])
        writeBar(to: &html)
        html.raw("<main id=\"content\">\n")
        html.open(
            "div", ["id": "notice", "role": "status", "class": notice.map { $0.isProblem ? "problem" : "done" }])
        if let notice {
            html.element("p", notice.words)
            notice.undo?(&html)
        }
        html.raw("</div>\n")
        content(&html)
        html.raw("</main>\n<footer>\n")
        html.element("p", language.text(.privacy, ["folder": folder]))
        html.raw("</footer>\n</body>\n</html>\n")
        return PageResponse(status: status, contentType: "text/html; charset=utf-8", body: html.bytes)
    }

    static let product = "PlanKit"

    private func writeBar(to html: inout MarkupWriter) {
        html.open("div", ["class": "bar", "role": "banner"])
        html.link("/", Self.product, ["class": "home"])
        html.open("nav", ["aria-label": language.text(.navigation)])
        html.link("/", language.text(.navPlans))
        html.link("/compare", language.text(.navCompare))
        html.link("/templates", language.text(.navTemplates))
        html.link("/help", language.text(.navHelp))
        html.raw("</nav>\n")
        html.open("form", ["method": "post", "action": "/language", "class": "languages"])
        html.hidden("back", address)
        for choice in [Language.ru, .be, .en] {
            let name = choice.choose("Русский", "Беларуская", "English")
            html.open(
                "button",
                [
                    "type": "submit", "name": "to", "value": choice.rawValue, "lang": choice.rawValue,
                    "aria-pressed": choice == language ? "true" : "false",
                ])
            html.html(name)
            html.raw("</button>")
        }
        html.raw("</form>\n</div>\n")
    }
}

/// The style sheet and the script of the page, under addresses that change with them.
enum SiteAssets {
    struct Asset: Sendable {
        let name: String
        let contentType: String
        let bytes: [UInt8]
        let address: String

        init(_ name: String, _ contentType: String, _ bytes: [UInt8]) {
            self.name = name
            self.contentType = contentType
            self.bytes = bytes
            address = "/assets/\(OpenPlan.sum(of: bytes))/\(name)"
        }
    }

    /// The style of a plan that is exported as a page, and what this page has besides.
    static let style = Asset("page.css", "text/css; charset=utf-8", PageAssets.style + PackageResources.site_css)
    static let script = Asset("page.js", "text/javascript; charset=utf-8", PackageResources.site_js)

    static let all = [style, script]
}
