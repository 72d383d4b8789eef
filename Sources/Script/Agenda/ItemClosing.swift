import Conference

/// What is said when an item ends: thanks to who has spoken, the word to sit down after the anthem, the sum of the roll call.
struct ItemClosing {
    private let item: Agenda.Item
    private let next: Agenda.Item?
    private let conference: ConferenceState

    init(of item: Agenda.Item, before next: Agenda.Item?, in conference: ConferenceState) {
        self.item = item
        self.next = next
        self.conference = conference
    }

    var spoken: Spoken {
        switch item.kind {
        case .rollcall: RollCallScript(conference).reading
        case .anthem, .silence: isSeated ? .nothing : sitting
        case .break: next.map { $0.script == nil ? LifecycleScript.goingOn : .nothing } ?? .nothing
        case .ceremony, .report, .paper, .speech, .video, .awards, .launch, .pledge: hasThanks ? .nothing : thanks
        }
    }

    private var sitting: Spoken {
        Spoken("Thôi! Xin trân trọng kính mời quý vị đại biểu an tọa.", en: "Thank you. Please be seated.")
    }

    /// Whether the programme's own words let the hall sit down.
    private var isSeated: Bool { [item.script, next?.script].contains { $0?.vi.contains("an tọa") ?? false } }

    /// Whether the programme's own words for what follows begin with thanks.
    private var hasThanks: Bool {
        let words = ["Xin trân trọng cảm ơn", "Xin cảm ơn", "Trân trọng cảm ơn", "Cảm ơn"]
        return next?.script.map { script in words.contains { script.vi.hasPrefix($0) } } ?? false
    }

    /// To who has the floor or spoke, and to who has led the item.
    private var thanks: Spoken {
        guard let handOver = HandOver(of: item, in: conference) else { return thanksToWhoSpoke }
        return .lines([handOver.isConducted ? thanksToWhoHasTheFloor : thanksToWhoSpoke, handOver.thanks])
    }

    private var thanksToWhoHasTheFloor: Spoken {
        conference.queue.speaking.map { SpeakerQueueScript(conference).thanks(to: $0) } ?? .nothing
    }

    /// To who has the floor, else to who spoke or conducted by the programme.
    private var thanksToWhoSpoke: Spoken {
        if let speaking = conference.queue.speaking { return SpeakerQueueScript(conference).thanks(to: speaking) }
        if item.who.isEmpty { return .nothing }
        let who = PeoplePhrase(item.who, in: conference).thanked
        let guidance = item.title.vi.lowercased().contains("chỉ đạo") ? "ý kiến chỉ đạo của " : ""
        return Spoken("Xin trân trọng cảm ơn \(guidance)\(who.vi).", en: "Our sincere thanks to \(who.english).", named: who.named)
    }
}
