import Conference
import Testing
import Wire

struct VenuesCommandTests {
    private func read(_ op: String, _ arg: String) throws -> Command {
        let frame = #"{"t":"cmd","id":"6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3","op":"\#(op)","arg":\#(arg)}"#
        guard case .command(let command) = try ClientFrame.read(Array(frame.utf8)) else { throw CommandFault.unknownOp(op) }
        return try command.command()
    }

    @Test func `a deputy may come with a title of their own`() throws {
        #expect(
            try read("guest.substitute", #"{"guest":"hoang-giang","name":"Người dự thay","title":{"vi":"Phó Bí thư"}}"#)
                == .guest(.substitute("hoang-giang", Guest.Substitute(name: "Người dự thay", title: "Phó Bí thư"))))
    }

    @Test(arguments: [
        ("venue.ready", #"{"sound":true}"#, "arg.picture"), ("venue.attendance", #"{"count":-1}"#, "arg.count"),
        ("venue.attendance", #"{"count":100001}"#, "arg.count"), ("venue.attendance", #"{"count":57,"venue":"Sa Pa"}"#, "arg.venue"),
        ("venue.help", #"{"text":" "}"#, "arg.text"), ("venue.check", #"{"venue":"sa-pa","heard":1,"seen":true}"#, "arg.heard"),
        ("venue.out", #"{"venue":"Sa Pa","reason":"Mất điện"}"#, "arg.venue"),
        ("guest.substitute", #"{"guest":"hoang-giang"}"#, "arg.name"),
        ("note.add", #"{"about":"một hai","text":"x"}"#, "arg.about"),
    ])
    func `a field that is missing, foreign or out of bounds is named`(op: String, arg: String, path: String) throws {
        do {
            let command = try read(op, arg)
            Issue.record("\(command) was read")
        } catch CommandFault.field(let bad) {
            #expect(bad.path == path)
        }
    }
}
