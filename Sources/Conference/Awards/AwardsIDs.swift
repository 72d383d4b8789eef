public typealias AwardID = Identifier<AwardTag>
public typealias DecisionID = Identifier<DecisionTag>
public typealias RoundID = Identifier<RoundTag>
public typealias RecipientID = Identifier<RecipientTag>

public enum AwardTag {}
public enum DecisionTag {}
public enum RoundTag {}
public enum RecipientTag {}
