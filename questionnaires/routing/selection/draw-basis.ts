import type { Adult } from './draw-selection.ts';

/**
 * What a draw was made from, as one text that is recorded with it: the line of every adult with what the
 * methods look at. When the roster is corrected later the text is another, and the draw that was made can
 * still be repeated.
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
    const [line, sex, age, birthMonth, birthDay] = match.slice(1).map((text) => (text === '-' ? undefined : text));
    const adult: Adult = { line: Number(line) };
    if (sex !== undefined) adult.sex = sex;
    if (age !== undefined) adult.age = Number(age);
    if (birthMonth !== undefined) adult.birthMonth = Number(birthMonth);
    if (birthDay !== undefined) adult.birthDay = Number(birthDay);
    adults.push(adult);
  }
  return adults;
}
