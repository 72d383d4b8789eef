internal import Conference

/// What a data folder knows of its conferences beside their journals (sổ đăng ký): which ever had one, with which secret their links were made, and which links
/// were cut. So a lost journal or secret is not taken for a first start, and what was cut stays cut when a journal is archived or an older one is put back.
struct Register: Equatable, Codable {
    struct Entry: Equatable, Codable {
        /// Whether it has a journal; false again once that was archived, or somebody has consented to begin anew.
        var journal = false
        /// The fingerprint of the secret that its links were made with; nil until the next start, which takes whichever there is.
        var secret: String?
        /// The digest of changed files that somebody has consented to take at the next start, whatever they take back.
        var files: String?
        /// By `<role>/<person>`, the generation from which on that link opens; generations only rise.
        var cut: [String: Int] = [:]
    }

    /// Rises when an older version would misread it.
    static let format = 1

    private(set) var format = Self.format
    private var conferences: [String: Entry] = [:]
    /// The fingerprint of the key that receipts were signed with last; nil until the first start that knows of it.
    var signingKey: String?

    subscript(conference: String) -> Entry? { conferences[conference] }

    mutating func change(_ conference: String, _ change: (inout Entry) -> Void) { change(&conferences[conference, default: Entry()]) }

    mutating func cut(_ links: [CutLink], in conference: String) {
        if links.isEmpty { return }
        change(conference) { entry in
            for link in links { entry.cut[link.name] = max(link.generation, entry.cut[link.name] ?? 1) }
        }
    }

    /// In the order of their names.
    func cutLinks(in conference: String) -> [CutLink] {
        (conferences[conference]?.cut ?? [:]).sorted { $0.key < $1.key }.compactMap { name, generation in
            let parts = name.split(separator: "/")
            guard parts.count == 2, let role = Role(rawValue: String(parts[0])) else { return nil }
            return CutLink(Principal(role, PersonID(String(parts[1]))), generation: generation)
        }
    }
}

extension CutLink {
    fileprivate var name: String { who.role.rawValue + "/" + who.person.text }
}
