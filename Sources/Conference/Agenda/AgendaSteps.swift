/// What the MC's key asks of the agenda.
extension Agenda {
    static func advancing(from item: ItemID?) -> StepRequest {
        StepRequest(command: { .agenda(.advance(from: item, override: $0)) }, argument: [("from", .id(item?.text))], seen: [.agenda])
    }
}
