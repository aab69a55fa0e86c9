factors <- sapply(1:200, function(r) doubles(paste0("factor", r)))
factors <- factors[persons$psu + 1L, ]
replicate_design <- function() {
  suppressWarnings(svrepdesign(
    data = persons, weights = ~weight, repweights = factors, type = "bootstrap", combined.weights = FALSE, scale = 1 / 200,
    rscales = rep(1, 200), mse = FALSE, degf = 9500
  ))
}
task("replicate design", replicate_design, degf)
replicated <- replicate_design()
task("200: mean of 1", function() svymean(~outcome1, replicated))
task("200: ratio", function() svyratio(~unreported, ~incidents, replicated))
task("200: mean of 30", function() svymean(outcomes, replicated))
task("200: mean by 8", function() svyby(~outcome1, ~region, replicated, svymean), by_figures)
task("200: mean by 16", function() svyby(~outcome1, ~regionSex, replicated, svymean), by_figures)
task("200: mean by 80", function() svyby(~outcome1, ~regionSexAge, replicated, svymean), by_figures)
successive <- suppressWarnings(svrepdesign(
  data = persons, weights = ~weight, repweights = factors[, 1:80], type = "successive-difference", combined.weights = FALSE, mse = TRUE, degf = 79
))
task("80 successive differences: mean by 16", function() svyby(~outcome1, ~regionSex, successive, svymean), by_figures)
