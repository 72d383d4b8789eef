import Conference

/// The roll call.
extension VenuesProjection {
    static func texts(of scene: Stage.Scene, in hall: PictureHall) -> PictureTexts? {
        guard scene.kind == .roll else { return nil }
        let venues = hall.conference.venues
        let shown = ShownVenues(hall.conference).rows.sorted { (venues.place(of: $0.id) ?? 0) < (venues.place(of: $1.id) ?? 0) }
        return PictureTexts(hall.itemMeant(by: scene).map { [hall.text($0.title)] } ?? [], names: shown.map { hall.text($0.name) })
    }
}
