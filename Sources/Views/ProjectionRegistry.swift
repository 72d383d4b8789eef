import Conference

/// The registry: which features views are made of, and which of them shows a key. A new feature has one line in `all`, and one for each kind of its keys in
/// `visit`, which does not compile without it.
enum ProjectionRegistry {
    static let all: [any FeatureProjection.Type] = [
        LifecycleProjection.self, ClockProjection.self, AgendaProjection.self, AwardsProjection.self, TimersProjection.self,
        StageProjection.self, VenuesProjection.self, RollCallProjection.self, GuestsProjection.self, NotesProjection.self,
        NoticesProjection.self, ControlLockProjection.self, ParticipantsProjection.self, SpeakerQueueProjection.self,
        PledgesProjection.self, StepsProjection.self, CueProjection.self,
    ]

    /// Nil: no view has such a key.
    static func visit<V: FeatureVisitor>(_ key: ViewKey, _ visitor: V) -> V.Output? {
        switch key {
        case .entity(let entity): visit(entity, visitor)
        case .cue: visitor.visit(CueProjection.self, .cue)
        case .venueTotals: visitor.visit(VenuesProjection.self, .totals)
        case .ownHelp: visitor.visit(VenuesProjection.self, .ownHelp)
        case .ownReadiness: visitor.visit(VenuesProjection.self, .ownReadiness)
        case .signing(let id): visitor.visit(PledgesProjection.self, .signing(id))
        }
    }

    private static func visit<V: FeatureVisitor>(_ entity: EntityKey, _ visitor: V) -> V.Output? {
        switch entity {
        case .conference: visitor.visit(LifecycleProjection.self, .conference)
        case .clock: visitor.visit(ClockProjection.self, .clock)
        case .agenda: visitor.visit(AgendaProjection.self, .course)
        case .item(let id): visitor.visit(AgendaProjection.self, .item(id))
        case .awards: visitor.visit(AwardsProjection.self, .plan)
        case .award(let id): visitor.visit(AwardsProjection.self, .award(id))
        case .round(let id): visitor.visit(AwardsProjection.self, .round(id))
        case .recipient(let id): visitor.visit(AwardsProjection.self, .recipient(id))
        case .timer(let name): visitor.visit(TimersProjection.self, name)
        case .stage(let name): visitor.visit(StageProjection.self, .screen(name))
        case .device(let person): visitor.visit(StageProjection.self, .device(person))
        case .venue(let id): visitor.visit(VenuesProjection.self, .venue(id))
        case .rollCall: visitor.visit(RollCallProjection.self, .rollCall)
        case .guest(let id): visitor.visit(GuestsProjection.self, id)
        case .note(let id): visitor.visit(NotesProjection.self, id)
        case .notice(let id): visitor.visit(NoticesProjection.self, id)
        case .controlLock: visitor.visit(ControlLockProjection.self, .controlLock)
        case .participant(let who): visitor.visit(ParticipantsProjection.self, who)
        case .queue: visitor.visit(SpeakerQueueProjection.self, .queue)
        case .speaker(let id): visitor.visit(SpeakerQueueProjection.self, .speaker(id))
        case .unit(let id): visitor.visit(PledgesProjection.self, .unit(id))
        case .pledge(let id): visitor.visit(PledgesProjection.self, .pledge(id))
        case .answer(let id): visitor.visit(PledgesProjection.self, .answer(id))
        case .steps: visitor.visit(StepsProjection.self, .steps)
        case .person: nil
        }
    }
}

/// Something that is asked of the feature that shows a key.
protocol FeatureVisitor {
    associatedtype Output
    func visit<Feature: FeatureProjection>(_ feature: Feature.Type, _ key: Feature.Key) -> Output
}
