/** Agreement of two coders beyond chance; `undefined` says why it does not exist. */
export type Kappa = { kappa: number; standardError: number } | { undefined: 'no-pairs' | 'one-category' };

/**
 * Cohen's kappa of two people who put the same n cases in categories, each case once. Without unit, 1 is full
 * agreement.
 *
 * kappa = (po - pe) / (1 - pe). po is the share of cases in which both agree; pe is the share expected by
 * chance, from how often each person uses every category. The standard error is that of large samples, for
 * intervals (not for a test of kappa = 0).
 *
 * @param pairs the category that the first and the second person gave to each case (length n)
 * @returns undefined without cases, or when both always use the same single category: then chance alone
 *   agrees
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37-46; Fleiss, Cohen and Everitt (1969),
 *   Psychological Bulletin 72, 323-327, formula 13
 * @example cohenKappa([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]) // => { kappa: 0.5, standardError: ... }
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Kappa {
  const n = pairs.length;
  if (n === 0) return { undefined: 'no-pairs' };
  const first = shares(pairs.map(([category]) => category));
  const second = shares(pairs.map(([, category]) => category));
  const both = shares(pairs.map((pair) => JSON.stringify(pair)));
  let agreed = 0;
  let chance = 0;
  for (const [category, share] of first) {
    agreed += both.get(JSON.stringify([category, category])) ?? 0;
    chance += share * (second.get(category) ?? 0);
  }
  if (1 - chance < 1e-12) return { undefined: 'one-category' };
  let spread = -((agreed * chance - 2 * chance + agreed) ** 2);
  for (const [pair, share] of both) {
    // The keys of `both` are pairs written by the line above.
    const [ofFirst, ofSecond] = JSON.parse(pair) as [string, string];
    // How often each coder uses the other's category; where both agree, the two shares of that category.
    const margins = (second.get(ofFirst) ?? 0) + (first.get(ofSecond) ?? 0);
    const weight = ofFirst === ofSecond ? 1 - chance - margins * (1 - agreed) : (1 - agreed) * margins;
    spread += share * weight ** 2;
  }
  const standardError = Math.sqrt(Math.max(0, spread) / n) / (1 - chance) ** 2;
  return { kappa: (agreed - chance) / (1 - chance), standardError };
}

function shares(categories: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1 / categories.length);
  return counts;
}
