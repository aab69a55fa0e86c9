# The margins of weighting-tasks.ts.
population <- 40e6
margins <- list(
  region = population * 1:8 / 36,
  sex = population * c(0.48, 0.52),
  age = population * c(0.25, 0.23, 0.2, 0.18, 0.14)
)
tables <- lapply(names(margins), function(name) {
  structure(data.frame(levels(persons[[name]]), margins[[name]]), names = c(name, "Freq"))
})
totals <- c(population, margins$region[-1], margins$sex[-1], margins$age[-1])
names(totals) <- colnames(model.matrix(~ region + sex + age, persons[1:100, ]))

weight_figures <- function(result) {
  w <- weights(result)
  c(sum(w), sum(w^2), min(w), max(w))
}
task(
  "rake to 3 margins",
  function() rake(design, list(~region, ~sex, ~age), tables, control = list(maxit = 100, epsilon = 1e-9)), weight_figures
)
task(
  "linear calibration",
  function() calibrate(design, ~ region + sex + age, population = totals, calfun = "linear"), weight_figures
)
ages <- 40e6 * c(0.24, 0.24, 0.2, 0.18, 0.14)
task(
  "mean with estimated totals",
  function() {
    calibrated <- calibrate(design, ~ age - 1, population = structure(ages, names = paste0("age", 1:5)), calfun = "linear")
    estimate <- svymean(~outcome1, calibrated)
    z <- (persons$outcome1 - coef(estimate)) / sum(weights(calibrated))
    slopes <- coef(lm(z ~ age - 1, persons, weights = weight))
    c(coef(estimate), sqrt(SE(estimate)^2 + sum((slopes * 0.01 * ages)^2)))
  },
  function(result) as.numeric(result)
)
