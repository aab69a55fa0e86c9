# Writes r-survey.json: jackknife replicates that R survey makes of a small made-up sample.
# Run in this folder: Rscript make-r-survey.R
suppressMessages(library(survey))
sample <- data.frame(
  stratum = c("b", "a", "a", "b", "c", "a", "b", "d", "a", "b", "d", "a", "c"),
  psu     = c(  1,   1,   2,   2,   1,   3,   3,   1,   1,   1,   2,   2,   1),
  weight  = c(2.5, 3, 4, 1.5, 7, 2, 3.5, 6, 5, 2.25, 8, 4.5, 1),
  loss    = c(10, 0, 7.5, 3, 22, 1, 0, 4, 12, 0.5, 9, 6, 2)
)
fpcs <- list(
  none = NULL,
  partial = c(a = 10, b = 12, c = 5, d = 8),
  `c and d whole` = c(a = 10, b = 12, c = 1, d = 2),
  `d whole` = c(a = 10, b = 12, c = 4, d = 2)
)
numbers <- function(x) as.numeric(signif(x, 15))
made <- function(name, type, rows, lonely, fpc, dwellings = NULL) {
  options(survey.lonely.psu = lonely)
  rows$N <- if (is.null(fpc)) NA else fpc[rows$stratum]
  if (!is.null(dwellings)) { rows$dwelling <- seq_len(nrow(rows)); rows$M <- dwellings }
  design <- svydesign(
    ids = if (is.null(dwellings)) ~psu else ~psu + dwelling, strata = if (type == "JK1") NULL else ~stratum, weights = ~weight,
    nest = type != "JK1", data = rows, fpc = if (is.null(fpc)) NULL else if (is.null(dwellings)) ~N else ~N + M
  )
  r <- suppressWarnings(as.svrepdesign(design, type = type))
  # Of the replicates themselves: svytotal passes over the rows of strata taken whole, which `adjust` weights too.
  total <- withReplicates(r, quote(sum(.weights * loss))); mean <- withReplicates(r, quote(sum(.weights * loss) / sum(.weights)))
  list(
    name = name, type = type, lonelyPsu = lonely, stratum = rows$stratum, psu = rows$psu, weight = rows$weight,
    loss = rows$loss, population = if (is.null(fpc)) NULL else unname(rows$N), dwellings = dwellings, scale = numbers(r$scale), rscales = numbers(r$rscales),
    degreesOfFreedom = degf(r), total = numbers(c(coef(total), SE(total))), mean = numbers(c(coef(mean), SE(mean))),
    factors = unname(lapply(seq_along(r$rscales), function(k) numbers(as.matrix(r$repweights)[, k])))
  )
}
cases <- list()
for (fpc in names(fpcs)) for (lonely in c("remove", "certainty", "adjust", "average"))
  cases[[length(cases) + 1]] <- made(paste0("JKn, corrections: ", fpc, ", lonely PSU: ", lonely), "JKn", sample, lonely, fpcs[[fpc]])
two <- sample[sample$stratum != "c", ]
cases[[length(cases) + 1]] <- made("JKn, no lonely PSU under fail", "JKn", two, "fail", fpcs$partial)
cases[[length(cases) + 1]] <- made("JKn, PSUs with a single dwelling under fail", "JKn", two, "fail", fpcs$partial, rep(5, nrow(two)))
cases[[length(cases) + 1]] <- made("JKn, a stratum taken whole and no lonely PSU: average", "JKn", two, "average", fpcs$`d whole`)
zero <- transform(sample, weight = ifelse(stratum == "a" & psu == 3, 0, weight))
for (lonely in c("remove", "adjust", "average"))
  cases[[length(cases) + 1]] <- made(paste0("JKn, a PSU of weight 0, lonely PSU: ", lonely), "JKn", zero, lonely, fpcs$`d whole`)
one <- sample[sample$stratum == "a", ]
cases[[length(cases) + 1]] <- made("JK1", "JK1", one, "fail", NULL)
cases[[length(cases) + 1]] <- made("JK1 with a correction", "JK1", one, "fail", c(a = 10))
adjusted <- data.frame(stratum = c("a", "b", "c"), psu = 1:3, weight = c(2, 3, 4), loss = c(5, 1, 7))
cases[[length(cases) + 1]] <- made("JKn, lonely PSUs alone: adjust", "JKn", adjusted, "adjust", NULL)
half <- data.frame(stratum = c("a", "b", "c", "c"), psu = 1:4, weight = c(2, 3, 4, 5), loss = c(5, 1, 7, 2))
cases[[length(cases) + 1]] <- made("JKn, lonely PSUs beside a stratum taken whole: adjust", "JKn", half, "adjust", c(a = 9, b = 9, c = 2))

version <- paste0("R ", getRversion(), ", survey ", packageVersion("survey"))
writeLines(jsonlite::toJSON(list(made = version, cases = cases), auto_unbox = TRUE, digits = NA, null = "null"), "r-survey.json")
