/// One file of a day: a paper, its minutes, a register.
public struct DayFile: Equatable, Sendable {
    /// With its ending: “bien-ban.html”.
    public let name: String
    /// What the office calls it.
    public let title: String
    public let bytes: [UInt8]

    public init(name: String, title: String, bytes: [UInt8]) {
        self.name = name
        self.title = title
        self.bytes = bytes
    }
}
