# SPDX-License-Identifier: BSD-3-Clause
"""The rules of the public SARIF 2.1.0 schema for everything that a compiler's log holds.

As in the schema, an object may have no properties but those named for it.
"""
import re

LEVELS = ("none", "note", "warning", "error")
RELATIONS = ("includes", "isIncludedBy", "relevant")


class Broken(Exception):
    pass


def text(value, at):
    if not isinstance(value, str):
        raise Broken("%s is not a string" % at)


def uri_reference(value, at):
    text(value, at)
    if not re.fullmatch(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#\[\]-]|%[0-9A-Fa-f]{2})*", value):
        raise Broken("%s is not a URI reference: %r" % (at, value))
    if ":" in value.split("/")[0] and not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:/", value):
        raise Broken("%s has a colon in its first segment: %r" % (at, value))


def boolean(value, at):
    if not isinstance(value, bool):
        raise Broken("%s is not a boolean" % at)


def number(least):
    def check(value, at):
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise Broken("%s is not an integer from %d: %r" % (at, least, value))
    return check


def one_of(*values):
    def check(value, at):
        if value not in values:
            raise Broken("%s is none of %s: %r" % (at, values, value))
    return check


def array(rule, least=0, unique=False):
    def check(value, at):
        if not isinstance(value, list) or len(value) < least:
            raise Broken("%s is not an array of at least %d" % (at, least))
        for index, item in enumerate(value):
            rule(item, "%s[%d]" % (at, index))
        if unique and any(item in value[:index] for index, item in enumerate(value)):
            raise Broken("%s has equal items" % at)
    return check


def anything(value, at):
    pass


def record(required=(), one_required=(), **properties):
    def check(value, at):
        if not isinstance(value, dict):
            raise Broken("%s is not an object" % at)
        for name in required:
            if name not in value:
                raise Broken("%s lacks %s" % (at, name))
        if one_required and not any(name in value for name in one_required):
            raise Broken("%s has none of %s" % (at, one_required))
        for name, item in value.items():
            if name not in properties:
                raise Broken("%s may not have %s" % (at, name))
            properties[name](item, "%s.%s" % (at, name))
    return check


def table(rule):
    def check(value, at):
        if not isinstance(value, dict):
            raise Broken("%s is not an object" % at)
        for name, item in value.items():
            rule(item, "%s.%s" % (at, name))
    return check


def bag(value, at):
    """A property bag: anything, but tags are unique strings."""
    table(anything)(value, at)
    array(text, unique=True)(value.get("tags", []), at + ".tags")


MESSAGE = record(one_required=("text", "id"), text=text, markdown=text, id=text, arguments=array(text), properties=bag)
MULTIFORMAT = record(required=("text",), text=text, markdown=text, properties=bag)
ARTIFACT_LOCATION = record(uri=uri_reference, uriBaseId=text, index=number(-1), description=MESSAGE, properties=bag)
REGION = record(startLine=number(1), startColumn=number(1), endLine=number(1), endColumn=number(1),
                charOffset=number(-1), charLength=number(0), byteOffset=number(-1), byteLength=number(0),
                snippet=anything, message=MESSAGE, sourceLanguage=text, properties=bag)
PHYSICAL = record(one_required=("artifactLocation", "address"), address=anything, artifactLocation=ARTIFACT_LOCATION,
                  region=REGION, contextRegion=REGION, properties=bag)
RELATIONSHIP = record(required=("target",), target=number(0), kinds=array(one_of(*RELATIONS), unique=True),
                      description=MESSAGE, properties=bag)
LOCATION = record(id=number(-1), physicalLocation=PHYSICAL, logicalLocations=array(anything), message=MESSAGE,
                  annotations=array(REGION), relationships=array(RELATIONSHIP, unique=True), properties=bag)
CONFIGURATION = record(enabled=boolean, level=one_of(*LEVELS), rank=anything, parameters=bag, properties=bag)
RULE = record(required=("id",), id=text, deprecatedIds=array(text), guid=text, name=text, shortDescription=MULTIFORMAT,
              fullDescription=MULTIFORMAT, messageStrings=table(MULTIFORMAT), defaultConfiguration=CONFIGURATION,
              helpUri=uri_reference, help=MULTIFORMAT, relationships=array(anything), properties=bag)
COMPONENT = record(required=("name",), name=text, version=text, semanticVersion=text, fullName=text,
                   informationUri=uri_reference, organization=text, rules=array(RULE, unique=True),
                   notifications=array(RULE, unique=True), properties=bag)
TOOL = record(required=("driver",), driver=COMPONENT, extensions=array(COMPONENT, unique=True), properties=bag)
RESULT = record(required=("message",), ruleId=text, ruleIndex=number(-1), rule=anything, kind=text,
                level=one_of(*LEVELS), message=MESSAGE, locations=array(LOCATION),
                relatedLocations=array(LOCATION, unique=True), fixes=array(anything), properties=bag)
INVOCATION = record(required=("executionSuccessful",), executionSuccessful=boolean, exitCode=number(-2 ** 31),
                    commandLine=text, workingDirectory=ARTIFACT_LOCATION, properties=bag)
RUN = record(required=("tool",), tool=TOOL, invocations=array(INVOCATION), results=array(RESULT),
             originalUriBaseIds=table(ARTIFACT_LOCATION), artifacts=array(anything, unique=True),
             columnKind=one_of("utf16CodeUnits", "unicodeCodePoints"), properties=bag)
LOG = record(required=("version", "runs"), **{"$schema": uri_reference}, version=one_of("2.1.0"), runs=array(RUN),
             properties=bag)


def check_references(run):
    """What the text of the standard asks for beyond the schema."""
    rules = run["tool"]["driver"].get("rules", [])
    if len({rule["id"] for rule in rules}) != len(rules):
        raise Broken("two rules have one id")
    for result in run.get("results", []):
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            raise Broken("ruleIndex and ruleId disagree")
        locations = result.get("locations", []) + result.get("relatedLocations", [])
        ids = [location["id"] for location in locations if "id" in location]
        if len(set(ids)) != len(ids):
            raise Broken("two locations of a result have one id")
        for location in locations:
            for relationship in location.get("relationships", []):
                if relationship["target"] not in ids:
                    raise Broken("a relationship leads nowhere")
            check_place(location.get("physicalLocation", {}), run)


def check_place(place, run):
    base = place.get("artifactLocation", {}).get("uriBaseId")
    if base is not None and not run["originalUriBaseIds"][base]["uri"].endswith("/"):
        raise Broken("the base of a URI does not end with a slash")
    region = place.get("region")
    if region is not None and "endLine" in region:
        start = (region["startLine"], region["startColumn"])
        if (region["endLine"], region["endColumn"]) < start:
            raise Broken("a region ends before it starts")


def check(log):
    LOG(log, "log")
    for run in log["runs"]:
        check_references(run)
