"""Opens an export as an analyst would and prints what was read as JSON: read_export.py gexf|graphml|csv FILE."""

import csv
import json
import sys

import networkx

what, path = sys.argv[1:]
if what == "csv":
    # pandas would be 60 MB for one call; the module that comes with Python reads the same RFC 4180, and strictly.
    with open(path, encoding="utf-8", newline="") as file:
        print(json.dumps(list(csv.DictReader(file, strict=True))))
else:
    graph = networkx.read_gexf(path) if what == "gexf" else networkx.read_graphml(path)
    nodes = {id: data for id, data in graph.nodes(data=True)}
    edges = {}
    for source, target, *key, data in graph.edges(data=True, **({"keys": True} if graph.is_multigraph() else {})):
        edges[data.get("id", *key)] = {**data, "source": source, "target": target}
    print(json.dumps({"directed": graph.is_directed(), "nodes": nodes, "edges": edges}))
