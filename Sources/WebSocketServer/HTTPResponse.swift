/// An answer to a request.
public struct HTTPResponse: Sendable {
    public var status: Int
    public var contentType: String
    public var body: [UInt8]
    /// Further headers; they replace the server's own of the same name (in lower case).
    public var headers: [(name: String, value: String)]
    /// Whether it is a part of a page and no document: a script, a style, a picture.
    public var isPart = false

    public init(
        status: Int, contentType: String = "application/json", body: [UInt8] = [], headers: [(name: String, value: String)] = [],
        isPart: Bool = false
    ) {
        self.isPart = isPart
        self.status = status
        self.contentType = contentType
        self.body = body
        self.headers = headers
    }

    /// A sentence for whoever reads it.
    public init(status: Int, text: String, headers: [(name: String, value: String)] = []) {
        self.init(status: status, contentType: "text/plain; charset=utf-8", body: Array((text + "\n").utf8), headers: headers)
    }
}
