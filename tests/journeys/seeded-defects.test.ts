import { describe, expect, it } from 'vitest';
import { type Finding, InvalidInstrument, lint, liveLint, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../support/instrument-files.ts';
import { catalogueMutations } from '../support/mutations/catalogue.ts';
import { editedMutations } from '../support/mutations/edited.ts';
import { editedCatalogueMutations } from '../support/mutations/edited-catalogue.ts';
import { type Defect, type Json, randomOf } from '../support/mutations/mutation.ts';
import { nameMutations } from '../support/mutations/names.ts';
import { routingMutations } from '../support/mutations/routing.ts';
import { translatedMutations } from '../support/mutations/translated.ts';
import { wordingMutations } from '../support/mutations/wording.ts';
import { sharedJson } from '../support/shared-json.ts';

const MUTATIONS = [
  ...routingMutations,
  ...nameMutations,
  ...wordingMutations,
  ...catalogueMutations,
  ...editedMutations,
  ...editedCatalogueMutations,
  ...translatedMutations,
];
const DEFECTS = 300;
const FIRST_SEED = 1;

/** Of so many one is looked through without what is remembered of the others too. */
const FROM_SCRATCH = 15;

/** Without any memory. */
function findingsIn(files: Json): readonly Finding[] {
  try {
    return lint(parseInstrument(files));
  } catch (error) {
    if (error instanceof InvalidInstrument) return error.findings;
    throw error;
  }
}

const pointsAt = ({ file, at }: Defect, finding: Finding) =>
  finding.file === file && at.some((part) => finding.path.includes(part)) && finding.remedy !== '';

describe('defects put into the LACSI questionnaire', () => {
  const original = instrumentFiles('lacsi-2018-r1');

  it('at least 95 % of 300 are found in their place, each with a remedy', { timeout: 600_000 }, () => {
    const shares = new Map(MUTATIONS.map(({ kind }) => [kind, { tried: 0, caught: 0 }]));
    const missed: string[] = [];
    const find = liveLint();
    for (let seed = FIRST_SEED, made = 0; made < DEFECTS; seed++) {
      const { kind, apply } = MUTATIONS[seed % MUTATIONS.length]!;
      const files = structuredClone(original) as Json;
      const defect = apply(files, randomOf(seed));
      if (!defect) continue;
      made++;
      const share = shares.get(kind)!;
      share.tried++;
      // As the page finds them: what did not change is remembered.
      const found = find(sharedJson(original, structuredClone(files)) as Record<string, unknown>);
      if (made % FROM_SCRATCH === 0) expect(found).toEqual(findingsIn(files));
      if (found.some((finding) => pointsAt(defect, finding))) share.caught++;
      else missed.push(`${kind}, seed ${seed}: ${defect.file} ${defect.at[0]}`);
    }
    const table = [...shares].map(
      ([kind, { tried, caught }]) => `${String(caught).padStart(4)} of ${String(tried).padStart(2)}  ${kind}`,
    );
    console.info(`Seeded defects caught\n${table.join('\n')}\n${[...missed].join('\n')}`);
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(25);
    expect([...shares].filter(([, { tried }]) => tried === 0)).toEqual([]);
    expect(1 - missed.length / DEFECTS).toBeGreaterThanOrEqual(0.95);
  });

  it('the questionnaire as it is raises no alarm', () => {
    expect(findingsIn(original)).toEqual([]);
  });

  it.each(['extortion', 'bribery', 'robbery', 'personal_theft', 'bicycle_theft'])(
    'a country that leaves out %s is not told to mend what speaks of it',
    (key) => {
      const files = structuredClone(original) as Json;
      files['crime-types.json'].crimes.find((crime: Json) => crime.key === key).active = false;
      expect(findingsIn(files)).toEqual([]);
    },
  );
});
