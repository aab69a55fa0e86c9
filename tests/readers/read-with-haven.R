# Reads a Stata or SPSS file and writes what is in it as CSV: Rscript read-with-haven.R FILE TO
library(haven)
place <- commandArgs(trailingOnly = TRUE)
data <- if (endsWith(place[1], ".dta")) read_dta(place[1]) else read_sav(place[1], user_na = TRUE)

exactly <- function(x) {
  plain <- x
  attributes(plain) <- NULL
  if (is.character(plain)) return(plain)
  text <- ifelse(is.na(plain), "", sprintf("%.17g", plain))
  tag <- na_tag(x)
  text[!is.na(tag)] <- paste0(".", tag[!is.na(tag)])
  labels <- attr(x, "labels")
  if (is.null(labels)) return(text)
  # Codes of what is missing stay codes.
  labels <- labels[!is.na(labels) & labels >= 0]
  label <- names(labels)[match(plain, labels)]
  ifelse(is.na(label), text, label)
}

# The own name of a column stands in its characteristic where it did not fit; these records have none such.
write.csv(lapply(data, exactly), place[2], row.names = FALSE, na = "")
