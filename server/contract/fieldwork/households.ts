import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { surveyKey } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { localInstant, MOST_HOUSEHOLDS } from './visit.ts';

/** The longest label of a household, e.g. "first floor". */
export const LONGEST_HOUSEHOLD_LABEL = 60;

/** The longest id of a dwelling of the sample. */
export const LONGEST_UNIT_ID = 96;

const OF_A_HOUSEHOLD = new RegExp(`^(.+)-H([2-${MOST_HOUSEHOLDS}])$`, 's');

/**
 * The case of a further household of a dwelling. Tablet and server name it alike, so that neither has to wait for the
 * other: an interview says by its case whose it is.
 *
 * @param household its number, from 2: the first household is the case of the dwelling itself
 * @example householdCase('0101-7', 2) // => '0101-7-H2'
 */
export function householdCase(dwelling: string, household: number): string {
  return `${dwelling}-H${household}`;
}

/** The dwelling and the number that such a case names; undefined where it names none. */
export function householdOf(caseId: string): { dwelling: string; household: number } | undefined {
  const [, dwelling, household] = OF_A_HOUSEHOLD.exec(caseId) ?? [];
  return dwelling === undefined ? undefined : { dwelling, household: Number(household) };
}

/** Seeds the draw of the adult of a further household; it follows from that of the dwelling. */
export function householdSeed(seed: string, household: number): string {
  return `${seed}-H${household}`;
}

/** How a further household is called in lists: as its dwelling, and what tells it apart. */
export function householdLabel(dwelling: string, { household, label }: { household: number; label?: string }): string {
  return `${dwelling} · ${label ?? `H${household}`}`;
}

/** That there is another household in a dwelling of the sample, as the tablet noted it. It is never changed. */
export const householdBody = z.object({
  survey: surveyKey,
  /** The dwelling. */
  caseId: z.string().min(1).max(100),
  /** Its number in the dwelling; the first is the dwelling's own case. */
  household: z.number().int().min(2).max(MOST_HOUSEHOLDS),
  /** What tells it apart without naming anybody. */
  label: z.string().trim().min(1).max(LONGEST_HOUSEHOLD_LABEL).optional(),
  foundAt: localInstant,
});

export type HouseholdBody = z.infer<typeof householdBody>;

/** Proof that it is stored, as that of a visit. */
export const householdReceipt = z.object({
  id: z.string(),
  sha256: z.string(),
  epoch: z.string(),
  receivedAt: z.string(),
});

export type HouseholdReceipt = z.infer<typeof householdReceipt>;

/**
 * Adds a household to a dwelling of the sample, under the id that the device made, as a case of its own with the
 * dwelling's place in the design. The same again gives the same receipt (200 instead of 201); the same household from
 * another tablet adds nothing. Whatever comes is kept: it is added once its dwelling is in the sample.
 */
export const putHousehold = endpoint({
  method: 'PUT',
  path: '/api/households/:id',
  access: whoMay('interview'),
  forFormer: true,
  body: householdBody,
  reply: householdReceipt,
});
