/// Who waits for something that stands in the journal alone.
struct JournalReads {
    var drawings = DrawingRequests()
    var receipts = ReceiptRequests()
    /// Nil where nothing is signed: then receipts have no proof, and nobody waits for one.
    let signer: LogSigner?

    init(signer: LogSigner?) { self.signer = signer }
}
