/// A fault put between gateway, disk and pages on purpose, to see that its oracle finds it. Only tests have a reason to.
package enum PlantedFault: CaseIterable, Sendable {
    /// Every tenth change lacks its first key.
    case droppedKey
    /// What vanished is not named.
    case skippedTombstone
    /// Batches are told before they are written.
    case toldBeforeDurable
    /// Every tenth command is written down twice.
    case commandAppliedTwice
    /// Every tenth batch is told and answered, and never written.
    case answerWithoutPosition
    /// Every tenth change says that it follows something else.
    case wrongPrev
    /// A note of the staff stands in every tenth change for the public.
    case privateInPublic
    /// Every second cue proposes to go on with a conference that is not paused.
    case refusedCue
    /// One of several servers on a store does not notice that another has decided the same position.
    case doubleDecision
    /// One of them leaves out a position of those that it reads of the others.
    case skippedPosition
    /// One of them believes that it is alone, and has whoever is joined to another lost.
    case lossOfOwnView
    /// Readers are served in the order of a Set.
    case hashOrder
}
