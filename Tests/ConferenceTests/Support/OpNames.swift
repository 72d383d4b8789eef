import Conference

/// The names under which the tests write commands down, as log entries carry them.
extension Command {
    var opName: String {
        if let op { return op.name }
        return switch self {
        case .venue(.connected): "venue.connected"
        case .venue(.lost): "venue.lost"
        case .system(.read): "programme.replaced"
        case .system(.serverStarted): "server.started"
        case .system(.clockJumped): "clock.jumped"
        case .system(.keepCut): "access.revoked"
        default: preconditionFailure("a command without an op is the server's own: \(self)")
        }
    }
}
