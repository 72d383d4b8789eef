public typealias VenueID = Identifier<VenueTag>
public typealias GuestID = Identifier<GuestTag>

public enum VenueTag {}
public enum GuestTag {}
