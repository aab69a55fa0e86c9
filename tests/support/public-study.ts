import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawsFrom } from '../../server/public-file/secret-draws.ts';

/** A made-up person and the crimes told. */
export interface MadePerson {
  readonly id: string;
  readonly sex: '1' | '2';
  readonly age: number;
  readonly state: string;
  readonly stratum: string;
  readonly psu: string;
  readonly weight: number;
  readonly homeWeight: number;
  readonly crimes: readonly MadeIncident[];
}

interface MadeIncident {
  readonly crime: string;
  readonly reported: '1' | '2' | '9';
  readonly loss: string;
}

const STATES = ['01', '02', '03', '04', '05', '06'];

const CRIMES = { burglary: 60, robbery: 90, theft: 120, threats: 50, sexual_offence: 12, kidnapping: 3 };

/** The specification of its public-use file, as an office would write it. */
export const PUBLIC_SPEC = {
  publicFile: 'made-up-public',
  k: 5,
  l: 2,
  columns: {
    state: { role: 'area', merge: { north: ['01', '02', '03'], south: ['04', '05', '06'] } },
    sex: { role: 'key', importance: 20 },
    age_group: { role: 'key' },
    rep_formal_self: { role: 'sensitive' },
    loss_amount: { top: { percentile: 0.99 }, round: 10 },
  },
  crimes: { fewest: 20, sealed: { sexual_offence: 'keep', kidnapping: 'merge' } },
};

/** Made-up people, the same for a seed. */
export function madePersons(count: number, seed = 'public'): MadePerson[] {
  const { uniform: random } = drawsFrom('people of a test', seed);
  const some = (below: number) => Math.floor(random() * below);
  return Array.from({ length: count }, (_, row) => {
    const state = STATES[some(STATES.length)]!;
    const stratum = `${state}${some(4)}`;
    const psu = `${stratum}${some(6)}`;
    const homeWeight = 200 + 10 * Number(state) + 3 * some(60);
    const crimes = Object.entries(CRIMES).flatMap(([crime, perThousand]): MadeIncident[] =>
      random() * 1000 < perThousand
        ? [
            {
              crime,
              reported: random() < 0.25 ? '1' : random() < 0.9 ? '2' : '9',
              loss: random() < 0.7 ? String(Math.round(100 * Math.exp(6 * random()))) : '',
            },
          ]
        : [],
    );
    return {
      id: `H${String(row).padStart(5, '0')}`,
      sex: random() < 0.5 ? '1' : '2',
      age: 18 + some(70),
      state,
      stratum,
      psu,
      weight: homeWeight * (1 + some(4)),
      homeWeight,
      crimes,
    };
  });
}

/** Writes them as data files, with the study file that reads them. */
export function writePublicStudy(folder: string, persons: readonly MadePerson[]): void {
  mkdirSync(folder, { recursive: true });
  const personRows = persons.map(({ id, sex, age, state, stratum, psu, weight, homeWeight }) =>
    [id, sex, age, state, stratum, psu, weight, homeWeight].join(','),
  );
  const incidentRows = persons.flatMap(({ id, weight, crimes }) =>
    crimes.map(({ crime, reported, loss }, place) => [`${id}.${place}`, id, crime, reported, loss, weight].join(',')),
  );
  writeFileSync(join(folder, 'persons.csv'), `ID,SEX,AGE,STATE,STRATUM,PSU,W,WH\n${personRows.join('\n')}\n`);
  writeFileSync(join(folder, 'incidents.csv'), `KEY,ID,CRIME,REPORTED,LOSS,W\n${incidentRows.join('\n')}\n`);
  writeFileSync(join(folder, 'study.json'), JSON.stringify(STUDY));
}

const STATE = { value: '{STATE}', codes: STATES };

const DESIGN = { stratum: 'STRATUM', psu: 'PSU' };

const keysOf = (level: string[]) => Object.keys(CRIMES).filter((key) => (key === 'burglary') === level.includes('h'));

const STUDY = {
  study: 'made-up',
  title: 'A made-up survey',
  source: 'Made up',
  files: {
    persons: {
      path: 'persons.csv',
      columns: {
        ID: 'text',
        SEX: 'text',
        AGE: 'number',
        STATE: 'text',
        STRATUM: 'text',
        PSU: 'text',
        W: 'number',
        WH: 'number',
      },
    },
    incidents: {
      path: 'incidents.csv',
      columns: { KEY: 'text', ID: 'text', CRIME: 'text', REPORTED: 'text', LOSS: 'number', W: 'number' },
    },
  },
  design: { nested: false, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
  figures: { currency: 'MXN' },
  households: { file: 'persons', key: 'ID', weight: 'WH', ...DESIGN, domains: { state: STATE } },
  persons: {
    file: 'persons',
    key: 'ID',
    household: 'ID',
    weight: 'W',
    ...DESIGN,
    domains: {
      state: STATE,
      sex: { categories: { male: "{SEX} = '1'", female: "{SEX} = '2'" } },
      age_group: {
        categories: {
          '18-29': '{AGE} >= 18 and {AGE} <= 29',
          '30-59': '{AGE} >= 30 and {AGE} <= 59',
          '60+': '{AGE} >= 60 and {AGE} <= 97',
        },
      },
    },
    profile: ['sex', 'age_group'],
  },
  incidents: {
    file: 'incidents',
    key: 'KEY',
    person: 'ID',
    weight: { column: 'W' },
    crimes: Object.keys(CRIMES).map((key) => ({
      key,
      level: key === 'burglary' ? 'household' : 'person',
      when: `{CRIME} = '${key}'`,
    })),
    sets: { any: Object.keys(CRIMES), any_person: keysOf([]), any_household: keysOf(['h']) },
    answers: {
      rep_formal_self: { yes: "{REPORTED} = '1'", no: "{REPORTED} = '2'", dk: "{REPORTED} = '9'" },
    },
    amounts: { loss_amount: { value: '{LOSS}' } },
  },
};
