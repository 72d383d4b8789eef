/// Why a record cannot be read: which field, and what is wrong with it.
public struct RecordFault: Error, Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case isMissing
        /// What was expected there instead: "text", "number", "round state".
        case isNo(String)
    }

    public let kind: Kind
    /// From the outermost object to the field: `item`, `who`, `0`, `name`.
    public private(set) var path: [String]

    public init(_ kind: Kind, at name: String? = nil) {
        self.kind = kind
        path = name.map { [$0] } ?? []
    }

    public func within(_ name: String) -> RecordFault {
        var fault = self
        fault.path.insert(name, at: 0)
        return fault
    }
}

extension RecordFault: CustomStringConvertible {
    public var description: String {
        let name = path.isEmpty ? "the record" : path.joined(separator: ".")
        return switch kind {
        case .isMissing: "\(name) is missing"
        case .isNo(let what): "\(name) is no \(what)"
        }
    }
}
