/// Units that pledge and are scored together (khối, cụm thi đua), with the one text that they sign, as the programme has it.
public struct Bloc: Entity {
    public let id: BlocID
    public var name: BilingualText
    /// Khối trưởng, cụm trưởng: presents targets and scoring.
    public var head: UnitID
    public var deputy: UnitID?
    /// The agenda item in which it is signed.
    public var item: ItemID
    /// For which the head presents.
    public var presentMinutes: Int
    /// What is signed, in Vietnamese, NFC; line breaks count.
    public var text: String
    /// SHA-256 of the text's UTF-8, lower-case hex.
    public var digest: String

    public init(
        id: BlocID, name: BilingualText, head: UnitID, deputy: UnitID? = nil, item: ItemID, presentMinutes: Int, text: String,
        digest: String
    ) {
        self.id = id
        self.name = name
        self.head = head
        self.deputy = deputy
        self.item = item
        self.presentMinutes = presentMinutes
        self.text = text
        self.digest = digest
    }
}
