import type { ScriptPlan } from '../plan/script-plan.ts';
import type { ScriptWords } from '../words/script-words.ts';

/** The functions of Python that make a cell: the formulas of docs/methods.md. */
export function estimatorLines(plan: ScriptPlan, words: ScriptWords): string[] {
  const { replicates, df } = plan;
  const ofCell = df === 'domain' ? 'degrees(data, inside)' : 'degrees(data, data["w"].notna())';
  return [
    'def statistic(kind, w, y, x):',
    '    if kind == "total":',
    '        return (w * y).sum()',
    '    below = (w * x).sum() if kind == "ratio" else w.sum()',
    '    return (w * y).sum() / below if below != 0 else np.nan',
    '',
    ...(replicates ? replicateLines(plan) : taylorLines(plan)),
    '',
    ...limitLines(plan, words),
    '',
    `# ${words.oneCell}`,
    'def cell(data, figure, inside, design):',
    '    y = data[figure["y"]]',
    '    x = data[figure["x"]] if figure["x"] else y * 0 + 1',
    '    inside = inside & y.notna() & x.notna()',
    '    n = int((inside & (data["w"] != 0)).sum())',
    '    kind = figure["statistic"]',
    '    if n == 0:',
    ...emptyLines(plan),
    '    w, y, x = data["w"].where(inside, 0), y.where(inside, 0), x.where(inside, 0)',
    '    value = statistic(kind, w, y, x)',
    '    if np.isnan(value):',
    '        return (np.nan,) * 4 + (n,)',
    ...(replicates
      ? [
          '    se = np.sqrt(variance(kind, value, inside, y, x, design))',
          `    df = own = ${replicates.degreesOfFreedom}`,
        ]
      : [
          '    if kind == "total":',
          '        z = y',
          '    elif kind == "ratio":',
          '        z = (y - value * x) / (w * x).sum()',
          '    else:',
          '        z = (y - value) / w.sum()',
          '    rows = data[design["columns"]].assign(u=(w * z).where(inside, 0), inside=inside)',
          '    se = np.sqrt(variance(rows, design, 0))',
          `    df, own = ${ofCell}, degrees(data, inside)`,
        ]),
    '    lower, upper = limits(kind, value, se, df, own, n, int(inside.sum()))',
    '    lower, upper = np.clip([lower, upper], figure["least"], figure["most"])',
    `    return tuple(part * figure["per"] for part in (value, ${plan.fitted ? 'np.nan, np.nan, np.nan' : 'se, lower, upper'})) + (n,)`,
    '',
    'def crossed(data, figures, groups, design):',
    '    shown = [group["values"] for group in groups]',
    '    for figure, values in itertools.product(figures, itertools.product(*shown)):',
    '        inside = pd.Series(True, index=data.index)',
    '        for group, value in zip(groups, values):',
    '            if value == UNKNOWN:',
    '                inside &= ~data[group["column"]].isin(group["known"])',
    '            elif value is not None:',
    '                inside &= data[group["column"]].eq(value)',
    '        named = {g["variable"]: "unknown" if v == UNKNOWN else v for g, v in zip(groups, values)}',
    '        made = cell(data, figure, inside, design)',
    '        what = {name: figure[name] for name in ("place", "indicator", "crime", "outcome", "category")}',
    '        yield {**what, **named, **dict(zip(("estimate", "se", "lower", "upper", "n"), made))}',
    '',
    'UNKNOWN = object()',
  ];
}

/** A cell without a record: a number is 0, with limits where degrees of freedom are not those of the cell. */
function emptyLines({ replicates, df, fitted }: ScriptPlan): string[] {
  if (fitted || (df === 'domain' && !replicates))
    return ['        return (0, 0) + (np.nan,) * 2 + (n,) if kind == "total" else (np.nan,) * 4 + (n,)'];
  const degrees = replicates ? String(replicates.degreesOfFreedom) : 'degrees(data, data["w"].notna())';
  return [
    `        limit = 0 if ${degrees} > 0 else np.nan`,
    '        return (0, 0, limit, limit, n) if kind == "total" else (np.nan,) * 4 + (n,)',
  ];
}

/** Taylor linearization with ultimate clusters, and with the stages below where they have corrections. */
function taylorLines({ fpcType }: ScriptPlan): string[] {
  const share = {
    population: 'n / units["fpc"]',
    fraction: 'units["fpc"]',
    either: '(units["fpc"] if (units["fpc"] <= 1).all() else n / units["fpc"])',
  }[fpcType ?? 'either'];
  return [
    'def variance(rows, design, stage):',
    '    stratum, cluster, fpc = design["stages"][stage]',
    '    by = [rows[stratum] if stratum else pd.Series(0, index=rows.index), rows[cluster]]',
    '    units = rows.groupby(by).agg(u=("u", "sum"), inside=("inside", "any"), fpc=(fpc or "u", "first"))',
    '    strata = units.groupby(level=0)',
    '    n = strata["u"].transform("size")',
    `    f = ${share} if fpc else n * 0.0`,
    '    present = strata["inside"].transform("any")',
    '    own = ((units["u"] - strata["u"].transform("mean")) ** 2 * n / (n - 1)).where(n > 1, 0)',
    '    lonely, policy = (n == 1) & present & (f < 1), design["lonely"]',
    '    if lonely.any() and policy == "fail":',
    '        raise ValueError("a stratum has one PSU")',
    '    if policy == "adjust":',
    '        own = own.where(~lonely, (units["u"] - units["u"].sum() / present.sum()) ** 2)',
    '    total = ((1 - f) * own)[present].sum()',
    '    if policy == "average" and lonely.any():',
    '        count = pd.Series(present.groupby(level=0).any()).sum()',
    '        total *= count / (count - lonely.sum())',
    '    if stage + 1 < len(design["stages"]):',
    '        for key, part in rows[rows["inside"].groupby(by).transform("any")].groupby(by):',
    '            total += f[key] * variance(part, design, stage + 1)',
    '    return total',
    '',
    'def degrees(data, inside):',
    '    counted = data[inside & (data["w"] != 0)]',
    '    stratum, cluster, _ = DESIGN["stages"][0]',
    '    strata = counted[stratum].nunique() if stratum else 1',
    '    return len(counted.groupby([stratum, cluster] if stratum else [cluster])) - strata',
  ];
}

function replicateLines({ replicates }: ScriptPlan): string[] {
  const centre = replicates?.mse ? 'value' : 'found[there].mean()';
  return [
    'def variance(kind, value, inside, y, x, design):',
    '    found = np.array([statistic(kind, w.where(inside, 0), y, x) for w in design["replicates"]])',
    '    there = ~np.isnan(found)',
    `    return design["scale"] * (design["rscales"] * (found - ${centre}) ** 2)[there].sum()`,
  ];
}

function limitLines({ limits }: ScriptPlan, words: ScriptWords): string[] {
  const nearEnd = 'min(value, 1 - value) < 1e-12';
  const methods: Readonly<Record<ScriptPlan['limits'], readonly string[]>> = {
    t: [],
    logit: [
      `    if kind == "share" and ${nearEnd}:  # ${words.exact}`,
      '        far = ((1 - LEVEL) / 2) ** (1 / n)',
      '        return (0, 1 - far) if value < 0.5 else (far, 1)',
      '    if kind == "share" and df > 0:',
      '        middle, half = np.log(value / (1 - value)), stats.t.ppf((1 + LEVEL) / 2, df) * se / (value * (1 - value))',
      '        return 1 / (1 + np.exp(half - middle)), 1 / (1 + np.exp(-half - middle))',
    ],
    arcsine: [
      `    if kind == "share" and (${nearEnd} or df <= 0):`,
      '        return np.nan, np.nan',
      '    if kind == "share":',
      '        half = stats.t.ppf((1 + LEVEL) / 2, df) * se / (2 * np.sqrt(value * (1 - value)))',
      '        ends = [np.arcsin(np.sqrt(value)) + side * half for side in (-1, 1)]',
      '        return tuple(np.sin(np.clip(end, 0, np.pi / 2)) ** 2 for end in ends)',
    ],
    beta: [
      `    if kind == "share" and (${nearEnd} or own <= 0 or rows < 2):`,
      '        return np.nan, np.nan',
      '    if kind == "share":',
      '        t = [stats.t.ppf((1 + LEVEL) / 2, degrees) for degrees in (rows - 1, own)]',
      '        return korn_graubard(value, value * (1 - value) / se ** 2 * (t[0] / t[1]) ** 2)',
    ],
    'beta-nchs': [
      '    if kind == "share" and (df <= 0 or n < 2):',
      '        return np.nan, np.nan',
      '    if kind == "share":',
      '        t = [stats.t.ppf((1 + LEVEL) / 2, degrees) for degrees in (n - 1, df)]',
      `        size = n if ${nearEnd} else min(n, value * (1 - value) / se ** 2 * (t[0] / t[1]) ** 2)`,
      '        return korn_graubard(value, size)',
    ],
  };
  const korn = [
    'def korn_graubard(p, size):',
    '    tail = (1 - LEVEL) / 2',
    '    lower = 0 if p < 1e-12 else stats.beta.ppf(tail, size * p, size * (1 - p) + 1)',
    '    return lower, 1 if p > 1 - 1e-12 else stats.beta.ppf(1 - tail, size * p + 1, size * (1 - p))',
    '',
  ];
  return [
    ...(limits.startsWith('beta') ? korn : []),
    'def limits(kind, value, se, df, own, n, rows):',
    ...methods[limits],
    '    if df <= 0:',
    '        return np.nan, np.nan',
    '    half = stats.t.ppf((1 + LEVEL) / 2, df) * se',
    '    return value - half, value + half',
  ];
}
