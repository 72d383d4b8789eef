internal import Access
internal import Conference

/// The link of one participant: the page of their role, with the token in the fragment, where no server and no log sees it.
public struct JoinLink: Codable, Equatable, Sendable {
    public let role: String
    public let person: String
    public let name: String
    public let url: String
    public let token: String

    init(_ participant: Participant, conference: String, secret: Secret, base: String) {
        role = participant.who.role.rawValue
        person = participant.who.person.text
        name = participant.name
        token = Token.issue(secret: secret, conference: conference, role: role, person: person, generation: participant.generation)
        url = "\(base)/\(conference)/\(participant.who.role.page)#t=\(token)"
    }
}

extension Role {
    /// The page that a role opens.
    var page: String {
        switch self {
        case .screen: "stage"
        case .mc, .operator, .chair, .venue, .delegate, .viewer, .system: rawValue
        }
    }

    /// The pages that there are: of each role, what an MC reads from on a second device, by the same link, and what a unit's one-time code opens.
    static var pages: [String] { joinable.map(\.page) + [prompter, "sign"] }
    private static let prompter = "prompter"

    /// Those whose readers send no command.
    static var silentPages: Set<String> {
        Set(joinable.filter { role in !Op.all.contains { $0.spec.admits(role) } }.map(\.page) + [prompter])
    }
}
