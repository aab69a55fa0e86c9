import { type AccountingStep, accountingStep, dayOf, type SampleAccountingReply } from '#contract';
import { earlierVersionsOf } from '../analysis/figures.ts';
import { designWeight } from '../analysis/from-interviews/weight.ts';
import { deriveMissing } from '../derivation/derive-missing.ts';
import { recordFrom } from '../derivation/derived-rows.ts';
import type { Survey } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Task, TaskServices } from '../runs/task.ts';
import { questionnaireOf } from '../surveys/questionnaire-of-survey.ts';
import { atEndOfFieldwork, isFieldworkOver } from '../visits/end-of-fieldwork.ts';
import { sampledHouseholds } from '../visits/sampled-households.ts';
import { type AcceptedCases, type FateOfHousehold, fateOfHousehold } from './fate-of-household.ts';
import { stageRates, type WeightedHousehold } from './stage-rates.ts';

type Units = { n: number; weighted: number };

/** Cases read together. */
const PART = 5_000;

/**
 * What became of every dwelling of an edition's sample: step by step who is left and who falls out why, each household
 * once by its disposition, and the outcome rates.
 */
export const SAMPLE_ACCOUNTING: Task<{ readonly survey: string }, SampleAccountingReply> = {
  name: 'sample-accounting',
  run: (services, { survey }) => sampleAccounting(services, survey),
};

/** @throws Problem unknown-survey, unknown-instrument */
export async function sampleAccounting(
  services: Omit<TaskServices, 'config' | 'keys'>,
  survey: string,
): Promise<SampleAccountingReply> {
  const edition = await services.store.survey(survey);
  if (!edition) throw new Problem('unknown-survey');
  const accepted = await acceptedCases(services, edition);
  const isOver = isFieldworkOver(edition);
  const households = (await sampledHouseholds(services.store, survey)).map((sampled): WeightedHousehold => {
    const household = isOver ? atEndOfFieldwork(sampled) : sampled;
    return { household, weight: designWeight(household.design.probabilities) };
  });
  const fates = households.map(({ household }) => fateOfHousehold(household, accepted));
  const isStandIn = ({ household }: WeightedHousehold) => household.replaces !== undefined;
  return {
    survey,
    steps: stepsOf(households, fates),
    dispositions: byReason(households, ({ household: { code = 'open' } }) => code).map(({ reason, ...units }) => ({
      code: reason,
      ...units,
    })),
    rates: stageRates(households),
    ...(households.some(isStandIn) && { original: stageRates(households.filter((one) => !isStandIn(one))) }),
  };
}

/** Cases whose interview is accepted, and whether it is in the figures. */
async function acceptedCases(services: Omit<TaskServices, 'config' | 'keys'>, survey: Survey): Promise<AcceptedCases> {
  const { store, instruments, now } = services;
  const { key } = survey;
  const { id, version } = questionnaireOf(survey, instruments, dayOf(now()));
  const instrument = instruments.find(id, version)?.instrument;
  if (!instrument) throw new Problem('unknown-instrument');
  await deriveMissing(services, key);
  const joined = earlierVersionsOf(survey, instrument, instruments).filter(({ leftOut }) => leftOut.length === 0);
  const inFigures = new Set([version, ...joined.map((earlier) => earlier.version)]);
  const accepted = new Map<string, 'figures' | 'no-answers' | 'other-version'>();
  const versions = new Map((await store.derivedRules(key)).map((one) => [`${one.instrument} ${one.version}`, one]));
  for (const one of versions.values())
    for (let after: string | undefined; ; ) {
      const questionnaire = { id: one.instrument, version: one.version };
      const part = await store.derivedCases(key, questionnaire, { after, most: PART });
      for (const { unit, rows } of part) {
        const isJoined = one.instrument === id && inFigures.has(one.version);
        const counted = recordFrom(rows).answered ? 'figures' : 'no-answers';
        accepted.set(unit.caseId, isJoined ? counted : 'other-version');
      }
      after = part.at(-1)?.unit.caseId;
      if (after === undefined) break;
    }
  return accepted;
}

/** Each step with its units and with those that fall out before the next one: what is left is the next step. */
function stepsOf(
  households: readonly WeightedHousehold[],
  fates: readonly FateOfHousehold[],
): SampleAccountingReply['steps'] {
  const order = accountingStep.options;
  const reached = fates.map(({ last }) => order.indexOf(last));
  return order.map((step, index) => {
    if (step === 'dwellings') return dwellingsOf(households);
    const here = households.filter((_, row) => reached[row]! >= index);
    const reasonOf = new Map(households.map((one, row) => [one, fates[row]!.reason ?? '']));
    const leaving = households.filter((_, row) => reached[row] === index && index < order.length - 1);
    return { step, ...unitsOf(here), added: [], out: byReason(leaving, (one) => reasonOf.get(one)!) };
  });
}

/** The dwellings that were drawn; those that stand in for them, and further households, are added. */
function dwellingsOf(households: readonly WeightedHousehold[]): SampleAccountingReply['steps'][number] {
  const isFurther = ({ household: { caseId, dwelling } }: WeightedHousehold) => caseId !== dwelling;
  const drawn = households.filter((one) => !isFurther(one) && one.household.replaces === undefined);
  const others = households.filter((one) => isFurther(one) || one.household.replaces !== undefined);
  const step: AccountingStep = 'dwellings';
  const added = byReason(others, (one) => (isFurther(one) ? 'further-household' : 'stand-in'));
  return { step, ...unitsOf(drawn), added, out: [] };
}

function unitsOf(households: readonly WeightedHousehold[]): Units {
  return { n: households.length, weighted: households.reduce((sum, { weight }) => sum + weight, 0) };
}

function byReason(
  households: readonly WeightedHousehold[],
  reasonOf: (household: WeightedHousehold) => string,
): (Units & { reason: string })[] {
  return [...Map.groupBy(households, reasonOf)]
    .map(([reason, group]) => ({ reason, ...unitsOf(group) }))
    .sort((one, other) => (one.reason < other.reason ? -1 : 1));
}
