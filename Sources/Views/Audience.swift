public import Conference

/// Who shares a view.
public enum Audience: String, CaseIterable, Codable, Sendable {
    /// Viewers, screens, venues, delegates.
    case `public`
    /// MC, operator, chair.
    case staff

    public init(_ role: Role) { self = role.isStaff ? .staff : .public }

    /// Rises whenever the same state gives other bytes than before, so that a client of an older server gets a snapshot and not a delta onto a
    /// shape that it never had.
    static let projectionVersion = 8

    /// The view's name on the wire, for example `staff.1`.
    public var viewName: String { rawValue + "." + String(Self.projectionVersion) }
}
