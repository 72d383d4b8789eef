public typealias SpeakerID = Identifier<SpeakerTag>
public enum SpeakerTag {}
