public import Conference
public import StrictJSON

/// How what was refused may be done all the same: the command again, under a new id, with these reasons' names in the field `with`.
public struct OverrideOffer: Equatable, Sendable {
    public let with: Override.Word
    /// All that stands in the way, each with the `args` of its sentence.
    public let reasons: [JSON]

    public init(with: Override.Word, reasons: [JSON]) {
        self.with = with
        self.reasons = reasons
    }

    /// `text`: whether the repetition has to say why in words, which no op of this version asks for.
    func write(to writer: inout JSONWriter) {
        writer.key("override")
        writer.beginObject()
        writer.field("with", with.rawValue)
        writer.key("reasons")
        writer.value(.array(reasons))
        writer.field("text", false)
        writer.endObject()
    }
}
