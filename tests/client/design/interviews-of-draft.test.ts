import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftFiles, ManyRespondents } from '#questionnaires';
import { interviewsOfDraft } from '../../../client/design/scenarios/interviews-of-draft.ts';
import type { FromInterviews, ToInterviews } from '../../../client/design/scenarios/scenario-messages.ts';

const NO_ROUTES = { forms: [], places: [], isProved: true };

/** A thread that notes what it is told, and says what the test says. */
function noted() {
  const told: ToInterviews[] = [];
  let ended = 0;
  const thread = {
    onmessage: null as ((event: MessageEvent<FromInterviews>) => void) | null,
    postMessage: (message: ToInterviews) => void told.push(message),
    terminate: () => {
      ended += 1;
    },
  };
  const say = (data: FromInterviews) => thread.onmessage?.({ data } as MessageEvent<FromInterviews>);
  return { told, thread, say, ended: () => ended };
}

describe('the interviews of a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const first: DraftFiles = { 'a.json': 1, 'b.json': 2 };
  const second: DraftFiles = { 'a.json': 1, 'b.json': 3 };

  it('are sent what changed, once somebody pauses, and what is of an earlier draft is passed over', () => {
    const { told, thread, say } = noted();
    const interviews = interviewsOfDraft(() => thread);
    interviews.see(first);
    vi.runAllTimers();
    interviews.see({ 'a.json': 1 });
    interviews.see(second);
    vi.runAllTimers();
    expect(told).toEqual([
      { kind: 'files', id: 1, changed: first },
      { kind: 'rest' },
      { kind: 'files', id: 2, changed: { 'b.json': 3 } },
    ]);
    say({ kind: 'runs', of: 1, runs: [], ...NO_ROUTES });
    expect(interviews.said().runs).toBeUndefined();
    say({ kind: 'runs', of: 2, runs: [], ...NO_ROUTES });
    expect(interviews.said()).toMatchObject({ of: second, isProved: true });
  });

  it('rest while somebody changes the draft, and go on once it is as it was', () => {
    const { told, thread, say } = noted();
    const interviews = interviewsOfDraft(() => thread);
    interviews.see(first);
    vi.runAllTimers();
    interviews.see(second);
    interviews.see(first);
    vi.runAllTimers();
    expect(told.map(({ kind }) => kind)).toEqual(['files', 'rest', 'files']);
    say({ kind: 'runs', of: 2, runs: [], ...NO_ROUTES });
    expect(interviews.said()).toMatchObject({ of: first, runs: new Map() });
  });

  it('wait while somebody scrolls, and go on a moment after', () => {
    const { told, thread } = noted();
    const interviews = interviewsOfDraft(() => thread);
    interviews.makeWay();
    interviews.see(first);
    vi.runAllTimers();
    for (let move = 0; move < 5; move += 1) {
      interviews.makeWay();
      vi.advanceTimersByTime(100);
    }
    expect(told.map(({ kind }) => kind)).toEqual(['files', 'wait']);
    vi.runAllTimers();
    expect(told.map(({ kind }) => kind)).toEqual(['files', 'wait', 'go-on']);
  });

  it('ask again for the routes that are shown when these change', () => {
    const { told, thread, say } = noted();
    const interviews = interviewsOfDraft(() => thread);
    interviews.askUnwalked('roster', 'es');
    interviews.see(first);
    vi.runAllTimers();
    say({ kind: 'runs', of: 1, runs: [], ...NO_ROUTES });
    say({ kind: 'routes', ...NO_ROUTES });
    expect(told.filter(({ kind }) => kind === 'unwalked')).toHaveLength(2);
  });

  it('are of the draft as it is where somebody asks, and stay stopped whatever is still on the way', () => {
    const { told, thread, say } = noted();
    const interviews = interviewsOfDraft(() => thread);
    interviews.see(first);
    interviews.interviewMany(1000, 'es');
    expect(told.map(({ kind }) => kind)).toEqual(['files', 'many']);
    const so = { interviews: 25 } as ManyRespondents;
    say({ kind: 'many', of: 1, so, isOver: false });
    expect(interviews.said()).toMatchObject({ many: so, manyOf: first, isInterviewing: true });
    interviews.stop();
    say({ kind: 'many', of: 1, so: { ...so, interviews: 50 }, isOver: false });
    expect(interviews.said()).toMatchObject({ many: so, isInterviewing: false });
    interviews.interviewMany(1000, 'es');
    say({ kind: 'many', of: 1, so, isOver: true });
    expect(interviews.said()).toMatchObject({ many: undefined, isInterviewing: true });
  });

  it('end with their thread', () => {
    const { thread, ended } = noted();
    const interviews = interviewsOfDraft(() => thread);
    interviews.see(first);
    vi.runAllTimers();
    interviews.end();
    expect(ended()).toBe(1);
  });
});
