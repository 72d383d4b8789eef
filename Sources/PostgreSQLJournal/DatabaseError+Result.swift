internal import CLibPQ

extension DatabaseError.Refusal {
    /// The fields of an answer that is none, by the letters that the protocol has for them.
    private enum Field: Character {
        case severity = "V"
        case state = "C"
        case message = "M"
        case detail = "D"
        case constraint = "n"
    }

    init(_ result: OpaquePointer?) {
        let detail = Self.text(.detail, of: result)
        self.init(
            state: Self.text(.state, of: result) ?? "",
            message: (Self.text(.message, of: result) ?? "no reason was given") + (detail.map { " (\($0))" } ?? ""),
            constraint: Self.text(.constraint, of: result) ?? "")
    }

    /// In English, whatever language the database speaks.
    static func severity(of result: OpaquePointer?) -> String? { text(.severity, of: result) }

    private static func text(_ field: Field, of result: OpaquePointer?) -> String? {
        PQresultErrorField(result, Int32(field.rawValue.asciiValue ?? 0)).map { String(cString: $0) }
    }
}
