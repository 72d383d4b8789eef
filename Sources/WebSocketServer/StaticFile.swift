/// One file of the pages, held in memory with what is said about it.
public struct StaticFile: Sendable {
    public let body: [UInt8]
    public let contentType: String
    /// A strong validator (RFC 9110 §8.8.3): another byte, another tag. Nil for what lasts: nobody asks for it twice.
    public let etag: String?
    /// The same packed; nil for what does not shrink.
    private let packed: [UInt8]?

    private let cacheControl: String
    /// Its own content policy, nil for that of all documents.
    private let policy: String?

    /// `isLasting`: its path never shows other bytes.
    init(body: [UInt8], name: String, isLasting: Bool = false, policy: String? = nil) {
        self.policy = policy
        self.body = body
        contentType = Self.contentType(of: name)
        etag = isLasting ? nil : Self.tag(of: body)
        // A map is as large as all else, and nobody waits for one: no start should.
        packed = name.hasSuffix(".map") ? nil : Gzip.pack(body)
        cacheControl = isLasting ? "public, max-age=\(Self.lastingSeconds), immutable" : "no-cache"
    }

    /// A year, which caches take for ever (RFC 8246).
    private static let lastingSeconds = 31_536_000

    /// The file, packed for who takes gzip, or 304 for one who has it. Browsers ask each time for a page (`no-cache`), so that a new build is seen at once. The packed
    /// bytes are other bytes and have a tag of their own.
    func response(ifNoneMatch: String?, acceptEncoding: String?) -> HTTPResponse {
        let bytes = Self.takesGzip(acceptEncoding) ? packed : nil
        let tag = etag.map { bytes == nil ? $0 : String($0.dropLast()) + "-gz\"" }
        var headers = [(name: "cache-control", value: cacheControl), (name: "vary", value: "accept-encoding")]
        if let tag { headers.append((name: "etag", value: tag)) }
        // With 304 too: what it says there takes the place of what the browser has kept.
        if let policy { headers.append((name: SerializedResponse.policyHeader, value: "\(policy); \(SerializedResponse.unframed)")) }
        if let ifNoneMatch, let tag, Self.matches(ifNoneMatch, tag) {
            return HTTPResponse(status: 304, headers: headers, isPart: Self.parts.contains(contentType))
        }
        if bytes != nil { headers.append((name: "content-encoding", value: "gzip")) }
        return HTTPResponse(
            status: 200, contentType: contentType, body: bytes ?? body, headers: headers, isPart: Self.parts.contains(contentType))
    }

    /// What is only ever a part of a page. An SVG may be opened by itself, and is a document then.
    private static let parts: Set<String> = Set(["css", "js", "json", "png", "webp", "woff2"].map { contentType(of: "part." + $0) })

    /// RFC 9110 §12.5.3, as far as browsers use it: gzip is named, and not with a weight of nought.
    private static func takesGzip(_ sent: String?) -> Bool {
        (sent ?? "").lowercased().split(separator: ",").contains { entry in
            let parts = entry.split(separator: ";").map { $0.trimming(" \t") }
            return parts.first == "gzip" && !parts.dropFirst().contains { $0 == "q=0" || $0.hasPrefix("q=0.0") }
        }
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
        case "json", "map": "application/json"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "webp": "image/webp"
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
