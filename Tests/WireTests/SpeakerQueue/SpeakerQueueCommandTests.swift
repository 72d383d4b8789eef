import Conference
import StrictJSON
import Testing
import Wire

@Suite struct `commands of the list of speakers` {
    private func command(_ op: String, _ arg: JSON, seen: [JSON.Member] = []) throws -> Command {
        let frame: JSON = [
            "t": "cmd", "id": "6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3", "op": .string(op), "arg": arg, "if": .object(seen), "epoch": "E",
        ]
        guard case .command(let read) = try ClientFrame.read(JSONWriter.write(frame)) else { throw CommandFault.unknownOp(op) }
        return try read.command()
    }

    @Test(arguments: ["speaker.move", "speaker.call"]) func `moving and calling need to have seen the very speaker`(op: String) throws {
        let arg: JSON = op == "speaker.move" ? ["speaker": "s2", "after": "s1", "reason": "Đi sớm"] : ["speaker": "s2"]
        for seen in [[], [JSON.Member("speaker/s1", 7)], [JSON.Member("queue", 7)]] {
            #expect(throws: CommandFault.conditionMissing("speaker/s2")) { try command(op, arg, seen: seen) }
        }
    }

    @Test func `a topic is one line of 160 letters, and a place by hand has a reason`() throws {
        let long = JSON.string(String(repeating: "ế", count: StateLimits.queueCharacters + 1))
        #expect(throws: CommandFault.self) { try command("speaker.request", ["kind": "speech", "topic": long]) }
        #expect(throws: CommandFault.self) { try command("speaker.request", ["kind": "toast", "topic": "Ý kiến"]) }
        #expect(throws: CommandFault.self) {
            try command("speaker.move", ["speaker": "s2", "after": .null, "reason": " "], seen: [JSON.Member("speaker/s2", 7)])
        }
    }
}
