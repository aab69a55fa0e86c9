import { stataNames } from '../../exports/data-files/stata/stata-names.ts';
import type { ScriptPlan } from '../plan/script-plan.ts';
import type { ScriptWords } from '../words/script-words.ts';

/** The program of Stata that makes a cell. */
export function cellProgram(plan: ScriptPlan, words: ScriptWords): string[] {
  const { df, replicates, fitted } = plan;
  const groups = plan.blocks[0]?.groups ?? [];
  const values = groups.map((_, place) => ` (\`"\`v${place + 1}'"')`).join('');
  return [
    'tempfile results',
    `postfile results int place str64(indicator crime outcome category${stataNames(
      groups.map(({ variable }) => variable),
    )
      .map((name) => ` ${name}`)
      .join('')}) ///`,
    '  double(estimate se lower upper) long n using "`results\'"',
    '',
    `* ${words.oneCell}`,
    'program define cell',
    '  syntax varname, Place(integer) Statistic(string) INDicator(string) CRime(string) OUTcome(string) ///',
    '    [CATegory(string) Denominator(varname) PER(real 1) BOunds(string) WHere(string asis) ///',
    '    V1(string) V2(string) V3(string)]',
    '  tempvar inside y x psu stratum',
    "  generate byte `inside' = `varlist' < .",
    '  if "`denominator\'" != "" replace `inside\' = 0 if missing(`denominator\')',
    '  if `"`where\'"\' != "" replace `inside\' = 0 if !(`where\')',
    // Outside the subpopulation nothing is missing, so that every PSU stays.
    "  generate double `y' = cond(`inside', `varlist', 0)",
    '  if "`denominator\'" != "" generate double `x\' = cond(`inside\', `denominator\', 0)',
    "  count if `inside' & $weight != 0",
    '  local n = r(N)',
    '  local estimate = cond("`statistic\'" == "total", 0, .)',
    "  local se = `estimate'",
    ...emptyLines(plan),
    '    local kind = cond("`statistic\'" == "share", "mean", "`statistic\'")',
    '    if "`kind\'" == "ratio" svy, subpop(`inside\'): ratio `y\' / `x\'',
    "    else svy, subpop(`inside'): `kind' `y'",
    '    matrix b = e(b)',
    '    matrix V = e(V)',
    '    local estimate = b[1, 1]',
    '    local se = sqrt(V[1, 1])',
    ...(replicates
      ? [`    local df = ${replicates.degreesOfFreedom}`, "    local own = `df'"]
      : [
          "    egen byte `psu' = tag($psu) if `inside' & $weight != 0",
          "    egen byte `stratum' = tag($stratum) if `inside' & $weight != 0",
          "    count if `psu' == 1",
          '    local own = r(N)',
          "    count if `stratum' == 1",
          "    local own = `own' - r(N)",
          df === 'domain' ? "    local df = `own'" : '    local df = $design_df',
        ]),
    ...limitLines(plan, words),
    '  }',
    '  if "`bounds\'" != "none" {',
    "    local lower = cond(`lower' < ., max(0, `lower'), .)",
    '    if "`bounds\'" == "one" local lower = cond(`lower\' < ., max(1, `lower\'), .)',
    '    if "`bounds\'" == "share" local upper = cond(`upper\' < ., min(1, `upper\'), .)',
    '  }',
    ...(fitted ? ['  foreach part in se lower upper {', "    local `part' = .", '  }'] : []),
    '  foreach part in estimate se lower upper {',
    "    local `part' = ``part'' * `per'",
    '  }',
    `  post results (\`place') (\`"\`indicator'"') (\`"\`crime'"') (\`"\`outcome'"') (\`"\`category'"')${values} ///`,
    "    (`estimate') (`se') (`lower') (`upper') (`n')",
    'end',
  ];
}

/** A cell without a record: a number is 0, with limits where degrees of freedom are not those of the cell. */
function emptyLines({ replicates, df }: ScriptPlan): string[] {
  const blank = ['  local lower = .', '  local upper = .'];
  const begin = "  if `n' > 0 {";
  if (df === 'domain' && !replicates) return [...blank, begin];
  const degrees = replicates ? String(replicates.degreesOfFreedom) : '$design_df';
  return [
    `  local lower = cond("\`statistic'" == "total" & ${degrees} > 0, 0, .)`,
    "  local upper = `lower'",
    begin,
    ...blank.map((line) => `  ${line}`),
  ];
}

function limitLines({ limits, level }: ScriptPlan, words: ScriptWords): string[] {
  const tail = Number(((1 - level) / 2).toPrecision(12));
  const t = (df: string) => `invttail(${df}, ${tail})`;
  const share = '    if "`statistic\'" == "share" {';
  const symmetric = [
    "    else if `df' > 0 {",
    `      local lower = \`estimate' - ${t("`df'")} * \`se'`,
    `      local upper = \`estimate' + ${t("`df'")} * \`se'`,
    '    }',
  ];
  const atEnd = "min(`estimate', 1 - `estimate') < 1e-12";
  switch (limits) {
    case 't':
      return symmetric.map((line) => line.replace('else if', 'if'));
    case 'logit':
      return [
        `    * ${words.exact}`,
        `    if "\`statistic'" == "share" & ${atEnd} {`,
        `      local lower = cond(\`estimate' < 0.5, 0, ${tail}^(1 / \`n'))`,
        `      local upper = cond(\`estimate' < 0.5, 1 - ${tail}^(1 / \`n'), 1)`,
        '    }',
        '    else if "`statistic\'" == "share" & `df\' > 0 {',
        `      local half = ${t("`df'")} * \`se' / (\`estimate' * (1 - \`estimate'))`,
        "      local lower = invlogit(logit(`estimate') - `half')",
        "      local upper = invlogit(logit(`estimate') + `half')",
        '    }',
        symmetric[0]!.replace("`df' > 0", '"`statistic\'" != "share" & `df\' > 0'),
        ...symmetric.slice(1),
      ];
    case 'arcsine':
      return [
        share,
        `      if !(${atEnd}) & \`df' > 0 {`,
        `        local half = ${t("`df'")} * \`se' / (2 * sqrt(\`estimate' * (1 - \`estimate')))`,
        "        local lower = sin(max(asin(sqrt(`estimate')) - `half', 0))^2",
        "        local upper = sin(min(asin(sqrt(`estimate')) + `half', _pi / 2))^2",
        '      }',
        '    }',
        ...symmetric,
      ];
    default: {
      const isNchs = limits === 'beta-nchs';
      const [rows, df] = isNchs ? ["`n'", "`df'"] : ["`rows'", "`own'"];
      const size = `\`estimate' * (1 - \`estimate') / \`se'^2 * (${t(`${rows} - 1`)} / ${t(df)})^2`;
      const condition = isNchs ? `${df} > 0 & ${rows} > 1` : `!(${atEnd}) & ${df} > 0 & ${rows} > 1`;
      return [
        share,
        ...(isNchs ? [] : ["      count if `inside'", '      local rows = r(N)']),
        `      if ${condition} {`,
        `        local size = ${isNchs ? `cond(${atEnd}, \`n', min(\`n', ${size}))` : size}`,
        `        local lower = cond(\`estimate' < 1e-12, 0, invibeta(\`size' * \`estimate', \`size' * (1 - \`estimate') + 1, ${tail}))`,
        `        local upper = cond(\`estimate' > 1 - 1e-12, 1, invibeta(\`size' * \`estimate' + 1, \`size' * (1 - \`estimate'), ${1 - tail}))`,
        '      }',
        '    }',
        ...symmetric,
      ];
    }
  }
}
