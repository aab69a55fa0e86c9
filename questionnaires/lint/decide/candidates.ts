import type { Value } from '../../instrument/answers.ts';
import type { Mentions } from './mentions.ts';
import type { Variable } from './variables.ts';

/** Above so many mentioned codes of one question the sets are no longer all tried. */
const MOST_IN_SETS = 8;

/**
 * Values to try for a variable: one of each kind that the expressions can tell apart.
 *
 * Codes: those mentioned and one that is not. Sets: every set of mentioned codes, with and without another one.
 * Numbers: each mentioned number and enough of those that follow, so that linked variables can stand in any order.
 */
export function candidatesOf(variable: Variable, mentions: Mentions): { values: Value[]; complete: boolean } {
  const { name, domain, offered } = variable;
  // A crime carries all its properties with it, so that no two are alike.
  const all = name === 'crime' || mentions.linked.has(name);
  const isMentioned = (code: string) => all || mentions.codes.get(name)?.has(code) === true;
  const another = (codes: readonly string[]) =>
    codes.find((code) => !isMentioned(code) && !offered.has(code)) ?? codes.find((code) => !isMentioned(code));
  switch (domain.kind) {
    case 'codes': {
      const other = another(domain.codes);
      return { values: [...domain.codes.filter(isMentioned), ...(other === undefined ? [] : [other])], complete: true };
    }
    case 'text':
      return {
        values: [...textsOf(mentions.codes.get(name) ?? []), ...domain.missing, 'another text'],
        complete: true,
      };
    case 'numbers':
      return { values: [...numbersToTry(name, domain, mentions), ...domain.missing], complete: true };
    case 'sets': {
      const shared = domain.codes.filter((code) => !domain.exclusive.includes(code));
      const other = another(shared);
      const free = [...shared.filter(isMentioned), ...(other === undefined ? [] : [other])];
      const alone = domain.exclusive.map((code) => [code]);
      const sets = setsOf(free).filter(({ length }) => length > 0 && length <= domain.most);
      return { values: [...alone, ...sets, ...domain.missing], complete: free.length <= MOST_IN_SETS };
    }
  }
}

function textsOf(codes: Iterable<string | number>): string[] {
  return [...codes].filter((code) => typeof code === 'string');
}

function numbersToTry(
  name: string,
  { min, max, integer }: { min: number; max: number; integer: boolean },
  { numbers, linked }: Mentions,
): number[] {
  const steps = linked.has(name) ? linked.size + 1 : 1;
  const step = integer ? 1 : 1 / 1024;
  const around = [min, max, ...numbers].flatMap((number) => [
    ...Array.from({ length: 2 * steps + 1 }, (_, index) => number + (index - steps) * step),
  ]);
  const whole = integer ? around.map(Math.round) : around;
  return [...new Set(whole)].filter((number) => number >= min && number <= max).sort((a, b) => a - b);
}

/** Every set of the codes, the small ones first; of many codes only those of one and of two, and all together. */
function setsOf(codes: readonly string[]): string[][] {
  if (codes.length <= MOST_IN_SETS) return subsets(codes).sort((a, b) => a.length - b.length);
  const pairs = codes.flatMap((one, index) => codes.slice(index + 1).map((other) => [one, other]));
  return [...codes.map((code) => [code]), [...codes], ...pairs];
}

function subsets(codes: readonly string[]): string[][] {
  const sets: string[][] = [[]];
  for (const code of codes) sets.push(...sets.map((set) => [...set, code]));
  return sets;
}
