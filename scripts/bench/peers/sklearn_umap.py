"""The same analysis by scikit-learn and umap-learn: what `npm run bench -- peers` measures beside Paperland.

    python3 sklearn_umap.py --papers FILE --clusters K --out FILE [--matrix FILE] [--no-layout]

Papers are JSONL with `title` and `abstract`. The result is one JSON object, see `contest/contest-run.ts`.
PAPERLAND_BENCH_START holds the moment at which this process was started, in ms since 1970.
"""

import argparse
import json
import os
import re
import resource
import sys
import time


class Clock:
    """Wall and CPU time of each stage, of all threads of this process; the first begins before the interpreter."""

    def __init__(self):
        self.stages = []
        self.wall_ms = float(os.environ.get("PAPERLAND_BENCH_START", time.time() * 1000))
        self.cpu_ms = 0.0

    def finish(self, stage):
        wall_ms, cpu_ms = time.time() * 1000, time.process_time() * 1000
        self.stages.append(
            {"stage": stage, "wallMs": wall_ms - self.wall_ms, "cpuMs": cpu_ms - self.cpu_ms}
        )
        self.wall_ms, self.cpu_ms = wall_ms, cpu_ms


def peak_bytes():
    """Largest resident memory so far. `ru_maxrss` may hold what the parent had, so Linux's own figure goes first."""
    try:
        with open("/proc/self/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+) kB", status.read())[1]) * 1024
    except (OSError, TypeError):
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def dimension_count(paper_count):
    """Paperland's rule for small corpora, so that the peer does not keep all noise; 50 above 30,000 papers."""
    return max(2, min(50 if paper_count > 30_000 else 100, paper_count // 3))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--papers", required=True)
    parser.add_argument("--clusters", type=int, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--matrix", help="where to leave the reduced rows, 32-bit floats, row by row")
    parser.add_argument("--no-layout", action="store_true")
    options = parser.parse_args()
    clock = Clock()

    from sklearn.cluster import KMeans
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.preprocessing import normalize

    if not options.no_layout:
        import umap
    clock.finish("start-up")

    with open(options.papers, encoding="utf-8") as lines:
        papers = [json.loads(line) for line in lines]
    texts = [f"{paper['title']}. {paper['abstract']}" for paper in papers]
    clock.finish("ingest")

    vectorizer = TfidfVectorizer(
        sublinear_tf=True,
        stop_words="english",
        min_df=3,
        max_df=0.4,
        ngram_range=(1, 2),
        max_features=40_000,
    )
    terms = vectorizer.fit_transform(texts)
    clock.finish("text")

    svd = TruncatedSVD(dimension_count(len(texts)), random_state=1)
    rows = normalize(svd.fit_transform(terms))
    clock.finish("vectors")

    clusters = KMeans(options.clusters, n_init=10, random_state=1).fit_predict(rows)
    clock.finish("themes")

    positions = None
    if not options.no_layout:
        # Without a seed umap-learn lays out on all cores: its quickest way, and the one most people use.
        positions = umap.UMAP(metric="cosine", random_state=None).fit_transform(rows)
        clock.finish("layout")

    result = {
        "stages": clock.stages,
        "peakBytes": peak_bytes(),
        "x": None if positions is None else positions[:, 0].tolist(),
        "y": None if positions is None else positions[:, 1].tolist(),
        "clusters": clusters.tolist(),
    }
    with open(options.out, "w", encoding="utf-8") as out:
        json.dump(result, out)
    if options.matrix is not None:
        rows.astype("<f4").tofile(options.matrix)


if __name__ == "__main__":
    main()
