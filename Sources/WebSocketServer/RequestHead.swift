import CLibWebSockets

/// What a request says before its body, read once: the library drops the headers afterwards.
struct RequestHead {
    /// As sent; `nil` if the library knows none.
    let method: String?
    let path: String
    let query: String?
    let host: String?
    let origin: String?
    let contentLength: String?
    let transferEncoding: String?
    let authorization: String?
    let contentType: String?
    let accept: String?
    let acceptEncoding: String?
    let ifNoneMatch: String?
    let forwardedFor: String?
    let upgrade: String?
    let webSocketVersion: String?
    let subprotocols: String?
    /// A header that matters holds a NUL, or is there a second time under a name with a space, which others may take for its own (RFC 9112, 5.1 and 5.2).
    let isDisguised: Bool

    private static let methods: [(String, lws_token_indexes)] = [
        ("GET", WSI_TOKEN_GET_URI), ("HEAD", WSI_TOKEN_HEAD_URI), ("POST", WSI_TOKEN_POST_URI), ("OPTIONS", WSI_TOKEN_OPTIONS_URI),
        ("PUT", WSI_TOKEN_PUT_URI), ("PATCH", WSI_TOKEN_PATCH_URI), ("DELETE", WSI_TOKEN_DELETE_URI),
    ]

    init(of wsi: OpaquePointer) {
        func header(_ token: lws_token_indexes) -> String? { Self.value(of: token, in: wsi) }
        let line = Self.methods.lazy.compactMap { name, token in header(token).map { (name, $0) } }.first
        method = line?.0
        path = line?.1 ?? ""
        query = Self.arguments(of: wsi)
        host = header(WSI_TOKEN_HOST)
        origin = header(WSI_TOKEN_ORIGIN)
        contentLength = header(WSI_TOKEN_HTTP_CONTENT_LENGTH)
        transferEncoding = header(WSI_TOKEN_HTTP_TRANSFER_ENCODING)
        authorization = header(WSI_TOKEN_HTTP_AUTHORIZATION)
        contentType = header(WSI_TOKEN_HTTP_CONTENT_TYPE)
        accept = header(WSI_TOKEN_HTTP_ACCEPT)
        acceptEncoding = header(WSI_TOKEN_HTTP_ACCEPT_ENCODING)
        ifNoneMatch = header(WSI_TOKEN_HTTP_IF_NONE_MATCH)
        forwardedFor = header(WSI_TOKEN_X_FORWARDED_FOR)
        upgrade = header(WSI_TOKEN_UPGRADE)
        webSocketVersion = header(WSI_TOKEN_VERSION)
        subprotocols = header(WSI_TOKEN_PROTOCOL)
        isDisguised =
            [host, origin, contentLength, transferEncoding, upgrade].contains { $0?.utf8.contains(0) == true } || Self.hasSpacedName(wsi)
    }

    /// The names by which a proxy finds the end of a request and its server.
    private static let framing = ["host", "content-length", "transfer-encoding"]
    /// The library takes these for headers that it does not know, and keeps them by their name up to the colon.
    private static let spaced = framing.flatMap { ["\($0) :", "\($0)\t:", " \($0):", "\t\($0):"] }

    private static func hasSpacedName(_ wsi: OpaquePointer) -> Bool {
        spaced.contains { lws_hdr_custom_length(wsi, $0, Int32($0.utf8.count)) >= 0 }
    }

    /// A header's value; of one that came several times all values, with commas between, as RFC 9110 §5.3 reads them.
    private static func value(of token: lws_token_indexes, in wsi: OpaquePointer) -> String? {
        let length = Int(lws_hdr_total_length(wsi, token))
        guard length > 0 else { return nil }
        // Room for the commas, which the length does not always count, and the final zero.
        var buffer = [CChar](repeating: 0, count: length * 2 + 2)
        let copied = Int(lws_hdr_copy(wsi, &buffer, Int32(buffer.count), token))
        guard copied > 0 else { return nil }
        return String(decoding: buffer.prefix(copied).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func arguments(of wsi: OpaquePointer) -> String? {
        let length = Int(lws_hdr_total_length(wsi, WSI_TOKEN_HTTP_URI_ARGS))
        guard length > 0 else { return nil }
        var buffer = [CChar](repeating: 0, count: length + 2)
        var parts: [String] = []
        while lws_hdr_copy_fragment(wsi, &buffer, Int32(buffer.count), WSI_TOKEN_HTTP_URI_ARGS, Int32(parts.count)) >= 0 {
            parts.append(text(buffer))
        }
        return parts.joined(separator: "&")
    }

    private static func text(_ buffer: [CChar]) -> String {
        String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
