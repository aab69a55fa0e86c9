# 8 terms beside the constant: 1 of sex, 4 of age, 2 of education, 1 of income.
task("logistic, 8 terms", function() svyglm(outcome1 ~ sex + age + education + log(income), design, family = quasibinomial))
task("logistic, interactions of age", function() svyglm(outcome1 ~ sex + age + education + log(income) + sex:age + log(income):age, design, family = quasibinomial), figures = function(result) {
  # Cifra has the interactions of sex first.
  names <- names(coef(result)); first <- c(which(!grepl(":", names)), grep("^sex.*:", names), grep("income.*:|:log", names))
  c(coef(result)[first], SE(result)[first])
})
task("likelihood ratio test of age", function() regTermTest(svyglm(outcome1 ~ sex + age + education + log(income), design, family = quasibinomial), ~age, method = "LRT"), figures = function(result) result$chisq)
task("predictive margins of age", function() svypredmeans(svyglm(outcome1 ~ sex + education + log(income), design, family = quasibinomial), ~age), figures = function(result) { at <- order(as.integer(names(coef(result)))); c(coef(result)[at], SE(result)[at]) })
task("ordinal, 3 outcomes", function() svyolr(education ~ sex + age + log(income), design), figures = function(result) c(result$coefficients, result$zeta, sqrt(diag(result$var))))
# Package svyVGAM is on few machines: the sandwich from the scores of nnet's model.
task("multinomial, 3 outcomes", function() {
  w <- weights(design)
  fit <- nnet::multinom(education ~ sex + age + log(income), persons, weights = w / mean(w), trace = FALSE, Hess = TRUE, maxit = 500)
  x <- model.matrix(fit); p <- fitted(fit)
  score <- do.call(cbind, lapply(2:3, function(k) ((as.integer(persons$education) == k) - p[, k]) * x))
  influence <- score %*% solve(fit$Hessian) / mean(w)
  list(b = as.vector(t(coef(fit))), V = vcov(svytotal(influence, design)))
}, figures = function(result) c(result$b, sqrt(diag(result$V))))
task("negative binomial, 8 terms", function() {
  w <- weights(design) / mean(weights(design))
  fit <- MASS::glm.nb(incidents ~ sex + age + education + log(income), data.frame(persons, w), weights = w)
  x <- model.matrix(fit); theta <- fit$theta; mu <- fitted(fit); y <- persons$incidents; all <- theta + mu
  slope <- digamma(theta + y) - digamma(theta) + log(theta / all) + (mu - y) / all
  curve <- trigamma(theta + y) - trigamma(theta) + mu / (theta * all) + (y - mu) / all^2
  score <- cbind(theta * (y - mu) / all * x, theta * slope)
  mixed <- colSums(w * theta * mu * (mu - y) / all^2 * x)
  A <- rbind(cbind(crossprod(x, w * mu * theta * (y + theta) / all^2 * x), mixed), c(mixed, -sum(w * theta * (theta * curve + slope))))
  list(b = coef(fit), V = vcov(svytotal(score %*% solve(A) / mean(weights(design)), design)))
}, figures = function(result) c(result$b, sqrt(diag(result$V))[seq_along(result$b)]))
