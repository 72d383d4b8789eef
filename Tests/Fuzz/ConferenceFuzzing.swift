import Conference
import Foundation
import Journal
import Programme
import Wire

/// The core of a short day behind its door: the first byte is the hour at which it begins, the rest a script of commands of every role, raw frames, ticks, lost links, failing disks and restarts.
final class ConferenceFuzzing: FuzzTarget {
    private let programme: Programme
    private let desk = FuzzedDesk()
    private let commands: [JSON]
    /// What is recorded until each of `stages`.
    private let hours: [[Entry]]

    init() throws {
        let reading = ProgrammeFolder.read(at: URL(filePath: "agenda/lao-cai-2022"))
        guard var programme = reading.programme else { throw Unserved(complaints: reading.complaints.map(\.description)) }
        programme.opening = programme.opening.shortened
        let (short, commands, desk) = (programme, try Examples.commands(), desk)
        self.programme = short
        self.commands = commands
        hours = Self.stages.map { presses in
            let house = FuzzedHouse(programme: short, desk: desk)
            ScriptedDay(house, commands: commands, script: Script([])).press(presses)
            return house.recorded
        }
    }

    struct Unserved: Error {
        let complaints: [String]
    }

    /// Every command, some in a day, by those who may send it, at each hour.
    func seeds() throws -> [[UInt8]] {
        let everybody = programme.opening.participants
        let attempts = commands.indices.map { command in
            let who = everybody.indices.filter { everybody[$0].who.role == role(of: commands[command]) }
            return who.prefix(2).flatMap { step(.command, command, $0, 0) } + step(.undo, 0)
        }
        return hours.indices.flatMap { hour in
            stride(from: 0, to: attempts.count, by: Self.commandsOfASeed).map { first in
                [UInt8(hour)] + attempts[first...].prefix(Self.commandsOfASeed).joined()
            }
        }
    }

    /// Presses of the big button until somewhere in the preparation, the papers, the rite, the signing, and the end.
    private static let stages = [0, 6, 14, 22, 31]
    private static let commandsOfASeed = 4

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
        var script = Script(bytes)
        guard let before = script.one(of: hours) else { return }
        ScriptedDay(FuzzedHouse(programme: programme, desk: desk, before: before), commands: commands, script: script).run()
    }
}
