import Conference
import Journal

extension JournalEntry {
    /// 17 January 2022, 13:40 in Lào Cai.
    static let start: Milliseconds = 1_642_401_600_000

    /// The files of the example, as position 1 holds them.
    static func opening() -> JournalEntry {
        let about = Lifecycle.About(
            title: "Hội nghị tổng kết phong trào thi đua, khen thưởng năm 2021", place: BilingualText("Lào Cai", en: "Lao Cai"),
            zone: "Asia/Ho_Chi_Minh", startsAt: start)
        let venues = [Venue(id: "hoi-truong", name: "Hội trường tỉnh", isHall: true), Venue(id: "si-ma-cai", name: "Si Ma Cai")]
        let people = [Person(id: "giang-seo-van", name: "Giàng Seo Vần")]
        let events: [Event] = [.programme(.read(Opening(about: about, people: people, venues: venues), digest: "sha256/2022"))]
        return JournalEntry(logEntry: LogEntry(seq: 1, at: start, by: .system, op: "programme.opened", events: events), command: nil)
    }

    /// The MC moves the conference on; `id` defaults to one of its own for each position.
    static func mc(_ seq: Int, id: String? = nil, result: String = "", reason: String? = nil) -> JournalEntry {
        let at = start + Milliseconds(seq) * .perSecond
        let events: [Event] = [.lifecycle(.moved(to: .live, at: at, reason: reason)), .lifecycle(.clockJumped(at: at, by: -3))]
        let command = CommandRecord(id: id ?? "lenh-\(seq)", digest: [0, 255, UInt8(seq % 256)], result: Array(result.utf8))
        return JournalEntry(
            logEntry: LogEntry(seq: seq, at: at, by: Principal(.mc, "mc-1"), op: "conference.open", events: events), command: command)
    }

    /// The first `count` positions of the day.
    static func day(_ count: Int) -> [JournalEntry] { (1...count).map { $0 == 1 ? opening() : mc($0) } }
}

extension TimeMark {
    static func sample(_ second: Milliseconds = 0) -> TimeMark {
        let now = JournalEntry.start + second * .perSecond
        return TimeMark(serverTime: now, wall: now + 7, bootID: "boot-hoi-truong", bootTime: 86_400_000 + second * .perSecond)
    }
}

extension Snapshot {
    static func sample(at seq: Int, format: Int = 1) -> Snapshot {
        Snapshot(seq: seq, format: format, content: [0, 1, 255] + Array("\(seq)".utf8))
    }
}
