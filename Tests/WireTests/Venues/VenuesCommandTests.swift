import Conference
import Testing
import Wire

struct VenuesCommandTests {
    private func read(_ op: String, _ arg: String) throws -> Command {
        let frame = #"{"t":"cmd","id":"6f2c1d4e-8a30-4b57-9c1e-2d7f80a4b6c3","op":"\#(op)","arg":\#(arg)}"#
        guard case .command(let command) = try ClientFrame.read(frame) else { throw CommandFault.unknownOp(op) }
        return try command.command().command
    }

    @Test func `every op of the venues is read as what it says`() throws {
        #expect(try read("venue.ready", #"{"sound":true,"picture":false}"#) == .venue(.ready(sound: true, picture: false)))
        #expect(try read("venue.attendance", #"{"count":57}"#) == .venue(.attendance(57)))
        #expect(try read("venue.help", #"{"text":"Mất tiếng"}"#) == .venue(.help("Mất tiếng")))
        #expect(
            try read("venue.check", #"{"venue":"sa-pa","heard":true,"seen":false}"#) == .venue(.check("sa-pa", heard: true, seen: false)))
        #expect(try read("venue.out", #"{"venue":"sa-pa","reason":"Mất điện"}"#) == .venue(.putOut("sa-pa", reason: "Mất điện")))
        #expect(try read("venue.back", #"{"venue":"sa-pa"}"#) == .venue(.back("sa-pa")))
        #expect(try read("help.take", #"{"venue":"sa-pa"}"#) == .venue(.takeHelp("sa-pa", confirm: false)))
        #expect(try read("help.close", #"{"venue":"sa-pa","confirm":true}"#) == .venue(.closeHelp("sa-pa", confirm: true)))
        #expect(try read("rollcall.open", "{}") == .rollCall(.open))
        #expect(try read("rollcall.close", "{}") == .rollCall(.close))
        #expect(try read("guest.arrive", #"{"guest":"hoang-giang"}"#) == .guest(.arrive("hoang-giang")))
        #expect(try read("guest.absent", #"{"guest":"hoang-giang"}"#) == .guest(.absent("hoang-giang")))
        #expect(
            try read("guest.substitute", #"{"guest":"hoang-giang","name":"Người dự thay","title":{"vi":"Phó Bí thư"}}"#)
                == .guest(.substitute("hoang-giang", Guest.Substitute(name: "Người dự thay", title: "Phó Bí thư"))))
        #expect(
            try read("note.add", #"{"about":"agenda/i6","text":"Một\nHai"}"#) == .notes(.add(about: "agenda/i6", text: "Một\nHai")))
        #expect(try read("note.edit", #"{"note":"n1","text":"Ba"}"#) == .notes(.edit("n1", text: "Ba")))
    }

    @Test(arguments: [
        ("venue.ready", #"{"sound":true}"#, "arg.picture"), ("venue.attendance", #"{"count":-1}"#, "arg.count"),
        ("venue.attendance", #"{"count":100001}"#, "arg.count"), ("venue.attendance", #"{"count":57,"venue":"sa-pa"}"#, "arg.venue"),
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
