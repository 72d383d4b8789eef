internal import Cards
internal import Conference
internal import StrictJSON
internal import WebSocketServer

/// QR codes as a page gets them: `side`, and `path` with the dark modules as the path of an SVG whose unit is one module.
enum QRPictures {
    /// `{expiresAt, side, path}`
    static func link(_ text: String, until expiresAt: Milliseconds) -> HTTPResponse {
        guard let code = try? QRCode(text) else { return HTTPResponse(status: 500, text: "this address is too long for a QR code") }
        return answer(.object([JSON.Member("expiresAt", .int(expiresAt))] + members(of: code)))
    }

    /// `{parts: [{text, side, path}]}`
    static func receipt(_ texts: [String]) -> HTTPResponse {
        var parts: [JSON] = []
        for text in texts {
            guard let code = try? QRCode(text, for: .receipt) else {
                return HTTPResponse(status: 500, text: "this receipt is too long for QR codes")
            }
            parts.append(.object([JSON.Member("text", .string(text))] + members(of: code)))
        }
        return answer(["parts": .array(parts)])
    }

    private static func members(of code: QRCode) -> [JSON.Member] {
        [JSON.Member("side", .int(Int64(code.side))), JSON.Member("path", .string(code.path))]
    }

    private static func answer(_ body: JSON) -> HTTPResponse {
        HTTPResponse(status: 200, contentType: "application/json", body: JSONWriter.write(body))
    }
}
