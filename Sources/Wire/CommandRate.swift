/// How fast one principal may send commands, over all its sockets and requests together.
public struct CommandRate: Equatable, Sendable {
    /// Commands a second, in the long run.
    public let perSecond: Int
    /// Commands at once after a rest.
    public let burst: Int
    /// Commands accepted of one principal in the life of a conference; nil: as many as it takes.
    public let total: Int?

    /// MC, operator and chair: an MC who catches up clicks fast, a scripted rehearsal faster still, and their work must not run out.
    public static let staff = CommandRate(perSecond: 10, burst: 20, total: nil)
    /// Everybody else: a venue reports a dozen things a day; the total keeps a leaked link from filling the disk.
    public static let others = CommandRate(perSecond: 1, burst: 10, total: 2_000)
}
