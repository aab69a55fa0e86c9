import type { Value } from '../../instrument/answers.ts';
import type { Mentions } from './mentions.ts';
import type { Variable } from './variables.ts';

/** With more mentioned codes of one question than this, not every set of them is tried. */
const MOST_IN_SETS = 8;

/**
 * Values to try for a variable: one of each kind that the expressions distinguish.
 *
 * Codes: those mentioned and one that is not. Sets: every set of mentioned
 * codes, with and without another code. Numbers: each mentioned number and
 * enough of its neighbours, so that linked variables can stand in any order.
 *
 * @returns the values, and whether they are enough for a proof
 */
export function candidatesOf(variable: Variable, mentions: Mentions): { values: Value[]; isComplete: boolean } {
  const { name, possible, offeredIf } = variable;
  const mentionedCodes = mentions.codes.get(name);
  // Each crime has properties of its own, so no crime stands for another.
  const areAllDifferent = name === 'crime' || mentions.linked.has(name);
  const isMentioned = (code: string) => areAllDifferent || mentionedCodes?.has(code) === true;
  const mentionedAndOther = (codes: readonly string[]) => {
    const unmentioned = codes.filter((code) => !isMentioned(code));
    const other = unmentioned.find((code) => !offeredIf.has(code)) ?? unmentioned[0];
    return [...codes.filter(isMentioned), ...(other === undefined ? [] : [other])];
  };
  switch (possible.kind) {
    case 'codes':
      return { values: mentionedAndOther(possible.codes), isComplete: true };
    case 'text': {
      const texts = [...(mentionedCodes ?? [])].filter((code) => typeof code === 'string');
      return { values: [...texts, ...possible.missing, 'another text'], isComplete: true };
    }
    case 'numbers':
      return { values: [...numbersToTry(name, possible, mentions), ...possible.missing], isComplete: true };
    case 'sets': {
      const alone = possible.exclusive.map((code) => [code]);
      const codes = mentionedAndOther(possible.codes.filter((code) => !possible.exclusive.includes(code)));
      const sets = setsOf(codes).filter(({ length }) => length > 0 && length <= possible.most);
      return { values: [...alone, ...sets, ...possible.missing], isComplete: codes.length <= MOST_IN_SETS };
    }
  }
}

function numbersToTry(
  name: string,
  { min, max, integer }: { min: number; max: number; integer: boolean },
  { numbers, linked }: Mentions,
): number[] {
  const steps = linked.has(name) ? linked.size + 1 : 1;
  const step = integer ? 1 : 1 / 1024;
  const around = [min, max, ...numbers].flatMap((number) =>
    Array.from({ length: 2 * steps + 1 }, (_, index) => number + (index - steps) * step),
  );
  const whole = integer ? around.map(Math.round) : around;
  return [...new Set(whole)].filter((number) => number >= min && number <= max).sort((a, b) => a - b);
}

/**
 * Every set of the codes, the small ones first. Of many codes: those of one and of two, and all together.
 */
function setsOf(codes: readonly string[]): string[][] {
  if (codes.length <= MOST_IN_SETS) return subsets(codes).sort((a, b) => a.length - b.length);
  const pairs = codes.flatMap((first, index) => codes.slice(index + 1).map((second) => [first, second]));
  return [...codes.map((code) => [code]), [...codes], ...pairs];
}

function subsets(codes: readonly string[]): string[][] {
  const sets: string[][] = [[]];
  for (const code of codes) sets.push(...sets.map((set) => [...set, code]));
  return sets;
}
