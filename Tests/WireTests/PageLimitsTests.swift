import Conference
import Foundation
import Testing
import Wire

/// The pages keep people from writing what would be refused, so their figures are those of `StateLimits`.
@Suite struct `limits of the pages` {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `a field of a page takes as much as the state holds, no more and no less`() throws {
        let script = try text("public/client/limits.js")
        let told = Dictionary(
            script.matches(of: /(?m)^    (\w+): ([\d_]+),$/).map { (String($0.1), Int($0.2.replacingOccurrences(of: "_", with: ""))) }
        ) { first, _ in first }
        let kept = [
            "textLength": StateLimits.noticeCharacters, "titleLength": StateLimits.titleCharacters,
            "nameLength": StateLimits.nameCharacters, "itemMinutes": StateLimits.itemMinutes.upperBound,
            "speakerLength": StateLimits.queueCharacters, "speakingMinutes": StateLimits.clockSeconds.upperBound / 60,
            "helpLength": StateLimits.helpCharacters, "noteLength": StateLimits.noteCharacters,
            "mostPeople": StateLimits.attendance.upperBound, "walkingUp": StateLimits.walkingUp.upperBound,
            "awardRank": StateLimits.rank.upperBound, "mostRecipients": StateLimits.recipients,
            "pledgeLength": StateLimits.pledgeCharacters,
        ]
        for (name, limit) in kept { #expect(told[name] == limit, "\(name) in public/client/limits.js") }
    }

    /// The schemas are read by those who write clients of their own.
    @Test func `every length that the protocol's schemas give for a text stands in the table`() throws {
        let texts: Set = [
            StateLimits.nameCharacters, StateLimits.titleCharacters, StateLimits.reasonCharacters, StateLimits.queueCharacters,
            StateLimits.helpCharacters, StateLimits.scriptCharacters, StateLimits.noteCharacters, StateLimits.pledgeCharacters,
            StateLimits.noticeCharacters, StateLimits.stageMessageCharacters,
        ]
        let folder = Self.root.appendingPathComponent("public/protocol")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
            $0.wholeMatch(of: /\w+\/commands\.json|schemas\/command-shapes\.json/) != nil
        }
        #expect(files.count > 10)
        for file in files {
            let schema = try text("public/protocol/\(file)")
            for length in schema.matches(of: /#\/\$defs\/lines?", "maxLength": (\d+)/) {
                #expect(texts.contains(Int(length.1) ?? 0), "\(file): \(length.0)")
            }
        }
    }
}
