import {
  checkInterview,
  INCIDENT,
  type Instrument,
  isBySomebodyClose,
  type JournalEntry,
  type Submission,
  type Value,
  walkInterview,
} from '#questionnaires';
import type { SampleUnit } from '../../../server/model.ts';
import { planSimulation } from '../../../server/simulation/plan-simulation.ts';
import type { Household, SimulatedIncident } from '../../../server/simulation/population.ts';
import { type SeededRandom, seededRandom } from '../../../server/simulation/random.ts';
import { respondFor } from '../../../server/simulation/respondent.ts';

/** An interview with what it told in confidence, by name: yes or no. */
export interface ToldInterview {
  readonly unit: SampleUnit;
  readonly interviewer: string;
  readonly submission: Submission;
  /** When its bytes reach the server. */
  readonly arrivesAt: string;
  readonly secrets: ReadonlyMap<string, boolean>;
}

const ATTEMPTS = 20;
const FIRST_DAY = Date.parse('2026-08-03T14:00:00Z');
const MINUTE = 60_000;
const WORKING_DAY = 10 * 60 * MINUTE;

/**
 * Interviews of a synthetic sample in which everything sealed was decided by coins of its own: nothing open goes
 * together with it, so that whoever guesses it better than a coin has learnt it. Each interviewer goes from one
 * dwelling to the next, and an interview takes as long as it has answers. Of many incidents nobody knows the month, and
 * half of the warnings were not confirmed, so that the server holds some, in open and in sealed parts.
 *
 * @param interviewers who share the dwellings
 */
export function toldInterviews(
  instrument: Instrument,
  { cases, seed, interviewers }: { cases: number; seed: string; interviewers: readonly string[] },
): ToldInterview[] {
  const { units, households } = planSimulation(instrument, cases, seed);
  const ways = interviewers.map((interviewer) => ({ interviewer, at: FIRST_DAY, random: seededRandom(interviewer) }));
  const told = units.map((unit, place): ToldInterview => {
    const way = ways[place % ways.length]!;
    way.at += way.random.integer(15, 40) * MINUTE;
    if ((way.at - FIRST_DAY) % (24 * 60 * MINUTE) > WORKING_DAY) way.at += 24 * 60 * MINUTE - WORKING_DAY;
    const startedAt = new Date(way.at).toISOString();
    const submission = interview(instrument, unit, withSecrets(instrument, households.get(unit.caseId)!, unit.seed), {
      startedAt,
    });
    way.at = Date.parse(submission.events.at(-1)!.at);
    const { interviewer } = way;
    return {
      unit,
      interviewer,
      submission,
      arrivesAt: new Date(way.at).toISOString(),
      secrets: secretsOf(instrument, submission),
    };
  });
  return told.sort((a, b) => (a.arrivesAt < b.arrivesAt ? -1 : 1));
}

/** The household, to whose members coins send what is sealed, and assaults, most of which a partner does. */
function withSecrets({ crimes }: Instrument, household: Household, seed: string): Household {
  const coins = seededRandom(`${seed}/secrets`);
  const byCoin = crimes.filter(({ key, level, sensitive }) => {
    return level === 'person' && (sensitive?.sealed === true || key === 'assault');
  });
  return {
    ...household,
    persons: household.persons.map((person) => {
      const incidents = { ...person.incidents };
      for (const { key, sensitive } of byCoin) {
        delete incidents[key];
        // Not every incident is asked who did it.
        if (coins.chance(sensitive?.sealed ? 0.5 : 0.9))
          incidents[key] = Array.from({ length: coins.integer(1, 2) }, () => incidentOf(coins));
      }
      return { ...person, officialContact: true, incidents };
    }),
  };
}

const incidentOf = (coins: SeededRandom): SimulatedIncident => ({
  reported: coins.chance(0.3),
  policeInformed: coins.chance(0.3),
  fileOpened: coins.chance(0.5),
});

function interview(
  instrument: Instrument,
  unit: SampleUnit,
  household: Household,
  { startedAt }: { startedAt: string },
): Submission {
  const context = { caseId: unit.caseId, seed: unit.seed, startedAt };
  const sealedForms = new Set(
    instrument.forms
      .filter(({ repeat, sensitive }) => repeat === 'incidents' || sensitive?.sealed)
      .map(({ form }) => form),
  );
  const ofMembers = new Set(instrument.crimes.map(({ asked }) => asked?.ref));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const random = seededRandom(`${unit.seed}/open/${attempt}`);
    const coins = seededRandom(`${unit.seed}/sealed/${attempt}`);
    const openly = respondFor(household, random);
    const inConfidence = respondFor(household, coins);
    const walked = walkInterview(instrument, context, (question, answerTo): Value => {
      if (!sealedForms.has(question.form)) return openly(question, answerTo);
      if (question.name === 'of_relation' && question.crime === 'assault' && coins.chance(0.8)) return ['partner'];
      if (question.name === INCIDENT.month && coins.chance(0.5)) return 'dk';
      // Of crimes of any member the simulation knows nothing, and says that there were none.
      if (question.name.endsWith('_before')) return 'yes';
      if (ofMembers.has(question.name)) return coins.chance(0.5) ? 'yes' : 'no';
      const answer = inConfidence(question, answerTo);
      return question.name === 'of_relation' && isBySomebodyClose(answer) ? ['stranger'] : answer;
    });
    const isProper = checkInterview(instrument, walked, context).every(({ severity }) => severity === 'soft');
    if (!isProper) continue;
    const { id: instrumentId, version } = instrument.manifest;
    const id = 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => random.integer(0, 15).toString(16));
    const device = { id: `tablet of ${unit.caseId}`, time: startedAt };
    const confirmed = walked.events.filter(({ kind }) => kind !== 'confirm' || coins.chance(0.5));
    const events = remarkedOn(confirmed, (form) => (sealedForms.has(form.split('.')[0]!) ? coins : random));
    const { answers } = walked;
    return { id, caseId: unit.caseId, instrument: instrumentId, version, answers, events, device };
  }
  throw new Error(`case ${unit.caseId}: no interview without a hard edit in ${ATTEMPTS} attempts`);
}

/** With what the interviewer noted beside questions, and flagged: now and then, by the coins of the form. */
function remarkedOn(events: Submission['events'], coinsOf: (form: string) => SeededRandom): JournalEntry[] {
  const remarked = events.flatMap((event) => {
    const coins = coinsOf(event.form);
    // Not one word: those tell rows apart.
    const remark = (kind: 'comment' | 'flag') => ({ ...event, kind, value: '? '.repeat(coins.integer(2, 15)).trim() });
    if (event.kind !== 'answer' || event.value === null) return [event];
    return [event, ...(coins.chance(0.05) ? [remark('comment')] : []), ...(coins.chance(0.05) ? [remark('flag')] : [])];
  });
  return remarked.map((event, place) => ({ ...event, seq: place + 1 }));
}

/** Everything that an interview may say yes to and that the questionnaire seals, whatever that is. */
function secretsOf(instrument: Instrument, { answers }: Submission): Map<string, boolean> {
  const secrets = new Map<string, boolean>();
  const forms = Object.entries(answers);
  const told = (name: string) => forms.some(([, form]) => form[name] === 'yes');
  for (const { key, inUse, sensitive, asked } of instrument.crimes) {
    if (inUse && sensitive?.sealed) secrets.set(`crime: ${key}`, told(asked?.ref ?? `${key}_ref`));
  }
  for (const { form, sensitive, screens } of instrument.forms) {
    if (!sensitive?.sealed) continue;
    for (const { questions } of screens)
      for (const { name } of questions) if (!name.includes('[')) secrets.set(`${form}: ${name}`, told(name));
  }
  const byPartner = forms.filter(([, { of_relation: relation }]) => isBySomebodyClose(relation));
  secrets.set(
    'partner: assault',
    byPartner.some(([key]) => key.includes('.assault.')),
  );
  const sealedForms = forms.filter(([key]) => {
    const [name, crime] = key.split('.');
    const isSealed = (each: { sensitive?: { sealed?: boolean } } | undefined) => each?.sensitive?.sealed === true;
    return (
      isSealed(instrument.forms.find(({ form }) => form === name)) ||
      isSealed(instrument.crimes.find(({ key: k }) => k === crime))
    );
  });
  secrets.set('many forms of sealed crimes', sealedForms.length > 16);
  return secrets;
}
