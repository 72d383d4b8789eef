/// Something that people have done and that files, if they were taken now, would take back; told with names, because whoever reads it stands in the hall.
public struct Loss: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// People and the files have each given it something else.
        case field
        /// The files no longer have it, or what it belongs to, and something was done to it.
        case gone
        /// The day put it behind something that the files no longer have.
        case place
        /// People and the files have each put the same things in another order.
        case order
        /// The files give its id to something else.
        case id
    }

    public let kind: Kind
    public let about: EntityKey
    public let name: BilingualText
    /// Of a field: which, what it is now, and what the files say.
    public let field: String?
    public let now: String?
    public let files: String?

    init(_ kind: Kind, _ about: EntityKey, _ name: BilingualText, field: String? = nil, now: String? = nil, files: String? = nil) {
        self.kind = kind
        self.about = about
        self.name = name
        self.field = field
        self.now = now
        self.files = files
    }

    /// As a line for whoever reads logs and commands.
    public var sentence: String {
        switch kind {
        case .field:
            "“\(name.vi)” has another \(field ?? "value")" + (now.map { " here, “\($0)”" } ?? " here")
                + (files.map { ", “\($0)” in the files" } ?? ", than in the files")
        case .gone: "“\(name.vi)” is no longer in the files, or what it belongs to is not, and people have done something to it"
        case .place: "“\(name.vi)” was put behind something that is no longer in the files"
        case .order: "people and the files have put the same things in different orders, “\(name.vi)” among them"
        case .id: "the files give the id of “\(name.vi)” (\(about.text)) to something else" + (files.map { ", “\($0)”" } ?? "")
        }
    }
}

/// A row that the day may have changed, and how it is called when something of it would be lost.
protocol Mergeable: Planned {
    var key: EntityKey { get }
    var calledOut: BilingualText { get }
    /// A field as words, where it is short enough to be read.
    func words(of field: String) -> String?
}

extension Agenda.Item: Mergeable {
    var key: EntityKey { .item(id) }
    var calledOut: BilingualText { title }
    func words(of field: String) -> String? {
        switch field {
        case "title": title.vi
        case "plannedMinutes": String(plannedMinutes)
        case "who": who.map(\.name).joined(separator: ", ")
        default: nil
        }
    }
}

extension Award: Mergeable {
    var key: EntityKey { .award(id) }
    var calledOut: BilingualText { name }
    func words(of field: String) -> String? { field == "name" ? name.vi : nil }
}

extension Decision: Mergeable {
    var key: EntityKey { .decision(id) }
    var calledOut: BilingualText { BilingualText(number) }
    func words(of field: String) -> String? {
        switch field {
        case "date": date
        case "signer": signer
        case "reader": reader
        default: nil
        }
    }
}

extension Round: Mergeable {
    var key: EntityKey { .round(id) }
    /// A round has no name of its own; whoever merges says to which award it belongs.
    var calledOut: BilingualText { BilingualText(id.text) }
    func words(of field: String) -> String? { field == "minutes" ? String(minutes) : nil }
}

extension Recipient: Mergeable {
    var key: EntityKey { .recipient(id) }
    var calledOut: BilingualText { BilingualText(name) }
    func words(of field: String) -> String? {
        switch field {
        case "name": name
        case "decidedName": decidedName
        case "title": title
        case "representative": representative
        case "proxy": proxy?.name
        default: nil
        }
    }
}
