"""The published protocol against itself and against the Swift sources: schemas, examples, AsyncAPI."""

import copy
import hashlib
import posixpath
import re

import pytest
import yaml
from jsonschema_rs import meta
from support import examples, schemas, swift_sources
from support.schemas import FRAMES, PROTOCOL, RECEIVED, SENT, ProtocolBreach, check, check_frame, complaint, documents, operation, operations

DRAFT = "https://json-schema.org/draft/2020-12/schema"
ANSWERS = {"http-drawing", "http-receipt", "http-receipt-qr", "http-papers", "http-replay", "http-code-qr", "http-signing"}
"""What is asked for over HTTP and stands in no feature's documents."""
# What is sent or received as a whole; the other schemas are parts of these.
WHOLE = {(direction, name) for direction, frames in FRAMES.items() for name in frames.values()}


def frames() -> list:
    return [
        pytest.param(direction, frame, id=f"{name}-{number}")
        for direction, name in sorted(WHOLE) for number, frame in enumerate(examples.frames(name))]


def scenes() -> list:
    return [
        pytest.param(scene, id=f"{feature}-{scene['kind']}")
        for feature in schemas.features("scenes") for scene in examples.of_feature(feature, "scenes")]


def values() -> list:
    return [pytest.param(view, key, value, id=f"{view}-{key}") for view, keys in examples.views().items() for key, value in keys.items()]


def lists() -> list:
    audiences = examples.lists().items()
    return [pytest.param(f"{view}.{name}", document, id=f"{view}-{name}") for view, names in audiences for name, document in names.items()]


def commands() -> dict[str, dict]:
    return {frame["op"]: frame for frame in examples.commands()}


@pytest.fixture(scope="module")
def asyncapi() -> dict:
    return yaml.safe_load((PROTOCOL / "asyncapi.yaml").read_text())


def references(node):
    """Every `$ref` below a node."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        node = list(node.values())
    for child in node if isinstance(node, list) else []:
        yield from references(child)


@pytest.mark.parametrize("name", documents())
def test_schema_is_valid_json_schema_2020_12(name):
    schema = documents()[name]
    assert schema["$schema"] == DRAFT
    meta.validate(schema)
    for reference in references(schema):
        file, _, pointer = reference.partition("#/$defs/")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), file.removesuffix(".json"))) if file else name
        assert target in documents(), reference
        assert pointer == "" or pointer in documents()[target]["$defs"], reference


@pytest.mark.parametrize(("direction", "frame"), frames())
def test_example_is_as_its_schema_says(direction, frame):
    check_frame(direction, frame)


@pytest.mark.parametrize(("view", "key", "value"), values())
def test_example_value_is_as_its_view_says(view, key, value):
    check({key: value}, "views", view)
    schemas.check_values({key: value}, view)


@pytest.mark.parametrize("view", schemas.VIEWS)
def test_every_key_of_a_view_has_a_schema_of_its_own_and_an_example(view):
    keys = examples.views()[view]
    for pattern, _, definition in schemas.values(view):
        assert definition.startswith(f"{view}.")
        assert any(pattern.search(key) for key in keys), f"no example of {pattern.pattern} in {view}"


def test_examples_are_of_published_frames_and_nothing_else():
    assert {path.stem for path in examples.EXAMPLES.glob("*")} == {name for _, name in WHOLE} - {"cmd"} | ANSWERS


def test_a_feature_has_an_example_of_every_part_and_no_other_file():
    features = {path for path in PROTOCOL.iterdir() if path.is_dir()} - {PROTOCOL / "schemas", PROTOCOL / "examples"}
    assert features
    for folder in features:
        parts = {path.stem for path in folder.glob("*.json")}
        assert parts <= {"commands", "views", "lists", "scenes", "reasons"}, folder.name
        assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")} == {
            *(f"{part}.json" for part in parts), *(f"examples/{part}.json" for part in parts - {"reasons"})}, folder.name


def test_ops_are_those_of_the_server():
    ops = swift_sources.ops()
    assert len(ops) > 30 and len(set(ops)) == len(ops)
    assert set(operations()) == set(ops)
    for feature in schemas.features("commands"):
        document = documents()[f"{feature}/commands"]
        published = [branch["$ref"].removeprefix("#/$defs/") for branch in document["oneOf"]]
        assert published == [name for name, schema in document["$defs"].items() if "op" in schema.get("properties", {})]
        assert [frame["op"] for frame in examples.of_feature(feature, "commands")] == published


@pytest.mark.parametrize("op", [op for op in operations() if "if" in operation(op)["required"]])
def test_an_op_that_needs_an_if_needs_its_own_entity_in_it(op):
    other = copy.deepcopy(commands()[op])
    other["if"] = {"venue/hoi-truong": 1}
    assert complaint(other, "cmd"), f"{op} passes with an if that names another thing"
    assert not complaint(other | {"if": other["if"] | commands()[op]["if"]}, "cmd")


@pytest.mark.parametrize(("rows", "document"), lists())
def test_example_list_is_as_published(rows, document):
    check(document, "http-list")
    check(document["rows"], schemas.lists()[rows], rows)
    for row in document["rows"]:
        assert complaint([{key: value for key, value in row.items() if key != "id"}], schemas.lists()[rows], rows)
        assert complaint([row | {"canary": True}], schemas.lists()[rows], rows)


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_example_answer_over_http_is_as_published(name):
    for document in examples.frames(name):
        check(document, name)
        assert complaint(document | {"canary": True}, name)


def test_the_example_drawing_is_as_published_and_has_the_digest_that_the_example_views_name():
    [document] = examples.frames("http-drawing")
    check(document, "http-drawing")
    digest = hashlib.sha256(document["drawing"].encode()).hexdigest()
    place, views = f"{document['pledge']}/{document['unit']}", examples.views()
    assert {views[audience][f"answer/{place}"]["drawing"] for audience in ("public", "staff")} == {digest}
    assert views["mine"][f"signing/{place}"]["answer"]["drawing"] == digest


def test_a_list_for_the_staff_does_not_pass_as_one_for_all():
    audiences = examples.lists()
    for name, document in audiences["staff"].items():
        like = f"public.{name if name in audiences['public'] else 'venues'}"
        assert complaint(document["rows"], schemas.lists()[like], like)


def test_reasons_and_error_codes_are_those_of_the_server(asyncapi):
    reasons = published_reasons()
    assert len(reasons) == len(set(reasons))
    assert set(swift_sources.reasons()) <= set(reasons)
    assert {f"field.{reason}" for reason in swift_sources.field_reasons()} == {reason for reason in reasons if reason.startswith("field.")}
    assert [reason for reason in reasons if not reason.startswith("field.") and not swift_sources.says(reason)] == []
    codes = swift_sources.error_codes()
    assert documents()["schemas/res"]["$defs"]["refused"]["properties"]["err"]["enum"] == codes
    assert list(asyncapi["x-error-codes"]) == codes


def published_reasons() -> list[str]:
    """Those of the wire itself, and every feature's."""
    wire = documents()["schemas/common"]["$defs"]["reason"]["anyOf"][0]["enum"]
    return wire + [reason for feature in schemas.features("reasons") for reason in documents()[f"{feature}/reasons"]["enum"]]


def test_close_codes_are_those_of_the_server(asyncapi):
    published = asyncapi["channels"]["conference"]["x-close-codes"]
    assert {code: entry["name"] for code, entry in published.items()} == swift_sources.close_codes()
    for code, entry in published.items():
        if code >= 4000:
            assert entry["comesBack"] == (code < 4500), code


def test_asyncapi_names_every_frame_and_no_other(asyncapi):
    assert asyncapi["asyncapi"] == "3.0.0"
    for reference in references(asyncapi):
        if reference.startswith("#/"):
            node = asyncapi
            for step in reference[2:].split("/"):
                node = node[step]
        else:
            assert (PROTOCOL / reference.partition("#")[0]).is_file(), reference
    messages = asyncapi["components"]["messages"]
    payloads = {name: re.search(r"schemas/(.+)\.json", message["payload"]["schema"]["$ref"]).group(1) for name, message in messages.items()}
    assert set(payloads.values()) == {name for _, name in WHOLE}
    assert set(asyncapi["channels"]["conference"]["messages"]) == set(messages)
    said = {SENT: set(), RECEIVED: set()}
    for exchange in asyncapi["operations"].values():
        ways = (SENT, RECEIVED) if exchange["action"] == "receive" else (RECEIVED, SENT)
        for way, part in zip(ways, (exchange, exchange.get("reply", {})), strict=True):
            said[way] |= {payloads[message["$ref"].rpartition("/")[2]] for message in part.get("messages", [])}
    assert said == {direction: set(names.values()) for direction, names in FRAMES.items()}


def test_subprotocol_and_path_are_those_of_the_server(asyncapi):
    wire = swift_sources.source("Wire/WireProtocol.swift")
    channel = asyncapi["channels"]["conference"]
    assert f'subprotocol = "{channel["bindings"]["ws"]["headers"]["properties"]["Sec-WebSocket-Protocol"]["const"]}"' in wire
    assert f'path = "{channel["address"]}"' in wire


def test_examples_name_the_views_as_the_server_does():
    version = re.search(r"projectionVersion = (\d+)", swift_sources.source("Views/Audience.swift")).group(1)
    resumed = [frame["resume"]["view"]["name"] for frame in examples.frames("hello") if "resume" in frame]
    named = [frame["view"] for frame in examples.frames("welcome")] + resumed
    assert {name.partition(".")[2] for name in named} == {version}


# The schemas bite: whatever is taken away, of another type or added, is noticed.


@pytest.mark.parametrize(("direction", "frame"), frames())
def test_a_frame_with_a_field_too_many_is_noticed(direction, frame):
    with pytest.raises(ProtocolBreach):
        check_frame(direction, frame | {"canary": True})


@pytest.mark.parametrize(("direction", "frame"), frames())
def test_a_field_of_another_type_is_noticed(direction, frame):
    for field in frame:
        with pytest.raises(ProtocolBreach):
            check_frame(direction, frame | {field: [["canary"]]})


@pytest.mark.parametrize(("direction", "name"), sorted(WHOLE))
def test_a_frame_without_a_required_field_is_noticed(direction, name):
    schema = documents()[f"schemas/{name}"]
    required = set(schema["required"]) | set(schema.get("$defs", {}).get("answer", {}).get("required", []))
    for frame in examples.frames(name):
        for field in required:
            with pytest.raises(ProtocolBreach):
                check_frame(direction, {key: value for key, value in frame.items() if key != field})


@pytest.mark.parametrize("frame", [pytest.param(frame, id=frame["op"]) for frame in examples.commands()])
def test_a_command_without_what_its_op_needs_is_noticed(frame):
    schema = operation(frame["op"])
    for field in schema["required"]:
        assert complaint({key: value for key, value in frame.items() if key != field}, "cmd"), field
    argument = frame.get("arg", {})
    for field in schema["properties"]["arg"].get("required", []):
        assert complaint(frame | {"arg": {key: value for key, value in argument.items() if key != field}}, "cmd"), f"arg.{field}"
    for field in argument:
        assert complaint(frame | {"arg": argument | {field: [["canary"]]}}, "cmd"), f"arg.{field}"
    assert complaint(frame | {"arg": argument | {"canary": True}}, "cmd")


@pytest.mark.parametrize(("view", "key", "value"), values())
def test_a_value_that_is_not_as_published_is_noticed(view, key, value):
    assert complaint({key: value | {"canary": True}}, "views", view)
    assert complaint({key: None}, "views", view)
    for field in value:
        assert complaint({key: value | {field: [["canary"]]}}, "views", view), field


def test_nothing_of_the_staff_passes_as_public():
    shown = examples.views()
    for key, value in shown["staff"].items():
        if value != shown["public"].get(key):
            assert complaint({key: value}, "views", "public"), key
    for key in ("cue", "steps", "desk"):
        assert complaint({key: None}, "views", "public"), key


def test_the_kinds_of_scenes_are_those_of_the_server_feature_by_feature():
    published = {feature: documents()[f"{feature}/scenes"]["$defs"]["kinds"]["enum"] for feature in schemas.features("scenes")}
    assert published == swift_sources.scenes()
    kinds = [kind for of_feature in published.values() for kind in of_feature]
    assert len(kinds) == len(set(kinds))
    for feature, of_feature in published.items():
        assert [scene["kind"] for scene in examples.of_feature(feature, "scenes")] == of_feature


@pytest.mark.parametrize("scene", scenes())
def test_a_scene_names_what_it_is_about_and_nothing_else(scene):
    """Of every kind there is the barest scene that can be shown; what a kind brings may stand in any, as most are about an item."""
    for of in ("commands", "views"):
        assert not complaint(scene, f"Stage/{of}", "scene")
        assert complaint(scene | {"canary": "c-1"}, f"Stage/{of}", "scene")
        assert complaint(scene | {"kind": "canary"}, f"Stage/{of}", "scene")
    for field in scene:
        assert complaint({name: value for name, value in scene.items() if name != field}, "Stage/commands", "scene"), field
        assert complaint(scene | {field: [["canary"]]}, "Stage/commands", "scene"), field
