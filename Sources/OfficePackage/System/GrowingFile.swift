/// A new file that is written piece by piece, and that nobody but its owner may read. It is closed with the last who holds it.
package final class GrowingFile: Sendable {
    private let file: OpenFile
    private let path: String

    /// Makes an empty file; one that exists is an error.
    package init(at path: String) throws(PackageError) {
        do throws(FileError) {
            file = try OpenFile.creatingPrivate(path)
        } catch {
            throw PackageFile.notWritten(path, error)
        }
        self.path = path
    }

    /// Adds bytes at its end.
    package func append(_ bytes: [UInt8]) throws(PackageError) {
        do throws(FileError) { try file.write(bytes) } catch { throw PackageFile.notWritten(path, error) }
    }
}
