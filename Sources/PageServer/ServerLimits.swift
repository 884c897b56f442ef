/// What the server takes of a browser, and how long it waits for it.
///
/// Each limit is far above what the page's own forms need, and low enough that whoever sends more, or sends slowly,
/// takes neither memory, nor disk, nor connections that others wait for.
public struct ServerLimits: Sendable {
    /// The limits that hold where nothing else is said.
    public static let standard = ServerLimits()

    // MARK: Sizes

    /// Bytes of one header field, and of the first line: browsers keep addresses and cookies below 8 KiB.
    public var headerFieldSize = 16 << 10
    /// Bytes of all header fields: a browser sends 1 KiB, and the cookies of other programs on this computer, which it
    /// parts by host but not by port.
    public var headerListSize = 64 << 10
    /// Header fields: a browser sends some 20.
    public var headerFieldCount = 100
    /// Bytes of a body, all files together: `fileCount` plans of an ordinary size, or four of the largest files.
    public var bodySize = 512 << 20
    /// Bytes of one file: the readers take 100 MiB (`PackageLimits.maximumFileBytes`), and what is not much larger they
    /// refuse in words of their own, which say more.
    public var fileSize = 128 << 20
    /// Files in one form: the plans of a district, dropped at once.
    public var fileCount = 200
    /// Bytes of one field: a decision, a note; the text of a long plan has 200 KiB.
    public var fieldSize = 1 << 20
    /// Bytes of all fields together, which are held in memory.
    public var fieldsSize = 4 << 20
    /// Fields of one form: six for each row of a plan of 1,000 rows.
    public var fieldCount = 6000
    /// Bytes of a part's headers (RFC 7578, 4.8): a file's name of 255 letters, percent-encoded in four bytes each,
    /// takes 3 KiB.
    public var partHeaderSize = 8 << 10

    // MARK: Times

    /// From the first byte of a request to the end of its header fields. They come in one piece from a browser.
    public var headTime = Duration.seconds(10)
    /// Without a byte, before a request begins. Browsers open connections ahead of need, and keep them.
    public var idleTime = Duration.seconds(60)
    /// For the body of a request: on this computer the largest takes some seconds.
    public var bodyTime = Duration.seconds(120)
    /// For the answer to be found: LibreOffice has a minute for one document, and others may wait before it.
    public var answerTime = Duration.seconds(180)
    /// For the answer to be taken by the browser.
    public var writeTime = Duration.seconds(60)
    /// For what a refused browser still sends to be read and thrown away: a connection that is closed before is reset,
    /// and the answer may be lost with it (RFC 9112, 9.6).
    public var lingerTime = Duration.seconds(2)
    /// For requests in flight, when the program is to end.
    public var endTime = Duration.seconds(10)

    // MARK: Numbers

    /// Connections at once; more wait until one is closed. A browser opens six for a page, and 50 uploads at once
    /// take 50.
    public var connectionCount = 128

    /// The limits that hold where nothing else is said.
    public init() {}
}
