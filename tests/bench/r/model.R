# 8 terms beside the constant: 1 of sex, 4 of age, 2 of education, 1 of income.
task("logistic, 8 terms", function() svyglm(outcome1 ~ sex + age + education + log(income), design, family = quasibinomial))
