import Conference
import Fixtures
import Foundation
import Programme
import Records

/// What an office has minutes after the last word: minutes and registers of a whole country's day.
struct RecordsBench {
    /// Units whose signature is on paper, so that no gateway has to know their links.
    private static let signatures = 500

    let agenda: URL
    let folder: URL

    func run(_ report: inout Report) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let large = folder.appendingPathComponent("lao-cai-2022")
        try FileManager.default.copyItem(at: agenda, to: large)
        try LargeProgramme.grow(large)
        guard let programme = ProgrammeFolder.read(at: large).programme else { preconditionFailure("the large programme is not read") }
        var (day, chronicle) = (try PlayedConference(programme.opening), Chronicle())
        while let step = day.conference.cue.step {
            chronicle.add(try day.does(step.command(override: .all)))
            if day.conference.pledges.pledges.rows.contains(where: { $0.state == .open }) { try sign(&day, &chronicle) }
        }
        let conferred = day.conference.awards.recipients.rows.count { $0.value.state == .conferred }
        let signed = day.conference.pledges.answers.rows.count { $0.state == .signed }
        precondition(conferred > 3_000 && signed >= Self.signatures, "\(conferred) conferred, \(signed) signed: this is no large day")
        var bytes = 0
        let took = microseconds {
            bytes = DayFiles.all(of: HeldDay(day.conference, chronicle, at: day.now)).reduce(0) { $0 + $1.bytes.count }
        }
        report.line("minutes and registers of \(conferred) awards and \(signed) signatures", took / 1e6, "s", budget: 5)
        report.line("what they weigh, HTML, CSV and JSON", Double(bytes) / 1_048_576, "MiB")
    }

    private func sign(_ day: inout PlayedConference, _ chronicle: inout Chronicle) throws {
        let pledges = day.conference.pledges
        let left = Self.signatures - pledges.answers.rows.count { $0.state == .signed }
        let open = pledges.answers.rows.filter { !$0.state.stands && pledges.pledges[$0.id.pledge]?.state == .open }
        for answer in open.prefix(max(0, left)) {
            let command = Command.pledges(.paper(answer.id, name: "Đại diện \(answer.id.unit.text)", reason: "Mất điện"))
            chronicle.add(try day.does(command, by: Principal(.operator, "operator-1")))
        }
    }
}
