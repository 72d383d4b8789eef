public typealias AwardID = Identifier<AwardTag>
public typealias RoundID = Identifier<RoundTag>
public typealias RecipientID = Identifier<RecipientTag>

public enum AwardTag {}
public enum RoundTag {}
public enum RecipientTag {}
