import Conference
import Foundation
import Testing

@Suite struct `texts that people read` {
    @Test(arguments: [
        ("Hội\u{A0}Nông dân", "Hội Nông dân"), ("Hội\u{202F}Nông\u{2007}dân", "Hội Nông dân"), ("Sở\u{3000}Tài chính", "Sở Tài chính"),
        ("Sở\u{200B} Tài\u{FEFF} chính\u{AD}", "Sở Tài chính"), ("Sa\u{2060} Pa\u{200D}", "Sa Pa"), ("Ðặng Xuân Phong", "Đặng Xuân Phong"),
        ("Ɖơn vị, ðại diện", "Đơn vị, đại diện"), ("\u{F0B7} Nội dung", "• Nội dung"), ("Giàng\u{3164}Seo Vần", "GiàngSeo Vần"),
        ("Trà My ❤\u{FE0F}", "Trà My ❤\u{FE0F}"), ("Giàng Seo Vần\nông", "Giàng Seo Vần\nông"),
    ])
    func `what looks like another character is read as that one, and what cannot be seen is left out`(written: String, read: String) throws
    {
        #expect(Array(try TextNormalization.folded(written).unicodeScalars) == Array(read.unicodeScalars))
    }

    @Test(
        arguments: [
            ("Sở\u{0}", .control), ("\u{1B}]0;x", .control), ("Sở\u{7F}", .control), ("Sở\u{85}", .control), ("a\u{202E}b", .direction),
            ("a\u{200F}", .direction), ("a\u{2028}b", .separator), ("L\u{FFFD}u", .lost), ("\u{E000}", .noPicture),
            ("\u{FFFE}", .noPicture),
        ] as [(String, TextNormalization.Objection)])
    func `what turns the writing around, breaks lines unseen or has no picture is refused`(
        written: String, objection: TextNormalization.Objection
    ) {
        #expect(throws: objection) { try TextNormalization.folded(written) }
    }

    @Test func `Vietnamese as it is typed is composed at a glance, and what passes for composed is so beside any other character`() {
        for text in ["Đặng Xuân Phong, “xin mời” – Sa Pa…", "Ủy ban nhân dân", ""] { #expect(TextNormalization.isComposed(text)) }
        for text in ["U\u{309}y ban", "\u{301}", "\u{2126}"] { #expect(!TextNormalization.isComposed(text)) }
        let passing = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { TextNormalization.isComposed(String($0)) }
        #expect(passing.count > 1_000)
        for scalar in passing {
            let text = "a\(scalar)ắ\(scalar)"
            #expect(Array(text.precomposedStringWithCanonicalMapping.unicodeScalars) == Array(text.unicodeScalars))
        }
    }

    @Test func `a line has no space around it, and one where several stood`() {
        #expect(TextNormalization.line("  Hội  Nông   dân \n") == "Hội Nông dân")
        #expect(TextNormalization.trimmed(" \u{3000} ") == "")
        #expect(TextNormalization.trimmed("  thụt vào  \n") == "thụt vào")
    }
}
