internal import Conference
internal import StrictJSON
internal import Wire

/// What is asked of a command before it waits for its turn: that it can be read, and that its sender may send it.
struct CommandAdmission {
    /// What the core is asked.
    ///
    /// - Throws: what is wrong with it; `forbidden` for a sender who may never.
    static func command(in frame: CommandFrame, by role: Role) throws(Refusal) -> Command {
        let read: Command
        do {
            read = try frame.command()
        } catch {
            throw Refusal(.badRequest, error.reason, error.args)
        }
        guard read.op?.spec.admits(role) == true else {
            throw Refusal(to: role, frame.op)
        }
        return read
    }

    /// How the log names an op: what somebody made up is nobody's name.
    static func name(of op: String) -> String { Op(named: op)?.name ?? "unknown" }
}
