/// A person whom the programme names: a leader, a speaker, a delegate.
public struct Person: Entity {
    public let id: PersonID
    /// As shown, in the decision's or the invitation's spelling, NFC.
    public var name: String
    /// Đồng chí, ông, bà: data, because only the programme knows it.
    public var salutation: BilingualText?
    public var title: BilingualText?
    /// The one office by which they are called once the hall has heard all of them: “Bí thư Tỉnh ủy”.
    public var short: BilingualText?

    public init(
        id: PersonID, name: String, salutation: BilingualText? = nil, title: BilingualText? = nil, short: BilingualText? = nil
    ) {
        self.id = id
        self.name = name
        self.salutation = salutation
        self.title = title
        self.short = short
    }
}

extension Person: RecordableObject {
    public func record(into object: inout RecordedObject) {
        object.set("id", id)
        object.set("name", name, of: .person(id))
        object.set("salutation", salutation, of: .person(id))
        object.set("title", title, of: .person(id))
        object.set("short", short, of: .person(id))
    }

    public init(from object: RecordedObject) throws(RecordFault) {
        self.init(
            id: try object.get("id"), name: try object.get(personal: "name"), salutation: try object.find("salutation"),
            title: try object.find("title"), short: try object.find("short"))
    }
}
