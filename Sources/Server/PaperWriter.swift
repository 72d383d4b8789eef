internal import Conference
internal import Foundation
internal import Gateway
internal import Journal
internal import Logging
internal import Records
internal import StrictJSON
internal import WebSocketServer

/// Papers for the staff's page: a country's registers take a second, and no command waits for them.
struct PaperWriter {
    let storage: any JournalStorage
    /// Of the key that signs the record.
    let fingerprint: String?
    /// Papers that were given have left the data folder: whoever erases somebody has to learn of it.
    let exports: ExportLog

    let log: Logger

    /// `{writtenAt, files: [{name, title, text}]}`; `asker`: to whom.
    func answer(_ papers: DayPapers, of conference: String, _ state: ConferenceState, for asker: Principal) -> HTTPResponse {
        let now = Date()
        do throws(JournalFault) {
            guard let files = try files(papers, of: conference, state, at: now) else { return WorkBeside.needsUpgrade(conference) }
            if !files.isEmpty { note(papers, of: conference, asker, at: now) }
            return Self.answer(files, at: now)
        } catch {
            log.warning("papers cannot be written: \(error)", metadata: ["conference": "\(conference)"])
            return WorkBeside.busy
        }
    }

    /// A full disk keeps no paper from the hall.
    private func note(_ papers: DayPapers, of conference: String, _ asker: Principal, at now: Date) {
        do throws(StartFailure) {
            try exports.note("papers.\(papers.rawValue)", of: conference, to: asker, at: now)
        } catch {
            log.warning("\(error)", metadata: ["conference": "\(conference)"])
        }
    }

    private static func answer(_ files: [DayFile], at now: Date) -> HTTPResponse {
        let rows = files.map { file -> JSON in
            ["name": .string(file.name), "title": .string(file.title), "text": .string(String(decoding: file.bytes, as: UTF8.self))]
        }
        let body: JSON = ["writtenAt": .int(now.milliseconds), "files": .array(rows)]
        return HTTPResponse(status: 200, body: JSONWriter.write(body))
    }

    /// Nil where the journal has no log.
    private func files(_ papers: DayPapers, of conference: String, _ state: ConferenceState, at now: Date) throws(JournalFault)
        -> [DayFile]?
    {
        switch papers {
        case .day: return printed(PrintedDay(of: state))
        case .rest:
            switch state.lifecycle.state {
            case .preparing, .live, .paused: return printed(PrintedDay(restOf: state, at: now.milliseconds))
            case .ended, .sealed: return []
            }
        case .held: return try HeldHistory.read(conference, in: storage, state, at: now).map { DayFiles.all(of: $0.day) }
        }
    }

    private func printed(_ day: PrintedDay) -> [DayFile] {
        var day = day
        day.fingerprint = fingerprint
        return PaperSet.papers(of: day).map(\.file)
    }
}
