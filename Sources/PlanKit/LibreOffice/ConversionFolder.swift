internal import FoundationEssentials
internal import OfficePackage

/// The folder of one conversion. The documents in it name people: nobody but its user may enter it (0700), and its files
/// are theirs alone (0600), whatever the mask for new files.
struct ConversionFolder {
    /// Its path, with no links in it.
    let path: String

    /// Makes an empty folder.
    init() throws(PackageError) {
        let parent = FileManager.default.temporaryDirectory.path(percentEncoded: false)
        let name = "plankit-" + String(UInt64.random(in: .min ... .max), radix: 36)
        path = "\(PackageFile.resolved(parent) ?? parent)/\(name)"
        try PackageFile.makePrivateFolder(path)
    }

    /// Removes it with all that is in it.
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file.
    func write(_ bytes: [UInt8], to name: String) throws(PackageError) {
        try PackageFile.writePrivate(bytes, to: "\(path)/\(name)")
    }

    /// The address of the profile, as LibreOffice is told it.
    var profileURL: String { "\(OfficeProfile.url(of: path))/profile" }

    /// Writes the profile for a program.
    func addProfile(for program: String) throws(PackageError) {
        for folder in ["profile", "profile/user"] { try PackageFile.makePrivateFolder("\(path)/\(folder)") }
        let installation = OfficeProfile.installation(of: PackageFile.resolved(program) ?? program)
        let text = OfficeProfile.text(allowing: [path] + (installation.map { [$0] } ?? ["/"]))
        try write(Array(text.utf8), to: "profile/user/registrymodifications.xcu")
    }
}
