public import Diagnostics

/// What a file truly is, whatever its name says: one line of `all`.
///
/// A line names the format, says by what its content is known and who reads it. A further format that one of the readers
/// understands is one more line; sniffing, the look into packages, the list of what can be read and the refusals are all
/// made from the lines.
public struct FileKind: Sendable {
    /// Its name, the usual extension mostly.
    public let name: String
    /// The usual extensions of its files. They are only words for people: the content decides.
    public let extensions: [String]
    /// By what its content is known; one of them is enough.
    let signs: [Sign]
    /// Who reads it.
    public let reading: Reading

    /// Who reads a file.
    public enum Reading: Sendable, Hashable {
        /// The reader of WordprocessingML.
        case wordprocessing
        /// The reader of OpenDocument text.
        case openDocument
        /// The reader of SpreadsheetML.
        case spreadsheet
        /// LibreOffice, which makes OpenDocument text of it; the filter is named where its own guess goes wrong.
        case libreOffice(filter: String? = nil)
        /// The importer of PlanKit's own JSON.
        case json
        /// The importer of CSV.
        case csv
        /// Another package, see ``PlanKit/InputFormat``.
        case another
        /// Nobody; what a person is told.
        case nobody(DiagnosticID)
    }

    /// What content shows.
    enum Sign: Sendable, Hashable {
        /// These bytes stand at the beginning, or so many bytes behind it.
        case bytes([UInt8], at: Int = 0)
        /// A compound file ([MS-CFB]) has a stream of this name.
        case stream(String)
        /// Markup with these words near its beginning, in lower case.
        case markup(String)
        /// The head of a mail that has parts.
        case mail
        /// Text that begins with one of these characters; with any where there are none.
        case text([UInt8])
        /// Text with these words near its beginning.
        case words(String)
        /// The main part of an OPC package is of a type with these words in it.
        case contentType(String)
        /// An ODF package is of a media type with these words in it.
        case mediaType(String)
    }

    /// A kind that another package reads.
    ///
    /// - Parameters:
    ///   - name: its name, the usual extension mostly.
    ///   - extensions: the usual extensions of its files.
    public init(name: String, extensions: [String]) {
        self.init(name, extensions, [], .another)
    }

    private init(_ name: String, _ extensions: [String], _ signs: [Sign], _ reading: Reading) {
        self.name = name
        self.extensions = extensions
        self.signs = signs
        self.reading = reading
    }
}

extension FileKind {
    /// A Word document; the next three are its kin (ECMA-376 Part 1, 11.3.10; [MS-OFFMACRO2], 2.2).
    public static let docx = FileKind(
        "docx", ["docx"], [.contentType("wordprocessingml.document.main+xml")], .wordprocessing)
    /// A document with macros.
    public static let docm = FileKind(
        "docm", ["docm"], [.contentType("ms-word.document.macroEnabled.main+xml")], .wordprocessing)
    /// A template of documents.
    public static let dotx = FileKind(
        "dotx", ["dotx"], [.contentType("wordprocessingml.template.main+xml")], .wordprocessing)
    /// A template with macros.
    public static let dotm = FileKind(
        "dotm", ["dotm"], [.contentType("ms-word.template.macroEnabledTemplate.main+xml")], .wordprocessing)
    /// A template of OpenDocument text (ODF 1.3 Part 2, 3.2; OpenOffice.org 1 has names of its own).
    public static let ott = FileKind(
        "ott", ["ott"], [.mediaType("opendocument.text-template"), .mediaType("sun.xml.writer.template")],
        .openDocument)
    /// A master document, which joins others.
    public static let odm = FileKind(
        "odm", ["odm"], [.mediaType("opendocument.text-master"), .mediaType("sun.xml.writer.global")], .openDocument)
    /// OpenDocument text; also an ODF package that does not say what it holds.
    public static let odt = FileKind(
        "odt", ["odt"], [.mediaType("opendocument.text"), .mediaType("sun.xml.writer")], .openDocument)
    /// A package of Word's as one XML file (Flat OPC).
    public static let flatOPC = FileKind(
        "flatopc", ["xml"], [.markup("<pkg:package"), .markup("schemas.microsoft.com/office/2006/xmlpackage")],
        .wordprocessing)
    /// The XML of Word 2003.
    public static let wordML = FileKind(
        "wordml", ["xml", "doc"],
        [.markup(":worddocument"), .markup("schemas.microsoft.com/office/word/2003/wordml")], .libreOffice())
    /// A web page with its pictures in one file, as browsers and Word save it (RFC 2557).
    public static let mhtml = FileKind("mhtml", ["mht", "mhtml"], [.mail], .nobody(.formatWebArchive))
    /// Text for a browser.
    public static let html = FileKind(
        "html", ["html", "htm"], [.markup("<html"), .markup("<!doctype html")],
        .libreOffice(filter: "HTML (StarWriter)"))
    /// OpenDocument text as one XML file. Any XML that does not show what it is passes for it: a root behind long
    /// comments does not; the reader finds out.
    public static let fodt = FileKind(
        "fodt", ["fodt"],
        [.markup("<office:document"), .markup("urn:oasis:names:tc:opendocument:xmlns:office"), .markup("<?xml")],
        .openDocument)
    /// A compound file that holds an encrypted Office document ([MS-OFFCRYPTO], 1.3.3).
    public static let encryptedOffice = FileKind(
        "encryptedOffice", [], [.stream("EncryptedPackage")], .nobody(.passwordProtected))
    /// Word before 2007.
    public static let doc = FileKind("doc", ["doc", "dot"], [.stream("WordDocument")], .libreOffice())
    /// Rich Text Format.
    public static let rtf = FileKind("rtf", ["rtf"], [.bytes(Array("{\\rtf".utf8))], .libreOffice())
    /// An Excel workbook; the next three are its kin (ECMA-376 Part 1, 12.3.23; [MS-OFFMACRO2], 2.2).
    public static let xlsx = FileKind(
        "xlsx", ["xlsx"], [.contentType("spreadsheetml.sheet.main+xml")], .spreadsheet)
    /// A workbook with macros.
    public static let xlsm = FileKind(
        "xlsm", ["xlsm"], [.contentType("ms-excel.sheet.macroEnabled.main+xml")], .spreadsheet)
    /// A template of workbooks.
    public static let xltx = FileKind(
        "xltx", ["xltx"], [.contentType("spreadsheetml.template.main+xml")], .spreadsheet)
    /// A template of workbooks with macros.
    public static let xltm = FileKind(
        "xltm", ["xltm"], [.contentType("ms-excel.template.macroEnabled.main+xml")], .spreadsheet)
    /// A workbook in a binary form, and an add-in: known, but read by nobody here.
    public static let xlsb = FileKind("xlsb", ["xlsb"], [.contentType("ms-excel")], .nobody(.formatNotWorkbook))
    /// Slides: known, as pages and pictures are, but no text documents.
    public static let pptx = FileKind(
        "pptx", ["pptx"], [.contentType("presentationml"), .contentType("ms-powerpoint")], .nobody(.formatNotText))
    /// A template of OpenDocument spreadsheets (ODF 1.3 Part 2, 3.2; OpenOffice.org 1 has names of its own).
    public static let ots = FileKind(
        "ots", ["ots"], [.mediaType("opendocument.spreadsheet-template"), .mediaType("sun.xml.calc.template")],
        .openDocument)
    /// An OpenDocument spreadsheet.
    public static let ods = FileKind(
        "ods", ["ods"], [.mediaType("opendocument.spreadsheet"), .mediaType("sun.xml.calc")], .openDocument)
    /// An OpenDocument spreadsheet as one XML file: it begins as text does, and names what it is behind its namespaces.
    public static let fods = FileKind("fods", ["fods"], [], .openDocument)
    /// Slides of OpenDocument.
    public static let odp = FileKind(
        "odp", ["odp"], [.mediaType("presentation"), .mediaType("graphics")], .nobody(.formatNotText))
    /// Excel before 2007.
    public static let xls = FileKind("xls", ["xls", "xlt"], [.stream("Workbook"), .stream("Book")], .libreOffice())
    /// Pages as they are printed.
    public static let pdf = FileKind("pdf", ["pdf"], [.bytes(Array("%PDF".utf8))], .nobody(.formatNotText))
    /// PNG, JPEG, GIF, TIFF, BMP, WebP, HEIC (a telephone's photograph) and DjVu (a scanned book).
    public static let image = FileKind(
        "image", ["png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp", "heic", "djvu"],
        [
            .bytes([0x89, 0x50, 0x4E, 0x47]), .bytes([0xFF, 0xD8, 0xFF]), .bytes(Array("GIF8".utf8)),
            .bytes(Array("II*\0".utf8)), .bytes(Array("MM\0*".utf8)), .bytes(Array("BM".utf8) + [0, 0, 0, 0], at: 0),
            .bytes(Array("WEBP".utf8), at: 8), .bytes(Array("ftypheic".utf8), at: 4),
            .bytes(Array("ftypmif1".utf8), at: 4), .bytes(Array("AT&TFORM".utf8)),
        ],
        .nobody(.formatPicture))
    /// A zip; its parts say which document it is, or that it is none.
    public static let zip = FileKind(
        "zip", ["zip"], [.bytes([0x50, 0x4B, 0x03, 0x04]), .bytes([0x50, 0x4B, 0x05, 0x06])],
        .nobody(.fileIsArchive))
    /// RAR: an archive, as those below are.
    public static let rar = FileKind("rar", ["rar"], [.bytes(Array("Rar!\u{1A}\u{7}".utf8))], .nobody(.fileIsArchive))
    /// 7-Zip.
    public static let sevenZip = FileKind(
        "7z", ["7z"], [.bytes([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])], .nobody(.fileIsArchive))
    /// Gzip, often of a tar.
    public static let gzip = FileKind("gz", ["gz", "tgz"], [.bytes([0x1F, 0x8B, 0x08])], .nobody(.fileIsArchive))
    /// Bzip2.
    public static let bzip2 = FileKind(
        "bz2", ["bz2"], [.bytes([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)], .nobody(.fileIsArchive))
    /// Xz.
    public static let xz = FileKind(
        "xz", ["xz"], [.bytes([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])], .nobody(.fileIsArchive))
    /// Tar.
    public static let tar = FileKind("tar", ["tar"], [.bytes(Array("ustar".utf8), at: 257)], .nobody(.fileIsArchive))
    /// What only leads to a document: of Windows ([MS-SHLLINK], 2.1), of a browser, of Google Drive.
    public static let shortcut = FileKind(
        "shortcut", ["lnk", "url", "webloc", "desktop"],
        [
            .bytes([0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0]), .words("[InternetShortcut]"), .words("[Desktop Entry]"),
            .markup("<plist"),
        ],
        .nobody(.fileIsShortcut))
    /// A document of Google Drive, which lies elsewhere.
    public static let googleDocument = FileKind(
        "gdoc", ["gdoc", "gsheet"], [.words("\"doc_id\"")], .nobody(.fileIsOnline))
    /// A plan that PlanKit wrote, or some other JSON.
    public static let json = FileKind("json", ["json"], [.text(Array("{[".utf8))], .json)
    /// A table as text. Any text can be one of a single column: the importer finds out.
    public static let csv = FileKind("csv", ["csv"], [.text([])], .csv)
    /// Nothing known.
    public static let unknown = FileKind("unknown", [], [], .nobody(.formatUnknown))

    /// Every kind, in the order in which their signs are looked for.
    public static let all: [FileKind] = [
        zip, encryptedOffice, doc, xls, rtf, pdf, image, rar, sevenZip, gzip, bzip2, xz, tar, shortcut, googleDocument,
        flatOPC, wordML, html, fodt, mhtml, json, csv, docx, docm, dotx, dotm, ott, odm, ots, ods, fods, odp, odt, xlsx,
        xlsm,
        xltx, xltm,
        xlsb, pptx,
    ]

    /// The kinds that somebody reads.
    public static var readable: [FileKind] { all.filter { if case .nobody = $0.reading { false } else { true } } }

    /// The kind of a file by its content; a zip is only ``zip`` here, its parts say more.
    public static func sniff(_ bytes: [UInt8]) -> FileKind {
        var content = FileContent(bytes)
        return all.first { $0.signs.contains { content.shows($0) } } ?? .unknown
    }

    /// Whether it is OpenDocument as one XML file.
    public var isFlatOpenDocument: Bool { self == .fodt || self == .fods }

    /// Whether it is a workbook that one of the readers here reads.
    public var isWorkbook: Bool {
        [.xlsx, .xlsm, .xltx, .xltm, .ods, .ots, .fods].contains(self)
    }

    /// The kind of flat OpenDocument: by the media type of its root (ODF 1.3 Part 3, 19.385 `office:mimetype`), which
    /// stands behind dozens of namespaces.
    static func flat(_ bytes: [UInt8]) -> FileKind {
        let root = String(decoding: bytes.prefix(flatRootBytes), as: UTF8.self)
        return root.contains("vnd.oasis.opendocument.spreadsheet") ? .fods : .fodt
    }

    /// The root of a file of LibreOffice's is 3 KB long.
    private static let flatRootBytes = 16 << 10

    /// The kind of an OPC package whose main part has this content type; nil where nobody knows the type.
    static func ofContentType(_ type: String) -> FileKind? {
        all.first { kind in
            kind.signs.contains { if case .contentType(let words) = $0 { type.contains(words) } else { false } }
        }
    }

    /// The kind of an ODF package with this media type.
    static func ofMediaType(_ type: String) -> FileKind {
        all.first { kind in
            kind.signs.contains { if case .mediaType(let words) = $0 { type.contains(words) } else { false } }
        } ?? .odt
    }

    /// Why a file of this kind is not opened as a package.
    func refusal(isEmpty: Bool) -> PackageError {
        let kind = ["kind": name.uppercased()]
        switch reading {
        case _ where isEmpty: return PackageError(.fileEmpty)
        case .libreOffice: return PackageError(.formatOutdated, kind)
        case .nobody(let reason): return PackageError(reason, kind)
        case .json, .csv, .wordprocessing, .openDocument, .spreadsheet, .another:
            return PackageError(.formatUnknown, kind)
        }
    }
}

extension FileKind: Hashable {
    public static func == (left: FileKind, right: FileKind) -> Bool { left.name == right.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The content of a file as the signs of kinds are looked for in it.
private struct FileContent {
    private let bytes: [UInt8]
    private let isCompoundFile: Bool
    /// The beginning of markup in lower case, out of UTF-8 or UTF-16; empty where the first character opens no tag:
    /// text that only speaks of markup further on (a plan of a web design club) is text.
    private lazy var markup = lowercasedMarkup

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isCompoundFile = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    mutating func shows(_ sign: FileKind.Sign) -> Bool {
        switch sign {
        case .bytes(let sign, let offset): bytes.dropFirst(offset).starts(with: sign)
        case .stream(let name): isCompoundFile && holdsStream(name)
        case .markup(let words): markup.contains(words)
        case .mail: isMail
        case .text(let beginnings):
            isText && (beginnings.isEmpty || firstCharacter.map(beginnings.contains) ?? false)
        case .words(let words): isText && words.utf8.count <= start.count && startText.contains(words)
        case .contentType, .mediaType: false
        }
    }

    /// The beginning of a text, out of UTF-8 or UTF-16.
    private lazy var startText = String(decoding: start.filter { $0 != 0 }, as: UTF8.self)

    /// How much of a file is looked at.
    private var start: ArraySlice<UInt8> { bytes.prefix(1_024) }

    /// The first byte that is no white space, nor of a byte order mark, nor half of UTF-16.
    private var firstCharacter: UInt8? {
        start.first { ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x09, 0x0A, 0x0D, 0x20].contains($0) }
    }

    private var lowercasedMarkup: String {
        guard firstCharacter == UInt8(ascii: "<") else { return "" }
        return String(decoding: start.filter { $0 != 0 }, as: UTF8.self).lowercased()
    }

    /// Whether the file begins with the head of a mail that has parts.
    private var isMail: Bool {
        guard let first = firstCharacter, Array("FfMmCc".utf8).contains(first) else { return false }
        let head = String(decoding: start, as: UTF8.self).lowercased()
        let fields = ["mime-version:", "from:", "content-type:"]
        return fields.contains(where: head.hasPrefix) && head.contains("mime-version:")
            && head.contains("content-type:")
    }

    /// Whether no byte is zero, as none is but in UTF-16, which then begins with its byte order mark.
    private var isText: Bool {
        !start.contains(0) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// Whether the directory of a compound file has an entry of that name: names are UTF-16, an entry is 128 bytes and
    /// begins with its name, sectors are 512 or 4096 bytes.
    private func holdsStream(_ name: String) -> Bool {
        let pattern = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return stride(from: 512, to: max(512, bytes.count - pattern.count), by: 128).contains { offset in
            bytes[offset] == pattern[0] && bytes[offset..<offset + pattern.count].elementsEqual(pattern)
        }
    }
}
