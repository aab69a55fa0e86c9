import type { CodingBody, CodingRound } from '#contract';
import { iccsCodesOf } from '#questionnaires';
import { crimesToChoose } from '../coding/check-coding.ts';
import { type CodingDesk, codingDesks } from '../coding/coding-desk.ts';
import type { IncidentForCoder } from '../coding/incidents-for-coder.ts';
import { bringUpToDate } from '../derivation/derive-missing.ts';
import type { Account } from '../model.ts';
import type { Services } from '../services.ts';
import { CODERS } from './demo-accounts.ts';

/** Of the incidents that one person codes, one in so many is coded; the others are left for who tries the program. */
const CODED_EVERY = 4;
/** Of those that two code, the first and then one in so many is coded otherwise by the second coder. */
const DIFFERS_EVERY = 8;
/** The last one in so many of them waits for a second coder. */
const WAITS_EVERY = 5;

/**
 * Two coders work at the desk as people do. They confirm what the rules derive, and the second one gives some
 * incidents another code: the two agree on most, and a third person has something to settle.
 */
export async function codeIncidents(services: Services, survey: string): Promise<void> {
  const { store } = services;
  const desk = codingDesks(services, (key) => bringUpToDate(services, key))((await store.survey(survey))!);
  const first = await accountOf(services, CODERS.first.user);
  const second = await accountOf(services, CODERS.second.user);

  // Who codes twice is drawn anew whenever the demonstration is made; a coder's own order is drawn too.
  const incidents = (await desk.incidents(first))
    .filter(({ iccs }) => iccs !== '')
    .sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  const codedTwice = incidents.filter(({ needsSecondCoder }) => needsSecondCoder);
  const codedOnce = incidents.filter(({ needsSecondCoder }) => !needsSecondCoder);
  const confirmed = [...codedTwice, ...codedOnce.filter((_, place) => place % CODED_EVERY === 0)];
  for (const incident of confirmed) await code(desk, first, incident, { round: 'first', ...asDerived(incident) });
  for (const [place, incident] of codedTwice.entries()) {
    if (place % WAITS_EVERY === WAITS_EVERY - 1) continue;
    const decision = place % DIFFERS_EVERY === 0 ? otherwise(incident) : asDerived(incident);
    await code(desk, second, incident, { round: 'second', ...decision });
  }
}

type Decision = Pick<Extract<CodingBody, { outcome: 'crime' }>, 'outcome' | 'crimeCoded' | 'iccs'>;

async function accountOf({ store }: Services, user: string): Promise<Account> {
  return (await store.findUser(user))!.account;
}

async function code(
  desk: CodingDesk,
  coder: Account,
  { publicName, basis }: IncidentForCoder,
  decided: Decision & { round: CodingRound },
): Promise<void> {
  await desk.code(coder, publicName, { basis, ...decided }, { list: 'to_code' });
}

function asDerived({ crime, iccs }: IncidentForCoder): Decision {
  return { outcome: 'crime', crimeCoded: crime, iccs };
}

/** Another code of the same crime or, where it has one only, another crime of its level. */
function otherwise({ instrument, level, crime, iccs }: IncidentForCoder): Decision {
  const choices = crimesToChoose(instrument, level).flatMap((choice) =>
    iccsCodesOf(choice).map((other): Decision => ({ outcome: 'crime', crimeCoded: choice.key, iccs: other })),
  );
  const others = choices.filter((choice) => choice.iccs !== iccs);
  return others.find((choice) => choice.crimeCoded === crime) ?? others[0]!;
}
