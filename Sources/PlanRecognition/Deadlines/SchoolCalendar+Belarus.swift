public import PlanModel

extension SchoolCalendar {
    /// The years built in: general secondary schools of Belarus.
    public static let belarus = SchoolCalendar([])
}
