/// The events of format 1: what they are called today, the feature and the case that they were, and their fields.
extension FormatOne {
    struct EventShape: Sendable {
        let kind: String
        let feature: String
        let name: String
        let fields: [Field]

        init(_ kind: String, _ feature: String, _ name: String, _ fields: Field...) {
            self.kind = kind
            self.feature = feature
            self.name = name
            self.fields = fields
        }
    }

    static let events =
        [EventShape("programme.read", "programme", "read", Field("_0>opening", opening), "digest")] + ofTheSession + ofTheAgenda
        + ofTheAwards
        + ofTheScreens + ofTheNotices + ofTheVenues + ofTheQueue + ofThePledges
        + [
            EventShape("desk.held", "desk", "held", "by", "at"), EventShape("desk.opened", "desk", "opened", "at"),
            EventShape("access.revoked", "participant", "revoked", Field("_0>who", principal), "generation"),
            EventShape("step.undone", "steps", "undone", "seq"),
        ]

    private static let ofTheSession = [
        EventShape("conference.moved", "session", "moved", "to", "at", "reason"),
        EventShape("server.started", "session", "serverStarted", "at", "lastSeen"),
        EventShape("clock.jumped", "session", "clockJumped", "at", "by"),
    ]

    private static let ofTheAgenda = [
        EventShape("item.left", "agenda", "left", "_0>item", "as", "at"), EventShape("item.entered", "agenda", "entered", "_0>item", "at"),
        EventShape("item.skipped", "agenda", "skipped", "_0>item"),
        EventShape("item.inserted", "agenda", "inserted", Field("_0>item", item), "after"),
        EventShape("item.edited", "agenda", "edited", "_0>item", Field("_1>changes", itemChange)),
        EventShape("item.moved", "agenda", "moved", "_0>item", "after"),
        EventShape("item.extended", "agenda", "extended", "_0>item", "minutes"),
    ]

    private static let ofTheAwards = [
        EventShape("round.read", "awards", "read", "_0>round", "at", "despite"),
        EventShape("round.called", "awards", "called", "_0>round", "_1>recipients", "at", "despite"),
        EventShape("round.onstage", "awards", "onstage", "_0>round", "at", "despite"),
        EventShape("round.conferred", "awards", "conferred", "_0>round", "_1>recipients", "at", "despite"),
        EventShape("round.cleared", "awards", "cleared", "_0>round", "waiting", "at"),
        EventShape("round.recalled", "awards", "recalled", "_0>round", "waiting"),
        EventShape("round.formed", "awards", "formed", Field("_0>round", round), "after"),
        EventShape("round.moved", "awards", "moved", "_0>round", "after"),
        EventShape("round.seated", "awards", "seated", Field("_0>rounds", round), Field("_1>seats", seat)),
        EventShape("round.conferrersNamed", "awards", "conferrersNamed", "_0>round", "_1>venue", Field("_2>conferrers", namedSpeaker)),
        EventShape("round.reported", "awards", "reported", "_0>round", "_1>venue", "_2>word", "at"),
        EventShape("award.added", "awards", "awardAdded", Field("_0>award", award)),
        EventShape("recipient.added", "awards", "recipientAdded", Field("_0>recipient", recipient)),
        EventShape("recipient.corrected", "awards", "corrected", "_0>recipient", "name"),
        EventShape("recipient.marked", "awards", "marked", "_0>recipient", "_1>state", "reason"),
        EventShape("recipient.represented", "awards", "represented", "_0>recipient", Field("by", proxy)),
        EventShape("recipient.certified", "awards", "certified", "_0>recipients", "_1>certificate"),
    ]

    private static let ofTheScreens = [
        EventShape("timer.started", "timers", "started", "_0>timer", "at", "endsAt"),
        EventShape("timer.paused", "timers", "paused", "_0>timer", "left", "waits"),
        EventShape("timer.resumed", "timers", "resumed", "_0>timer", "endsAt"),
        EventShape("timer.lengthened", "timers", "lengthened", "_0>timer", "by"),
        EventShape("timer.stopped", "timers", "stopped", "_0>timer"),
        EventShape("stage.showed", "stage", "showed", "_0>screen", Field("_1>scene", scene), "_2>mode"),
        EventShape("stage.held", "stage", "held", "_0>screen"), EventShape("stage.released", "stage", "released", "_0>screen"),
        EventShape("stage.messaged", "stage", "messaged", "_0>screen", "_1>text"),
        EventShape("screen.identified", "stage", "identified", "_0>screen"),
        EventShape("screen.reloaded", "stage", "reloaded", "_0>screen"),
        EventShape("screen.assigned", "stage", "assigned", "_0>screen", "_1>shows"),
    ]

    private static let ofTheNotices = [
        EventShape("notice.sent", "notices", "sent", "_0>notice", Field("to", addressee), "text", Field("by", principal), "at"),
        EventShape("notice.read", "notices", "read", "_0>notice", Field("by", principal), "at"),
        EventShape("note.added", "notes", "added", "_0>note", "about", "text", Field("by", principal), "at"),
        EventShape("note.edited", "notes", "edited", "_0>note", "text", Field("by", principal), "at"),
    ]

    private static let ofTheVenues = [
        EventShape("venue.connected", "venue", "connected", "_0>venue", "since"),
        EventShape("venue.lost", "venue", "lost", "_0>venue", "since"),
        EventShape("venue.reported", "venue", "reported", "_0>venue", Field("_1>report", venueReport)),
        EventShape("venue.counted", "venue", "counted", "_0>venue", Field("_1>attendance", attendance)),
        EventShape("venue.checked", "venue", "checked", "_0>venue", Field("_1>check", venueCheck)),
        EventShape("venue.wentOut", "venue", "wentOut", "_0>venue", Field("_1>out", venueOut)),
        EventShape("venue.cameBack", "venue", "cameBack", "_0>venue"),
        EventShape("help.asked", "venue", "helpAsked", "_0>venue", "text", "at"),
        EventShape("help.taken", "venue", "helpTaken", "_0>venue", Field("by", principal), "at"),
        EventShape("help.closed", "venue", "helpClosed", "_0>venue"), EventShape("rollcall.opened", "rollCall", "opened", "at"),
        EventShape("rollcall.closed", "rollCall", "closed", "at", Field("_1>counts", venueCount)),
        EventShape("guest.became", "guest", "became", "_0>guest", "_1>state", Field("_2>substitute", substitute), "at"),
    ]

    private static let ofTheQueue = [
        EventShape("speaker.requested", "queue", "requested", Field("_0>speaker", queueSpeaker)),
        EventShape("speaker.withdrawn", "queue", "withdrawn", "_0>speaker", "at"),
        EventShape("speaker.accepted", "queue", "accepted", "_0>speaker", "at", "seconds", "inSpite"),
        EventShape("speaker.declined", "queue", "declined", "_0>speaker", "at", "reason"),
        EventShape("speaker.moved", "queue", "moved", "_0>speaker", Field("_1>byHand", byHand)),
        EventShape("speaker.called", "queue", "called", "_0>speaker", "at", "inSpite"),
        EventShape("speaker.finished", "queue", "finished", "_0>speaker", "at"),
        EventShape("speaker.handedIn", "queue", "handedIn", "_0>speaker", "at"),
        EventShape("speaker.leftUnheard", "queue", "leftUnheard", "_0>speakers", "at"), EventShape("queue.opened", "queue", "opened"),
        EventShape("queue.closed", "queue", "closed"), EventShape("queue.ruled", "queue", "ruled", "_0>rule"),
    ]

    private static let ofThePledges = [
        EventShape("pledge.presented", "pledges", "presented", "_0>pledge", "at"),
        EventShape("pledge.opened", "pledges", "opened", "_0>pledge", "at"),
        EventShape("pledge.closed", "pledges", "closed", "_0>pledge", Field("_1>closing", closing)),
        EventShape("pledge.cancelled", "pledges", "cancelled", "_0>pledge", "at", Field("by", principal)),
        EventShape("pledge.revised", "pledges", "revised", "_0>pledge", "text", "digest", "version"),
        EventShape(
            "pledge.answered", "pledges", "answered", Field("_0>answer", answerID), "_1>state", Field("_2>given", given), "drawing"),
        EventShape("signature.voided", "pledges", "voided", Field("_0>answer", answerID), "at", Field("by", principal), "reason"),
        EventShape("signatory.set", "pledges", "signatorySet", "_0>unit", "_1>person", "venue"),
        EventShape("signatory.codeIssued", "pledges", "codeIssued", Field("_0>answer", answerID), "mark", "expiresAt"),
    ]
}
