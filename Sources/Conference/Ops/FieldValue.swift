/// A value of a command's argument, whatever it is written in: the wire reads JSON, and the core knows none.
public protocol FieldValue: Sendable {
    var content: FieldContent { get }
}

/// One level of a value; what lies within is looked at when it is asked for.
public enum FieldContent: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    /// A number that is no whole one, or too large for one.
    case number(Double)
    case text(String)
    case list([any FieldValue])
    case object([(key: String, value: any FieldValue)])
}
