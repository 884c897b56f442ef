public import DocumentTemplates
public import PlanModel

/// A name that another package adds to those of templates: `{{hours}}`.
///
/// ```swift
/// context.fields = [
///     .ofActivity("hours", aliases: ["часы"], .number, example: "2") { .number(hours(of: $0)) }
/// ]
/// ```
///
/// It is checked and filled like the built-in ones. A built-in name stays what it is.
public struct OwnField: Sendable {
    enum Source: Sendable {
        case plan(@Sendable (Plan) -> TemplateValue)
        case activity(@Sendable (Activity) -> TemplateValue)
    }

    let field: TemplateField
    let source: Source
    let key: UInt64

    private init(_ field: TemplateField, _ source: Source) {
        self.field = field
        self.source = source
        key = WantedNames.key(field.name)
    }

    /// A name at the top of templates.
    ///
    /// - Parameters:
    ///   - aliases: further names, such as the Russian and the Belarusian one.
    ///   - shape: what its value is.
    ///   - example: a value as it may look.
    public static func ofPlan(
        _ name: String, aliases: [String] = [], _ shape: TemplateShape = .text, example: String = "",
        value: @escaping @Sendable (Plan) -> TemplateValue
    ) -> OwnField {
        OwnField(TemplateField(name, aliases: aliases, shape, example: example), .plan(value))
    }

    /// A name of each activity, in whatever list it stands.
    ///
    /// - Parameters:
    ///   - aliases: further names, such as the Russian and the Belarusian one.
    ///   - shape: what its value is.
    ///   - example: a value as it may look.
    public static func ofActivity(
        _ name: String, aliases: [String] = [], _ shape: TemplateShape = .text, example: String = "",
        value: @escaping @Sendable (Activity) -> TemplateValue
    ) -> OwnField {
        OwnField(TemplateField(name, aliases: aliases, shape, example: example), .activity(value))
    }

    fileprivate var isOfPlan: Bool { if case .plan = source { true } else { false } }
}

extension [OwnField] {
    /// The names of templates with these.
    func added(to fields: [TemplateField]) -> [TemplateField] {
        guard !isEmpty else { return fields }
        let ofActivities = filter { !$0.isOfPlan }.map(\.field)
        let rows = TemplateShape.object(ActivityFields.shape.members.adding(ofActivities))
        return fields.map { $0.with($0.shape.replacing(ActivityFields.shape, with: rows)) }
            .adding(filter(\.isOfPlan).map(\.field))
    }
}

extension ReportContext {
    /// An object with the values that own fields have for a plan.
    func adding(_ plan: Plan, to value: TemplateValue) -> TemplateValue {
        adding(to: value) { source in if case .plan(let value) = source { value(plan) } else { nil } }
    }

    /// An object with the values that own fields have for an activity.
    func adding(_ activity: Activity, to value: TemplateValue) -> TemplateValue {
        adding(to: value) { source in if case .activity(let value) = source { value(activity) } else { nil } }
    }

    private func adding(
        to value: TemplateValue, _ own: (OwnField.Source) -> TemplateValue?
    ) -> TemplateValue {
        guard !fields.isEmpty, case .object(let object) = value else { return value }
        var (names, values) = (object.names, object.values)
        for field in fields where wanted.map({ $0.members[field.key] != nil }) ?? true {
            guard object[field.field.name] == nil, let value = own(field.source) else { continue }
            names.append(field.field.name)
            values.append(value)
        }
        return .object(TemplateObject(names: names, values: values))
    }
}

extension [TemplateField] {
    /// These and those others whose names are free.
    fileprivate func adding(_ others: [TemplateField]) -> [TemplateField] {
        let taken = Set(map(\.name))
        return self + others.filter { !taken.contains($0.name) }
    }
}

extension TemplateShape {
    /// The shape with another in the place of one inside it, at any depth.
    fileprivate func replacing(_ old: TemplateShape, with new: TemplateShape) -> TemplateShape {
        if self == old { return new }
        return switch self {
        case .object(let fields): .object(fields.map { $0.with($0.shape.replacing(old, with: new)) })
        case .list(let element): .list(element.replacing(old, with: new))
        default: self
        }
    }
}
