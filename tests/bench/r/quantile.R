task(
  "median by 16",
  function() svyby(~income, ~regionSex, design, svyquantile, quantiles = 0.5, ci = TRUE, vartype = "se"), by_figures
)
task(
  "quartiles by 16",
  function() svyby(~income, ~regionSex, design, svyquantile, quantiles = c(0.25, 0.5, 0.75), ci = TRUE, vartype = "se"), by_figures
)
