# Writes a data file for SPSS and one for Stata as a codebook says, reads them back, and tells as JSON what is in them.
# Rscript write-and-read.R codebook.json LANGUAGE FOLDER
suppressPackageStartupMessages({ library(haven); library(jsonlite) })
given <- commandArgs(trailingOnly = TRUE)
language <- given[2]
codebook <- fromJSON(given[1], simplifyVector = FALSE)
label_in <- function(texts) enc2utf8(texts[[language]])
labels_of <- function(values, numbers) setNames(numbers, vapply(values, function(value) label_in(value$spssLabel), ""))
number_of <- function(value) as.numeric(value$number)
stata_of <- function(value) tagged_na(substring(value$stataMissing, 2))

columns_of <- function(entry, format) {
  label <- label_in(if (format == "sav") entry$spssLabel else entry$stataLabel)
  missing_numbers <- vapply(entry$missing, if (format == "sav") number_of else stata_of, 0)
  missing_labels <- labels_of(entry$missing, missing_numbers)
  labelled_as <- function(answers, labels, label) {
    data <- c(answers, missing_numbers)
    length(data) <- rows
    if (length(labels) == 0) return(structure(data, label = label))
    if (format == "sav") labelled_spss(data, labels, na_values = missing_numbers, label = label)
    else labelled(data, labels, label = label)
  }
  if (entry$type %in% c("text", "date")) return(setNames(list(structure(rep("x", rows), label = label)), entry$exportName))
  numbers <- vapply(entry$values, number_of, 0)
  if (entry$type == "multiple") {
    marks <- lapply(entry$values, function(value) labelled_as(c(0, 1), missing_labels, label_in(value$spssLabel)))
    return(setNames(marks, vapply(entry$values, function(value) value$exportName, "")))
  }
  answers <- if (entry$type == "single") numbers else 42
  labels <- c(if (entry$type == "single") labels_of(entry$values, numbers), missing_labels)
  setNames(list(labelled_as(answers, labels, label)), entry$exportName)
}

rows <- max(vapply(codebook$variables, function(entry) length(entry$values) + length(entry$missing), 0L)) + 3L

told <- function(column) {
  shown <- function(values) ifelse(is.na(values) & !is.na(na_tag(values)), paste0(".", na_tag(values)), as.character(values))
  labels <- attr(column, "labels")
  data <- if (is.character(column)) column else shown(as.double(unclass(column)))
  list(
    label = attr(column, "label"),
    labels = if (length(labels) == 0) list() else lapply(seq_along(labels), function(at) list(shown(as.double(labels[at])), names(labels)[at])),
    missing = as.character(attr(column, "na_values")),
    data = unname(unique(data[!is.na(data)]))
  )
}

result <- lapply(c(sav = "sav", dta = "dta"), function(format) {
  file <- file.path(given[3], paste0("survey.", format))
  columns <- do.call(c, lapply(codebook$variables, columns_of, format = format))
  frame <- as.data.frame(columns, check.names = FALSE, stringsAsFactors = FALSE)
  if (format == "sav") write_sav(frame, file) else write_dta(frame, file, version = 15)
  lapply(if (format == "sav") read_sav(file, user_na = TRUE) else read_dta(file), told)
})
cat(toJSON(result, auto_unbox = TRUE, null = "null"))
