import Conference

/// The registry: which features views are made of, and which of them shows a key. A new feature has one line in `all`, and one for each kind of its keys in
/// `visit`, which does not compile without it.
enum ProjectionRegistry {
    static let all: [any FeatureProjection.Type] = [
        LifecycleProjection.self, ClockProjection.self, AgendaProjection.self, AwardsProjection.self, TimersProjection.self,
        StageProjection.self, VenuesProjection.self, RollCallProjection.self, GuestsProjection.self, NotesProjection.self,
        NoticesProjection.self, ControlLockProjection.self, ParticipantsProjection.self, SpeakerQueueProjection.self,
        PledgesProjection.self, VotesProjection.self, StepsProjection.self, CueProjection.self,
    ]

    static func texts(of scene: Stage.Scene, in hall: PictureHall) -> PictureTexts? {
        for feature in all {
            if let texts = feature.texts(of: scene, in: hall) { return texts }
        }
        return nil
    }

    /// Nil: no view has such a key.
    static func visit<V: FeatureVisitor>(_ key: ViewKey, _ visitor: V, of conference: ConferenceState) -> V.Output? {
        switch key {
        case .entity(let entity): visit(entity, visitor, of: conference)
        case .cue: visitor.visit(CueProjection.self, .cue, of: conference)
        case .venueTotals: visitor.visit(VenuesProjection.self, .totals, of: conference)
        case .ownHelp: visitor.visit(VenuesProjection.self, .ownHelp, of: conference)
        case .ownReadiness: visitor.visit(VenuesProjection.self, .ownReadiness, of: conference)
        case .ownRoom: visitor.visit(VenuesProjection.self, .ownRoom, of: conference)
        case .ownRounds: visitor.visit(AwardsProjection.self, .ownRounds, of: conference)
        case .ownUnits: visitor.visit(PledgesProjection.self, .ownUnits, of: conference)
        case .signing(let id): visitor.visit(PledgesProjection.self, .signing(id), of: conference)
        }
    }

    private static func visit<V: FeatureVisitor>(_ entity: EntityKey, _ visitor: V, of conference: ConferenceState) -> V.Output? {
        switch entity {
        case .conference: visitor.visit(LifecycleProjection.self, .conference, of: conference)
        case .clock: visitor.visit(ClockProjection.self, .clock, of: conference)
        case .agenda: visitor.visit(AgendaProjection.self, .course, of: conference)
        case .item(let id): visitor.visit(AgendaProjection.self, .item(id), of: conference)
        case .awards: visitor.visit(AwardsProjection.self, .plan, of: conference)
        case .receiving: visitor.visit(AwardsProjection.self, .receiving, of: conference)
        case .award(let id): visitor.visit(AwardsProjection.self, .award(id), of: conference)
        case .decision(let id): visitor.visit(AwardsProjection.self, .decision(id), of: conference)
        case .round(let id): visitor.visit(AwardsProjection.self, .round(id), of: conference)
        case .recipient(let id): visitor.visit(AwardsProjection.self, .recipient(id), of: conference)
        case .timer(let name): visitor.visit(TimersProjection.self, name, of: conference)
        case .stage(let name): visitor.visit(StageProjection.self, .screen(name), of: conference)
        case .device(let person): visitor.visit(StageProjection.self, .device(person), of: conference)
        case .venue(let id): visitor.visit(VenuesProjection.self, .venue(id), of: conference)
        case .rollCall: visitor.visit(RollCallProjection.self, .rollCall, of: conference)
        case .guest(let id): visitor.visit(GuestsProjection.self, id, of: conference)
        case .note(let id): visitor.visit(NotesProjection.self, id, of: conference)
        case .notice(let id): visitor.visit(NoticesProjection.self, id, of: conference)
        case .controlLock: visitor.visit(ControlLockProjection.self, .controlLock, of: conference)
        case .participant(let who): visitor.visit(ParticipantsProjection.self, who, of: conference)
        case .queue: visitor.visit(SpeakerQueueProjection.self, .queue, of: conference)
        case .speaker(let id): visitor.visit(SpeakerQueueProjection.self, .speaker(id), of: conference)
        case .unit(let id): visitor.visit(PledgesProjection.self, .unit(id), of: conference)
        case .pledge(let id): visitor.visit(PledgesProjection.self, .pledge(id), of: conference)
        case .answer(let id): visitor.visit(PledgesProjection.self, .answer(id), of: conference)
        case .vote(let id): visitor.visit(VotesProjection.self, .vote(id), of: conference)
        case .count(let id): visitor.visit(VotesProjection.self, .count(id), of: conference)
        case .steps: visitor.visit(StepsProjection.self, .steps, of: conference)
        case .person: nil
        }
    }
}

/// Something that is asked of the feature that shows a key. The state is handed through and never kept: to copy it for every key would cost more than most keys do.
protocol FeatureVisitor {
    associatedtype Output
    func visit<Feature: FeatureProjection>(_ feature: Feature.Type, _ key: Feature.Key, of conference: ConferenceState) -> Output
}
