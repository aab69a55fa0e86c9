import { beforeAll, describe, expect, it } from 'vitest';
import { parseInstrument } from '#questionnaires';
import { instrumentsOf } from '../../server/instruments/load-instruments.ts';
import { SURVEY, startApi } from '../server/api.ts';
import type { Json } from '../support/changed-instrument.ts';
import { askEverything } from '../support/curious/ask-everything.ts';
import { type Guess, guesser } from '../support/curious/guess.ts';
import { toldInterviews } from '../support/curious/told-interviews.ts';
import { endpointsOfSupervisors, WAYS_IN } from '../support/curious/ways-in.ts';
import { instrumentFiles } from '../support/instrument-files.ts';

const CASES = Number(process.env.CURIOUS_CASES ?? 2000);
const SLOW = Number(process.env.CURIOUS_SLOW ?? 200);

/** Further from 0.5 than a guess comes by chance: 2,000 coins have a standard error of 0.013. */
const CHANCE = { low: 0.45, high: 0.55 };

/** The questionnaire with everything that it can ask. */
function everyPack() {
  const files: Json = instrumentFiles('lacsi-2018-r1');
  for (const pack of files['manifest.json'].packs) pack.active = true;
  return { instrument: parseInstrument(files), files };
}

describe('a supervisor who asks everything', () => {
  const guesses = new Map<string, Guess>();
  beforeAll(async () => {
    const published = everyPack();
    const told = toldInterviews(published.instrument, { cases: CASES, seed: 'curious', interviewers: ['ana', 'luis'] });
    const t = performance.now();
    const api = await startApi({ instruments: instrumentsOf([published]) });
    const act = { by: 'test', at: '2026-08-01T12:00:00.000Z' };
    await api.store.importSampleUnits(
      SURVEY,
      told.map(({ unit }) => unit),
      [],
      act,
    );
    for (const interviewer of ['ana', 'luis']) {
      const own = told.filter((each) => each.interviewer === interviewer).map(({ unit }) => unit.caseId);
      await api.store.assign(SURVEY, own, interviewer, act);
    }
    const observed = await askEverything(api, told, { slowCases: SLOW });
    console.log('asked', performance.now() - t, Math.max(...observed.map((o) => o.size)));
    await api.close();
    const guess = guesser(observed);
    for (const name of told[0]!.secrets.keys()) {
      const truth = told.map(({ secrets }) => secrets.get(name) === true);
      const share = truth.filter(Boolean).length / truth.length;
      if (share >= 0.15 && share <= 0.85) guesses.set(name, guess(truth));
    }
    console.log('done', performance.now() - t);
    for (const [name, g] of guesses)
      console.log(name.padEnd(45), g.best.toFixed(3), g.model.toFixed(3), g.observation.slice(0, 150));
  }, 1_200_000);

  it('has a way into every endpoint that the account may call', () => {
    expect(
      endpointsOfSupervisors()
        .map(({ name }) => name)
        .filter((name) => !Object.hasOwn(WAYS_IN, name)),
    ).toEqual([]);
  });

  it('guesses nothing that was told in confidence better than a coin', () => {
    for (const [name, { best, model }] of guesses) {
      expect(best, name).toBeGreaterThan(CHANCE.low);
      expect(best, name).toBeLessThan(CHANCE.high);
      expect(model, name).toBeGreaterThan(CHANCE.low);
      expect(model, name).toBeLessThan(CHANCE.high);
    }
  });
});
