internal import PlanPage

/// What a body becomes.
struct BodyContent {
    /// The fields of a form.
    var form = PageFields()
    /// The files, on disk.
    var files: [UploadedFile] = []
}

/// Reads the body of a request as it comes in.
protocol BodyReader {
    /// Takes the next bytes.
    mutating func take(_ bytes: [UInt8]) throws(Refused)
    /// Tells that nothing follows.
    mutating func finish() throws(Refused) -> BodyContent
    /// Takes away what was put on disk.
    func discard()
}

/// A form without files: `application/x-www-form-urlencoded`.
struct SimpleFormReader: BodyReader {
    let limits: ServerLimits
    private var bytes: [UInt8] = []

    init(limits: ServerLimits) { self.limits = limits }

    mutating func take(_ bytes: [UInt8]) throws(Refused) {
        // An escape has three bytes for one.
        guard self.bytes.count + bytes.count <= limits.fieldsSize * 3 else { throw Refused(.tooLarge) }
        self.bytes += bytes
    }

    mutating func finish() throws(Refused) -> BodyContent {
        let ampersands = bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "&") ? 1 : 0) }
        guard ampersands < limits.fieldCount else { throw Refused(.tooLarge) }
        guard let fields = URLEncodedForm.fields(bytes) else { throw Refused(.malformed) }
        let sizes = fields.map { $0.name.utf8.count + $0.value.utf8.count }
        guard sizes.allSatisfy({ $0 <= limits.fieldSize }), sizes.reduce(0, +) <= limits.fieldsSize else {
            throw Refused(.tooLarge)
        }
        return BodyContent(form: PageFields(fields))
    }

    func discard() {}
}

/// One file, as the page's script sends it: the bytes alone, its name in the address.
struct FileReader: BodyReader {
    let limits: ServerLimits
    private let name: String
    private var upload: OpenUpload

    /// - Parameter name: the file's name with the person who sends it.
    init(name: String, into folder: UploadFolder, limits: ServerLimits) throws(Refused) {
        self.limits = limits
        self.name = FileName.cleaned(name)
        upload = try folder.file()
    }

    mutating func take(_ bytes: [UInt8]) throws(Refused) { try upload.append(bytes, limit: limits.fileSize) }

    mutating func finish() throws(Refused) -> BodyContent {
        return BodyContent(files: [UploadedFile(field: "file", name: name, path: upload.path)])
    }

    func discard() { upload.remove() }
}

/// A form with files: `multipart/form-data`.
struct MultipartFormReader: BodyReader {
    let limits: ServerLimits
    private let folder: UploadFolder
    private var parser: MultipartParser
    private var parts: Parts

    /// What has come.
    fileprivate struct Parts {
        var fields: [PageFields.Field] = []
        var fieldsSize = 0
        var files: [UploadedFile] = []
        var fileCount = 0
        var header: PartHeader?
        var value: [UInt8] = []
        var upload: OpenUpload?
    }

    /// - Throws: `malformed` where the boundary is none.
    init(boundary: String, into folder: UploadFolder, limits: ServerLimits) throws(Refused) {
        self.limits = limits
        self.folder = folder
        guard let parser = MultipartParser(boundary: boundary, headerLimit: limits.partHeaderSize) else {
            throw Refused(.malformed)
        }
        self.parser = parser
        parts = Parts()
    }

    mutating func take(_ bytes: [UInt8]) throws(Refused) {
        // The parser and the parts are changed at once, which the compiler allows only of two variables.
        var parts = self.parts
        self.parts = Parts()
        defer { self.parts = parts }
        let (limits, folder) = (limits, folder)
        try parser.take(bytes) { (event) throws(Refused) in
            switch event {
            case .part(let header): try parts.begin(header, folder, limits)
            case .bytes(let bytes): try parts.add(bytes, limits)
            case .partEnd: try parts.end()
            }
        }
    }

    mutating func finish() throws(Refused) -> BodyContent {
        try parser.finish()
        return BodyContent(form: PageFields(parts.fields), files: parts.files)
    }

    func discard() {
        parts.upload?.remove()
        for file in parts.files { UploadFolder.remove(file) }
    }
}

extension MultipartFormReader.Parts {
    fileprivate mutating func begin(_ header: PartHeader, _ folder: UploadFolder, _ limits: ServerLimits)
        throws(Refused)
    {
        self.header = header
        if header.fileName != nil {
            fileCount += 1
            guard fileCount <= limits.fileCount else { throw Refused(.tooLarge) }
            upload = try folder.file()
        } else {
            guard fields.count < limits.fieldCount else { throw Refused(.tooLarge) }
            fieldsSize += header.name.utf8.count
            value = []
        }
    }

    fileprivate mutating func add(_ bytes: ArraySlice<UInt8>, _ limits: ServerLimits) throws(Refused) {
        if upload != nil {
            try upload?.append(bytes, limit: limits.fileSize)
        } else {
            fieldsSize += bytes.count
            guard value.count + bytes.count <= limits.fieldSize, fieldsSize <= limits.fieldsSize else {
                throw Refused(.tooLarge)
            }
            value += bytes
        }
    }

    fileprivate mutating func end() throws(Refused) {
        guard let header else { throw Refused(.malformed) }
        self.header = nil
        if let upload, let fileName = header.fileName {
            self.upload = nil
            // Where no file was chosen, browsers send one without a name and content.
            if fileName.isEmpty, upload.size == 0 { return upload.remove() }
            files.append(UploadedFile(field: header.name, name: FileName.cleaned(fileName), path: upload.path))
        } else {
            guard let text = String(validating: value, as: UTF8.self) else { throw Refused(.malformed) }
            fields.append(PageFields.Field(name: header.name, value: text))
        }
    }
}

/// The name of a file that was sent, for people only.
enum FileName {
    /// Its last component, without control characters. Where a folder is dropped, browsers send paths; nobody may take
    /// one for a path here.
    static func cleaned(_ name: String) -> String {
        let last = name.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? []
        let plain = String(String.UnicodeScalarView(last.map { $0.properties.generalCategory == .control ? "_" : $0 }))
        return plain == "." || plain == ".." ? "" : plain
    }
}
