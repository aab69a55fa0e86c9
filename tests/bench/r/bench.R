# The same tasks in R's survey package: Rscript bench.R FOLDER FAMILY REPETITIONS SECONDS TASK...
# FOLDER holds the columns of one survey (see survey-file.ts). One line of JSON per task on standard output.
# A task is repeated up to REPETITIONS times while it took less than 10 seconds in all; one run longer than SECONDS is given up.
suppressMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
family <- arguments[2]
repetitions <- as.integer(arguments[3])
seconds <- as.numeric(arguments[4])
wanted <- arguments[-(1:4)]
options(survey.lonely.psu = "fail", digits = 17)

doubles <- function(name) {
  path <- file.path(folder, name)
  readBin(path, "double", file.size(path) / 8, size = 8, endian = "little")
}
integers <- function(name) {
  path <- file.path(folder, name)
  readBin(path, "integer", file.size(path) / 4, size = 4, endian = "little")
}
groups <- function(name) {
  codes <- integers(name)
  structure(codes + 1L, levels = as.character(seq_len(max(codes) + 1L)), class = "factor")
}

# Largest memory of this process since the last call, in MB; NA where /proc is not there.
forget_peak <- function() try(suppressWarnings(writeLines("5", "/proc/self/clear_refs")), silent = TRUE)
peak_mb <- function() {
  status <- tryCatch(suppressWarnings(readLines("/proc/self/status")), error = function(e) character())
  line <- grep("^VmHWM", status, value = TRUE)
  if (length(line) == 0) "null" else sprintf("%.1f", as.numeric(gsub("[^0-9]", "", line)) / 1024)
}

numbers <- function(values) paste0("[", paste(sprintf("%.17g", values), collapse = ","), "]")

# Runs a task; `figures` turns its result into numbers in the order of tasks.ts.
task <- function(name, run, figures = function(result) c(coef(result), SE(result))) {
  if (!name %in% wanted) return(invisible())
  milliseconds <- numeric()
  processor <- numeric()
  result <- NULL
  invisible(gc(reset = TRUE))
  forget_peak()
  outcome <- tryCatch({
    while (length(milliseconds) < repetitions && sum(milliseconds) < 10000) {
      setTimeLimit(elapsed = seconds, transient = TRUE)
      start <- proc.time()
      result <- run()
      spent <- 1000 * (proc.time() - start)
      milliseconds <- c(milliseconds, spent[["elapsed"]])
      processor <- c(processor, spent[["user.self"]] + spent[["sys.self"]])
      setTimeLimit()
    }
    NULL
  }, error = function(e) gsub("[^ -~]|[\"\\\\]", " ", conditionMessage(e)))
  setTimeLimit()
  found <- if (length(milliseconds) > 0) figures(result) else numeric()
  cat(sprintf(
    "{\"task\":\"%s\",\"ms\":%s,\"cpuMs\":%s,\"gcMb\":%.1f,\"peakMb\":%s,\"figures\":%s,\"problem\":%s}\n", name, numbers(milliseconds), numbers(processor), sum(gc()[, 6]), peak_mb(),
    numbers(as.numeric(found)), if (is.null(outcome)) "null" else paste0("\"", outcome, "\"")
  ))
  flush(stdout())
}

by_figures <- function(result) c(as.matrix(coef(result)), as.matrix(SE(result)))
outcome_names <- paste0("outcome", 1:30)
outcomes <- as.formula(paste("~", paste(outcome_names, collapse = " + ")))

persons <- data.frame(stratum = integers("stratum"), psu = integers("psu"), weight = doubles("weight"))
for (name in outcome_names) persons[[name]] <- doubles(name)
for (name in c("region", "regionSex", "regionSexAge", "sex", "age", "education")) persons[[name]] <- groups(name)
for (name in c("incidents", "unreported", "income")) persons[[name]] <- doubles(name)

design <- if (family %in% c("Taylor", "quantile", "model", "weighting", "comparison")) {
  svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = persons)
}

source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), paste0(tolower(family), ".R")))
