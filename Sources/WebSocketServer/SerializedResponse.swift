import Foundation

/// A response as it goes over the wire (RFC 9112): head and body.
struct SerializedResponse {
    let head: [UInt8]
    let body: [UInt8]
    let closesConnection: Bool

    static let policyHeader = "content-security-policy"
    static let unframed = "frame-ancestors 'none'"
    /// Sent with every document: pages load only from the server itself, are framed by nobody and tell nobody where they were.
    static let securityHeaders: [(name: String, value: String)] = [
        (
            policyHeader,
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
                + unframed
        ),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
    ]
    /// Sent with everything: a script is a script, and nothing else becomes one.
    static let typeHeader = (name: "x-content-type-options", value: "nosniff")

    /// - Parameters:
    ///   - withoutBody: HEAD: the length of the body is told, the body is not sent (RFC 9110 §9.3.2).
    ///   - date: the `Date` header (RFC 9110 §5.6.7).
    init(_ response: HTTPResponse, withoutBody: Bool, closing: Bool, date: String) {
        var headers: [(name: String, value: String)] = [("date", date)]
        if response.status != 304 {
            headers.append(("content-type", response.contentType))
            headers.append(("content-length", String(response.body.count)))
        }
        headers.append(("cache-control", "no-store"))
        headers.append(Self.typeHeader)
        // To a script or a style they say nothing, and a first visit of ten files paid 4 KiB for them.
        if !response.isPart { headers += Self.securityHeaders }
        if closing { headers.append(("connection", "close")) }
        for own in response.headers {
            headers.removeAll { $0.name == own.name.lowercased() }
            headers.append((own.name.lowercased(), own.value))
        }
        var text = "HTTP/1.1 \(response.status) \(Self.phrase(response.status))\r\n"
        for (name, value) in headers { text += "\(name): \(Self.oneLine(value))\r\n" }
        head = Array((text + "\r\n").utf8)
        body = withoutBody || response.status == 304 ? [] : response.body
        closesConnection = closing
    }

    /// No value may begin a header of its own.
    private static func oneLine(_ value: String) -> String {
        String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }))
    }

    private static func phrase(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 204: "No Content"
        case 302: "Found"
        case 304: "Not Modified"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 409: "Conflict"
        case 411: "Length Required"
        case 413: "Content Too Large"
        case 426: "Upgrade Required"
        case 429: "Too Many Requests"
        case 500: "Internal Server Error"
        case 503: "Service Unavailable"
        default: status < 400 ? "OK" : "Refused"
        }
    }

    /// `Date` as RFC 9110 writes it.
    static func httpDate(_ seconds: time_t) -> String {
        var moment = seconds
        var fields = tm()
        gmtime_r(&moment, &fields)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(days[Int(fields.tm_wday)]), \(two(fields.tm_mday)) \(months[Int(fields.tm_mon)]) \(1900 + fields.tm_year) "
            + "\(two(fields.tm_hour)):\(two(fields.tm_min)):\(two(fields.tm_sec)) GMT"
    }
}
