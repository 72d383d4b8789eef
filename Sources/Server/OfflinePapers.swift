internal import Access
internal import Conference
public import Foundation
internal import Programme
internal import Records

extension Offline {
    /// A paper that was written: its file and what the office calls it.
    public struct WrittenPaper: Sendable {
        public let file: URL
        public let title: String
    }

    /// Writes the papers of a conference into a folder, which is made, or is there and empty: of its journal if it has one, else of its programme. `now`: the
    /// wall's time from which a rest is reckoned; nil prints the whole day.
    public static func papers(of conference: String, restAt now: Date?, to folder: URL, _ settings: Settings) throws(StartFailure)
        -> [WrittenPaper]
    {
        var day = try day(of: conference, restAt: now, settings)
        day.fingerprint = try fingerprint(in: settings.data)
        let papers = PaperSet.papers(of: day)
        try makeEmpty(folder)
        var written: [WrittenPaper] = []
        for paper in papers {
            let file = folder.appendingPathComponent(paper.file.name)
            try PrivateFile.make(Data(paper.file.bytes), at: file)
            written.append(WrittenPaper(file: file, title: paper.title))
        }
        return written
    }

    /// Of the key in the data folder, if it has one: what is printed begins nothing.
    private static func fingerprint(in data: URL) throws(StartFailure) -> String? {
        guard FileManager.default.fileExists(atPath: SigningKeyFile.path(in: data)) else { return nil }
        return try SigningKeyFile.openOrCreate(in: data).key.publicKey.fingerprint
    }

    private static func day(of conference: String, restAt now: Date?, _ settings: Settings) throws(StartFailure) -> PrintedDay {
        guard let state = try state(of: conference, settings) else {
            return PrintedDay(of: try programme(of: conference, settings).opening)
        }
        guard let now else { return PrintedDay(of: state) }
        switch state.lifecycle.state {
        case .preparing, .live, .paused: return PrintedDay(restOf: state, at: now.milliseconds)
        case .ended, .sealed:
            throw StartFailure("\(conference) is over: nothing of it is still to come. Print the whole day, without --rest.")
        }
    }

    /// What lies in a folder may be another conference's papers, or something that nobody means to mix with them.
    static func makeEmpty(_ folder: URL) throws(StartFailure) {
        let manager = FileManager.default
        do {
            try manager.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StartFailure("\(folder.path) cannot be made. Name a folder in a place where you may write.")
        }
        guard let there = try? manager.contentsOfDirectory(atPath: folder.path) else {
            throw StartFailure("\(folder.path) cannot be looked into. Name another folder.")
        }
        if !there.isEmpty {
            throw StartFailure("\(folder.path) is not empty. Name a new folder, or take away what is in it; nothing was changed.")
        }
    }
}
