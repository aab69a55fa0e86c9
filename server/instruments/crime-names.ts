import type { Instrument } from '#questionnaires';

/** What a questionnaire calls each of its crimes, by key and language. */
export function crimeNames({ crimes, texts }: Instrument): Record<string, Record<string, string>> {
  const namesOf = (key: string) =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([language, { crimes: named }]) => {
        const name = named[key]?.name;
        return name === undefined ? [] : [[language, name]];
      }),
    );
  return Object.fromEntries(crimes.map(({ key }) => [key, namesOf(key)]));
}
