import { type Instrument, parseInstrument } from '#questionnaires';
import { catalogueOf } from '../../../server/instruments/catalogue.ts';
import { SURVEY, startApi } from '../../server/api.ts';
import type { Json } from '../changed-instrument.ts';
import { instrumentFiles } from '../instrument-files.ts';
import { askEverything } from './ask-everything.ts';
import { type Guess, guesser } from './guess.ts';
import { type ToldInterview, toldInterviews } from './told-interviews.ts';

const INTERVIEWERS = ['ana', 'luis'];

/** What everybody says, or nobody, is no secret. */
const SECRET = { least: 0.25, most: 0.75 };

/** How far a coin's area under the curve is from 0.5 at most with so many cases: nearly four standard errors. */
const COIN = { cases: 2_000, distance: 0.05 };

export interface CuriousGuesses {
  readonly instrument: Instrument;
  /** Of each sealed crime and form the answer that is most in the balance, and how well it is guessed. */
  readonly guesses: ReadonlyMap<string, Guess>;
}

/** Between what areas a guess is no better than a coin; the fewer cases, the wider. */
export function chanceOf(cases: number): { readonly low: number; readonly high: number } {
  const distance = COIN.distance * Math.sqrt(COIN.cases / cases);
  return { low: 0.5 - distance, high: 0.5 + distance };
}

/** Interviews with every optional module, and what a supervisor who asks everything guesses of what they seal. */
export async function guessAll(cases: number): Promise<CuriousGuesses> {
  const published = everyPack();
  const told = toldInterviews(published.instrument, { cases, seed: 'curious', interviewers: INTERVIEWERS });
  const api = await startApi({ instruments: catalogueOf([{ ...published, ...published.instrument.manifest }]) });
  const act = { by: 'test', at: '2026-08-01T12:00:00.000Z' };
  const units = told.map(({ unit }) => unit);
  await api.store.importSampleUnits(SURVEY, units, [], act);
  for (const user of INTERVIEWERS) {
    const own = told.filter(({ interviewer }) => interviewer === user);
    await api.store.assign(
      SURVEY,
      own.map(({ unit }) => unit.caseId),
      user,
      act,
    );
  }
  const guesses = guessSecrets(told, guesser(await askEverything(api, told)));
  await api.close();
  return { instrument: published.instrument, guesses };
}

/** The questionnaire with everything that it can ask. */
function everyPack() {
  const files: Json = instrumentFiles('lacsi-2018-r1');
  for (const pack of files['manifest.json'].packs) pack.active = true;
  return { instrument: parseInstrument(files), files };
}

function guessSecrets(told: readonly ToldInterview[], guess: (truth: readonly boolean[]) => Guess): Map<string, Guess> {
  const balanced = new Map<string, { truth: boolean[]; distance: number }>();
  for (const name of told[0]!.secrets.keys()) {
    const truth = told.map(({ secrets }) => secrets.get(name) === true);
    const share = truth.filter(Boolean).length / truth.length;
    if (share < SECRET.least || share > SECRET.most) continue;
    const [part = ''] = name.split(': ');
    const key = part === 'crime' || part === 'partner' ? name : part;
    const distance = Math.abs(share - 0.5);
    if (distance < (balanced.get(key)?.distance ?? 1)) balanced.set(key, { truth, distance });
  }
  return new Map(Array.from(balanced, ([name, { truth }]) => [name, guess(truth)]));
}
