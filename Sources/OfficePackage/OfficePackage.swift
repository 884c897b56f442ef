public import Diagnostics

/// A document file taken apart: what it is, and its parts.
///
/// DOCX and ODT are zips whose parts are found through relationships (OPC) or the manifest (ODF), never by extension;
/// flat ODF is one part, and Flat OPC one file of many. Everything that stops a file (damage, passwords, limits) is thrown; see ``PackageError``.
public final class OfficePackage {
    /// What the file is.
    public let kind: FileKind
    /// The file's name, for messages.
    public let name: String
    /// The limits under which it is read.
    public let limits: PackageLimits
    /// The part with the document's text: `word/document.xml`, `content.xml`; the name of the file for flat ODF.
    public let mainPart: String
    /// What a person should know about the package.
    public let diagnostics: [Diagnostic]
    /// The part names in the zip's order; backslashes are slashes.
    public let partNames: [String]
    /// The same with the folders, whose names end in a slash, where the zip names them.
    public let entryNames: [String]

    /// What its readers keep in memory, added up.
    public let memory: MemoryMeter

    private let content: Content
    private let parts: PartIndex
    /// The parts of a flat package.
    private let flatParts: Set<String>
    /// The relationships of the parts that were asked for them: several readers ask for the main part's.
    private var knownRelationships: [String: [Relationship]] = [:]

    private enum Content: ~Copyable {
        case zip(ZipReader)
        case flat([UInt8])
        case flatPackage([UInt8], FlatPackage)
    }

    /// Opens a file.
    public convenience init(path: String, limits: PackageLimits = .standard) throws(PackageError) {
        try self.init(bytes: try PackageFile.read(path, limits: limits), name: path, limits: limits)
    }

    /// Opens a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: the name that messages give.
    ///   - limits: what it may cost.
    /// - Throws: ``PackageError`` where this is no DOCX, ODT or flat ODF, or a damaged, encrypted or oversized one; its
    ///   place names the file.
    public init(bytes: [UInt8], name: String, limits: PackageLimits = .standard) throws(PackageError) {
        self.name = name
        self.limits = limits
        memory = MemoryMeter(fileBytes: bytes.count, limits: limits)
        do throws(PackageError) {
            switch FileKind.sniff(bytes) {
            case .zip:
                let zip = try ZipReader(bytes: bytes, limits: limits)
                // Names of entries are kept in several tables.
                memory.add(bytes.count)
                for entry in zip.entries { memory.add(MemoryMeter.Weight.mark + entry.name.utf8.count * 6) }
                try memory.check(at: .unknown)
                let directory = try PackageDirectory(zip, limits: limits, memory: memory)
                kind = directory.kind
                mainPart = directory.mainPart
                diagnostics = directory.diagnostics.map { $0.inFile(name) }
                partNames = directory.partNames
                entryNames = directory.entryNames
                parts = directory.parts
                flatParts = []
                content = .zip(zip)
            case .fodt:
                kind = FileKind.flat(bytes)
                mainPart = name
                diagnostics = []
                partNames = [name]
                entryNames = [name]
                parts = PartIndex()
                flatParts = []
                memory.add(bytes.count)
                content = .flat(bytes)
            case .flatOPC:
                memory.add(bytes.count)
                let flat = try FlatPackage(bytes, name: name, limits: limits, memory: memory)
                kind = flat.kind
                mainPart = flat.mainPart
                diagnostics = []
                partNames = flat.partNames
                entryNames = flat.partNames
                parts = PartIndex()
                flatParts = Set(flat.partNames)
                content = .flatPackage(bytes, flat)
            case let other:
                throw other.refusal(isEmpty: bytes.isEmpty)
            }
        } catch {
            throw error.inFile(name)
        }
    }

    /// Whether the package has a part of that name.
    public func contains(_ part: String) -> Bool {
        parts[part] != nil || part == mainPart || flatParts.contains(part)
    }

    /// The whole content of a part; a part of a flat package has none of its own, only events.
    public func bytes(of part: String) throws(PackageError) -> [UInt8] {
        do throws(PackageError) {
            switch content {
            case .flat(let bytes): return bytes
            case .flatPackage: throw PackageError(.packagePartMissing, ["part": part])
            case .zip(let zip): return try zip.open(try entry(part), limits: limits).allBytes()
            }
        } catch {
            throw error.inFile(name)
        }
    }

    /// The events of an XML part, streamed.
    public func events(of part: String, vocabulary: XMLVocabulary) throws(PackageError) -> XMLEventReader {
        do throws(PackageError) {
            switch content {
            case .flat(let bytes):
                return try XMLEventReader(
                    source: MemorySource(bytes), part: part, file: name, vocabulary: vocabulary, limits: limits,
                    memory: memory)
            case .flatPackage(let bytes, _):
                guard flatParts.contains(part) else { throw PackageError(.packagePartMissing, ["part": part]) }
                return try XMLEventReader(
                    source: MemorySource(bytes), flatPart: part, file: name, vocabulary: vocabulary, limits: limits,
                    memory: memory)
            case .zip(let zip):
                return try XMLEventReader(
                    source: try zip.open(try entry(part), limits: limits), part: part, file: name,
                    vocabulary: vocabulary, limits: limits, memory: memory)
            }
        } catch {
            throw error.inFile(name)
        }
    }

    /// The relationships of an Open Packaging part, in order; none where it has no relationships part.
    public func relationships(of part: String) throws(PackageError) -> [Relationship] {
        do throws(PackageError) {
            switch content {
            case .flat: return []
            case .flatPackage(_, let flat): return flat.relationships(of: part)
            case .zip(let zip):
                if let known = knownRelationships[part] { return known }
                let read = try PackageDirectory.relationships(
                    of: part, parts: parts, zip: zip, limits: limits, memory: memory)
                knownRelationships[part] = read
                return read
            }
        } catch {
            throw error.inFile(name)
        }
    }

    private func entry(_ part: String) throws(PackageError) -> ZipReader.Entry {
        guard let entry = parts[part] else { throw PackageError(.packagePartMissing, ["part": part]) }
        return entry
    }

    func copyEntry(_ part: String, into writer: borrowing ZipWriter) throws(PackageError) {
        switch content {
        case .flat: throw PackageError(.packagePartMissing, ["part": part])
        case .flatPackage: throw PackageError(.packagePartMissing, ["part": part])
        case .zip(let zip): try writer.copy(try entry(part), named: part, from: zip)
        }
    }
}

extension PackageError {
    /// The same error, its place naming the file.
    public func inFile(_ name: String) -> PackageError {
        PackageError(diagnostic.inFile(name), after: explanations.map { $0.inFile(name) })
    }
}

extension Diagnostic {
    /// The same diagnostic, its place naming the file (unless it names one already).
    public func inFile(_ name: String) -> Diagnostic {
        var copy = self
        if copy.place.file == nil { copy.place.file = name }
        return copy
    }
}
