internal import Foundation

/// The address of a conference's page as mail, chat and people hand it on: in capitals, with a slash or a full stop behind it, with what a social network
/// hangs on it, or with `%23` where the `#` was.
///
/// The token belongs behind the `#`, which browsers keep to themselves. Where a mail program has escaped that sign, the token has come to the server in the
/// request line; the answer sends the browser to the right address at once, and the token is written down nowhere.
struct BentAddress {
    /// Where the page really is.
    let mended: String

    /// Characters of a fragment that are handed back. A token has at most 128; the rest is somebody's remark behind the link.
    private static let mostOfFragment = 256

    /// - Parameters:
    ///   - path: decoded once, as requests bring it. An address that was escaped twice is decoded once more.
    ///   - query: what stood behind its `?`.
    /// - Returns: nil for what is no page's address, and for one that needs no mending.
    init?(_ path: String, query: String?, pages: [String]) {
        let decoded = path.removingPercentEncoding ?? path
        let parts = decoded.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let segments = parts[0].split(separator: "/")
        guard segments.count == 2, let conference = Self.name(segments[0]), let page = Self.name(segments[1]), pages.contains(page) else {
            return nil
        }
        let address = "/\(conference)/\(page)"
        guard address != path else { return nil }
        mended = address + (Self.asksForTelevision(parts[0], query) ? "?tv" : "") + (parts.count == 2 ? Self.fragment(parts[1]) : "")
    }

    /// `?tv`, the picture of a room's television (`client/link-tokens.js`), is all that an address may ask of its page.
    private static func asksForTelevision(_ path: Substring, _ query: String?) -> Bool {
        let asked = path.split(separator: "?").dropFirst().map(String.init) + (query.map { [$0] } ?? [])
        return asked.flatMap { $0.split(separator: "&") }.contains { $0.prefix(while: isNameCharacter).lowercased() == "tv" }
    }

    /// The name that a segment begins with, in lower case. What stands behind a name (`.`, `)`, `&fbclid=…`, `?utm_source=…`) is dropped, but not the ending of
    /// a file, which is another thing.
    private static func name(_ segment: Substring) -> String? {
        let start = segment.drop { !isNameCharacter($0) }
        let name = start.prefix(while: isNameCharacter)
        let rest = start.dropFirst(name.count)
        if rest.first == ".", rest.dropFirst().first.map(isNameCharacter) == true { return nil }
        return name.isEmpty || name.utf8.count > 40 ? nil : name.lowercased()
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "-")
    }

    private static func fragment(_ text: Substring) -> String {
        "#" + (String(text.prefix(mostOfFragment)).addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed) ?? "")
    }
}
