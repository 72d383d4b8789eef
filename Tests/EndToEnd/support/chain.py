"""What a client has of one chain, and whether what it is sent follows on that."""

from dataclasses import dataclass, field


@dataclass
class Chain:
    """One of the two chains: the shared view, or the principal's own."""

    seq: int = 0
    keys: dict = field(default_factory=dict)
    is_empty: bool = True
    deltas: int = 0
    snapshots: int = 0

    def take(self, frame: dict) -> bool:
        """False when the frame does not follow on what is here."""
        if frame["prev"] == 0:
            self.keys = {}
            self.snapshots += 1
        elif self.is_empty or frame["prev"] != self.seq or frame["seq"] <= frame["prev"]:
            return False
        else:
            self.deltas += 1
        self.keys.update(frame["set"])
        for key in frame.get("del", []):
            self.keys.pop(key, None)
        self.seq = frame["seq"]
        self.is_empty = False
        return True
