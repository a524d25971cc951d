"""One method of a peer on a file of ties, once: name, seconds, megabytes at the peak, communities, and their modularity where that is what it looks for. Building the peer's graph is not timed. Usage: peers.py METHOD FILE"""
import resource
import sys
import time

import numpy

method, file = sys.argv[1:]
sought = method.endswith(("modularity", "louvain"))
numbers = numpy.fromfile(file, dtype=">i4")
nodes, ties = int(numbers[0]), numbers[1:].reshape(-1, 2).astype(numpy.int64)
if method.startswith("igraph"):
    import igraph

    graph = igraph.Graph(nodes, edges=ties)
    begin = time.perf_counter()
    if method == "igraph-cpm":
        found = graph.community_leiden(objective_function="CPM", resolution=0.05, n_iterations=2)
    elif method == "igraph-modularity":
        found = graph.community_leiden(objective_function="modularity", n_iterations=2)
    else:
        found = graph.community_label_propagation()
    seconds = time.perf_counter() - begin
    count = len(found)
    modularity = found.modularity if sought else None
else:
    import networkit

    graph = networkit.Graph(nodes)
    graph.addEdges((ties[:, 0].astype(numpy.uint64), ties[:, 1].astype(numpy.uint64)))
    begin = time.perf_counter()
    if method == "networkit-modularity":
        search = networkit.community.ParallelLeiden(graph, randomize=False)
    elif method == "networkit-louvain":
        search = networkit.community.PLM(graph)
    else:
        search = networkit.community.PLP(graph)
    search.run()
    seconds = time.perf_counter() - begin
    found = search.getPartition()
    count = found.numberOfSubsets()
    modularity = networkit.community.Modularity().getQuality(found, graph) if sought else None
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
quality = f" {modularity:.4f}" if sought else ""
print(f"{method} {seconds:.1f} {peak} {count}{quality}")
