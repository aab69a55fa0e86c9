import type { Runs } from '../runs/runs.ts';
import type { Store } from '../storage/store.ts';
import { bringUpToDate } from './derive-missing.ts';

/** Interviews come in crowds: they are derived together, a moment after the first. */
const SHORTEST_WAIT_MS = 2_000;
/** A large edition takes longer to look through, so it is looked through less often. */
const WAIT_PER_RUN = 10;

/** Derives an edition a moment after something in it changed, at most one at a time. */
export interface DeriveSoon {
  changed(survey: string): void;
  stop(): void;
}

export function deriveSoon(
  services: { store: Pick<Store, 'revision'>; runs: Pick<Runs, 'run'> },
  log: (line: string) => void,
): DeriveSoon {
  const waiting = new Map<string, NodeJS.Timeout>();
  /** Being derived, and whether something changed since that began: beside it the same would be derived twice. */
  const underWay = new Map<string, boolean>();
  let wait = SHORTEST_WAIT_MS;
  let isOver = false;

  async function derive(survey: string): Promise<void> {
    const began = performance.now();
    underWay.set(survey, false);
    try {
      await bringUpToDate(services, survey);
    } catch (error) {
      // Whoever asks for figures derives what is missing; here it only comes earlier.
      log(`derive ${error instanceof Error ? error.name : 'failed'}`);
    }
    wait = Math.max(SHORTEST_WAIT_MS, WAIT_PER_RUN * (performance.now() - began));
    const isChanged = underWay.get(survey);
    underWay.delete(survey);
    if (isChanged) changed(survey);
  }

  function changed(survey: string): void {
    if (isOver || waiting.has(survey)) return;
    if (underWay.has(survey)) {
      underWay.set(survey, true);
      return;
    }
    const timer = setTimeout(() => {
      waiting.delete(survey);
      void derive(survey);
    }, wait);
    waiting.set(survey, timer.unref());
  }

  return {
    changed,
    stop() {
      isOver = true;
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}

/** The store, which says of which edition other interviews or codings count from now on. */
export function tellingStore(store: Store, changed: (survey: string) => void): Store {
  return {
    ...store,
    async receiveSubmission(received) {
      const outcome = await store.receiveSubmission(received);
      const isNew = !outcome.again && outcome.receipt.status === 'accepted';
      if (isNew && received.survey !== undefined) changed(received.survey);
      return outcome;
    },
    async review(decision, act) {
      const outcome = await store.review(decision, act);
      const survey = outcome === 'reviewed' ? (await store.submission(decision.key))?.survey : undefined;
      if (survey !== undefined) changed(survey);
      return outcome;
    },
    async recheck(key, found, act) {
      const outcome = await store.recheck(key, found, act);
      if (outcome === 'rechecked' && found.survey !== undefined) changed(found.survey);
      return outcome;
    },
    async addCoding(survey, coding) {
      const result = await store.addCoding(survey, coding);
      if (result === 'coded') changed(survey);
      return result;
    },
  };
}
