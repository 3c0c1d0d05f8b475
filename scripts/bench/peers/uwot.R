# The layout alone by uwot, of the rows that sklearn_umap.py reduced:
#
#   Rscript uwot.R MATRIX ROWS THREADS OUT
#
# MATRIX holds 32-bit floats, row by row. The result is one JSON object, see `contest/contest-run.ts`.
# PAPERLAND_BENCH_START holds the moment at which this process was started, in ms since 1970.

words <- commandArgs(trailingOnly = TRUE)
row_count <- as.integer(words[2])
thread_count <- as.integer(words[3])

stages <- character()
wall_ms <- as.numeric(Sys.getenv("PAPERLAND_BENCH_START"))
cpu_ms <- 0
finish <- function(stage) {
  now_ms <- as.numeric(Sys.time()) * 1000
  used_ms <- sum(proc.time()[c("user.self", "sys.self")]) * 1000
  stages <<- c(stages, sprintf(
    '{"stage":"%s","wallMs":%.1f,"cpuMs":%.1f}', stage, now_ms - wall_ms, used_ms - cpu_ms
  ))
  wall_ms <<- now_ms
  cpu_ms <<- used_ms
}

# Largest resident memory so far, in bytes; known on Linux only.
peak_bytes <- function() {
  if (!file.exists("/proc/self/status")) return("null")
  line <- grep("^VmHWM", readLines("/proc/self/status"), value = TRUE)
  sprintf("%.0f", as.numeric(gsub("[^0-9]", "", line)) * 1024)
}

suppressPackageStartupMessages(library(uwot))
finish("start-up")

value_count <- file.size(words[1]) / 4
values <- readBin(words[1], "numeric", value_count, size = 4, endian = "little")
rows <- matrix(values, nrow = row_count, byrow = TRUE)
finish("ingest")

# As umap-learn has it by default; on all cores, which uwot does not repeat exactly.
positions <- umap(
  rows,
  metric = "cosine", n_neighbors = 15, min_dist = 0.1,
  n_threads = thread_count, n_sgd_threads = thread_count
)
finish("layout")

list_of <- function(values) paste0("[", paste(sprintf("%.6g", values), collapse = ","), "]")
writeLines(sprintf(
  '{"stages":[%s],"peakBytes":%s,"x":%s,"y":%s,"clusters":null}',
  paste(stages, collapse = ","), peak_bytes(), list_of(positions[, 1]), list_of(positions[, 2])
), words[4])
