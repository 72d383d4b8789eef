import Conference
import StrictJSON
import Wire

extension PermissionTests {
    /// The speakers' part of the table: whoever wants the floor asks for it, the podium gives it.
    static let speakers: [(op: String, arg: JSON, roles: Set<Role>)] = [
        ("speaker.request", ["kind": "question", "topic": "Đường sá"], [.mc, .venue, .delegate]),
        ("speaker.withdraw", ["speaker": "s1"], [.mc, .venue, .delegate]), ("speaker.accept", ["speaker": "s1"], [.mc, .operator]),
        ("speaker.decline", ["speaker": "s1"], [.mc, .operator]),
        ("speaker.move", ["speaker": "s1", "after": .null, "reason": "Đi sớm"], [.mc, .operator]),
        ("speaker.call", ["speaker": "s1"], [.mc, .operator]), ("speaker.finish", ["speaker": "s1"], [.mc, .operator]),
        ("speaker.inWriting", ["speaker": "s1"], [.mc, .operator]), ("queue.open", [:], [.mc, .operator]),
        ("queue.close", [:], [.mc, .operator]), ("queue.rule", ["rule": "fewest"], [.mc, .operator]),
    ]
}
