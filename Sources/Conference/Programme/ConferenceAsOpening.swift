/// The state in the programme's words: to be printed, and to be held against the files.
extension ConferenceState {
    /// What files would have to say to give this conference: what the day decided about them is in it, what it did (states, times, reports) is not.
    public var asOpening: Opening {
        var opening = Opening(about: lifecycle.about)
        for feature in Features.all { feature.describe(self, in: &opening) }
        return opening
    }

    /// What these files are compared with to find what was changed in them: the conference, wherever they say otherwise than the files that it was read
    /// from, else they themselves. So neither what people did since (an item inserted, a name corrected) nor what the files always said is a difference.
    public func asOpening(knowing files: Opening) -> Opening {
        let (base, state) = (programme.value, asOpening)
        var known = base
        for feature in Features.all { feature.compare(base: base, state: state, files: files, into: &known) }
        return known
    }
}
