/// The ops of one feature, by their names on the wire: a closed list, each with what it is and how its argument is read.
public protocol FeatureOp: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    var spec: OpSpec { get }
    /// - Throws: what is wrong with the argument, in which field.
    func read(_ fields: inout Fields) throws(BadField) -> Command
}

/// One op of any feature.
public struct Op: Sendable {
    private let op: any FeatureOp

    init(_ op: any FeatureOp) { self.op = op }

    /// Its name on the wire, `agenda.advance`.
    public var name: String { op.rawValue }
    public var spec: OpSpec { op.spec }

    public func read(_ fields: inout Fields) throws(BadField) -> Command { try op.read(&fields) }
}

extension Op: Hashable {
    public static func == (left: Op, right: Op) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
