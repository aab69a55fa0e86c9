import { ICCS_TAG_NAMES, ICCS_TAGS, type Instrument, type Localized, officeVariables } from '#questionnaires';
import { CODED_BY_OFFICE } from '../derivation/derived-interview.ts';
import { ADDED_LABELS, type AddedName } from './added-labels.ts';
import type { RecordUnit } from './record-layout.ts';

/** A column that no question fills. */
export interface AddedColumn {
  readonly name: string;
  /** A text out of a list or a token; a number; 1 or 0. */
  readonly kind: 'code' | 'number' | 'flag';
  readonly label: Localized;
  /** What a code means, where it is out of a list. */
  readonly codes?: readonly { readonly code: string; readonly label: Localized }[];
}

type Kinds = Partial<Record<AddedName, AddedColumn['kind']>>;

const DESIGN: Kinds = { stratum: 'code', psu: 'code', area: 'code', state: 'code', version: 'code' };

/** In the order of the files: who it is, the design, the weight, what the office and the program made of it. */
const COLUMNS: Readonly<Record<RecordUnit, Kinds>> = {
  household: { household: 'number', ...DESIGN, weight_household: 'number' },
  person: { person: 'number', household: 'number', ...DESIGN, weight_person: 'number' },
  member: { member: 'number', household: 'number', ...DESIGN, weight_household: 'number', selected: 'flag' },
  incident: {
    incident: 'number',
    person: 'number',
    household: 'number',
    ...DESIGN,
    weight_incident: 'number',
    in_scope: 'flag',
    crime: 'code',
    crime_screened: 'code',
    crime_coded: 'code',
    iccs: 'code',
    iccs_said: 'code',
    iccs_coded: 'code',
    coded_by_office: 'code',
    office_decision: 'code',
    also_household: 'flag',
    form: 'number',
    times: 'number',
    forms: 'number',
  },
};

/** Beside weights that a specification made: those of the design. */
const DESIGN_WEIGHTS: Readonly<Partial<Record<RecordUnit, Kinds>>> = {
  household: { design_weight_household: 'number' },
  person: { design_weight_person: 'number' },
};

/** What the office can decide of an incident. */
const DECISIONS = ['crime', 'not_a_crime', 'duplicate'] as const;

/**
 * The columns that the product adds to a record file, with their labels in some languages.
 *
 * @param isWeighted whether the weights were made by a specification, so that those of the design stand beside them
 */
export function addedColumns(
  unit: RecordUnit,
  instruments: readonly Instrument[],
  languages: readonly string[],
  isWeighted: boolean,
): AddedColumn[] {
  const crimes = crimesOf(instruments);
  const codes: Partial<Record<AddedName, AddedColumn['codes']>> = {
    area: ['urban', 'other_urban', 'rural'].map(alone),
    version: instruments.map(({ version }) => alone(version)),
    crime: crimes,
    crime_screened: crimes,
    crime_coded: crimes,
    coded_by_office: CODED_BY_OFFICE.map(alone),
    office_decision: DECISIONS.map(alone),
  };
  const kinds = { ...COLUMNS[unit], ...(isWeighted && DESIGN_WEIGHTS[unit]) };
  const added = (Object.entries(kinds) as [AddedName, AddedColumn['kind']][]).map(([name, kind]) => ({
    name,
    kind,
    label: labelsIn(ADDED_LABELS[name], languages),
    ...(codes[name] && { codes: codes[name] }),
  }));
  return unit === 'incident' ? [...added, ...tagColumns(instruments, languages)] : added;
}

/** A column for each tag for which any version has rules. */
function tagColumns(instruments: readonly Instrument[], languages: readonly string[]): AddedColumn[] {
  const labels = new Map(
    instruments.flatMap((instrument) => officeVariables(instrument, languages)).map(({ name, label }) => [name, label]),
  );
  return ICCS_TAG_NAMES.flatMap((tag): AddedColumn[] => {
    const name = `iccs_${tag}` as const;
    const label = labels.get(name);
    return label ? [{ name, kind: 'code', label, codes: ICCS_TAGS[tag].map(alone) }] : [];
  });
}

function alone(code: string) {
  return { code, label: {} };
}

/** The crimes of all versions, named by the latest that has them. */
function crimesOf(instruments: readonly Instrument[]): AddedColumn['codes'] {
  const names = new Map<string, Localized>();
  for (const { crimes, texts, manifest } of instruments)
    for (const { key } of crimes) {
      const said = manifest.languages.flatMap((language) => {
        const name = texts[language]?.crimes[key]?.name;
        return name === undefined ? [] : [[language, name] as const];
      });
      names.set(key, Object.fromEntries(said));
    }
  return Array.from(names, ([code, label]) => ({ code, label }));
}

function labelsIn(labels: Readonly<Record<string, string>>, languages: readonly string[]): Localized {
  return Object.fromEntries(languages.map((language) => [language, labels[language] ?? labels.en!]));
}
