internal import FoundationEssentials
package import OfficePackage

/// A folder for files that name people and are soon gone: nobody but its user may enter it (0700), whatever the mask for
/// new files.
package struct TemporaryFolder: Sendable {
    /// Its path, with no links in it.
    package let path: String

    /// Makes an empty folder.
    ///
    /// - Parameter prefix: how its name begins; the rest is chance's.
    package init(prefix: String) throws(PackageError) {
        let parent = FileManager.default.temporaryDirectory.path(percentEncoded: false)
        let name = prefix + String(UInt64.random(in: .min ... .max), radix: 36)
        path = Pathname(PackageFile.resolved(parent) ?? parent).appending(name)
        try PackageFile.makePrivateFolder(path)
    }

    /// Removes it with all that is in it.
    package func remove() { try? FileManager.default.removeItem(atPath: path) }
}
