internal import WebSocketServer

/// The answer to an address at which nothing is: to a person a page in both languages that says what to do, to a script a sentence.
struct NotFound {
    /// HTML; nil where the pages bring none.
    let page: [UInt8]?

    func answer(to request: HTTPRequest) -> HTTPResponse {
        guard let page, request.method != .post, request.accept?.contains("text/html") == true else {
            return HTTPResponse(status: 404, text: "nothing is here; open the link that was printed for you\n")
        }
        return HTTPResponse(status: 404, contentType: "text/html; charset=utf-8", body: page)
    }
}
