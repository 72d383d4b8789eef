import Conference
import Wire

/// Receipts on their way out: what waits for the log's proof of a position. An answer that carries a receipt waits here too, for the moment that the journal
/// needs to look the leaf up.
struct ReceiptRequests {
    enum Waiting {
        case answer(ReplyTarget, ResultFrame)
        case document(ExchangeID, ReceiptDocument, ReceiptForm)
    }

    /// By position.
    private var waiting: [Int: [Waiting]] = [:]

    /// Whether the journal has to be asked.
    mutating func add(_ request: Waiting, at seq: Int) -> Bool {
        waiting[seq, default: []].append(request)
        return waiting[seq]?.count == 1
    }

    mutating func take(_ seq: Int) -> [Waiting] { waiting.removeValue(forKey: seq) ?? [] }
}
