import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

/** What somebody may know of a victim, in the words of the public file. */
export interface Knowledge {
  readonly area: string;
  readonly keys: Readonly<Record<string, string | null>>;
  readonly crime: string;
}

type Row = Record<string, string | number | null>;

/** A public-use file as anybody reads it: nothing of it is known but what is in it. */
export class Intruder {
  readonly persons: readonly Row[];
  readonly incidents: readonly Row[];
  /** What its description says. */
  readonly description: {
    publicFile: { crimes: { merged: Record<string, string[]>; leftOut: string[] } };
    analysis: { crimes: { key: string; level: 'person' | 'household' }[] };
  };
  readonly #areas: readonly string[];
  readonly #keys: readonly string[];
  /** Persons by area, crime and keys; a blank key is `*`. */
  readonly #victims = new Map<string, Set<number>>();

  constructor(
    { persons, incidents, description }: Pick<Intruder, 'persons' | 'incidents' | 'description'>,
    areas: readonly string[],
    keys: readonly string[],
  ) {
    this.persons = persons;
    this.incidents = incidents;
    this.description = description;
    this.#areas = areas;
    this.#keys = keys;
    const personOf = new Map(persons.map((row) => [row.person, row]));
    for (const { person, crime } of incidents) {
      const victim = personOf.get(person!)!;
      const area = areas.map((name) => victim[name]).join(' ');
      const name = [area, crime, ...keys.map((key) => victim[key] ?? '*')].join('|');
      this.#victims.set(name, (this.#victims.get(name) ?? new Set()).add(Number(person)));
    }
  }

  static async reads(folder: string, areas: readonly string[], keys: readonly string[]): Promise<Intruder> {
    const rows = async (unit: string) =>
      (await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, `${unit}.parquet`)) })) as Row[];
    const description = JSON.parse(readFileSync(join(folder, 'microdata.json'), 'utf8'));
    return new Intruder({ persons: await rows('person'), incidents: await rows('incident'), description }, areas, keys);
  }

  /** As what a crime may be told: by its own name, merged with others, or as rare. */
  namesOf(crime: string): string[] {
    const { merged } = this.description.publicFile.crimes;
    const own = Object.keys(merged).find((code) => merged[code]!.includes(crime)) ?? crime;
    return [...new Set([own, ...['person', 'household'].map((level) => `rare_${level}_crimes`)])];
  }

  /**
   * How many people fit, in each way of reading the file: every group of people who show the same, whether all that is
   * known or a part of it and blanks for the rest (a table may exclude the others), and all of them together; also for
   * who does not know some of the keys.
   */
  candidates({ area, keys, crime }: Knowledge): number[] {
    const names = this.#keys;
    const counts: number[] = [];
    for (let known = 0; known < 2 ** names.length; known++) {
      const together = new Set<number>();
      for (const people of this.#matching(area, this.namesOf(crime), keys, known)) {
        counts.push(people.size);
        for (const one of people) together.add(one);
      }
      counts.push(together.size);
    }
    return counts;
  }

  *#matching(area: string, crimes: readonly string[], keys: Knowledge['keys'], known: number) {
    const groups = [...this.#byPlace(area, crimes)];
    for (const [text, people] of groups) {
      const values = text.split('|').slice(2);
      const fits = this.#keys.every(
        (key, place) => (known & (1 << place)) === 0 || values[place] === '*' || values[place] === keys[key],
      );
      if (fits) yield people;
    }
  }

  #places: Map<string, [string, Set<number>][]> | undefined;

  #byPlace(area: string, crimes: readonly string[]): [string, Set<number>][] {
    this.#places ??= Map.groupBy(this.#victims, ([text]) => text.split('|').slice(0, 2).join('|'));
    return crimes.flatMap((crime) => this.#places!.get(`${area}|${crime}`) ?? []);
  }

  /** Areas by which it looks. */
  get areas(): readonly string[] {
    return this.#areas;
  }
}
