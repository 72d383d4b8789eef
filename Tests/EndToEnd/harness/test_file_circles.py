"""The core can be read from one end: no large circle of files that all need one another."""

from support.file_circles import circles, names, needs
from support.server import BINARY

MOST = 8  # a type with its recording and its rules; more, and nobody knows where to begin


def test_no_more_than_a_handful_of_files_of_the_core_need_one_another():
    graph = needs(BINARY.parent / "index" / "store", "Conference")
    assert len(graph) > 100, "the index does not know the core"
    found = circles(graph)
    assert found, "nothing needs one another, so nothing was read"
    assert len(found[0]) <= MOST, names(found[0])


def test_a_circle_is_found_over_others_and_a_row_is_none():
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == [["b", "c"]]
    assert circles({"a": {"b"}, "b": {"c"}, "c": set()}) == []
