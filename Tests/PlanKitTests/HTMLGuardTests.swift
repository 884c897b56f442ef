import Diagnostics
import TestSupport
import Testing

@testable import PlanKit

/// What LibreOffice is shown of an HTML file: its text and how it is arranged, and no address.
struct HTMLGuardTests {
    private func guarded(_ html: String) throws -> (html: String, count: Int, words: [String]) {
        let document = try HTMLGuard.guarded(Array(html.utf8))
        let text = String(decoding: document.bytes, as: UTF8.self)
        let head = "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">"
        #expect(text.hasPrefix(head))
        return (String(text.dropFirst(head.count)), document.count, document.words)
    }

    // MARK: What leads out of the file

    @Test(
        arguments: [
            "<img src=#>", "<IMG SRC = '#'>", "<img src=\"\n#\">", "<img/src=#>", "<img srcset=\"# 2x\">",
            "<img lowsrc=#>",
            "<body background=#>", "<table background=#><tr background=#><td background=#>а</table>",
            "<link rel=stylesheet href=#>", "<base href=#>", "<meta http-equiv=refresh content='0; url=#'>",
            "<style>@import url(#);</style>", "<style>@import '#';</style>", "<style>p{background:url(#)}</style>",
            "<style>@media print { p { background: url(#) } }</style>",
            "<style><!-- li{list-style-image:URL('#')} --></style>",
            "<style>/* x */ @font-face{font-family:a;src:url(#)}</style>", "<p style=\"background:url(#)\">",
            "<p style='background:url(&quot;#&quot;);color:red'>", "<ul style='list-style-image:url(#)'>",
            "<ul src=#><li src=#>",
            "<iframe src=#></iframe>", "<frameset><frame src=#></frameset>", "<object data=#></object>",
            "<embed src=#>",
            "<applet code=x codebase=#></applet>", "<input type=image src=#>", "<video src=# poster=#></video>",
            "<audio src=#></audio>", "<svg><image xlink:href=\"#\"/><use href=#></svg>", "<v:imagedata src=\"#\"/>",
            "<math><mi src=#></math>", "<script src=#></script>", "<bgsound src=#>",
            "<picture><source srcset=#></picture>",
            "<div src=#>", "<object classid=#></object>", "<img src=data:text/html,#>",
        ], ["http://127.0.0.1:9/a", "file:///etc/hostname", "../b.png", "//example.invalid/c", "\\\\server\\share\\d"])
    func noAddressIsLeft(tag: String, address: String) throws {
        let (html, count, _) = try guarded("<p>до</p>\(tag.replacing("#", with: address))<p>после</p>")
        #expect(!html.contains(address) && !html.contains("url") && !html.contains("@"))
        #expect(html.contains("до") && html.contains("после"))
        #expect(count > 0 || tag.contains("data:"))
    }

    @Test func aPlaceInTheFileItselfIsNoAddress() throws {
        #expect(try guarded("<svg><g id=a></g><use href=\"#a\"/></svg>").count == 0)
    }

    @Test(arguments: [
        "<p style='background:\\75rl(http://a/)'>", "<p style='background:u\\rl(http://a/)'>",
        "<p style='background:&#117;rl(http://a/)'>", "<p style=\"x:'a;b:url(http://a/)\">",
        "<style>p{background:\\55 RL(http://a/)}</style>", "<style>p{a:b}}@import 'http://a/';</style>",
        "<style>p{a:'}';background:url(http://a/)}</style>", "<style></style ><img src=http://a/>",
        "<!--><img src=http://a/>-->", "<!--- ><img src=http://a/> --->", "<title><img src=http://a/></title>",
        "<textarea><img src=http://a/></textarea>", "<xmp><img src=http://a/></xmp>", "<plaintext><img src=http://a/>",
        "<img title='>' src=http://a/>", "<img title=\">\" src=http://a/", "<p class=\"<img src=http://a/>\">",
        "<![CDATA[<img src=http://a/>]]>", "<noscript><img src=http://a/></noscript>",
        "<iframe><img src=http://a/></iframe>",
        "<\u{0}img src=http://a/>", "<img\u{0} src=http://a/>", "<svg><style>@import url(http://a/)</style></svg>",
    ])
    func noTagIsLeftThatMayHideAnAddress(_ tag: String) throws {
        let html = try guarded(tag).html
        // Whatever is left of it is text: no `<` but those of tags that have no address.
        for piece in html.split(separator: "<").dropFirst() {
            let inside = piece.prefix { $0 != ">" }
            #expect(!inside.contains("http") || inside.hasPrefix("p class=\"&lt;"), "\(html)")
        }
        #expect(!html.contains("<img"))
    }

    @Test func aPictureInTheFileStays() throws {
        let data = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg=="
        #expect(try guarded("<img alt=а src=\"\(data)\" onload=x>") == ("<img src=\"\(data)\" alt=\"а\">", 0, []))
        #expect(
            try guarded("<img width=5 height='a:b' src=\"\(data)\">").html == "<img src=\"\(data)\" width=\"5\">")
        // SVG is drawn as what it is, whatever it calls itself, and may lead out of the file.
        for data in [
            "data:image/png;base64,PHN2Zz4=", "data:image/svg+xml;base64,PHN2Zz4=", "data:image/png,iVBORw0KGgo",
        ] {
            #expect(try guarded("<img src=\"\(data)\">").html.isEmpty)
        }
    }

    @Test(arguments: ["p\u{0}ng", "\"onload=x", "><script>", "jpeg;a=<img", "http://a/", "svg+xml", "&#34;", ""])
    func theTypeThatAPictureNamesIsNotHandedOn(_ type: String) throws {
        let picture = "<img src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==\">"
        #expect(
            try guarded("<img src='data:image/\(type);base64,iVBORw0KGgoAAAANSUhEUg=='>") == (picture, 0, []))
    }

    // MARK: What stays

    @Test(arguments: [
        "<p>Совет</p>", "<table border=\"1\"><tr><td colspan=\"2\" rowspan=\"3\">а</td></tr></table>",
        "<ol start=\"5\"><li value=\"9\">",
        "<font face=\"Wingdings\">ь</font>", "<p style=\"text-align:center;font-family:'Times New Roman'\">",
        "а &amp; б&nbsp;&#1046; &nope",
        "<select><option value=\"1\" selected=\"\">а</option></select>", "<textarea>а &lt; б</textarea>", "x > y",
        "<input type=\"checkbox\" checked=\"\">", "<style>td.xl65{mso-style:a;text-align:left}</style>",
        "<pre>а\n б</pre>",
        "<h1 class=\"а\" lang=\"ru\">", "<title>План</title>",
    ])
    func harmlessMarkupIsKeptAsItIs(_ html: String) throws {
        let document = try guarded(html)
        #expect(document.html == html)
        #expect(document.count == 0)
    }

    @Test(arguments: [
        ("<section>а</section><section>б</section>", "<div>а</div><div>б</div>"), ("<o:p>а</o:p>", "а"),
        ("а<object data=x>б</object>в", "а б в"), ("<iframe src=x>нет рамок</iframe>", " нет рамок "),
        ("<xmp><b>а</b></xmp>", "<pre>&lt;b>а&lt;/b></pre>"), ("1 < 2 <3 и 4>3", "1 &lt; 2 &lt;3 и 4>3"),
        ("а<b незакрыт", "а&lt;b незакрыт"), ("а</p x", "а&lt;/p x"), ("<![CDATA[слово]]>", "слово"),
        ("а<!-- б -->в", "ав"),
        ("<![if !mso]>а<![endif]>", "а"), ("<script>б</script>а", "а"), ("<a href=http://a/>слово</a>", "слово"),
        ("<?xml version=\"1.0\"?>а", "а"), ("а<>б", "а&lt;>б"), ("<", "&lt;"),
        ("<plaintext>а</plaintext>", "<pre>а&lt;/plaintext></pre>"),
        ("<p title='<b>'>а", "<p>а"), ("<p style='width-->35cm;color:red'>", "<p style=\"color:red\">"),
        ("<style>ul>li{a:b}--<!-->p{c:d>e}</style>а", "<style>ul>li{a:b}</style>а"),
        ("<style>--<!-->p{c:d}</style>а", "<style>-- >p{c:d}</style>а"),
        ("<input type=i:mage type=image>", "<input>"),
        ("<p style=a:\"b\">", "<p style=\"a:'b'\">"), ("<p style='a:\"b\"'>", "<p style=\"a:'b'\">"),
        ("<p align=left align=right>", "<p align=\"left\">"), ("<P ALIGN=CENTER>а", "<p align=\"CENTER\">а"),
    ])
    func everyWordIsKept(html: String, expected: String) throws { #expect(try guarded(html).html == expected) }

    @Test func theWordsOfPicturesAreTold() throws {
        let document = try guarded("<img src=a.png alt='План\n работы'><img alt=''><input type=image src=b alt=Найти>")
        #expect(document.words == ["План работы", "Найти"])
        #expect(document.count == 2)
    }

    // MARK: Encodings

    @Test func anEncodingOfOneByteIsKept() throws {
        let file = Array("<meta charset=windows-1251><p>".utf8) + [0xCF, 0xEB, 0xE0, 0xED]
        let document = try HTMLGuard.guarded(file)
        #expect(document.bytes.suffix(4) == [0xCF, 0xEB, 0xE0, 0xED])
        #expect(String(decoding: document.bytes, as: UTF8.self).contains("charset=windows-1251\""))
        // It says nothing, and is no UTF-8.
        let silent = try HTMLGuard.guarded(Array("<p>".utf8) + [0xCF, 0xEB, 0xE0, 0xED])
        #expect(String(decoding: silent.bytes, as: UTF8.self).contains("charset=windows-1251\""))
    }

    @Test(arguments: [true, false], [true, false])
    func utf16BecomesUTF8(isLittle: Bool, hasMark: Bool) throws {
        let units = Array("\(hasMark ? "\u{FEFF}" : "")<html><p>План</p>".utf16)
        let bytes = units.flatMap { unit in
            isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        let text = String(decoding: try HTMLGuard.guarded(bytes).bytes, as: UTF8.self)
        #expect(text.hasSuffix("charset=utf-8\"><html><p>План</p>"))
    }

    @Test func anOverlongSignIsNone() throws {
        let file = Array("<meta charset=utf-8>".utf8) + [0xC0, 0xBC] + Array("img src=http://a/>".utf8)
        #expect(!(try HTMLGuard.guarded(file)).bytes.contains(0xC0))
    }

    @Test(arguments: [
        "utf-7", "shift_jis", "gbk", "iso-2022-jp", "x-user-defined", "hz-gb-2312", "euc-kr", "windows-874",
    ])
    func anEncodingInWhichTextMayBeTagsIsRefused(_ name: String) throws {
        #expect(throws: HTMLGuard.UnknownEncoding.self) {
            try HTMLGuard.guarded(Array("<meta http-equiv=a content='text/html; charset=\(name)'>".utf8))
        }
    }

    /// Counted, not timed: the result of twice the file is about twice as long.
    @Test(arguments: [
        "<", "<!--", "<a ", "<p style='a", "<style>", "</", "<script", "<![CDATA[", "<p a=\"", "&", "<b>",
    ])
    func theResultGrowsWithTheFile(_ piece: String) throws {
        func size(_ count: Int) throws -> Int {
            try HTMLGuard.guarded(Array(String(repeating: piece, count: count).utf8)).bytes.count
        }
        #expect(try size(4_000) <= 2 * (try size(2_000)) + 200)
    }
}

extension HTMLGuardTests {
    /// The same for texts made by chance of what tags are made of: no address, and a second pass changes nothing.
    @Test(arguments: 0..<4)
    func noAddressIsLeftOfAnyText(seed: Int) throws {
        let pieces = [
            "<", ">", "/", "=", "\"", "'", " ", "\n", "img", "src", "http://a/", "style", "p", "<p ", "<img ",
            "<style>",
            "</style>", "url(", ")", "@import ", ";", "{", "}", "<!--", "-->", "<script>", "</script>", "&quot;",
            "&#60;", "\\",
            "а", "<td background=", "<svg ", "xlink:href=", "<![CDATA[", "]]>", "<title>", "</title>", "<textarea>",
            "\u{0}",
            "<meta ", "<base href=", "<xmp>", "</xmp>", "data:", "<input type=image src=",
        ]
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<2_000 {
            let html = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            let once = try HTMLGuard.guarded(Array(html.joined().utf8)).bytes
            var tokens = HTMLTokens(once)
            while let token = tokens.next() {
                guard case .start(let tag) = token, tag.name != "meta" else { continue }
                #expect(HTMLVocabulary.kept.union(["style", "title", "textarea", "img"]).contains(tag.name))
                for attribute in tag.attributes where attribute.name != "class" && attribute.name != "value" {
                    #expect(!tokens.lowercased(attribute.value).contains("http"), "\(html.joined())")
                }
                if tag.name == "style" {
                    let sheet = tokens.lowercased(tokens.rawText(of: "style"))
                    #expect(!sheet.contains("url") || !sheet.contains("("), "\(html.joined())")
                }
            }
        }
    }
}
