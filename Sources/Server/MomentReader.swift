internal import Conference
internal import Foundation
internal import Gateway
internal import Journal
internal import Logging
internal import StrictJSON
internal import WebSocketServer
internal import Wire

/// A moment of the day for the staff's page: what the public's view told then, whole, so that the page draws the hall's screens as they stood.
struct MomentReader {
    let storage: any JournalStorage
    let log: Logger

    /// `{seq, of, at, op, by, view, set}`; `moment`: a position or a time of the day.
    func answer(_ moment: String, of conference: String, _ state: ConferenceState) -> HTTPResponse {
        guard let asked = ReplayTime(moment) else { return WorkBeside.refusal(.badRequest, "replay.bad-moment", status: 400) }
        do throws(ReplayedMoment.Fault) {
            return Self.answer(try ReplayedMoment(asked, of: conference, in: storage, state))
        } catch {
            switch error {
            case .nothing, .notOpened: return WorkBeside.refusal(.notFound, "replay.nothing", status: 404)
            case .noLog: return WorkBeside.needsUpgrade(conference)
            case .journal(let fault):
                log.warning("the day cannot be played again: \(fault)", metadata: ["conference": "\(conference)"])
                return WorkBeside.busy
            }
        }
    }

    private static func answer(_ moment: ReplayedMoment) -> HTTPResponse {
        let (entry, view) = (moment.entry, moment.replay.publicView)
        var writer = JSONWriter(capacity: view.set.count + 256)
        writer.beginObject()
        for (key, value) in [("seq", entry.seq), ("of", moment.positions), ("at", Int(entry.at))] {
            writer.key(key)
            writer.int(value)
        }
        for (key, text) in [("op", entry.op), ("by", "\(entry.by.role.rawValue)/\(entry.by.person.text)"), ("view", view.name)] {
            writer.key(key)
            writer.string(text)
        }
        writer.key("set")
        writer.encoded(view.set)
        writer.endObject()
        return HTTPResponse(status: 200, body: writer.bytes)
    }
}
