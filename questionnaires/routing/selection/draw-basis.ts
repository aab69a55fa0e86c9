import type { Adult } from './draw-selection.ts';

/**
 * What a draw was made from, as one text that is recorded with it: every adult's line with what the methods look at. A roster that is corrected
 * later no longer gives the same text, and the draw that was made can still be repeated.
 *
 * @example drawBasis([{ line: 1, sex: 'man', age: 40 }, { line: 3, birthMonth: 5 }]) // => '1 man 40 - -;3 - - 5 -'
 */
export function drawBasis(adults: readonly Adult[]): string {
  return adults
    .map(({ line, sex, age, birthMonth, birthDay }) =>
      [line, sex, age, birthMonth, birthDay].map((part) => part ?? '-').join(' '),
    )
    .join(';');
}

/** The adults that a text stands for; undefined when it is not one of `drawBasis`. */
export function adultsOf(basis: string): Adult[] | undefined {
  const adults: Adult[] = [];
  for (const part of basis.split(';')) {
    const match = /^(\d{1,2}) (\w+|-) (\d{1,3}|-) (\d{1,2}|-) (\d{1,2}|-)$/.exec(part);
    if (!match) return undefined;
    const [, line, sex, age, birthMonth, birthDay] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    adults.push({
      line: Number(line),
      ...(sex !== '-' && { sex }),
      ...(age !== '-' && { age: Number(age) }),
      ...(birthMonth !== '-' && { birthMonth: Number(birthMonth) }),
      ...(birthDay !== '-' && { birthDay: Number(birthDay) }),
    });
  }
  return adults;
}
