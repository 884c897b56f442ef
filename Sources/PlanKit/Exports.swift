// `import PlanKit` is the one door: whoever opens it sees a plan's members too.
//
// Type aliases would give the names of the types but not their members, which Swift looks up in the module that
// declares them (SE-0444, MemberImportVisibility). Re-exporting those modules is what makes `plan.title` compile
// behind a single import; the attribute is underscored but long stable, and swift-nio and Swift Testing rely on it.

@_exported public import Diagnostics
@_exported public import DocumentModel
@_exported public import struct DocumentTemplates.TemplateField
@_exported public import struct DocumentTemplates.TemplateLimits
@_exported public import struct DocumentTemplates.TemplateObject
@_exported public import enum DocumentTemplates.TemplateShape
@_exported public import enum DocumentTemplates.TemplateValue
@_exported public import PlanChecks
@_exported public import PlanComparison
@_exported public import PlanExport
@_exported public import PlanModel
@_exported public import PlanRecognition
@_exported public import PlanReports
@_exported public import struct OfficePackage.FileIdentity
@_exported public import struct OfficePackage.FileKind
@_exported public import struct OfficePackage.PackageError
@_exported public import struct OfficePackage.PackageLimits
@_exported public import struct OfficePackage.Pathname
