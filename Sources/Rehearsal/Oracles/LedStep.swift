internal import Conference
internal import StrictJSON

/// A command that was taken from somebody who may only lead an item, beside the cue of the moment in which it was taken.
struct LedStep {
    private let frame: JSON
    private let sender: Principal

    init(_ frame: JSON, by sender: Principal) {
        self.frame = frame
        self.sender = sender
    }

    private var op: Op? { if case .string(let name)? = frame["op"] { Op(named: name) } else { nil } }

    /// Whether its sender may send it as a leader only.
    var isLed: Bool { op.map { !$0.spec.roles.contains(sender.role) } ?? false }

    /// What is wrong with it; nil: it is the cue's own in all that it says, save the yes to what the cue asks, or this role may send it at any time.
    func fault(beside cue: JSON) -> String? {
        guard isLed, let name = op?.name else { return nil }
        let what = "\(name) of \(sender.role.rawValue) \(sender.person.text) was taken"
        if cue["ledBy"] != .string(sender.role.rawValue) { return "\(what), who leads nothing" }
        guard cue["op"] == .string(name), Self.members(frame["if"]) == Self.members(cue["if"]) else {
            return "\(what), which is not the cue"
        }
        var arg = Self.members(frame["arg"])
        arg["confirm"] = nil
        return arg == Self.members(cue["arg"]) ? nil : "\(what) with another argument than the cue's"
    }

    private static func members(_ json: JSON?) -> [String: JSON] {
        guard case .object(let members)? = json else { return [:] }
        return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }
}
