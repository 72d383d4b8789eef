internal import Conference
internal import StrictJSON

/// Finds the key that comes twice in an object, to tell its sender where.
enum DuplicateKey {
    /// The path of the first one, outer objects before inner ones; nil when every key is alone.
    static func path(in json: JSON, at path: String = "") -> String? {
        switch json {
        case .object(let members):
            var seen = SeenKeys()
            for member in members where !seen.insert(member.key) { return BadField.path(path, member.key) }
            for member in members {
                if let found = self.path(in: member.value, at: BadField.path(path, member.key)) { return found }
            }
            return nil
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                if let found = self.path(in: element, at: BadField.path(path, String(index))) { return found }
            }
            return nil
        default: return nil
        }
    }
}
