import Conference
internal import StrictJSON

/// What can be taken back, for the staff.
struct StepsProjection: FeatureProjection {
    enum Key { case steps }

    private let steps: Steps
    /// What the steps are about, where the view does not carry it any more: nobody knows a round by its id.
    private let names: [Name]

    private struct Name: Equatable {
        let key: EntityKey
        let text: BilingualText
    }

    init(_ conference: __shared ConferenceState) {
        steps = conference.steps
        var names: [Name] = []
        for step in steps.steps.rows {
            guard let key = step.about, !names.contains(where: { $0.key == key }), let text = Self.name(of: key, in: conference)
            else { continue }
            names.append(Name(key: key, text: text))
        }
        self.names = names
    }

    /// Of what moves out of the view as the day goes on: rounds, recipients, speakers.
    private static func name(of key: EntityKey, in conference: __shared ConferenceState) -> BilingualText? {
        let awards = conference.awards
        switch key {
        case .round(let id) where !awards.window.rounds.contains(id):
            guard let round = awards.rounds[id], let award = awards.awards[round.award] else { return nil }
            guard let first = round.recipients.first.flatMap({ awards.recipient($0) }) else { return award.name }
            return BilingualText("\(award.name.vi) (\(first.name))", en: award.name.en.map { "\($0) (\(first.name))" })
        case .recipient(let id) where !awards.window.recipients.contains(id): return awards.recipient(id).map { BilingualText($0.name) }
        case .speaker(let id): return conference.queue.speakers[id].map { BilingualText($0.name) }
        case .conference, .clock, .agenda, .awards, .receiving, .queue, .controlLock, .rollCall, .steps, .item, .award, .decision, .round,
            .recipient, .timer,
            .stage, .device,
            .venue, .guest, .note, .notice, .unit, .pledge, .answer, .vote, .count, .participant, .person:
            return nil
        }
    }

    static func viewKey(_ key: Key) -> ViewKey { .entity(.steps) }

    func keys(for audience: Audience) -> [Key] { audience == .staff ? [.steps] : [] }

    /// Written without a tree: it is rewritten with every step of the hall, twenty entries each time.
    func bytes(of key: Key, for audience: Audience) -> [UInt8]? {
        guard audience == .staff else { return nil }
        var writer = JSONWriter(capacity: 4_096)
        writer.beginObject()
        writer.key("list")
        writer.beginArray()
        for step in steps.steps.rows { step.write(to: &writer) }
        writer.endArray()
        if !names.isEmpty {
            writer.key("names")
            writer.value(.object(names.map { JSON.Member($0.key.text, $0.text.json) }))
        }
        writer.endObject()
        return writer.bytes
    }

    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] { [.steps] }
}

extension Steps.Step {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("seq")
        writer.int(seq)
        writer.key("op")
        writer.string(op)
        writer.key("by")
        writer.beginObject()
        writer.key("role")
        writer.string(by.role.rawValue)
        writer.key("person")
        writer.string(by.person.text)
        writer.endObject()
        writer.key("at")
        writer.int(at)
        if let about {
            writer.key("about")
            writer.string(about.text)
        }
        writer.endObject()
    }
}
