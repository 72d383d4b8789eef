public typealias ItemID = Identifier<ItemTag>
public enum ItemTag {}
