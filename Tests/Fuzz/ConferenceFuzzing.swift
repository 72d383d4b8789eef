import Conference
import Foundation
import Programme
import Wire

/// The core behind its door: the bytes are a script of commands of every role, raw frames, ticks, lost links, failing disks and restarts.
final class ConferenceFuzzing: FuzzTarget {
    private let programme: Programme
    private let desk: FuzzedDesk
    private let commands: [JSON]

    init() throws {
        let reading = ProgrammeFolder.read(at: URL(filePath: "agenda/lao-cai-2022"))
        guard let programme = reading.programme else { throw Unserved(complaints: reading.complaints.map(\.description)) }
        self.programme = programme
        desk = try FuzzedDesk()
        commands = try Examples.commands()
    }

    struct Unserved: Error {
        let complaints: [String]
    }

    /// Each command once on the stage of the day to which so many presses of the big button lead.
    func seeds() throws -> [[UInt8]] {
        let everybody = programme.opening.participants
        let open = step(.cue, 0)
        return commands.indices.flatMap { command in
            [0, 6, 14, 40, 120, 200].map { presses in
                let who = everybody.indices.filter { everybody[$0].who.role == role(of: commands[command]) }
                return open + step(.cue, presses)
                    + who.prefix(12).flatMap { step(.command, command, $0) + [UInt8](repeating: 0, count: 16) } + step(.undo, 0)
            }
        }
    }

    /// Who sends what a staff's hand does not.
    private func role(of command: JSON) -> Role {
        switch command["op"] {
        case "pledge.sign", "pledge.decline", "speaker.request", "speaker.withdraw": .delegate
        case "venue.ready", "venue.attendance", "venue.help", "pledge.signHere", "round.report": .venue
        case "venue.check", "venue.out", "venue.back", "help.take", "help.close", "note.add", "note.edit", "pledge.paper", "signatory.set",
            "signatory.code", "signature.void", "access.revoke":
            .operator
        default: .mc
        }
    }

    private func step(_ kind: ScriptedDay.Step, _ arguments: Int...) -> [UInt8] {
        [kind.rawValue] + arguments.map { UInt8(truncatingIfNeeded: $0) }
    }

    func take(_ bytes: [UInt8]) {
        let day = ScriptedDay(FuzzedHouse(programme: programme, desk: desk), commands: commands, script: Script(bytes))
        day.run()
    }
}
