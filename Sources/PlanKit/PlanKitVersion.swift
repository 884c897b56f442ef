/// The version of PlanKit, by semver.org.
public enum PlanKitVersion {
    /// `MAJOR.MINOR.PATCH`.
    public static let text = "0.1.0"
}
