internal import CZip

extension SystemLibraries {
    /// The version of libzip that the program runs with.
    package static var zipVersion: String { unsafe String(cString: zip_libzip_version()) }
}
