internal import Conference
internal import Gateway
internal import WebSocketServer
internal import Wire

/// What a request that no file answers asks for.
enum Route: Equatable {
    case health, ready, metrics
    case state(String)
    case commands(String)
    case list(String, name: String)
    case drawing(String, digest: String)
    case receipt(String, seq: Int, ReceiptForm)
    case papers(String, DayPapers)
    case replay(String, moment: String)
    case signing(String)
    case codeQR(String)
    /// A page's WebSocket, of which something on its way has taken the `Upgrade`.
    case socketWithoutUpgrade
    /// A conference's page under an address that was bent on its way; where the page is.
    case bent(mended: String)
    case wrongMethod(allowed: String)
    case unknown

    init(_ request: HTTPRequest) {
        if request.path == WireProtocol.path, request.offersWebSocket {
            self = .socketWithoutUpgrade
            return
        }
        if request.method != .post, let address = BentAddress(request.path, query: request.query, pages: Role.pages) {
            self = .bent(mended: address.mended)
            return
        }
        let segments = request.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
        let isRead = request.method != .post
        switch segments.count {
        case 1: self = Self.probe(segments[0], isRead)
        case 4 where segments[0] == "api" && segments[1] == "v1": self = Self.api(segments[2], segments[3], isRead)
        case 5 where segments[0] == "api" && segments[1] == "v1" && segments[3] == "lists":
            self = isRead ? .list(segments[2], name: segments[4]) : .wrongMethod(allowed: "GET")
        case 5 where segments[0] == "api" && segments[1] == "v1" && segments[3] == "drawings":
            self = isRead ? .drawing(segments[2], digest: segments[4]) : .wrongMethod(allowed: "GET")
        case 5 where segments[0] == "api" && segments[1] == "v1" && segments[3] == "receipts":
            self = Self.receipt(segments[2], segments[4], .document, isRead)
        case 6 where segments[0] == "api" && segments[1] == "v1" && segments[3] == "receipts" && segments[5] == "qr":
            self = Self.receipt(segments[2], segments[4], .qr, isRead)
        case 5 where segments[0] == "api" && segments[1] == "v1" && segments[3] == "replay":
            self = isRead ? .replay(segments[2], moment: segments[4]) : .wrongMethod(allowed: "GET")
        case 5 where segments[0] == "api" && segments[1] == "v1" && segments[3] == "papers":
            self = DayPapers(rawValue: segments[4]).map { isRead ? .papers(segments[2], $0) : .wrongMethod(allowed: "GET") } ?? .unknown
        default: self = .unknown
        }
    }

    private static func receipt(_ conference: String, _ seq: String, _ form: ReceiptForm, _ isRead: Bool) -> Route {
        guard let seq = Int(seq) else { return .unknown }
        return isRead ? .receipt(conference, seq: seq, form) : .wrongMethod(allowed: "GET")
    }

    private static func probe(_ name: String, _ isRead: Bool) -> Route {
        let route: Route
        switch name {
        case "healthz": route = .health
        case "readyz": route = .ready
        case "metrics": route = .metrics
        default: return .unknown
        }
        return isRead ? route : .wrongMethod(allowed: "GET")
    }

    private static func api(_ conference: String, _ name: String, _ isRead: Bool) -> Route {
        switch name {
        case "state": isRead ? .state(conference) : .wrongMethod(allowed: "GET")
        case "signing": isRead ? .signing(conference) : .wrongMethod(allowed: "GET")
        case "code-qr": isRead ? .wrongMethod(allowed: "POST") : .codeQR(conference)
        case "commands": isRead ? .wrongMethod(allowed: "POST") : .commands(conference)
        default: .unknown
        }
    }
}

extension HTTPRequest {
    /// The token of `Authorization: Bearer …` (RFC 6750, 2.1); it stands in no other place.
    var bearer: String? {
        guard let authorization, authorization.lowercased().hasPrefix("bearer ") else { return nil }
        return String(authorization.dropFirst("bearer ".count))
    }
}
