import Foundation
import Testing
import WebSocketServer

@Suite(.serialized) struct FileTests {
    @Test func `a page is served with its type, a strong tag and the security headers`() throws {
        let server = try TestServer(files: try Pages().manifest())
        defer { server.stop() }
        let answer = try RawClient(port: server.port).request("GET", "/lao-cai-2022/mc")
        #expect(answer.status == 200)
        #expect(answer.text == "<!doctype html><title>Người dẫn chương trình</title>")
        #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
        #expect(answer.headers["cache-control"] == "no-cache")
        #expect(answer.headers["etag"]?.hasPrefix("\"") == true)
        #expect(
            answer.headers["content-security-policy"]
                == "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors 'none'")
        #expect(answer.headers["referrer-policy"] == "no-referrer")
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["cross-origin-opener-policy"] == "same-origin")
        #expect(answer.headers["date"]?.hasSuffix(" GMT") == true)
    }

    @Test func `a page that brings its script with it has a policy of its own, with every answer, and is framed by nobody`() throws {
        var files = try Pages().manifest()
        files.put(Array("<!doctype html>".utf8), at: "/kiem-tra.html", policy: "default-src 'none'; script-src 'sha256-x'")
        let server = try TestServer(files: files)
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let first = try client.request("GET", "/kiem-tra.html")
        let again = try client.request("GET", "/kiem-tra.html", headers: ["If-None-Match: \(first.headers["etag"] ?? "")"])
        #expect(again.status == 304)
        for answer in [first, again] {
            #expect(
                answer.headers["content-security-policy"] == "default-src 'none'; script-src 'sha256-x'; frame-ancestors 'none'")
        }
    }

    @Test func `a script is told to be nothing else, and spared what only says something to a document`() throws {
        let pages = try Pages()
        try pages.write("emblem.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        let server = try TestServer(files: try pages.manifest())
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let script = try client.request("GET", "/app.js")
        #expect(script.text == "export const diemCau = 10")
        #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
        #expect(script.headers["x-content-type-options"] == "nosniff")
        let document = ["content-security-policy", "referrer-policy", "cross-origin-opener-policy"]
        #expect(document.allSatisfy { script.headers[$0] == nil })
        let picture = try client.request("GET", "/emblem.svg")
        #expect(document.allSatisfy { picture.headers[$0] != nil }, "an SVG may be opened by itself")
    }

    @Test func `a page that the browser has is not sent again until it changes`() throws {
        let pages = try Pages()
        let server = try TestServer(files: try pages.manifest())
        let client = try RawClient(port: server.port)
        let tag = try #require(try client.request("GET", "/app.js").headers["etag"])
        for sent in [tag, "W/" + tag, "\"khac\", \(tag)", "*"] {
            let again = try client.request("GET", "/app.js", headers: ["If-None-Match: \(sent)"])
            #expect(again.status == 304)
            #expect(again.headers["etag"] == tag)
            #expect(again.body.isEmpty)
        }
        server.stop()
        try pages.write("app.js", "export const diemCau = 11")
        let later = try TestServer(files: try pages.manifest())
        defer { later.stop() }
        let changed = try RawClient(port: later.port).request("GET", "/app.js", headers: ["If-None-Match: \(tag)"])
        #expect(changed.status == 200)
        #expect(changed.text == "export const diemCau = 11")
    }

    @Test func `a page goes out packed to who takes gzip, under a tag of its own`() throws {
        let pages = try Pages()
        try pages.write("app.js", String(repeating: "Kính thưa các đồng chí. ", count: 200))
        let server = try TestServer(files: try pages.manifest())
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let plain = try client.request("GET", "/app.js", headers: ["Accept-Encoding: br, gzip;q=0"])
        let packed = try client.request("GET", "/app.js", headers: ["Accept-Encoding: br, gzip"])
        #expect(plain.headers["content-encoding"] == nil)
        #expect(packed.headers["content-encoding"] == "gzip")
        #expect(packed.body.starts(with: [0x1f, 0x8b]))
        #expect(packed.body.count < plain.body.count / 3)
        #expect(packed.headers["etag"] != plain.headers["etag"])
        #expect(packed.headers["vary"] == "accept-encoding")
    }

    @Test func `what never changes at its path is asked for once`() throws {
        var files = try Pages().manifest()
        let picture = [UInt8]((0..<64).map { UInt8($0) })
        files.put(lasting: picture, at: "/theme/9f86.webp")
        let server = try TestServer(files: files)
        defer { server.stop() }
        let answer = try RawClient(port: server.port).request("GET", "/theme/9f86.webp")
        #expect(Array(answer.body) == picture)
        #expect(answer.headers["content-type"] == "image/webp")
        #expect(answer.headers["cache-control"] == "public, max-age=31536000, immutable")
    }

    @Test func `a folder of what never changes is added under its address, and takes no other file's place`() throws {
        let (pages, built) = (try Pages(), try Pages())
        try built.write("mc-4EJ2KQ7A.js", "export const build = 1")
        var files = try pages.manifest()
        files.put([1], at: "/built/app.js")
        try files.put(lasting: built.root, at: "/built")
        let server = try TestServer(files: files)
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let answer = try client.request("GET", "/built/mc-4EJ2KQ7A.js")
        #expect(answer.text == "export const build = 1")
        #expect(answer.headers["cache-control"] == "public, max-age=31536000, immutable")
        #expect(answer.headers["etag"] == nil, "nobody has to ask whether it is the same")
        #expect(try Array(client.request("GET", "/built/app.js").body) == [1])
        #expect(try client.request("GET", "/app.js").headers["cache-control"] == "no-cache")
    }

    @Test func `HEAD tells the length and sends nothing, and the connection goes on`() throws {
        let server = try TestServer(files: try Pages().manifest())
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let head = try client.request("HEAD", "/app.js")
        #expect(head.status == 200)
        #expect(head.headers["content-length"] == "25")
        #expect(try client.request("GET", "/words/vi.json").text == #"{"advance":"Bước tiếp theo"}"#)
    }

    @Test func `the root and every conference's pages are found, other names are not`() throws {
        let server = try TestServer(files: try Pages().manifest())
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        #expect(try client.request("GET", "/").text.contains("Hội nghị"))
        #expect(try client.request("GET", "/lao-cai-2022/mc").text.contains("Người dẫn chương trình"))
        for other in ["/lao-cai-2022/khac", "/Lao_Cai/mc", "/lao-cai-2022/mc/", "/\(String(repeating: "a", count: 41))/mc"] {
            #expect(try client.request("GET", other).text.hasPrefix("GET /"), "\(other) has to come to the service")
        }
    }

    @Test(arguments: ["/../secret", "/%2e%2e/secret", "/words/..%2f..%2fsecret", "/..%5csecret", "//etc/passwd", "/words/%00vi.json"])
    func `no spelling of a path leaves the folder`(path: String) throws {
        let pages = try Pages()
        try Data("bí mật".utf8).write(to: pages.root.deletingLastPathComponent().appendingPathComponent("secret"))
        let server = try TestServer(files: try pages.manifest())
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        try client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let answer = try? client.response()
        #expect(answer?.text.contains("bí mật") != true)
        #expect(answer?.headers["etag"] == nil)
    }

    @Test func `a link out of the folder keeps the server from starting`() throws {
        let pages = try Pages()
        try FileManager.default.createSymbolicLink(
            at: pages.root.appendingPathComponent("hosts.txt"), withDestinationURL: URL(filePath: "/etc/hosts"))
        let fault = #expect(throws: StartFault.self) { try pages.manifest() }
        #expect(fault?.kind == .files)
        #expect(fault?.description.contains("hosts.txt") == true)
    }

    @Test func `a large picture arrives whole on a thin link, and the next request after it`() throws {
        let pages = try Pages()
        let picture = (0..<200).reduce(into: Data()) { $0 += Data(repeating: UInt8($1), count: 10_000) }
        try picture.write(to: pages.root.appendingPathComponent("emblem.png"))
        let server = try TestServer(files: try pages.manifest())
        defer { server.stop() }
        let client = try RawClient(port: server.port, receiveBuffer: 4_096)
        #expect(Data(try client.request("GET", "/emblem.png").body) == picture)
        #expect(try client.request("GET", "/app.js").status == 200)
    }

    @Test func `a POST to a page is not a page`() throws {
        let server = try TestServer(files: try Pages().manifest())
        defer { server.stop() }
        let answer = try RawClient(port: server.port).request("POST", "/app.js", body: "x")
        #expect(answer.status == 405)
        #expect(answer.headers["allow"] == "GET, HEAD")
    }
}
