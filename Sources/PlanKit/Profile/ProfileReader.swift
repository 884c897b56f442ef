public import Diagnostics
public import OfficePackage
public import PlanChecks
internal import PlanModel
internal import PlanRecognition
internal import PlanReports

/// Reads profiles.
///
/// All that is wrong with a profile is told at once; a profile with errors is not used in part.
public struct ProfileReader: Sendable {
    private let limits: PackageLimits
    private let rules: [any PlanRule]

    /// A reader.
    ///
    /// - Parameters:
    ///   - limits: the bounds of the profile's file, and of a calendar's that it names.
    ///   - rules: rules of other packages, whose findings a profile may weigh too.
    public init(limits: PackageLimits = .standard, rules: [any PlanRule] = []) {
        self.limits = limits
        self.rules = rules
    }

    /// A profile, and what is wrong with it.
    public struct Reading: Sendable {
        /// The profile, as far as it was understood.
        public var profile: Profile
        /// What is wrong with it; empty where nothing is.
        public var diagnostics: [Diagnostic]
    }

    /// The profile in a file.
    ///
    /// - Throws: why the file cannot be opened.
    public func read(_ path: String) throws(PlanKitError) -> Reading {
        let bytes = try InputFile.readText(path, limits: limits, otherwise: .settingsNotYAML)
        var reading = read(bytes, name: path)
        if reading.calendarFile != nil, let calendar = reading.calendarFile {
            let file = reading.reading.profile.resolved(calendar)
            reading.reading.profile.calendarFile = file
            let bytes: [UInt8]
            do throws(PlanKitError) {
                bytes = try InputFile.readText(file, limits: limits, otherwise: .settingsNotYAML)
            } catch {
                throw error.after(reading.reading.diagnostics)
            }
            let (years, diagnostics) = SchoolCalendarFile.read(bytes)
            reading.reading.profile.calendar = years
            reading.reading.diagnostics += diagnostics.map { $0.inFile(file) }
        }
        return reading.reading
    }

    /// The profile in these bytes. A calendar file that it names is not opened.
    public func read(_ bytes: [UInt8]) -> Reading { read(bytes, name: nil).reading }

    private func read(_ bytes: [UInt8], name: String?) -> (reading: Reading, calendarFile: String?) {
        var profile = Profile()
        profile.file = name
        var calendarFile: String?
        var diagnostics: [Diagnostic]
        do throws(YAMLSyntaxError) {
            var fields = ProfileFields(try YAMLNode(yaml: bytes))
            take(&fields, into: &profile, calendarFile: &calendarFile)
            fields.finish()
            diagnostics = fields.diagnostics
        } catch {
            diagnostics = [error.diagnostic]
        }
        if let name { diagnostics = diagnostics.map { $0.inFile(name) } }
        return (Reading(profile: profile, diagnostics: diagnostics), calendarFile)
    }

    // MARK: Keys

    private func take(_ fields: inout ProfileFields, into profile: inout Profile, calendarFile: inout String?) {
        fields.fields("institution") { fields in
            profile.institution.name = localized("name", &fields)
            profile.institution.shortName = localized("shortName", &fields)
            profile.institution.place = localized("place", &fields)
        }
        profile.director = person("director", &fields)
        profile.deputies = persons("deputies", &fields)
        profile.chair = person("chair", &fields)
        profile.secretary = person("secretary", &fields)
        fields.fields("project") { fields in
            profile.project.title = localized("title", &fields)
            profile.project.years = fields.text("years")
            profile.project.leader = person("leader", &fields)
            profile.project.consultants = persons("consultants", &fields)
            profile.project.basis = fields.texts("basis")
        }
        fields.entries("certificate") { fields, heading, node in
            let paragraphs = fields.texts(of: node, "\(fields.shown("certificate")).\(heading)")
            profile.certificate.append(Profile.TextSection(heading: heading, paragraphs: paragraphs))
        }
        fields.list("staff") { fields in
            profile.staff.append(
                Profile.StaffMember(
                    name: fields.text("name"), post: fields.text("post"),
                    gender: fields.value(
                        "gender", expected: SettingsWords.genders.list(in: fields.language), SettingsWords.genders.value
                    ), genitive: fields.text("genitive"),
                    dative: fields.text("dative"), accusative: fields.text("accusative"),
                    instrumental: fields.text("instrumental")))
        }
        fields.entries("own") { fields, name, node in
            // A template takes a dot for the name inside another.
            guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "_- '’".contains($0) }) else {
                return fields.report(
                    "\(fields.shown("own")).\(name)", node, expected: "\(fields.shown("own")): {phone: \"…\"}")
            }
            if case .text(let text) = node.content {
                profile.own[name] = .text(text)
            } else {
                profile.own[name] = .list(fields.texts(of: node, "\(fields.shown("own")).\(name)"))
            }
        }
        takeTable(&fields, into: &profile, calendarFile: &calendarFile)
        takeChecks(&fields, into: &profile)
        profile.templates = fields.text("templates")
    }

    private func takeTable(
        _ fields: inout ProfileFields, into profile: inout Profile, calendarFile: inout String?
    ) {
        let roles = SettingsWords.roles
        fields.entries("columns") { fields, heading, node in
            guard case .text(let text) = node.content, let role = roles.value(text) else {
                return fields.report(
                    "\(fields.shown("columns")).\(heading)", node, expected: roles.list(in: fields.language))
            }
            profile.columns[heading] = role
        }
        if let node = fields.node("columnsWithoutHeader") {
            let names = fields.texts(of: node, "columnsWithoutHeader")
            profile.columnsWithoutHeader = names.compactMap(roles.value)
            if profile.columnsWithoutHeader.count != names.count {
                fields.report(
                    fields.shown("columnsWithoutHeader"), node, expected: roles.list(in: fields.language))
            }
        }
        profile.schoolYear = fields.value("schoolYear", expected: "2024/2025") { SchoolYear($0) }
        profile.calendarYear = fields.value("calendarYear", expected: "2025") { text in
            Int(text).flatMap { (1900...2200).contains($0) ? $0 : nil }
        }
        fields.fields("yearBounds") { fields in
            if let (month, day) = fields.value("start", expected: "09-01", monthAndDay) {
                (profile.yearBounds.startMonth, profile.yearBounds.startDay) = (month, day)
            }
            if let (month, day) = fields.value("end", expected: "05-31", monthAndDay) {
                (profile.yearBounds.endMonth, profile.yearBounds.endDay) = (month, day)
            }
        }
        if let node = fields.node("calendar") {
            if case .text(let path) = node.content {
                calendarFile = path
            } else {
                profile.calendar = SchoolCalendarFile.read(node, &fields)
            }
        }
        fields.entries("abbreviations") { fields, short, node in
            guard case .text(let full) = node.content else {
                return fields.report(
                    "\(fields.shown("abbreviations")).\(short)", node, expected: "ЗДУВР: \"заместитель директора\"")
            }
            profile.abbreviations[short] = full
        }
        fields.entries("people") { fields, name, node in
            profile.people[name] = fields.texts(of: node, "\(fields.shown("people")).\(name)")
        }
    }

    private func takeChecks(_ fields: inout ProfileFields, into profile: inout Profile) {
        let ids = PlanChecker.allIDs + rules.flatMap(\.ids)
        fields.entries("severities") { fields, name, node in
            let key = fields.shown("severities")
            guard let id = ids.first(where: { $0.rawValue == name }) else {
                let nearest = ProfileFields.nearest(to: name, among: ids.map(\.rawValue))
                return fields.report(
                    key, YAMLNode(content: .text(name), line: node.line),
                    expected: nearest ?? ids.map(\.rawValue).joined(separator: ", "))
            }
            guard case .text(let text) = node.content, let severity = SettingsWords.severities.value(text) else {
                return fields.report(
                    "\(key).\(name)", node, expected: SettingsWords.severities.list(in: fields.language))
            }
            if let severity {
                profile.severities[id] = severity
            } else {
                profile.disabledChecks.insert(id)
            }
        }
        let countries = SettingsWords.countries
        if let country = fields.value("country", expected: countries.list(in: fields.language), countries.value) {
            profile.country = country
        }
    }

    // MARK: Values

    private func localized(_ key: String, _ fields: inout ProfileFields) -> Profile.LocalizedText {
        guard let node = fields.node(key) else { return Profile.LocalizedText() }
        var result = Profile.LocalizedText()
        if case .text(let text) = node.content {
            result.ru = text
            return result
        }
        fields.fields(of: node, fields.joined(key)) { fields in
            result.ru = fields.text("ru")
            result.be = fields.text("be")
        }
        return result
    }

    private func person(_ key: String, _ fields: inout ProfileFields) -> Profile.Person {
        fields.node(key).map { person($0, key, &fields) } ?? Profile.Person()
    }

    private func persons(_ key: String, _ fields: inout ProfileFields) -> [Profile.Person] {
        guard let node = fields.node(key) else { return [] }
        guard case .list(let items) = node.content else { return [person(node, key, &fields)] }
        return items.map { person($0, key, &fields) }
    }

    /// A person: a mapping with name and post, or the name alone.
    private func person(_ node: YAMLNode, _ key: String, _ fields: inout ProfileFields) -> Profile.Person {
        if case .text(let name) = node.content { return Profile.Person(name: name) }
        var result = Profile.Person()
        fields.fields(of: node, fields.joined(key)) { fields in
            result = Profile.Person(name: fields.text("name"), post: fields.text("post"))
        }
        return result
    }

    private func monthAndDay(_ text: String) -> (Int, Int)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        // A leap year, so that 29 February is a day.
        guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
            Day(year: 2024, month: month, day: day) != nil
        else { return nil }
        return (month, day)
    }
}
