internal import PlanKit

/// The page: everything that a browser is shown and can do, over one folder with plans.
///
/// It holds nothing that is not on disk: what was saved is beside its plan before the answer says so.
public final class PageSite: Sendable {
    let folder: PlanFolder
    let threads: ReadingThreads
    let shelf: PlanShelf
    let keeper: MarkKeeper
    private let clock: @Sendable () -> Day?
    private let started: Day
    let converter: LibreOffice

    /// The page over a folder.
    ///
    /// - Parameter asOf: the day by which it is judged what is late, as an ISO day; nil for today.
    /// - Returns: nil where there is no such folder, the day is none, or the machine has no clock.
    public convenience init?(folder: String, asOf: String? = nil) {
        guard let asOf else {
            self.init(folder: folder, today: .today)
            return
        }
        self.init(folder: folder, today: Day(iso: asOf))
    }

    /// - Parameter today: the day by which it is judged what is late.
    init?(folder path: String, today: @escaping @autoclosure @Sendable () -> Day?) {
        guard let folder = PlanFolder(path), let started = today() else { return nil }
        self.folder = folder
        threads = ReadingThreads()
        shelf = PlanShelf(folder: folder, threads: threads)
        keeper = MarkKeeper(folder: folder, shelf: shelf)
        clock = today
        self.started = started
        converter = LibreOffice()
    }

    /// The address of a plan of the folder, from the root of the server.
    public static func address(ofPlan name: String) -> String { Address.plan(name) }

    /// The folder's own name, without the way to it.
    public var folderName: String { Pathname(folder.path).name }

    /// The day, by the machine's clock.
    var today: Day { clock() ?? started }

    // MARK: Answers

    /// Answers a request.
    public func answer(_ request: PageRequest) async -> PageResponse {
        let name = request.path.dropFirst().joined(separator: "/")
        switch (request.method, request.path.first) {
        case (.get, nil): return await home(request)
        case (.post, "upload") where request.path.count == 1: return await upload(request)
        case (.get, "facts"): return await facts(of: name, request)
        case (.get, "plan"): return await plan(name, request)
        case (.post, "plan"): return await change(name, request)
        case (.get, "compare") where request.path.count == 1: return await compare(request)
        case (.get, "templates") where request.path.count == 1: return await templates(request)
        case (.post, "templates") where request.path.count == 1: return await putTemplates(request)
        case (.get, "help") where request.path.count == 1:
            return frame(request, title: words(.navHelp, request)).page { html in
                HelpView(language: language(of: request), folder: folderName).write(to: &html)
            }
        case (.post, "language") where request.path.count == 1: return choose(request)
        case (.get, "assets"): return asset(request)
        default: return refusal(.notFound, of: request)
        }
    }

    /// What is said of a request that is not looked at; only the languages of the request are read.
    public func refusal(_ refusal: PageRefusal, of request: PageRequest) -> PageResponse {
        let language = language(of: request)
        let (title, words) = refusal.phrases
        if request.isFromScript {
            return json(status: refusal.status) { json in
                json.name("message")
                json.value("\(language.text(title)). \(language.text(words))")
            }
        }
        return frame(request, title: language.text(title)).page(status: refusal.status) { html in
            MessageView(
                language: language, title: language.text(title), findings: [], words: language.text(words)
            ).write(to: &html)
        }
    }

    /// A page that says why something could not be done.
    func failure(_ error: PlanKitError, _ request: PageRequest, status: Int = 422) -> PageResponse {
        let language = language(of: request)
        if request.isFromScript {
            return json(status: status) { json in
                json.name("message")
                json.value(
                    [error.diagnostic.sentence(in: language), error.diagnostic.wayOut(in: language)]
                        .filter { !$0.isEmpty }.joined(separator: " "))
            }
        }
        return frame(request, title: language.text(.notPossible)).page(status: status) { html in
            MessageView(
                language: language, title: language.text(.notPossible),
                findings: [error.diagnostic] + error.explanations
            ).write(to: &html)
        }
    }

    /// JSON for the script: one object.
    func json(status: Int = 200, _ members: (inout JSONWriter) -> Void) -> PageResponse {
        var json = JSONWriter(layout: .compact)
        json.beginObject()
        members(&json)
        json.endObject()
        return PageResponse(status: status, contentType: "application/json; charset=utf-8", body: json.bytes)
    }

    /// A file to keep.
    func download(_ bytes: [UInt8], named name: String) -> PageResponse {
        var response = PageResponse(contentType: "application/octet-stream", body: bytes)
        response.fileName = name
        return response
    }

    // MARK: Frame and language

    func frame(_ request: PageRequest, title: String, notice: PageFrame.Notice? = nil) -> PageFrame {
        let fields = request.method == .get ? request.query.all.map { ($0.name, $0.value) } : []
        return PageFrame(
            title: title, language: language(of: request),
            address: Address.path(request.path) + Address.query(fields), folder: folderName, notice: notice)
    }

    /// The language that was chosen, or the first of the browser's that there are words in; Russian otherwise.
    func language(of request: PageRequest) -> Language {
        if let chosen = request.chosenLanguage.flatMap(Language.init(rawValue:)) { return chosen }
        // «be-BY,be;q=0.9,ru;q=0.8»: browsers list them by their weight, but need not.
        let wished = request.acceptLanguage.split(separator: ",").prefix(20).enumerated().compactMap {
            index, range -> (language: Language, weight: Double, index: Int)? in
            let parts = range.split(separator: ";")
            guard let tag = parts.first?.drop(while: { $0 == " " }),
                let language = Language(locale: String(tag).lowercased())
            else { return nil }
            let weight = parts.dropFirst().lazy.compactMap { part -> Double? in
                let pair = part.split(separator: "=")
                return pair.count == 2 && pair[0].contains("q") ? Double(pair[1]) : nil
            }.first
            return (language, weight ?? 1, index)
        }
        return wished.filter { $0.weight > 0 }.min { ($1.weight, $0.index) < ($0.weight, $1.index) }?.language ?? .ru
    }

    func words(_ phrase: PagePhrase, _ request: PageRequest) -> String { language(of: request).text(phrase) }

    private func choose(_ request: PageRequest) -> PageResponse {
        var response = PageResponse(seeOther: Address.local(request.form["back"]))
        response.chosenLanguage = request.form["to"].flatMap(Language.init(rawValue:))?.rawValue
        return response
    }

    private func asset(_ request: PageRequest) -> PageResponse {
        let address = Address.path(request.path)
        guard let asset = SiteAssets.all.first(where: { $0.address == address }) else {
            return refusal(.notFound, of: request)
        }
        var response = PageResponse(contentType: asset.contentType, body: asset.bytes)
        response.isImmutable = true
        return response
    }
}

extension PageRefusal {
    fileprivate var phrases: (title: PagePhrase, words: PagePhrase) {
        switch self {
        case .keyMissing: (.refusedKey, .refusedKeyWords)
        case .hostForeign, .originForeign: (.refusedForeign, .refusedForeignWords)
        case .malformed, .methodUnknown: (.refusedMalformed, .refusedMalformedWords)
        case .notFound: (.refusedNotFound, .refusedNotFoundWords)
        case .tooLarge: (.refusedLarge, .refusedLargeWords)
        case .tooSlow: (.refusedSlow, .refusedSlowWords)
        case .busy: (.refusedBusy, .refusedBusyWords)
        case .failed: (.refusedFailed, .refusedFailedWords)
        }
    }
}
