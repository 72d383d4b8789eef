internal import Access
internal import Conference
internal import Wire

extension ConferenceGateway {
    func received(_ bytes: [UInt8], from connection: ConnectionID, at now: Milliseconds) {
        // What a socket still says after it was closed is heard by nobody.
        guard joined[connection] != nil || pending[connection]?.isHeard == true else { return }
        let frame: ClientFrame
        do {
            frame = try ClientFrame.read(bytes)
        } catch {
            return faulty(error, from: connection, at: now)
        }
        if let live = joined[connection], let session = live.sessions[connection] {
            session.heardAt = now
            handle(frame, of: session, in: live, at: now)
        } else if case .hello(let hello) = frame {
            authenticate(hello, from: connection, at: now)
        } else {
            refuseHello(connection, .hello, "say hello first", at: now)
        }
    }

    private func faulty(_ fault: FrameFault, from connection: ConnectionID, at now: Milliseconds) {
        switch fault.consequence {
        case .close(let code) where joined[connection] == nil: refuseHello(connection, code, fault.closeReason, as: "frame", at: now)
        case .close(let code): close(connection, code, reason: fault.closeReason, at: now)
        case .answer:
            guard let live = joined[connection], let session = live.sessions[connection] else {
                return refuseHello(connection, .hello, "say hello first", at: now)
            }
            session.heardAt = now
            live.answer(.session(connection), fault.result)
        }
    }

    private func handle(_ frame: ClientFrame, of session: Session, in live: LiveConference, at now: Milliseconds) {
        switch frame {
        case .hello: close(session.connection, .hello, reason: "hello was said already", at: now)
        case .command(let frame):
            guard let participant = live.conference.participants[session.who] else { return }
            live.submit(frame, by: participant, .session(session.connection), from: session.address, at: now)
        case .time(let c0): live.send(TimeReply(c0: c0, s: now).encode(), to: session)
        case .pong(let sentAt): live.ponged(session, sentAt: sentAt, at: now)
        case .resync: live.resync(session)
        case .unknown: break
        }
    }

    enum Admission {
        case admitted(Participant)
        case refused(CloseCode, reason: String)
    }

    /// Whom a token names in this conference, if it is the one that opens now. A link that was good once is told so, so that its holder asks for a new one.
    func admit(_ text: String, to live: LiveConference) -> Admission {
        guard let token = Token(text), let role = Role(rawValue: token.role),
            let participant = live.conference.participants[Principal(role, PersonID(token.person))]
        else { return .refused(.unauthorized, reason: "this link opens nothing here") }
        if token.opens(secret: secret, conference: live.id, generation: participant.generation) {
            return live.isCut(participant) ? .refused(.revoked, reason: "this link was withdrawn") : .admitted(participant)
        }
        let wasGood = (1..<max(1, participant.generation)).suffix(Self.oldGenerations).contains {
            token.opens(secret: secret, conference: live.id, generation: $0)
        }
        return wasGood
            ? .refused(.revoked, reason: "this link was withdrawn") : .refused(.unauthorized, reason: "this link opens nothing here")
    }

    /// How many withdrawn generations are still recognised as such: each costs a hash a hello.
    private static let oldGenerations = 5
}

extension LiveConference {
    func isClosedToViewers(at now: Milliseconds) -> Bool {
        guard conference.lifecycle.state == .sealed, let since = conference.lifecycle.since else { return false }
        return now - since >= Self.viewersLeaveAfter
    }
}
