import { randomFrom } from '../../suppression/random-systems.ts';

const STATES = ['A', 'B', 'C', 'D', 'E', 'F'];
const AGES = ['18-29', '30-44', '45-59', '60+'];
const PERSON_CRIMES = ['robbery', 'theft', 'assault', 'fraud', 'threats'];
const HOUSEHOLD_CRIMES = ['burglary', 'vehicle'];
const CRIMES = [...PERSON_CRIMES, ...HOUSEHOLD_CRIMES];

const oneOf = (codes: readonly string[], column: string) =>
  Object.fromEntries(codes.map((code) => [code, `{${column}} = '${code}'`]));

/** A survey so small beside its groups that nearly every cell of crimes by state, sex and age must be hidden. */
export function mostlyHidden({ persons, states = STATES.length }: { persons: number; states?: number }) {
  const random = randomFrom(11);
  const pick = <One>(among: readonly One[]) => among[random(among.length)]!;
  const used = STATES.slice(0, states);
  const rows = Array.from({ length: persons }, (_, id) => {
    const state = pick(used);
    return {
      id,
      state,
      psu: `${state}${random(6)}`,
      weight: 60 + 30 * random(10),
      sex: pick(['f', 'm']),
      age: pick(AGES),
    };
  });
  const incidents = rows.flatMap(({ id }) =>
    CRIMES.flatMap((crime) =>
      random(100) < 9 ? Array.from({ length: random(8) === 0 ? 2 : 1 }, () => [id, crime]) : [],
    ),
  );
  const csv = (lines: readonly (readonly (string | number)[])[]) => lines.map((line) => `${line.join()}\n`).join('');
  const study = {
    study: 'small',
    title: 'Small',
    source: 'made up',
    files: {
      h: { path: 'h.csv', columns: { hid: 'text', w: 'number', st: 'text', psu: 'text' } },
      p: { path: 'p.csv', columns: { pid: 'text', hid: 'text', w: 'number', st: 'text', sex: 'text', age: 'text' } },
      i: { path: 'i.csv', columns: { iid: 'text', pid: 'text', crime: 'text', oc: 'text' } },
    },
    design: { nested: false, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
    figures: { currency: 'MXN' },
    households: {
      file: 'h',
      key: 'hid',
      weight: 'w',
      stratum: 'st',
      psu: 'psu',
      domains: { state: { value: '{st}', codes: used } },
    },
    persons: {
      file: 'p',
      key: 'pid',
      household: 'hid',
      weight: 'w',
      domains: {
        state: { value: '{st}', codes: used },
        sex: { categories: { female: "{sex} = 'f'", male: "{sex} = 'm'" } },
        age_group: { value: '{age}', codes: AGES },
      },
    },
    incidents: {
      file: 'i',
      key: 'iid',
      person: 'pid',
      crimes: CRIMES.map((key) => ({
        key,
        level: HOUSEHOLD_CRIMES.includes(key) ? 'household' : 'person',
        when: `{crime} = '${key}'`,
      })),
      sets: { any: CRIMES, any_person: PERSON_CRIMES, any_household: HOUSEHOLD_CRIMES },
      answers: { ev_attempt_completed: oneOf(['completed', 'attempted'], 'oc') },
    },
  };
  return {
    'study.json': JSON.stringify(study),
    'h.csv': csv([['hid', 'w', 'st', 'psu'], ...rows.map(({ id, weight, state, psu }) => [id, weight, state, psu])]),
    'p.csv': csv([
      ['pid', 'hid', 'w', 'st', 'sex', 'age'],
      ...rows.map(({ id, weight, state, sex, age }) => [id, id, weight, state, sex, age]),
    ]),
    'i.csv': csv([
      ['iid', 'pid', 'crime', 'oc'],
      ...incidents.map(([id, crime], n) => [n, id!, crime!, random(4) === 0 ? 'attempted' : 'completed']),
    ]),
    'grid.json': JSON.stringify({
      table: 'grid',
      figures: [
        { indicator: 'adults' },
        { indicator: 'victims_person', crimes: 'all' },
        { indicator: 'crimes', crimes: 'all' },
      ],
      by: [{ variable: 'state' }, { variable: 'sex' }, { variable: 'age_group' }],
    }),
    'rules.json': '{}',
  };
}
