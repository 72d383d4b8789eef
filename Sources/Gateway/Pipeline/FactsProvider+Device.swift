internal import Access
internal import Conference
internal import Journal

extension FactsProvider {
    /// Whether the key that came with a signature has signed exactly what the command asks for, in the name of its sender. Nil where none came.
    ///
    /// The text's digest is taken as it was sent: whether it is the pledge's is for the core to say first, as whatever else is wrong with the answer.
    func device(
        _ signing: Pledges.Signing, for answer: Answer.ID, drawingDigest: String?, sentAs sender: CommandKey?, on state: ConferenceState
    ) -> DeviceSignature.Finding? {
        guard let claim = signing.device, let sender, let pledge = state.pledges.pledges[answer.pledge] else { return nil }
        let signed = SignedText(
            conference: conference, answer: answer, version: pledge.version, digest: signing.digest, signatory: sender.by.person,
            command: sender.id, drawingDigest: drawingDigest, signedAt: signing.signedAt)
        guard let key = DeviceKey(claim) else { return .badKey }
        guard key.hasSigned(Array(signed.text.utf8), claim.signature) else { return .notByKey }
        return .holds(
            DeviceSignature(kind: claim.kind, command: sender.id, publicKey: claim.publicKey, signature: claim.signature))
    }
}

extension DeviceKey {
    fileprivate init?(_ claim: DeviceSignature.Claim) {
        switch claim.kind {
        case .ed25519: self.init(ed25519: claim.publicKey)
        case .p256: self.init(p256: claim.publicKey)
        }
    }
}
