import Conference

extension Cue.Step {
    /// Without the term for late signatures, which follows from when a list was opened.
    var untimed: Cue.Step {
        if case .pledges(.close(let pledge, _)) = self { .pledges(.close(pledge)) } else { self }
    }
}
