import Conference
import StrictJSON
import Wire

final class SpeakerQueueReadings: CommandReadings {
    static let good: [(String, JSON, Command)] = [
        (
            "speaker.request", ["kind": "question", "topic": "Đường sá", "name": "Lý Văn A", "venue": "si-ma-cai"],
            .queue(.request(SpeakerQueue.Request(kind: .question, topic: "Đường sá", name: "Lý Văn A", venue: "si-ma-cai")))
        ),
        ("speaker.withdraw", ["speaker": "s1"], .queue(.withdraw("s1"))),
        ("speaker.accept", ["speaker": "s1", "seconds": 60, "confirm": true], .queue(.accept("s1", seconds: 60, override: .single))),
        ("speaker.decline", ["speaker": "s1", "reason": "Hết giờ"], .queue(.decline("s1", reason: "Hết giờ"))),
        ("speaker.move", ["speaker": "s1", "after": .null, "reason": "Đi sớm"], .queue(.move("s1", after: nil, reason: "Đi sớm"))),
        ("speaker.call", ["speaker": "s1"], .queue(.call("s1", override: .nothing))),
        ("speaker.finish", ["speaker": "s1"], .queue(.finish("s1"))), ("speaker.inWriting", ["speaker": "s1"], .queue(.inWriting("s1"))),
        ("queue.open", [:], .queue(.open)), ("queue.close", [:], .queue(.close)),
        ("queue.rule", ["rule": "fewest"], .queue(.rule(.fewest))),
    ]

    static let optional: Set<String> = [
        "name of speaker.request", "venue of speaker.request", "seconds of speaker.accept", "reason of speaker.decline",
    ]
}
