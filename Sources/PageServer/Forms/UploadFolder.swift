internal import FoundationEssentials
internal import OfficePackage
internal import PlanKit
internal import PlanPage

/// Where files that are sent lie while they are looked at.
final class UploadFolder: Sendable {
    private let folder: TemporaryFolder

    /// Its path.
    var path: String { folder.path }

    /// Makes an empty folder.
    init() throws(PackageError) { folder = try TemporaryFolder(prefix: "plankit-page-") }

    /// Removes it with all that is in it.
    func remove() { folder.remove() }

    /// Takes a file away.
    static func remove(_ file: UploadedFile) { try? FileManager.default.removeItem(atPath: file.path) }

    /// A new empty file.
    ///
    /// - Throws: `failed`: the disk is full, or the folder was taken away.
    func file() throws(Refused) -> OpenUpload {
        let file = Pathname(path).appending(String(UInt64.random(in: .min ... .max), radix: 36))
        do {
            return OpenUpload(path: file, file: try GrowingFile(at: file))
        } catch {
            throw Refused(.failed)
        }
    }
}

/// A file that is being sent.
struct OpenUpload {
    /// Where it is.
    let path: String
    private let file: GrowingFile
    /// How many bytes there are.
    private(set) var size = 0

    fileprivate init(path: String, file: GrowingFile) {
        self.path = path
        self.file = file
    }

    /// Adds bytes.
    mutating func append(_ bytes: some Sequence<UInt8>, limit: Int) throws(Refused) {
        let piece = Array(bytes)
        size += piece.count
        guard size <= limit else { throw Refused(.tooLarge) }
        do {
            try file.append(piece)
        } catch {
            throw Refused(.failed)
        }
    }

    /// Takes it away again.
    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
