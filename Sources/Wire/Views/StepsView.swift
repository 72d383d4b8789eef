internal import Conference
internal import StrictJSON

extension Steps {
    /// Written without a tree: it is rewritten with every step of the hall, twenty entries each time.
    var bytes: [UInt8] {
        var writer = JSONWriter(capacity: 4_096)
        writer.beginObject()
        writer.key("list")
        writer.beginArray()
        for step in steps.rows { step.write(to: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }
}

extension Steps.Step {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("seq")
        writer.int(seq)
        writer.key("op")
        writer.string(op)
        writer.key("by")
        writer.beginObject()
        writer.key("role")
        writer.string(by.role.rawValue)
        writer.key("person")
        writer.string(by.person.text)
        writer.endObject()
        writer.key("at")
        writer.int(at)
        if let about {
            writer.key("about")
            writer.string(about.text)
        }
        writer.endObject()
    }
}
