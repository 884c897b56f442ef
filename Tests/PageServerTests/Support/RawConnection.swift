import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A connection of which a test says each byte: no library sends what a server must refuse.
final class RawConnection: @unchecked Sendable {
    /// What went wrong.
    enum Failure: Error { case notConnected, notSent, silent }

    private let socket: Int32
    /// Bytes that came behind the last answer.
    private var rest: [UInt8] = []

    /// Connects to a port of 127.0.0.1.
    init(port: Int) throws {
        #if canImport(Glibc)
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Failure.notConnected }
    }

    deinit { close(socket) }

    /// Sends bytes; false where the server has closed the connection.
    ///
    /// Each call that waits has a thread of its own: of those of Dispatch there are as few as cores, and others come one a
    /// second, so that 50 connections would wait for each other.
    @discardableResult
    func send(_ bytes: [UInt8]) async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [self] in
                var sent = 0
                while sent < bytes.count {
                    #if canImport(Glibc)
                        let flags = Int32(MSG_NOSIGNAL)
                    #else
                        let flags: Int32 = 0
                    #endif
                    let count = bytes[sent...].withUnsafeBytes {
                        Foundation.send(socket, $0.baseAddress, $0.count, flags)
                    }
                    guard count > 0 else { return continuation.resume(returning: false) }
                    sent += count
                }
                continuation.resume(returning: true)
            }
        }
    }

    @discardableResult
    func send(_ text: String) async -> Bool { await send(Array(text.utf8)) }

    /// Says that nothing more is sent.
    func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// The next bytes; none at the end of the connection, nil where nothing comes for so long.
    func receive(within seconds: Double) async -> [UInt8]? {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [self] in
                var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
                guard poll(&descriptor, 1, Int32(seconds * 1000)) > 0 else {
                    return continuation.resume(returning: nil)
                }
                var buffer = [UInt8](repeating: 0, count: 65536)
                let count = recv(socket, &buffer, buffer.count, 0)
                continuation.resume(returning: Array(buffer.prefix(max(count, 0))))
            }
        }
    }

    /// The next answer.
    ///
    /// - Parameter isHead: whether it is one to HEAD, which has no body whatever its length says.
    func answer(isHead: Bool = false, within seconds: Double = 120) async throws -> RawAnswer {
        while true {
            if let answer = RawAnswer(&rest, isHead: isHead) { return answer }
            guard let bytes = await receive(within: seconds), !bytes.isEmpty else { throw Failure.silent }
            rest += bytes
        }
    }

    /// Whether the server closes the connection, whatever it sends before.
    func isClosed(within seconds: Double = 120) async -> Bool {
        while let bytes = await receive(within: seconds) {
            if bytes.isEmpty { return true }
        }
        return false
    }
}

/// An answer as it came.
struct RawAnswer {
    var status = 0
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The values of a header field.
    subscript(name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Takes an answer from the front of what has come; nil where it is not all there.
    init?(_ bytes: inout [UInt8], isHead: Bool) {
        let end = Array("\r\n\r\n".utf8)
        guard let index = bytes.indices.first(where: { bytes[$0...].starts(with: end) }) else { return nil }
        let lines = String(decoding: bytes[..<index], as: UTF8.self).split(separator: "\r\n")
        status = Int(lines.first?.split(separator: " ").dropFirst().first ?? "") ?? 0
        fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
        }
        let hasBody = !isHead && status >= 200
        let length = hasBody ? Int(self["content-length"].first ?? "") ?? 0 : 0
        guard bytes.count >= index + 4 + length else { return nil }
        body = Array(bytes[(index + 4)..<(index + 4 + length)])
        bytes.removeFirst(index + 4 + length)
    }
}
