package import Diagnostics
package import PlanModel

extension ActivityMember {
    /// The heading of a column of the member where the plan has none of its own.
    package func heading(in language: Language) -> String {
        language.choose(heading.russian, heading.belarusian, heading.english)
    }
}
