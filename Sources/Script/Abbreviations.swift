import Conference

/// Abbreviations of Vietnamese offices and bodies, as they are said on the day of a conference.
///
/// Files have them because lists and decisions do; on the stage “U, bê, en, đê” is heard as carelessness towards the body that is named. Only what has one meaning
/// in such a conference is among them: “TT” may be the Prime Minister or a small town, and stays what was written.
struct Abbreviations {
    private let inFull: [String: String]

    /// Those that the day has kept.
    init(of conference: ConferenceState) { self.init(conference.programme.value.regime?.abbreviations ?? Self.older) }

    init(_ inFull: [String: String]) { self.inFull = inFull }

    /// What journals are read with that have kept none: they go on speaking as they did. It does not grow; what is said today stands in the data of the regimes.
    static let older = [
        // Bodies of the State.
        "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "ĐBQH": "đại biểu Quốc hội", "BCĐ": "Ban Chỉ đạo", "BQL": "Ban Quản lý",
        "BTC": "Ban Tổ chức", "TĐKT": "Thi đua - Khen thưởng", "KBNN": "Kho bạc Nhà nước", "BHXH": "Bảo hiểm xã hội",
        // The Party and the Front.
        "BCH": "Ban Chấp hành", "BTV": "Ban Thường vụ", "UBKT": "Ủy ban Kiểm tra", "TW": "Trung ương", "TƯ": "Trung ương",
        "MTTQ": "Mặt trận Tổ quốc", "MTTQVN": "Mặt trận Tổ quốc Việt Nam", "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
        "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam", "LĐLĐ": "Liên đoàn Lao động", "LHPN": "Liên hiệp Phụ nữ",
        "TNCS": "Thanh niên Cộng sản", "CCB": "Cựu chiến binh",
        // Forces, schools, enterprises.
        "CAND": "Công an nhân dân", "QĐND": "Quân đội nhân dân", "LLVT": "lực lượng vũ trang", "BCHQS": "Ban Chỉ huy Quân sự",
        "THPT": "Trung học phổ thông", "THCS": "Trung học cơ sở", "PTDTNT": "Phổ thông Dân tộc nội trú",
        "PTDTBT": "Phổ thông Dân tộc bán trú", "TNHH": "trách nhiệm hữu hạn", "HTX": "Hợp tác xã", "CLB": "Câu lạc bộ",
        "GD&ĐT": "Giáo dục và Đào tạo", "GDĐT": "Giáo dục và Đào tạo", "TN&MT": "Tài nguyên và Môi trường",
        "KH&ĐT": "Kế hoạch và Đầu tư", "NN&PTNT": "Nông nghiệp và Phát triển nông thôn", "KH&CN": "Khoa học và Công nghệ",
        // Papers, places, offices.
        "QĐ": "Quyết định", "NQ": "Nghị quyết", "CSTĐ": "Chiến sĩ thi đua", "TP": "thành phố", "TP.": "thành phố", "TX": "thị xã",
        "TX.": "thị xã", "PCT": "Phó Chủ tịch",
        "GĐ": "Giám đốc", "PGĐ": "Phó Giám đốc", "PGS": "Phó Giáo sư", "PGS.": "Phó Giáo sư", "GS": "Giáo sư", "GS.": "Giáo sư",
        "TS": "Tiến sĩ", "TS.": "Tiến sĩ", "NSND": "Nghệ sĩ nhân dân",
        "NSƯT": "Nghệ sĩ ưu tú", "NGND": "Nhà giáo nhân dân", "NGƯT": "Nhà giáo ưu tú",
    ]

    func writtenOut(_ text: String) -> String {
        guard Self.mayHoldOne(text) else { return text }
        var (said, word) = ("", "")
        for character in text {
            if character.isLetter || character == "&" {
                word.append(character)
                continue
            }
            // “TP. Lào Cai”
            let isDotOfWord = character == "." && inFull[word + "."] != nil
            add(word, to: &said)
            word = ""
            if !isDotOfWord { said.append(character) }
        }
        add(word, to: &said)
        return said
    }

    private func add(_ word: String, to said: inout String) {
        guard let full = inFull[word] else {
            said += word
            return
        }
        let before = said.last { $0 != " " }
        let begins = before == nil || before == "\n" || before == "." || before == "!"
        said += begins ? VietnameseWords.sentence(full) : full
    }

    /// Two capitals that touch; most sentences have none and need not be taken apart. Đ and Ư are two bytes each, which begin with a byte of their own.
    private static func mayHoldOne(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            let isCapital = (65...90).contains(byte) || byte == 0xC4 || byte == 0xC6 || byte == UInt8(ascii: "&")
            if isCapital, (65...90).contains(before) { return true }
            before = byte
        }
        return false
    }
}
