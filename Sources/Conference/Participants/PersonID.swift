public typealias PersonID = Identifier<PersonTag>
public enum PersonTag {}
