public typealias UnitID = Identifier<UnitTag>
public typealias BlocID = Identifier<BlocTag>
public typealias PledgeID = Identifier<PledgeTag>

public enum UnitTag {}
public enum BlocTag {}
public enum PledgeTag {}

/// One unit's answer to one pledge.
public struct AnswerID: Hashable, Sendable {
    public let pledge: PledgeID
    public let unit: UnitID

    public init(_ pledge: PledgeID, _ unit: UnitID) {
        self.pledge = pledge
        self.unit = unit
    }
}
