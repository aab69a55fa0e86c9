import type { ScriptPlan } from '../plan/script-plan.ts';
import type { ScriptWords } from '../words/script-words.ts';

/** How R's svyciprop calls the limits of shares; those of the NCHS standard have no name there. */
const METHODS = { logit: 'xlogit', beta: 'beta', t: 'mean' } as const;

/** Those of svyciprop are folded back where they go beyond 0 or 1. */
const ARCSINE = [
  '  half <- qt((1 + level) / 2, df) * as.vector(SE(estimate)) / (2 * sqrt(p * (1 - p)))',
  '  sin(pmin(pmax(asin(sqrt(p)) + c(-half, half), 0), pi / 2))^2',
];

/** The functions of R that make a cell and a figure with all its cells. */
export function cellFunction(plan: ScriptPlan, words: ScriptWords): string[] {
  const { df, replicates } = plan;
  const ofDesign = replicates ? String(replicates.degreesOfFreedom) : df === 'domain' ? 'degf(domain)' : 'degf(design)';
  const hasShares = plan.blocks.some(({ figures }) => figures.some(({ statistic }) => statistic === 'share'));
  const isOfShares = hasShares && plan.limits !== 't';
  return [
    ...(isOfShares ? shareLimits(plan, words) : []),
    `# ${words.oneCell}`,
    'cell <- function(design, figure, inside) {',
    '  values <- design$variables[[figure$y]]',
    '  inside <- inside & !is.na(values)',
    '  if (!is.null(figure$x)) inside <- inside & !is.na(design$variables[[figure$x]])',
    '  n <- sum(inside & weights(design, "sampling") != 0)',
    ...emptyLines(plan),
    '  domain <- design[which(inside), ]',
    '  y <- make.formula(figure$y)',
    '  estimate <- switch(figure$statistic, total = svytotal(y, domain),',
    '    ratio = svyratio(y, make.formula(figure$x), domain), svymean(y, domain))',
    `  df <- ${ofDesign}`,
    '  limits <- if (df > 0) as.vector(confint(estimate, level = level, df = df)) else c(NA, NA)',
    ...(isOfShares
      ? ['  if (figure$statistic == "share") limits <- share_limits(figure$y, estimate, domain, df, n)']
      : []),
    '  limits <- pmin(pmax(limits, figure$least), figure$most)',
    `  c(c(coef(estimate), ${plan.fitted ? 'NA, NA, NA' : 'as.vector(SE(estimate)), limits'}) * figure$per, n)`,
    '}',
    '',
    'crossed <- function(design, figures, groups) {',
    '  shown <- lapply(rev(groups), function(group) group$values)',
    '  combined <- if (length(groups) == 0) data.frame(row.names = 1) else',
    '    rev(expand.grid(shown, stringsAsFactors = FALSE))',
    '  do.call(rbind, lapply(figures, function(figure) {',
    '    do.call(rbind, lapply(seq_len(nrow(combined)), function(row) {',
    '      inside <- rep(TRUE, nrow(design$variables))',
    '      for (name in names(groups)) {',
    '        value <- combined[row, name]',
    '        code <- design$variables[[groups[[name]]$column]]',
    '        if (is.na(value)) next',
    '        inside <- inside & (if (value == "(unknown)") !(code %in% groups[[name]]$known) else code %in% value)',
    '      }',
    '      result <- cell(design, figure, inside)',
    '      where <- combined[row, , drop = FALSE]',
    '      where[] <- lapply(where, function(value) sub("(unknown)", "unknown", value, fixed = TRUE))',
    '      data.frame(figure[c("place", "indicator", "crime", "outcome", "category")], where,',
    '        estimate = result[1], se = result[2], lower = result[3], upper = result[4], n = result[5],',
    '        row.names = NULL, check.names = FALSE)',
    '    }))',
    '  }))',
    '}',
  ];
}

/** A cell without a record: a number is 0, with limits where degrees of freedom are not those of the cell. */
function emptyLines({ replicates, df, fitted }: ScriptPlan): string[] {
  if (fitted || (df === 'domain' && !replicates))
    return ['  if (n == 0) return(c(if (figure$statistic == "total") c(0, 0) else c(NA, NA), NA, NA, n))'];
  const limit = `if (${replicates ? replicates.degreesOfFreedom : 'degf(design)'} > 0) 0 else NA`;
  return [
    `  limit <- ${limit}`,
    '  if (n == 0) return(c(if (figure$statistic == "total") c(0, 0, limit, limit) else rep(NA, 4), n))',
  ];
}

/** Limits of shares, by the method of the table. */
function shareLimits({ limits, replicates }: ScriptPlan, words: ScriptWords): string[] {
  if (limits === 'beta-nchs')
    return [
      '# Korn and Graubard, with the effective sample of at most n (NCHS)',
      'share_limits <- function(y, estimate, domain, df, n) {',
      '  p <- coef(estimate)',
      '  tail <- (1 - level) / 2',
      '  if (!(df > 0) || n < 2) return(c(NA, NA))',
      '  at_end <- min(abs(p - c(0, 1))) < 1e-12',
      '  size <- if (at_end) n else min(n, p * (1 - p) / as.vector(SE(estimate))^2 * (qt(tail, n - 1) / qt(tail, df))^2)',
      '  c(if (p < 1e-12) 0 else qbeta(tail, size * p, size * (1 - p) + 1),',
      '    if (p > 1 - 1e-12) 1 else qbeta(1 - tail, size * p + 1, size * (1 - p)))',
      '}',
      '',
    ];
  const atEnd =
    limits === 'logit'
      ? [
          `  # ${words.exact}`,
          '  far <- ((1 - level) / 2)^(1 / n)',
          '  if (p < 1e-12) return(c(0, 1 - far))',
          '  if (p > 1 - 1e-12) return(c(far, 1))',
        ]
      : ['  if (min(abs(p - c(0, 1))) < 1e-12) return(c(NA, NA))'];
  const degrees = limits === 'beta' ? 'degf(domain)' : 'df';
  return [
    'share_limits <- function(y, estimate, domain, df, n) {',
    '  p <- coef(estimate)',
    ...atEnd,
    '  if (!(df > 0)) return(c(NA, NA))',
    // A part of the replicates forgets the degrees of freedom that the study states, and "beta" asks it for them.
    ...(limits === 'beta' && replicates ? ['  domain$degf <- df'] : []),
    ...(limits === 'arcsine' ? ARCSINE : ofSurvey(METHODS[limits], degrees)),
    '}',
    '',
  ];
}

function ofSurvey(method: string, degrees: string): string[] {
  return [
    `  as.vector(attr(svyciprop(make.formula(y), domain, method = "${method}", level = level, df = ${degrees}), "ci"))`,
  ];
}
