public import PlanPage

/// What answers the requests that may be looked at.
public protocol PageResponder: Sendable {
    /// Answers a request.
    func answer(_ request: PageRequest) async -> PageResponse
    /// What is said of a request that is not looked at; only its languages are known.
    func refusal(_ refusal: PageRefusal, of request: PageRequest) -> PageResponse
}

extension PageSite: PageResponder {}
