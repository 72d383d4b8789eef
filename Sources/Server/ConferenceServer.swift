internal import Access
internal import Conference
internal import Dispatch
internal import Foundation
internal import Gateway
internal import Journal
public import Logging
internal import Programme
internal import WebSocketServer
internal import Wire

/// The whole server, wired: programmes, journals, gateway, sockets.
public final class ConferenceServer: @unchecked Sendable {
    private let conferences: [ServedConference]
    /// Those of the agenda that are not served, each with what is to be done about it.
    public let withheld: [(conference: String, remedy: String)]
    private let register: RegisterFile
    private let registered: Register
    private let gateway: ConferenceGateway
    private let driver: GatewayDriver
    private let sockets: SocketServer
    private let keptPages: KeptPages
    private let clock: ServerClock
    private let log: Logger
    private let opening: [Action]
    private let notify: NotifySocket?

    /// Checks everything that can be wrong before anybody can connect. Once this has returned, `run` serves.
    ///
    /// - Parameter notify: who is told how the start, a reload and the end go.
    public init(_ settings: Settings, log: Logger, lines: LineWriter, notify: NotifySocket? = nil) throws(StartFailure) {
        self.log = log
        self.notify = notify
        try Self.refuseHalfTLS(settings)
        try Self.refusePlainHTTP(settings)
        try Self.refuseNamelessHouse(settings)
        let pages = try Self.pages(of: settings)
        let opened = try OpenedData(settings)
        (conferences, withheld) = (opened.conferences, opened.withheld.map { ($0.conference, $0.remedy) })
        let (data, secret, signing) = (opened.folder, opened.secret, opened.signing)
        register = data.register
        registered = data.registered ?? Register()
        clock = opened.clock
        for warning in [signing?.loss, clock.warning].compactMap(\.self) + opened.warnings { log.warning("\(warning)") }
        do {
            let files = try PageFiles(
                of: pages, bundles: settings.bundles, fromSource: settings.servesPagesFromSource, keepsPages: settings.keepsPages)
            let pictures = conferences.flatMap(\.programme.pictures)
            keptPages = KeptPages(in: settings.data, serving: files.bundles?.built)
            if let remark = files.remark { log.warning("\(remark)") }
            let openFiles = OpenFiles.raised()
            let proxyAdvice = ProxyAdvice(log)
            gateway = ConferenceGateway(
                secret: secret, signing: signing?.key, build: files.build, capacity: Capacity(sockets: openFiles.sockets),
                randomness: { .random(in: .min ... .max) }, at: clock.now)
            driver = GatewayDriver(
                gateway: gateway, clock: clock,
                store: StoreDriver(journals: opened.journals, register: data.register, known: opened.begun, clock: clock, log: log),
                responders: Self.responders(in: data, signing?.key, files, proxyAdvice, log),
                report: notify.map(ReadinessReport.init(to:)), log: log, lines: lines)
            sockets = try SocketServer(
                configuration: Configuration(settings, sockets: openFiles.sockets, proxyAdvice: proxyAdvice, log: log),
                files: files.showing(pictures, keptPages.earlier),
                service: driver)
        } catch {
            opened.close()
            throw StartFailure(error.description)
        }
        driver.server = sockets
        let (gateway, clock, registered) = (gateway, clock, registered)
        opening = conferences.flatMap {
            gateway.open(
                $0.programme.id, term: $0.term, history: $0.history, opening: $0.programme.opening, digest: $0.programme.digest,
                cut: registered.cutLinks(in: $0.programme.id), acceptsFiles: registered[$0.programme.id]?.files == $0.programme.digest,
                clockJump: clock.jump, at: clock.now)
        }
        for one in opened.withheld { gateway.withhold(one.conference, for: one.reason) }
        tellWithheld()
        bringRegisterUp(isNew: data.registered == nil, signingKey: signing?.key.publicKey.fingerprint)
        tellDifferences()
        tellPictures()
    }

    private static func responders(
        in data: DataFolder, _ signing: SigningKey?, _ files: PageFiles, _ proxyAdvice: ProxyAdvice, _ log: Logger
    ) -> GatewayDriver.Responders {
        GatewayDriver.Responders(
            notFound: NotFound(page: files.manifest.bytes(of: PageFiles.notFound)), proxyAdvice: proxyAdvice,
            papers: PaperWriter(
                storage: data.storage, fingerprint: signing?.publicKey.fingerprint, exports: ExportLog(in: data.url), log: log),
            moments: MomentReader(storage: data.storage, log: log))
    }

    /// The port that is listened on, also where 0 asked for any.
    public var port: Int { sockets.port }

    /// The links of every conference, in the order of its participants.
    public func links(base: String) -> [(conference: String, links: [JoinLink])] {
        conferences.map { served in
            let participants = gateway.conference(served.programme.id).flatMap { $0.seq > 0 ? $0.participants.rows : nil }
            return (
                served.programme.id,
                (participants ?? served.programme.opening.participants).map {
                    JoinLink(
                        $0.knowing(registered.cutLinks(in: served.programme.id)), conference: served.programme.id, secret: gateway.secret,
                        base: base)
                }
            )
        }
    }

    /// Serves until SIGTERM or SIGINT, and reads the certificate again at SIGHUP; the calling thread becomes the service thread.
    public func run(_ signals: Signals) {
        signals.serve(stop: { [self] in drain() }, renew: { [self] in renewCertificate() })
        driver.perform(opening)
        driver.follow()
        keepPages()
        sockets.run()
        for conference in conferences { conference.journal.close() }
        register.finish()
        log.info("stopped; everything that was accepted is on disk")
    }

    /// For the server that comes after this one; nobody has to wait for it.
    private func keepPages() {
        DispatchQueue.global(qos: .utility).async { [keptPages, log] in
            do {
                try keptPages.keep()
            } catch {
                log.warning(
                    "the files of the pages are not kept beside the journals; a page that is open fetches nothing more after an upgrade: \(error)"
                )
            }
        }
    }

    /// A certificate ends in the middle of a season of conferences; nobody is to be thrown out for its successor.
    private func renewCertificate() {
        notify?.tellReloading()
        sockets.renewCertificate { [log, notify] fault in
            if let fault {
                log.error("the certificate stays as it was: \(fault)")
            } else {
                log.info("certificate and key were read again; connections from now on get them")
            }
            notify?.tellReady()
        }
    }

    /// Says goodbye first, so that everybody comes back at a moment of their own, then closes.
    private func drain() {
        log.info("stopping: telling everybody to come back")
        notify?.tellStopping()
        sockets.perform { [driver] in driver.drain() }
        DispatchQueue.global().asyncAfter(deadline: .now() + StopBounds.goodbyeSeconds) { [sockets] in sockets.stop() }
    }

    private func tellWithheld() {
        for (conference, remedy) in withheld { log.error("\(remedy)", metadata: ["conference": "\(conference)"]) }
    }

    /// What the journals hold stands in the register too, also where it was lost or an older version kept none.
    private func bringRegisterUp(isNew: Bool, signingKey: String?) {
        // A server that joins others never had one.
        if isNew, conferences.contains(where: { $0.history.head > 0 && $0.history.shared == nil }) {
            log.warning(
                "\(register.path) was not there: it is made anew from the journals, and knows no link that was cut before their beginning")
        }
        let known = conferences.map {
            ($0.programme.id, hasJournal: $0.history.head > 0, cut: gateway.conference($0.programme.id)?.cutLinksInOrder ?? [])
        }
        let fingerprint = gateway.secret.fingerprint
        do throws(StartFailure) {
            try register.update { register in
                register.signingKey = signingKey ?? register.signingKey
                for (conference, hasJournal, cut) in known {
                    register.change(conference) { entry in
                        entry.journal = entry.journal || hasJournal
                        entry.secret = fingerprint
                        entry.files = nil
                    }
                    register.cut(cut, in: conference)
                }
            }
        } catch {
            log.error("the register is not up to date: \(error)")
        }
    }

    /// After the opening the journal wins; whoever edited the files learns what they would have to send instead.
    private func tellDifferences() {
        for served in conferences {
            guard let state = gateway.conference(served.programme.id), state.seq > 0, state.programmeDigest != served.programme.digest,
                state.lifecycle.state != .preparing
            else { continue }
            log.warning(
                "the files of this conference have changed since it was opened; the journal wins",
                metadata: ["conference": "\(served.programme.id)"])
            let files = served.programme.opening
            let differences = LoadedProgramme.differences(from: state.asOpening(knowing: files), to: files)
            gateway.showDifferences(differences.map { ($0.what, $0.command) }, of: served.programme.id)
            for difference in differences {
                log.warning(
                    "\(difference.what)\(difference.command.map { "; to have it so, send \($0)" } ?? "")",
                    metadata: ["conference": "\(served.programme.id)"])
            }
        }
    }

    /// Of a theme's picture that is not there the hall has to do without, and somebody has to know why.
    private func tellPictures() {
        for served in conferences {
            let told = { [log] (line: String) in log.error("\(line)", metadata: ["conference": "\(served.programme.id)"]) }
            for fault in served.programme.missing { told("\(fault)") }
            let shown = Set(served.programme.pictures.map(\.about.path))
            for picture in gateway.conference(served.programme.id)?.lifecycle.about.theme?.pictures ?? []
            where !shown.contains(picture.path) {
                told(
                    "the screens go without the picture \(picture.name): the one that the conference was read with (\(picture.bytes) bytes, SHA-256 "
                        + "\(picture.digest)) is not in its folder. Put that file there and start the server again")
            }
        }
    }

    /// Nobody's browser is at the address that stands for all: the links and the names that are let in need one that clients can reach.
    private static func refuseNamelessHouse(_ settings: Settings) throws(StartFailure) {
        guard ["0.0.0.0", "::"].contains(settings.listen.bareHost), settings.origins.isEmpty else { return }
        throw StartFailure(
            """
            \(settings.listen.text) is every address of this machine and no name. Say where guests find it, for example \
            --origin http://192.168.1.10:\(settings.listen.port).
            """)
    }

    private static func pages(of settings: Settings) throws(StartFailure) -> URL {
        guard let pages = settings.pages else {
            throw StartFailure(
                "The pages are neither in a source tree around this program nor in /usr/share/diemcau/public. Name their folder with --pages."
            )
        }
        return pages
    }

    private static func refuseHalfTLS(_ settings: Settings) throws(StartFailure) {
        guard (settings.certificate == nil) != (settings.key == nil) else { return }
        throw StartFailure("--tls-cert and --tls-key go together: give both, or neither.")
    }

    private static func refusePlainHTTP(_ settings: Settings) throws(StartFailure) {
        guard settings.certificate == nil, !settings.listen.isLoopback, !settings.allowsPlainHTTP else { return }
        throw StartFailure(
            """
            Plain HTTP on \(settings.listen.text) would carry names and tokens in the clear. Give --tls-cert and --tls-key, or, in a network that \
            you trust or behind a proxy that speaks TLS, --allow-plain-http.
            """)
    }
}
