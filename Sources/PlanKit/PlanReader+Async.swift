internal import Diagnostics
internal import OfficePackage

// The same for callers that must not wait: servers, programs with windows.
extension PlanReader {
    /// The plan in a file, read on one of the threads that all tasks share.
    ///
    /// A task that is cancelled stops reading within a piece of 64 KiB, or a step of the recognition. A conversion by
    /// LibreOffice is ended too, unless its ``LibreOffice/interruption`` is the caller's.
    ///
    /// - Throws: why there is none; an error with ``PackageError/isCancellation`` where the task was cancelled.
    @concurrent
    public func read(_ path: String) async throws(PlanKitError) -> PlanReading {
        try await cancellable(name: path) { reader throws(PlanKitError) in try reader.read(path) }
    }

    /// The plan in a file's bytes, read on one of the threads that all tasks share.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: the name that diagnostics give the file.
    /// - Throws: why there is none; an error with ``PackageError/isCancellation`` where the task was cancelled.
    @concurrent
    public func read(_ bytes: [UInt8], name: String) async throws(PlanKitError) -> PlanReading {
        try await cancellable(name: name) { reader throws(PlanKitError) in try reader.read(bytes, name: name) }
    }

    /// The plan in a file that comes in pieces, such as the body of a request.
    ///
    /// No more is taken than ``ReadingOptions/limits`` allow a file to have.
    ///
    /// - Parameters:
    ///   - pieces: the pieces, in their order.
    ///   - name: the name that diagnostics give the file.
    /// - Throws: a ``PlanKitError`` that says why there is none; what the sequence throws.
    @concurrent
    public func read<Pieces: AsyncSequence & Sendable>(
        pieces: Pieces, name: String
    ) async throws -> PlanReading where Pieces.Element: Sequence<UInt8> {
        var bytes: [UInt8] = []
        for try await piece in pieces { try append(piece, to: &bytes, name: name) }
        return try await read(bytes, name: name)
    }

    /// The plan in a file that comes byte by byte.
    ///
    /// No more is taken than ``ReadingOptions/limits`` allow a file to have.
    ///
    /// - Parameters:
    ///   - bytes: the bytes, in their order.
    ///   - name: the name that diagnostics give the file.
    /// - Throws: a ``PlanKitError`` that says why there is none; what the sequence throws.
    @concurrent
    public func read<Bytes: AsyncSequence & Sendable>(
        bytes: Bytes, name: String
    ) async throws -> PlanReading where Bytes.Element == UInt8 {
        var gathered: [UInt8] = []
        for try await byte in bytes { try append(CollectionOfOne(byte), to: &gathered, name: name) }
        return try await read(gathered, name: name)
    }

    private func append(
        _ piece: some Sequence<UInt8>, to bytes: inout [UInt8], name: String
    ) throws(PlanKitError) {
        bytes.append(contentsOf: piece)
        guard bytes.count <= options.limits.maximumFileBytes else {
            throw PackageLimits.exceeded("file-bytes", bytes.count, at: Place(file: name))
        }
    }

    /// Reads; a cancelled task ends LibreOffice too, and hears of its cancellation, whatever that broke.
    private func cancellable(
        name: String, _ read: (PlanReader) throws(PlanKitError) -> PlanReading
    ) async throws(PlanKitError) -> PlanReading {
        var reader = self
        let interruption = LibreOffice.Interruption()
        if reader.options.converter?.interruption == nil { reader.options.converter?.interruption = interruption }
        let result = await withTaskCancellationHandler {
            Result { () throws(PlanKitError) in try read(reader) }
        } onCancel: {
            interruption.interrupt()
        }
        if case .failure = result, Task.isCancelled {
            throw PlanKitError(.readingCancelled, at: Place(file: name))
        }
        return try result.get()
    }
}
