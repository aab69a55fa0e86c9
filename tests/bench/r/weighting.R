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
