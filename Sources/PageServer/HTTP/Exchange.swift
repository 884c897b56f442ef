internal import NIOCore
internal import NIOHTTP1
internal import OfficePackage
internal import PlanPage
internal import Synchronization

/// Turns one request into an answer.
final class Exchange: Sendable {
    typealias Parts = NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    typealias Answers = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    let responder: any PageResponder
    let gate: Gate
    let folder: UploadFolder
    let limits: ServerLimits
    /// The language where none was chosen on the page.
    let language: String?
    /// Where the browser is led first.
    let entrance: String
    /// Where requests are heard.
    let executor: ThreadExecutor
    /// Where answers are found; nil for the threads that all tasks share.
    let answers: (any TaskExecutor)?

    init(
        responder: any PageResponder, gate: Gate, folder: UploadFolder, limits: ServerLimits, language: String?,
        entrance: String, executor: ThreadExecutor, answers: (any TaskExecutor)?
    ) {
        self.responder = responder
        self.gate = gate
        self.folder = folder
        self.limits = limits
        self.language = language
        self.entrance = entrance
        self.executor = executor
        self.answers = answers
    }

    /// Answers a request of which only the head has come.
    ///
    /// - Returns: whether another may follow on the connection.
    func answer(_ head: HTTPRequestHead, _ parts: inout Parts, _ answers: Answers) async throws -> Bool {
        // What only tells the languages, for refusals.
        var request = PageRequest(
            path: [], acceptLanguage: head.headers["accept-language"].joined(separator: ","),
            chosenLanguage: gate.cookies(of: head, named: LanguageCookie.name).lazy
                .compactMap(LanguageCookie.language).first ?? language,
            isFromScript: head.headers["x-requested-by"] == ["page"])
        let hasBody = head.hasBody
        var isBodyRead = false
        var extra: [(String, String)] = []
        var response: PageResponse
        do {
            let target = try check(head)
            request.path = target.path
            request.query = target.query
            switch gate.decide(head, key: target.path.isEmpty ? target.query["key"] : nil) {
            case .pass:
                let body = try await read(head, target, &parts, answers)
                isBodyRead = true
                request.method = head.method == .POST ? .post : .get
                request.form = body?.form ?? PageFields()
                request.files = body?.files ?? []
                response = await answer(request)
            case .refuse(let refusal): throw Refused(refusal)
            case .enter:
                extra = [("set-cookie", gate.cookie)]
                response = PageResponse(seeOther: entrance)
                if head.headers["sec-fetch-site"] == ["cross-site"] {
                    // Opened by a link of another site, a browser takes the redirection for a part of that visit, and
                    // sends no cookie that is `SameSite=Strict` with it (Chromium 156). A page that leads on is a
                    // visit of its own.
                    response = PageResponse(contentType: "text/html; charset=utf-8", body: [])
                    extra.append(("refresh", "0; url=\(entrance)"))
                }
            case .goOn: response = PageResponse(seeOther: "/")
            }
        } catch let error as Refused {
            response = responder.refusal(error.refusal, of: request)
        }
        if !isBodyRead, !hasBody {
            // The end of a request without a body.
            guard case .end? = try await parts.next() else { return false }
            isBodyRead = true
        }
        let isLast = !isBodyRead || !head.isKeepAlive
        try await write(response, extra, isHead: head.method == .HEAD, isLast: isLast, answers)
        return !isLast
    }

    /// Refuses what is no request.
    func refuse(_ refusal: PageRefusal, _ answers: Answers) async throws {
        let response = responder.refusal(refusal, of: PageRequest(path: [], chosenLanguage: language))
        try await write(response, [], isHead: false, isLast: true, answers)
    }

    /// Looks at the head alone.
    private func check(_ head: HTTPRequestHead) throws(Refused) -> RequestTarget {
        guard [.GET, .HEAD, .POST].contains(head.method) else { throw Refused(.methodUnknown) }
        return try RequestTarget(head.uri)
    }

    // MARK: Bodies

    /// Reads the body; nil where there is none.
    private func read(
        _ head: HTTPRequestHead, _ target: RequestTarget, _ parts: inout Parts, _ answers: Answers
    ) async throws -> BodyContent? {
        var reader = try reader(head, target)
        do {
            if let length = head.headers["content-length"].first.flatMap({ Int($0) }), length > limits.bodySize {
                throw Refused(.tooLarge)
            }
            let expected = head.headers["expect"]
            if !expected.isEmpty {
                guard expected.map({ $0.lowercased() }) == ["100-continue"] else { throw Refused(.malformed) }
                if head.hasBody, head.version == .http1_1 {
                    try await answers.write(.head(HTTPResponseHead(version: .http1_1, status: .continue)))
                }
            }
            var size = 0
            while let part = try await parts.next() {
                switch part {
                case .body(let buffer):
                    size += buffer.readableBytes
                    guard size <= limits.bodySize else { throw Refused(.tooLarge) }
                    guard reader != nil else { throw Refused(.malformed) }
                    try reader?.take(Array(buffer: buffer))
                case .end: return try reader?.finish()
                case .head: throw Refused(.malformed)
                }
            }
            throw ChannelError.inputClosed
        } catch {
            reader?.discard()
            throw error
        }
    }

    private func reader(_ head: HTTPRequestHead, _ target: RequestTarget) throws(Refused) -> (any BodyReader)? {
        guard head.hasBody else { return nil }
        guard head.method == .POST, head.headers["content-type"].count == 1, head.headers["content-encoding"].isEmpty
        else { throw Refused(.malformed) }
        let type = try HeaderParameters(Substring(head.headers["content-type"][0]))
        switch type.value {
        case "application/x-www-form-urlencoded": return SimpleFormReader(limits: limits)
        case "multipart/form-data":
            guard let boundary = type["boundary"] else { throw Refused(.malformed) }
            return try MultipartFormReader(boundary: boundary, into: folder, limits: limits)
        case "application/octet-stream":
            return try FileReader(name: target.query["name"] ?? "", into: folder, limits: limits)
        default: throw Refused(.malformed)
        }
    }

    // MARK: Answers

    /// The page's answer; a refusal where it takes too long. The files of the request are taken away once it is found.
    private func answer(_ request: PageRequest) async -> PageResponse {
        let first = First<PageResponse?>()
        let work = Task(executorPreference: answers) { [responder] in
            let response = await responder.answer(request)
            for file in request.files { UploadFolder.remove(file) }
            first.resume(response)
        }
        let clock = Task(executorPreference: executor) { [limits] in
            try await Task.sleep(for: limits.answerTime)
            // Before the work hears of it, which may then answer quickly, and wrongly.
            first.resume(nil)
            work.cancel()
        }
        defer { clock.cancel() }
        let response = await withTaskCancellationHandler {
            await first.value
        } onCancel: {
            first.resume(nil)
            work.cancel()
        }
        if let response { return response }
        var slow = responder.refusal(.tooSlow, of: request)
        // Not 408: browsers ask again by themselves then (RFC 9110, 15.5.9), and it was not they who were slow.
        slow.status = 503
        return slow
    }

    private func write(
        _ response: PageResponse, _ extra: [(String, String)], isHead: Bool, isLast: Bool, _ answers: Answers
    ) async throws {
        try await answers.write(.head(ResponseHead.of(response, extra: extra, isLast: isLast)))
        if !isHead, !response.body.isEmpty {
            try await answers.write(.body(.byteBuffer(ByteBuffer(bytes: response.body))))
        }
        try await answers.write(.end(nil))
    }
}

/// The value that comes first; what comes after is dropped.
final class First<Value: Sendable>: Sendable {
    private enum State {
        case empty
        case awaited(CheckedContinuation<Value, Never>)
        case full(Value)
    }
    private let state = Mutex(State.empty)

    /// Waits for it; only one may.
    var value: Value {
        get async {
            await withCheckedContinuation { continuation in
                let value: Value? = state.withLock { state in
                    if case .full(let value) = state { return value }
                    state = .awaited(continuation)
                    return nil
                }
                if let value { continuation.resume(returning: value) }
            }
        }
    }

    /// Hands it in.
    func resume(_ value: Value) {
        let waiting: CheckedContinuation<Value, Never>? = state.withLock { state in
            switch state {
            case .empty:
                state = .full(value)
                return nil
            case .awaited(let continuation):
                state = .full(value)
                return continuation
            case .full: return nil
            }
        }
        waiting?.resume(returning: value)
    }
}

extension HTTPRequestHead {
    /// Whether bytes follow the head (RFC 9112, 6.3).
    fileprivate var hasBody: Bool {
        headers.contains(name: "transfer-encoding")
            || headers["content-length"].contains { Int($0.filter { $0 != " " }) != 0 }
    }
}
