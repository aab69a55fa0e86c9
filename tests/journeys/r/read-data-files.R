# Reads a Stata and an SPSS file and writes what is in them as JSON: Rscript read-data-files.R FILE.dta FILE.sav
library(haven)
library(jsonlite)
files <- commandArgs(trailingOnly = TRUE)

exactly <- function(x) {
  if (is.character(x)) return(as.vector(x))
  tag <- na_tag(x)
  ifelse(!is.na(tag), paste0(".", tag), ifelse(is.na(x), NA, sprintf("%.17g", as.double(x))))
}

column <- function(x) {
  labels <- attr(x, "labels")
  plain <- x
  attributes(plain) <- NULL
  list(
    label = if (is.null(attr(x, "label"))) "" else attr(x, "label"),
    labels = if (is.null(labels)) setNames(list(), character()) else as.list(setNames(exactly(unname(labels)), names(labels))),
    missing = as.character(attr(x, "na_values")),
    data = exactly(plain)
  )
}

read <- function(data) list(title = attr(data, "label"), names = names(data), columns = lapply(unname(as.list(data)), column))

cat(toJSON(list(dta = read(read_dta(files[1])), sav = read(read_sav(files[2], user_na = TRUE))),
  na = "null", auto_unbox = TRUE, digits = NA))
