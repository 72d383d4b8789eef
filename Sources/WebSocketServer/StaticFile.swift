/// One file of the pages, held in memory with what is said about it.
public struct StaticFile: Sendable {
    public let body: [UInt8]
    public let contentType: String
    /// A strong validator (RFC 9110 §8.8.3): another byte, another tag.
    public let etag: String

    init(body: [UInt8], name: String) {
        self.body = body
        contentType = Self.contentType(of: name)
        etag = Self.tag(of: body)
    }

    /// The file, or 304 for one who has it. Pages ask each time (`no-cache`), so that a new build is seen at once.
    func response(ifNoneMatch: String?) -> HTTPResponse {
        let headers = [(name: "etag", value: etag), (name: "cache-control", value: "no-cache")]
        guard let ifNoneMatch, Self.matches(ifNoneMatch, etag) else {
            return HTTPResponse(status: 200, contentType: contentType, body: body, headers: headers)
        }
        return HTTPResponse(status: 304, headers: headers)
    }

    /// Weak comparison, as RFC 9110 §13.1.2 wants it for If-None-Match.
    private static func matches(_ sent: String, _ etag: String) -> Bool {
        sent.split(separator: ",").contains { entry in
            let tag = entry.trimming(" \t")
            return tag == "*" || tag == etag || tag == "W/" + etag
        }
    }

    /// FNV-1a of 64 bits, and the length.
    private static func tag(of body: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return "\"\(String(hash, radix: 16))-\(String(body.count, radix: 16))\""
    }

    private static func contentType(of name: String) -> String {
        switch name.split(separator: ".").last?.lowercased() {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js", "mjs": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "ico": "image/x-icon"
        case "woff2": "font/woff2"
        case "webmanifest": "application/manifest+json"
        case "txt": "text/plain; charset=utf-8"
        case "yaml", "yml": "application/yaml"
        case "md": "text/markdown; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
