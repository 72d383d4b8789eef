@testable import Conference

final class AwardsSamples: EventSamples {
    static let events: [Event] = [
        .awards(.read("r4", at: at, despite: [.roundOtherItem])),
        .awards(.called("r1", ["so-tai-chinh"], at: at, despite: [.roundOverCapacity, .roundOutOfOrder])),
        .awards(.onstage("r1", at: at, despite: [.roundOutOfOrder])),
        .awards(.conferred("r1", ["so-tai-chinh"], at: at, despite: [.roundOutOfOrder])),
        .awards(.cleared("r1", waiting: ["tap-the-1"], at: at)),
        .awards(.recalled("r2", waiting: ["tap-the-1", "tap-the-2"])),
        .awards(.pointed("r2", "tap-the-2", at: at)),
        .awards(.formed(ProgrammeSample.round, after: "r5")),
        .awards(.moved("r3", after: "r4")),
        .awards(.seated([ProgrammeSample.round], [Awards.Seat(recipient: "tap-the-28", round: "r6c", venue: "bac-ha")])),
        .awards(.conferrersNamed("r5", "hoi-truong", ProgrammeSample.speakers)),
        .awards(.reported("r6c", "si-ma-cai", .received, at: at)),
        .awards(.awardAdded(ProgrammeSample.award, [ProgrammeSample.decision])),
        .awards(.recipientAdded(ProgrammeSample.recipient)),
        .awards(.corrected("tap-the-16", name: "Tập thể số 16 (tên đã đính chính)")),
        .awards(.marked("ca-nhan-9", .absent, reason: "Ốm, đang điều trị tại bệnh viện")),
        .awards(.represented("ca-nhan-12", by: ProgrammeSample.proxy)),
        .awards(.certified(["tap-the-1", "tap-the-2"], .swapped)),
    ]
}
