/// Why a connection was closed (RFC 6455, 7.4). An open set: peers may send codes that we do not name.
public struct CloseCode: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    private init(_ rawValue: UInt16) {
        self.rawValue = rawValue
    }

    // MARK: RFC 6455

    public static let normal = CloseCode(1000)
    public static let goingAway = CloseCode(1001)
    public static let protocolError = CloseCode(1002)
    public static let unsupportedData = CloseCode(1003)
    /// Never sent: what a client reports when the line broke.
    public static let abnormal = CloseCode(1006)
    public static let invalidPayload = CloseCode(1007)
    public static let policyViolation = CloseCode(1008)
    public static let messageTooBig = CloseCode(1009)
    public static let internalError = CloseCode(1011)

    // MARK: Come back, with resume (4000–4499)

    /// The server is about to stop.
    public static let drain = CloseCode(4001)
    /// Nothing acknowledged for too long, or too much waiting to be.
    public static let slow = CloseCode(4002)
    public static let noPong = CloseCode(4003)
    public static let expired = CloseCode(4005)
    public static let rate = CloseCode(4006)
    /// This server stands by; another one conducts.
    public static let standby = CloseCode(4007)
    public static let tooMany = CloseCode(4008)
    /// The conference is not served, because something of it was lost.
    public static let journalLost = CloseCode(4009)
    public static let secretLost = CloseCode(4010)
    public static let journalDamaged = CloseCode(4011)

    // MARK: Do not come back (4500–4999)

    public static let badFrame = CloseCode(4500)
    /// No hello, a late one or one that cannot be read.
    public static let hello = CloseCode(4501)
    public static let version = CloseCode(4502)
    public static let unauthorized = CloseCode(4503)
    public static let revoked = CloseCode(4504)
    /// The same tab joined anew; told to its older socket.
    public static let joinedAnew = CloseCode(4506)
    public static let sealed = CloseCode(4507)

    /// Whether a client is to join again by itself. Of the RFC's codes, those that blame the server or the line.
    public var comesBack: Bool {
        switch rawValue {
        case 4000...4499: true
        case Self.goingAway.rawValue, Self.abnormal.rawValue, Self.internalError.rawValue: true
        default: false
        }
    }
}
