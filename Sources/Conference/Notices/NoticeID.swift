public typealias NoticeID = Identifier<NoticeTag>
public enum NoticeTag {}
