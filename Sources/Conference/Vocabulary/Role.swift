/// What somebody is in the conference, and so what they may see and do.
public enum Role: String, CaseIterable, Sendable, Hashable {
    /// Người dẫn chương trình: drives the agenda.
    case mc
    /// Tổ kỹ thuật: prepares, watches the venues, helps the MC.
    case `operator`
    /// Người chủ trì: conducts; reads everything, may message the MC, and takes the steps of the items that it leads.
    case chair
    /// The device of a connection point.
    case venue
    /// A person who takes part with a phone of their own.
    case delegate
    /// A public screen: the hall's stage or the lower third.
    case screen
    /// Anybody who watches.
    case viewer
    /// The server itself; no link is ever made for it.
    case system = "house"

    /// MC, operator and chair see the `staff` view.
    public var isStaff: Bool { self == .mc || self == .operator || self == .chair }

    /// The roles that links are made for.
    public static let joinable: [Role] = allCases.filter { $0 != .system }
}

/// Who does something: a role and a person of this conference.
public struct Principal: Hashable, Sendable {
    public let role: Role
    public let person: PersonID

    public init(_ role: Role, _ person: PersonID) {
        self.role = role
        self.person = person
    }

    /// The server itself, whose commands are positions too.
    public static let system = Principal(.system, "house")
}
