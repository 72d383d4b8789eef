internal import StrictJSON

/// The small words that the frames are written with.
extension JSONWriter {
    /// Opens a frame of that kind.
    mutating func begin(_ kind: String) {
        beginObject()
        field("t", kind)
    }

    mutating func field(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    mutating func field(_ name: String, _ value: Int64) {
        key(name)
        int(value)
    }

    mutating func field(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    mutating func field(_ name: String, _ members: [JSON.Member]) {
        key(name)
        value(.object(members))
    }

    mutating func field(_ name: String, _ texts: [String]) {
        key(name)
        beginArray()
        for text in texts { string(text) }
        endArray()
    }
}
