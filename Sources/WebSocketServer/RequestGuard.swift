/// What a request must not look like, before anybody reads what it wants.
///
/// Two servers in a row that disagree about where a body ends let one client put words into another's mouth (request smuggling), so
/// whatever could be read in two ways is refused and the connection closed.
struct RequestGuard {
    let configuration: Configuration

    /// The refusal, or `nil` for a request that may go on.
    func refusal(of head: RequestHead) -> HTTPResponse? {
        guard let host = head.host else { return HTTPResponse(status: 400, text: "Say which Host is meant.") }
        guard isOurs(host) else {
            // Scanners ask by any name; a proxy's owner, who passes on whom it came from, has forgotten a setting.
            if head.forwardedFor != nil {
                configuration.log("a proxy asks for \(host), which is not this server's name: start it with --origin https://\(host)")
            }
            return HTTPResponse(
                status: 400,
                text: "Máy chủ này không mang tên đó; đề nghị hỏi tổ kỹ thuật địa chỉ đúng.\n"
                    + "This house does not go by that name; ask the operator for its address.")
        }
        if head.isDisguised { return HTTPResponse(status: 400, text: "Write headers without spaces in their names, and without NUL.") }
        if head.transferEncoding != nil {
            return HTTPResponse(status: 400, text: "Send a body with Content-Length, not with Transfer-Encoding.")
        }
        guard let method = head.method, let known = HTTPRequest.Method(rawValue: method) else {
            return HTTPResponse(status: 405, text: "Use GET, HEAD or POST.", headers: [("allow", "GET, HEAD, POST")])
        }
        guard let declared = head.contentLength else {
            return known == .post ? HTTPResponse(status: 411, text: "Send Content-Length with a POST.") : nil
        }
        guard declared.utf8.allSatisfy({ (0x30...0x39).contains($0) }), declared.utf8.count <= 9, let length = Int(declared) else {
            return HTTPResponse(status: 400, text: "Content-Length has to be one number.")
        }
        if known != .post && length > 0 { return HTTPResponse(status: 400, text: "A \(method) carries no body.") }
        if length > configuration.limits.bodyBytes {
            return HTTPResponse(status: 413, text: "At most \(configuration.limits.bodyBytes) bytes a request.")
        }
        return nil
    }

    /// The refusal of a WebSocket handshake, or `nil`. The library by itself would let any path, origin, version and subprotocol in.
    func refusal(ofUpgrade head: RequestHead) -> HTTPResponse? {
        if let refusal = refusal(of: head) { return refusal }
        guard head.method == "GET", head.upgrade?.lowercased() == "websocket" else {
            return HTTPResponse(status: 400, text: "Only a GET upgrades, and only to websocket.")
        }
        guard head.path == configuration.path else { return HTTPResponse(status: 404, text: "WebSockets are at \(configuration.path).") }
        guard head.webSocketVersion == "13" else {
            return HTTPResponse(status: 426, text: "Use WebSocket version 13.", headers: [("sec-websocket-version", "13")])
        }
        if let origin = head.origin, !configuration.allowedOrigins.contains(origin) {
            configuration.log(
                "a page of \(origin) may not connect; if that is where guests find this server, start it with --origin \(origin)")
            return HTTPResponse(status: 403, text: "Pages of this origin may not connect; the operator can allow it with --origin.")
        }
        guard head.subprotocols == configuration.subprotocol else {
            return HTTPResponse(status: 400, text: "Offer exactly the subprotocol \(configuration.subprotocol).")
        }
        return nil
    }

    private func isOurs(_ host: String) -> Bool {
        let asked = host.lowercased()
        if configuration.allowedHosts.contains(asked) { return true }
        guard let colon = asked.lastIndex(of: ":"), asked[asked.index(after: colon)...].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            return false
        }
        return configuration.allowedHosts.contains(String(asked[..<colon]))
    }
}
