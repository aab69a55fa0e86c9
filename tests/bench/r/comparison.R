# Every second person as another edition.
persons$edition <- rep_len(c("first", "second"), nrow(persons))
task(
  "change between editions",
  function() {
    stacked <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = persons)
    svycontrast(svyby(~outcome1, ~edition, stacked, svymean, covmat = TRUE), c(-1, 1))
  }
)
# Two editions drawn apart: each has its own variance, and the PSUs that both have give the covariance.
persons$wide <- persons$stratum %/% 10L
first_only <- persons[persons$edition == "first" & persons$psu %% 10 != 0, ]
second_only <- persons[persons$edition == "second" & persons$psu %% 10 != 5, ]
task(
  "change, editions drawn apart",
  function() {
    parts <- lapply(list(first_only, second_only), function(rows) {
      alone <- svydesign(ids = ~psu, strata = ~wide, weights = ~weight, data = rows)
      found <- svymean(~outcome1, alone)
      influence <- rows$weight * (rows$outcome1 - coef(found)) / sum(rows$weight)
      list(value = coef(found), variance = as.numeric(vcov(found)), sums = rowsum(influence, rows$psu))
    })
    shared <- intersect(rownames(parts[[1]]$sums), rownames(parts[[2]]$sums))
    stratum <- first_only$wide[match(shared, first_only$psu)]
    sums <- lapply(parts, function(part) part$sums[shared, 1])
    covariance <- sum(sapply(split(shared, stratum), function(of) {
      length(of) / (length(of) - 1) * sum((sums[[1]][of] - mean(sums[[1]][of])) * (sums[[2]][of] - mean(sums[[2]][of])))
    }))
    error <- sqrt(parts[[1]]$variance + parts[[2]]$variance - 2 * covariance)
    list(list(value = as.numeric(parts[[2]]$value - parts[[1]]$value), se = error))
  },
  function(result) c(result[[1]]$value, result[[1]]$se)
)
task(
  "standardized by 8",
  function() svyby(~outcome1, ~region, svystandardize(design, ~age, ~region, c(25, 23, 20, 18, 14)), svymean), by_figures
)
task(
  "rank test of 8", function() svyranktest(income ~ region, design),
  function(result) c(result$parameter / result$statistic, result$p.value)
)
task(
  "correlation",
  function() svycontrast(svyvar(~income + incidents, design), quote(`income:incidents` / sqrt(`income:income` * `incidents:incidents`)))
)
# Package survey has none of these: the same formulas by R's own sums, and svytotal for the error.
linearized <- function(value, z) {
  error <- SE(svytotal(matrix(z, ncol = 1), design))
  list(value = value, se = as.numeric(error))
}
own_figures <- function(result) c(sapply(result, `[[`, "value"), sapply(result, `[[`, "se"))
index <- function(y, x) {
  w <- persons$weight
  N <- sum(w); Y <- sum(w * y)
  ii <- order(x)
  tied <- rle(x[ii])$lengths
  last <- cumsum(tied); begin <- last - tied
  middle <- function(v) { s <- c(0, cumsum(v[ii])); m <- numeric(length(v)); m[ii] <- rep((s[begin + 1] + s[last + 1]) / 2, tied); m }
  r <- middle(w); A <- middle(w * y)
  value <- 2 * sum(w * y * r) / (N * Y) - 1
  linearized(value, 2 * (y * r + Y - A) / (N * Y) - (value + 1) * (1 / N + y / Y))
}
lorenz <- function(y, p, sign) {
  w <- persons$weight
  Y <- sum(w * y)
  ii <- order(y)
  s <- cumsum(w[ii])
  k <- which(s >= p * sum(w))[1]
  q <- y[ii][k]
  value <- (sum((w * y)[ii][seq_len(k - 1)]) + q * (p * sum(w) - c(0, s)[k])) / Y
  z <- (pmin(y - q, 0) + p * q - value * y) / Y
  linearized(if (sign < 0) 1 - value else value, sign * z)
}
task("Gini of incidents", function() list(index(persons$incidents, persons$incidents)), own_figures)
task("Gini of incomes", function() list(index(persons$income, persons$income)), own_figures)
task("concentration index", function() list(index(persons$incidents, persons$income)), own_figures)
task("incidents of the top tenth", function() list(lorenz(persons$incidents, 0.9, -1), lorenz(persons$incidents, 0.95, 1)), own_figures)
