/// What a file truly is, whatever its name says.
public enum FileKind: String, CaseIterable, Sendable, Hashable {
    /// Word: document, with macros, template, template with macros.
    case docx, docm, dotx, dotm
    /// OpenDocument text: document, template, master document.
    case odt, ott, odm
    /// OpenDocument text as one XML file.
    case fodt
    /// Formats that are read through LibreOffice only.
    case doc, rtf, html
    /// Known, but no text documents.
    case xlsx, pptx, xls, ods, odp, pdf, image
    /// A CFB file that holds an encrypted Office document.
    case encryptedOffice
    /// A zip that is no document.
    case zip
    /// Plain text: CSV, JSON, Markdown, ….
    case text
    /// Nothing known.
    case unknown

    /// The kind of a file by its first bytes; a zip is only `.zip` here, its parts say more.
    public static func sniff(_ bytes: [UInt8]) -> FileKind {
        func begins(_ prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }
        if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) { return .zip }
        if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compoundFile(bytes) }
        if begins(Array("{\\rtf".utf8)) { return .rtf }
        if begins(Array("%PDF".utf8)) { return .pdf }
        if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins(Array("GIF8".utf8)) {
            return .image
        }
        let start = bytes.prefix(1_024)
        if let kind = markup(start) { return kind }
        return start.contains(0) && !begins([0xFF, 0xFE]) && !begins([0xFE, 0xFF]) ? .unknown : .text
    }

    /// The kind of markup that a file begins with, in UTF-8 or UTF-16; nil where its first character opens no tag.
    ///
    /// Text that only speaks of markup further on (a plan of a web design club) is text.
    private static func markup(_ start: ArraySlice<UInt8>) -> FileKind? {
        let head = start.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x09, 0x0A, 0x0D, 0x20].contains($0) }
        guard head.first == UInt8(ascii: "<") else { return nil }
        let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
        if text.contains("<office:document") || text.contains("urn:oasis:names:tc:opendocument:xmlns:office") {
            return .fodt
        }
        if text.contains("<html") || text.contains("<!doctype html") { return .html }
        return text.contains("<?xml") ? .fodt : nil
    }

    /// What a compound file ([MS-CFB]) holds, by the names in its directory, which are UTF-16.
    private static func compoundFile(_ bytes: [UInt8]) -> FileKind {
        func holds(_ name: String) -> Bool {
            let pattern = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            // A directory entry is 128 bytes and begins with its name; sectors are 512 or 4096 bytes.
            return stride(from: 512, to: max(512, bytes.count - pattern.count), by: 128).contains { offset in
                bytes[offset] == pattern[0] && bytes[offset..<offset + pattern.count].elementsEqual(pattern)
            }
        }
        if holds("EncryptedPackage") { return .encryptedOffice }
        if holds("WordDocument") { return .doc }
        if holds("Workbook") || holds("Book") { return .xls }
        return .unknown
    }
}
