internal import Access
internal import Conference
internal import Wire

extension ConferenceGateway {
    func received(_ bytes: [UInt8], from connection: ConnectionID, at now: Milliseconds) {
        // What a socket still says after it was closed is heard by nobody.
        guard connections[connection] != nil || connections.pending[connection]?.isHeard == true else { return }
        let frame: ClientFrame
        do {
            frame = try ClientFrame.read(bytes)
        } catch {
            return faulty(error, from: connection, at: now)
        }
        if let live = connections[connection], let session = live.subscribers[connection] {
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
        case .close(let code) where connections[connection] == nil: refuseHello(connection, code, fault.closeReason, as: "frame", at: now)
        case .close(let code): end(connection, .closed(code, reason: fault.closeReason), at: now)
        case .answer:
            guard let live = connections[connection], let session = live.subscribers[connection] else {
                return refuseHello(connection, .hello, "say hello first", at: now)
            }
            session.heardAt = now
            live.answer(.session(connection), fault.result, at: now)
        }
    }

    private func handle(_ frame: ClientFrame, of session: Session, in live: LiveConference, at now: Milliseconds) {
        switch frame {
        case .hello: end(session.connection, .closed(.hello, reason: "hello was said already"), at: now)
        case .command(let frame):
            guard let participant = live.conference.participants[session.who] else { return }
            live.submit(frame, by: participant, .session(session.connection), from: session.address, at: now)
        case .time(let c0): live.deliver([.frame(TimeReply(c0: c0, s: now).encode(), to: [session.connection])], at: now)
        case .pong(let sentAt): live.ponged(session, sentAt: sentAt, at: now)
        case .resync: live.resync(session, at: now)
        case .shows(let shown): live.told(shown, by: session)
        case .unknown: break
        }
    }
}
