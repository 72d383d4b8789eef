internal import Conference
internal import StrictJSON

extension Timers.Clock {
    var json: JSON { .members(("startedAt", .int(startedAt)), ("endsAt", .int(endsAt)), ("pausedLeft", pausedLeft.map(JSON.int))) }
}
