import Conference
import StrictJSON
import Testing
import Wire

/// What each op's argument has to be: the right ones become commands, the wrong ones are refused with a reason and the place.
@Suite struct CommandReadingTests {
    /// Read as of somebody who has seen what the op asks for.
    private func read(_ op: String, _ arg: JSON) throws(CommandFault) -> Command {
        do {
            return try read(op, arg, seen: [])
        } catch .conditionMissing(let key) {
            return try read(op, arg, seen: [CommandFrame.Condition(key.text, 1)])
        }
    }

    private func read(_ op: String, _ arg: JSON, seen: [CommandFrame.Condition]) throws(CommandFault) -> Command {
        try CommandFrame(id: "00000000-0000-4000-8000-000000000001", op: op, arg: arg, conditions: seen).command()
    }

    private let features = ReadFeature.all()
    private var all: [(String, JSON, Command)] { features.flatMap { $0.readings?.good ?? [] } }

    @Test func `every op has its command`() throws {
        for (op, arg, command) in all { #expect(try read(op, arg) == command, "\(op)") }
        #expect(features.flatMap(\.ops).sorted() == Op.all.map(\.name).sorted())
        for feature in features {
            let remedy: Comment = "write it as class \(feature.name)Readings in Tests/WireTests/\(feature.name)"
            #expect(Set(feature.readings?.good.map(\.0) ?? []) == Set(feature.ops), remedy)
        }
    }

    @Test func `an op that takes a field more is refused, whatever the op`() {
        for (op, arg, _) in all {
            guard case .object(let members) = arg else { continue }
            #expect(throws: CommandFault.field(BadField("arg.loud", .unknown)), "\(op)") {
                try read(op, .object(members + [JSON.Member("loud", true)]))
            }
        }
    }

    @Test func `an op without a field that it needs is refused with the field's name`() {
        let optional = Set(features.flatMap { $0.readings?.optional ?? [] })
        for (op, arg, _) in all {
            guard case .object(let members) = arg else { continue }
            for member in members where !optional.contains("\(member.key) of \(op)") && Override.Word(rawValue: member.key) == nil {
                #expect(throws: CommandFault.field(BadField("arg.\(member.key)", .missing)), "\(op)") {
                    try read(op, .object(members.filter { $0.key != member.key }))
                }
            }
        }
    }

    @Test func `a wrong value is refused with its place and reason`() {
        for (op, arg, place, reason) in features.flatMap({ $0.readings?.bad ?? [] }) {
            #expect(throws: CommandFault.field(BadField("arg.\(place)", reason)), "\(op) \(place)") { try read(op, arg) }
        }
    }

    @Test func `an op is done in spite of reasons by the field that it names, and by no other`() {
        for (op, arg, _) in all {
            guard case .object(let members) = arg else { continue }
            for word in Override.Word.allCases {
                let meant = JSON.object(members.filter { $0.key != word.rawValue } + [JSON.Member(word.rawValue, ["round.other-item"])])
                let fault = #expect(throws: (any Error).self) {
                    try {
                        _ = try read(op, meant); throw Done()
                    }()
                }
                let unknown = CommandFault.field(BadField("arg.\(word.rawValue)", .unknown))
                #expect((fault as? CommandFault) == (Op(named: op)?.spec.override == word ? nil : unknown), "\(op) \(word)")
            }
        }
    }

    /// Nothing was wrong with it.
    private struct Done: Error {}

    @Test func `an unknown op is refused by its name, also one that only looks alike`() {
        for op in ["conference.Open", "tea.serve", "", "conference.open "] {
            #expect(throws: CommandFault.unknownOp(op)) { try read(op, [:]) }
        }
    }
}
