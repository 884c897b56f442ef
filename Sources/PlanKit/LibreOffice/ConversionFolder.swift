internal import OfficePackage

/// The folder of one conversion.
struct ConversionFolder {
    private let folder: TemporaryFolder

    /// Its path, with no links in it.
    var path: String { folder.path }

    /// Makes an empty folder.
    init() throws(PackageError) { folder = try TemporaryFolder(prefix: "plankit-") }

    /// Removes it with all that is in it.
    func remove() { folder.remove() }

    /// Writes a file that is its user's alone (0600).
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
