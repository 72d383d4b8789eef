"""Which files of a target need one another, by the index that the compiler leaves beside a debug build.

A file needs another if it names something that is defined there. A circle is files that all need one another, be it over others.
"""

import ctypes
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

DEFINITION, REFERENCE = 1 << 1, 1 << 2  # `indexstore_symbol_role_t`
RECORD = 2  # `indexstore_unit_dependency_kind_t`


class _Text(ctypes.Structure):
    _fields_ = (("data", ctypes.c_void_p), ("length", ctypes.c_size_t))

    def __str__(self) -> str:
        return ctypes.string_at(self.data, self.length).decode() if self.length else ""


_POINTER, _STRING, _FLAG, _NUMBER = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_bool, ctypes.c_uint
_OF_STORE = ctypes.CFUNCTYPE(_FLAG, _POINTER, _Text)
_OF_READER = ctypes.CFUNCTYPE(_FLAG, _POINTER, _POINTER)
_SECONDS = ctypes.POINTER(ctypes.c_int64)

# What is asked of `libIndexStore`, which comes with the compiler: result and arguments, as in its header.
_SIGNATURES = {
    "store_create": (_POINTER, _STRING, _POINTER),
    "store_units_apply_f": (_FLAG, _POINTER, _NUMBER, _POINTER, _OF_STORE),
    "unit_reader_create": (_POINTER, _POINTER, _STRING, _POINTER),
    "unit_reader_get_main_file": (_Text, _POINTER),
    "unit_reader_get_module_name": (_Text, _POINTER),
    "unit_reader_get_modification_time": (None, _POINTER, _SECONDS, _SECONDS),
    "unit_reader_dependencies_apply_f": (_FLAG, _POINTER, _POINTER, _OF_READER),
    "unit_dependency_get_kind": (ctypes.c_int, _POINTER),
    "unit_dependency_get_name": (_Text, _POINTER),
    "unit_dependency_get_filepath": (_Text, _POINTER),
    "record_reader_create": (_POINTER, _POINTER, _STRING, _POINTER),
    "record_reader_occurrences_apply_f": (_FLAG, _POINTER, _POINTER, _OF_READER),
    "occurrence_get_symbol": (_POINTER, _POINTER),
    "occurrence_get_roles": (ctypes.c_uint64, _POINTER),
    "symbol_get_usr": (_Text, _POINTER),
}


class _Index:
    def __init__(self, folder: Path) -> None:
        compiler = Path(shutil.which("swiftc")).resolve()
        library = ctypes.CDLL(str(compiler.parent.parent / "lib" / "libIndexStore.so"))
        for name, (result, *arguments) in _SIGNATURES.items():
            function = getattr(library, "indexstore_" + name)
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)
        self.store = self.store_create(str(folder).encode(), None)
        assert self.store, f"there is no index in {folder}"

    def _units(self) -> list[str]:
        names = []
        self.store_units_apply_f(self.store, 0, None, _OF_STORE(lambda _, name: names.append(str(name)) or True))
        return names

    def records(self, target: str) -> dict[str, list[str]]:
        """The records of each file of a target, of its newest compilation: the index keeps old ones too."""
        newest = {}
        for name in self._units():
            unit = self.unit_reader_create(self.store, name.encode(), None)
            if not unit or str(self.unit_reader_get_module_name(unit)) != target:
                continue
            file = str(self.unit_reader_get_main_file(unit))
            if not os.path.exists(file):
                continue
            seconds, nanoseconds = ctypes.c_int64(), ctypes.c_int64()
            self.unit_reader_get_modification_time(unit, seconds, nanoseconds)
            when = (seconds.value, nanoseconds.value)
            if file not in newest or newest[file][0] < when:
                newest[file] = (when, self._records_of(unit, file))
        return {file: records for file, (_, records) in newest.items()}

    def _records_of(self, unit, file: str) -> list[str]:
        names = []

        def dependency(_, found) -> bool:
            if self.unit_dependency_get_kind(found) == RECORD and str(self.unit_dependency_get_filepath(found)) == file:
                names.append(str(self.unit_dependency_get_name(found)))
            return True

        self.unit_reader_dependencies_apply_f(unit, None, _OF_READER(dependency))
        return names

    def occurrences(self, record: str) -> list[tuple[int, str]]:
        """Role and symbol of everything that is named in a record."""
        found = []
        reader = self.record_reader_create(self.store, record.encode(), None)

        def occurrence(_, one) -> bool:
            found.append((self.occurrence_get_roles(one), str(self.symbol_get_usr(self.occurrence_get_symbol(one)))))
            return True

        self.record_reader_occurrences_apply_f(reader, None, _OF_READER(occurrence))
        return found


def needs(index: Path, target: str) -> dict[str, set[str]]:
    """By file of the target: the files of the target that it needs."""
    store = _Index(index)
    defined, named = {}, {}
    for file, records in store.records(target).items():
        named[file] = set()
        for roles, symbol in (occurrence for record in records for occurrence in store.occurrences(record)):
            if roles & DEFINITION:
                defined.setdefault(symbol, file)
            elif roles & REFERENCE:
                named[file].add(symbol)
    return {file: {defined[symbol] for symbol in symbols if symbol in defined} - {file} for file, symbols in named.items()}


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """The circles, the largest first: what is reached from a file and reaches it."""
    forwards = {node: _reached(graph, node) for node in graph}
    found, seen = [], set()
    for node in graph:
        if node in seen:
            continue
        circle = {other for other in forwards[node] if node in forwards[other]}
        seen |= circle
        if circle:
            found.append(sorted(circle))
    return sorted(found, key=len, reverse=True)


def _reached(graph: dict[str, set[str]], start: str) -> set[str]:
    reached, waiting = set(), list(graph[start])
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += graph[node]
    return reached


def names(files: Iterable[str]) -> list[str]:
    return [Path(file).name for file in files]
