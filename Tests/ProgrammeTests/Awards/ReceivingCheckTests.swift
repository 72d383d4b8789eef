import Foundation
import Testing

@testable import Programme

/// Whether those who receive can.
@Suite struct `who receives` {
    /// The list of Lào Cai with the columns of the dead and of proxies, filled in at one line.
    private func workshop(_ line: String, _ cells: String) throws -> Workshop {
        let workshop = try Workshop()
        let list = try workshop.text("recipients.csv").split(separator: "\n").enumerated().map { place, row in
            row
                + (place == 0
                    ? ",posthumous,proxy,proxy_salutation,proxy_title,proxy_relation" : row.hasPrefix(line + ",") ? cells : ",,,,,")
        }
        try workshop.write("recipients.csv", list.joined(separator: "\n"))
        return workshop
    }

    @Test func `an order may be conferred after death, a title of the year's emulation is of the living`() throws {
        let order = try workshop("ca-nhan-1", ",x,Người nhà số 1,,,vợ")
        #expect(order.complaints() == [])
        let name =
            "name: {vi: Bằng khen của Thủ tướng Chính phủ, en: Certificate of Merit of the Prime Minister}\n    kind: commendation\n    rank: 24"
        let title = try workshop("ca-nhan-7", ",x,Người nhà số 1,,,vợ")
        #expect(title.complaints() == [], "a certificate may")
        try title.spoil("awards.yaml", name, "name: Chiến sĩ thi đua toàn quốc\n    kind: title\n    rank: 26")
        let line = try title.line(of: "ca-nhan-7,", in: "recipients.csv")
        let told = title.complaints().filter { $0.hasPrefix("recipients.csv") }
        #expect(told.count == 1)
        #expect(
            told.first?.hasPrefix(
                "recipients.csv:\(line): warning: the recipient ca-nhan-7 is honoured posthumously with the award bang-khen-thu-tuong, a title of a year's emulation"
            )
                == true)
    }

    @Test func `who receives for another is somebody to them`() throws {
        let stranger = try workshop("ca-nhan-1", ",,Đại diện số 1,,,")
        let line = try stranger.line(of: "ca-nhan-1,", in: "recipients.csv")
        #expect(
            stranger.complaints() == [
                "recipients.csv:\(line): warning: the recipient ca-nhan-1 is received for by “Đại diện số 1”, and nobody is told who that is to them: "
                    + "write vợ, con gái, Phó Chủ tịch … in the column `proxy_relation` or `proxy_title`"
            ])
        #expect(try workshop("ca-nhan-1", ",,Đại diện số 1,,Phó Chủ tịch,").complaints() == [])
        #expect(try workshop("ca-nhan-1", ",,Đại diện số 1,,,con gái").complaints() == [])
        #expect(try workshop("ca-nhan-1", ",x,Đại diện số 1,,,").complaints() == [], "of the dead it is the family")
    }
}
