internal import Conference
internal import Views
internal import Wire

/// From where a client goes on that has been here before.
struct Resume {
    /// Whether its place is of this history.
    let isRecovered: Bool
    /// The positions of its chains; 0 where they mean nothing here.
    let view: Int
    let mine: Int

    init(_ resume: Hello.Resume?, of audience: Audience, _ pipeline: CommitPipeline) {
        isRecovered = resume.map { Self.isKnown($0, pipeline) } ?? false
        // Under another view name the client's positions mean nothing here, those of its overlay neither.
        let isSame = resume?.view.map { $0.name == audience.viewName } ?? true
        view = isRecovered && isSame ? resume?.view?.seq ?? 0 : 0
        mine = isRecovered && isSame ? resume?.mine?.seq ?? 0 : 0
    }

    /// Whether a place may be of what other servers have written and this one has not read yet.
    static func isAhead(_ resume: Hello.Resume, of pipeline: CommitPipeline) -> Bool {
        guard pipeline.isShared, !isKnown(resume, pipeline) else { return false }
        // Of a page from before it kept its place the term may be one that is not known here yet.
        return resume.seq.map { $0 > pipeline.state.seq } ?? true
    }

    private static func isKnown(_ resume: Hello.Resume, _ pipeline: CommitPipeline) -> Bool {
        let chains = max(resume.view?.seq ?? 0, resume.mine?.seq ?? 0)
        if let place = resume.seq {
            return chains <= place && place <= pipeline.state.seq && pipeline.terms.term(at: place) == resume.epoch
        }
        // A page from before it kept its place: the term may be of a newer row than its chains', so any later row of that term vouches for them.
        return pipeline.last(of: resume.epoch).map { chains <= $0 } ?? false
    }
}
