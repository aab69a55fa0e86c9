import { beforeAll, describe, expect, it } from 'vitest';
import { parseInstrument } from '#questionnaires';
import { catalogueOf } from '../../server/instruments/catalogue.ts';
import { SURVEY, startApi } from '../server/api.ts';
import type { Json } from '../support/changed-instrument.ts';
import { askEverything } from '../support/curious/ask-everything.ts';
import { type Guess, guesser } from '../support/curious/guess.ts';
import { type ToldInterview, toldInterviews } from '../support/curious/told-interviews.ts';
import { instrumentFiles } from '../support/instrument-files.ts';

const CASES = 2_000;
const INTERVIEWERS = ['ana', 'luis'];

/** Guesses of 2,000 coins have a standard error of 0.013. */
const CHANCE = { low: 0.45, high: 0.55 };

/** What everybody says, or nobody, is no secret. */
const SECRET = { least: 0.25, most: 0.75 };

/** The questionnaire with everything that it can ask. */
function everyPack() {
  const files: Json = instrumentFiles('lacsi-2018-r1');
  for (const pack of files['manifest.json'].packs) pack.active = true;
  return { instrument: parseInstrument(files), files };
}

/** Of each sealed crime and form the answer that is most in the balance, and how well it is guessed. */
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

describe('a supervisor who asks everything', () => {
  const published = everyPack();
  let guesses = new Map<string, Guess>();

  beforeAll(async () => {
    const told = toldInterviews(published.instrument, { cases: CASES, seed: 'curious', interviewers: INTERVIEWERS });
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
    guesses = guessSecrets(told, guesser(await askEverything(api, told)));
    await api.close();
  }, 1_800_000);

  it('is curious about whatever the questionnaire seals', () => {
    const sealed = published.instrument.crimes.filter(({ inUse, sensitive }) => inUse && sensitive?.sealed);
    expect(sealed.length).toBeGreaterThan(5);
    for (const { key } of sealed) expect([...guesses.keys()]).toContain(`crime: ${key}`);
    for (const name of ['partner: assault', 'screeners_members', 'pack_firearm', 'pack_sexual'])
      expect([...guesses.keys()]).toContain(name);
  });

  it('guesses nothing that was told in confidence better than a coin', () => {
    const better = Array.from(guesses, ([name, { best, model, observation }]) => ({ name, best, model, observation }));
    const isChance = (area: number) => area >= CHANCE.low && area <= CHANCE.high;
    expect(better.filter(({ best, model }) => !isChance(best) || !isChance(model))).toEqual([]);
  });
});
