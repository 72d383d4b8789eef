import Conference
import Foundation
import Journal
import Programme
import StrictJSON
import Wire

/// The core of a short day behind its gateway: the first byte is the hour at which it begins, the rest a script of commands of every role, raw frames, ticks,
/// lost links, failing disks and restarts.
final class ConferenceFuzzing: FuzzTarget {
    /// A day and what is recorded of it until a server starts again.
    private struct Hour {
        let programme: LoadedProgramme
        let before: [JournalEntry]
    }

    private let desk = FuzzedLinks()
    private let commands: [JSON]
    private let hours: [Hour]

    init() throws {
        let reading = ProgrammeFolder.read(at: URL(filePath: "agenda/lao-cai-2022"))
        guard let programme = reading.programme else { throw Unserved(complaints: reading.complaints.map(\.description)) }
        let (commands, desk) = (try Examples.commands(), desk)
        self.commands = commands
        hours = Self.days.flatMap { day in
            var short = programme
            short.opening = programme.opening.shortened(to: day.kinds)
            return day.presses.map { presses in
                let server = FuzzedServer(programme: short, desk: desk)
                ScriptedDay(server, commands: commands, script: Script([])).press(presses)
                return Hour(programme: short, before: server.recorded)
            }
        }
    }

    struct Unserved: Error {
        let complaints: [String]
    }

    /// What a day is about, and how often the big button is pressed until each of its hours: most features alone, where an hour is reached soon; once all
    /// together.
    private static let days: [(kinds: Set<Agenda.Kind>, presses: [Int])] = [
        ([.rollcall, .anthem], [0, 3, 6]), ([.paper], [2, 4]), ([.awards], [2, 4, 6, 9]), ([.pledge], [2, 4, 6]),
        ([.rollcall, .paper, .awards, .pledge], [12]),
    ]
    private static let commandsOfASeed = 3

    /// Every command, some in a day, by one who may send it, at each hour.
    func seeds() throws -> [[UInt8]] {
        hours.enumerated().flatMap { number, hour in
            let everybody = hour.programme.opening.participants
            let attempts = commands.indices.compactMap { command in
                sender(of: commands[command], among: everybody).map { step(.command, command, $0, 0) }
            }
            return stride(from: 0, to: attempts.count, by: Self.commandsOfASeed).map { first in
                [UInt8(number)] + attempts[first...].prefix(Self.commandsOfASeed).joined() + step(.undo, 0)
            }
        }
    }

    /// One who may send it: of those the last, as what is open to several is mostly the seats'.
    private func sender(of command: JSON, among everybody: [Participant]) -> Int? {
        guard case .string(let name)? = command["op"], let op = Op(named: name) else { return nil }
        return everybody.lastIndex { op.spec.roles.contains($0.who.role) }
    }

    private func step(_ kind: ScriptedDay.Step, _ arguments: Int...) -> [UInt8] {
        [kind.rawValue] + arguments.map { UInt8(truncatingIfNeeded: $0) }
    }

    func take(_ bytes: [UInt8]) {
        var script = Script(bytes)
        guard let hour = script.one(of: hours) else { return }
        let server = FuzzedServer(programme: hour.programme, desk: desk, before: hour.before)
        ScriptedDay(server, commands: commands, script: script).run()
    }
}
