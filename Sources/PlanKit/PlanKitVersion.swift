internal import OfficePackage
internal import PlanModel
internal import SQLite
internal import YAML

/// The version of PlanKit, by semver.org.
public enum PlanKitVersion {
    /// `MAJOR.MINOR.PATCH`.
    public static let text = "0.1.0"

    /// The contract that plans are written by; its number changes where programs that read it must.
    public static let contract = Plan.format

    /// The libraries of the system that it runs with, as they are at run time.
    public static var libraries: [(name: String, version: String)] {
        [
            ("libzip", SystemLibraries.zipVersion), ("libxml2", SystemLibraries.xmlVersion),
            ("SQLite", SQLConnection.libraryVersion), ("libyaml", YAMLEventReader.libraryVersion),
        ]
    }
}
