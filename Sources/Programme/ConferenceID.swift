import Conference

/// What a conference may be called: its name is the folder's, and the first part of every link.
public enum ConferenceID {
    /// Paths that the server answers itself, and the shared folders of `public/`. A feature's folder begins with a capital, as no conference does.
    public static let reserved: Set<String> = [
        "api", "ws", "healthz", "readyz", "metrics", "client", "elements", "pages", "style", "words", "protocol", "theme",
        "worker", "built", "verify",
    ]

    /// What is wrong with a name, and the remedy; nil when nothing is.
    static func objection(to name: String) -> (sentence: String, remedy: String)? {
        let bytes = name.utf8
        let isPlain = bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        if !isPlain || !(1...StateLimits.conferenceBytes).contains(bytes.count) {
            let slug = IDRule.slug(name).prefix(40)
            return (
                "the folder is named “\(name)”, which cannot stand in a link",
                (slug.isEmpty ? "" : "rename it to “\(slug)”: ") + "1 to 40 of the letters a–z without diacritics, digits and hyphens"
            )
        }
        if reserved.contains(name) {
            return ("the folder is named “\(name)”, which is a path of the server", "rename it, for example to “\(name)-2022”")
        }
        return nil
    }
}
