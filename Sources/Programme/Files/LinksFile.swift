import Conference

/// `links.yaml`: for whom a link is printed beside the venues and delegates, who have theirs by their own lists.
struct LinksFile {
    static let roles: [Role] = [.mc, .operator, .chair, .screen, .viewer]

    var participants: [Participant] = []

    init(_ reading: FolderReading, people: Table<Person>) {
        guard let file = reading.root(ProgrammeFiles.links, fields: Self.roles.map(\.rawValue)) else { return }
        for role in Self.roles {
            let names = Names("\(role.rawValue) link", in: ProgrammeFiles.links)
            let need: Need = role == .mc ? .required : .optional
            let list = file.entries(
                role.rawValue, need, what: "the \(role.rawValue) link", fields: ["id", "name", "venue"], limit: StateLimits.participants)
            for entry in list.entries {
                guard let id = entry.id("id", example: "\(role.rawValue)-1") else { continue }
                let person = people[PersonID(id.value)]
                // A chair is somebody of people.yaml, whose name stands there.
                if role == .chair, person == nil, !entry.has("name") {
                    reading.people.refer(to: id, by: "`id` of \(entry.what)", on: entry.page)
                }
                let isNamed = person != nil || role == .chair || !reading.people.isWhole
                let name = entry.text("name", .name, isNamed ? .optional : .required)?.value ?? person?.name ?? ""
                let venue = entry.id("venue", .optional)
                if let venue { reading.venues.refer(to: venue, by: "`venue` of \(entry.what)", on: entry.page) }
                guard names.define(id, on: entry.page) else { continue }
                participants.append(Participant(role, PersonID(id.value), name: name, venue: venue.map { VenueID($0.value) }))
            }
            if role == .mc, list.entries.isEmpty, list.isWhole, file.has("mc") {
                file.page.fault(file.place(of: "mc"), "nobody has an MC's link", "add `- {id: mc-1, name: …}`; without an MC nothing moves")
            }
        }
    }
}
