import PlanModel
import PlanRecognition
import Testing

struct SignatureParserTests {
    @Test(arguments: Phrases.rows("signatures"))
    func aLineGivesItsSignature(row: [String]) {
        let signatory = SignatureParser().read(row[0])
        guard row.count == 4 else {
            #expect(signatory == nil, "\(row[0])")
            return
        }
        #expect(signatory?.post ?? "" == row[1], "\(row[0])")
        #expect(signatory?.surname == row[2], "\(row[0])")
        #expect(signatory?.initials == row[3], "\(row[0])")
        #expect(signatory?.text == row[0].split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    @Test func theOfficialPlansSignatureIsRead() {
        let signatory = SignatureParser().read("Заместитель директора по УВР                   Ю.М.Щегель")
        #expect(
            signatory
                == Signatory(
                    post: "Заместитель директора по УВР", surname: "Щегель", initials: "Ю.М.",
                    text: "Заместитель директора по УВР Ю.М.Щегель"))
    }

    @Test(arguments: PeopleCells.surnames)
    func namesAreReadInEveryOrder(surname: String) {
        for name in PeopleCells.names(surname, "Ю", "М") {
            for line in ["Директор школы _______ \(name)", "Директор школы\t\t\(name)", "Директор школы /\(name)/"] {
                let signatory = SignatureParser().read(line)
                #expect(signatory?.surname == surname, "\(line)")
                #expect(signatory?.initials == "Ю.М.", "\(line)")
                #expect(signatory?.post == "Директор школы", "\(line)")
            }
        }
    }
}

struct ApprovalParserTests {
    @Test(arguments: Phrases.rows("approvals"))
    func aBlockGivesItsStamps(row: [String]) {
        let stamps = ApprovalParser().blocks(in: row[0].split(separator: "\n").map(String.init)).map { approval in
            [
                approval.kind.rawValue, approval.post ?? "", approval.surname ?? "", approval.initials ?? "",
                approval.date?.iso ?? "",
            ].joined(separator: "|")
        }
        #expect(stamps == Array(row.dropFirst()), "\(row[0])")
    }

    @Test func theTextIsTheWholeBlockOnOneLine() {
        let approval = ApprovalParser().read(["УТВЕРЖДАЮ", "Директор  школы", "____ И.И.Иванова", "29.08.2024"])
        #expect(approval?.text == "УТВЕРЖДАЮ Директор школы ____ И.И.Иванова 29.08.2024")
    }

    @Test func whatBeginsOtherwiseIsNoStamp() {
        #expect(ApprovalParser().read(["Календарный план", "утверждено приказом"]) == nil)
        #expect(ApprovalParser().read([]) == nil)
    }
}
