import { useCallback, useMemo, useState } from 'react';
import type { CaseReply, VisitBody } from '#contract';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import { type CaseInEdition, caseKey } from '../cases/case-in-edition.ts';
import type { VisitToCase } from '../visits/visit-log.ts';
import { practiceCases, practiceContact } from './practice-cases.ts';

/** Made-up cases, and what was tried there: in memory, until the page is left. */
export interface Practice {
  readonly cases: readonly CaseReply[];
  readonly contactOf: (chosen: CaseReply) => ReturnType<typeof practiceContact>;
  readonly visitsTo: (chosen: CaseInEdition) => readonly VisitToCase[];
  readonly add: (visit: VisitBody) => Promise<void>;
}

/** @param cases the person's own, whose questionnaire the made-up ones have; without any there are none */
export function usePractice(cases: readonly CaseReply[] | undefined): Practice {
  const { practice: words } = useTexts(visitTexts);
  const [visits, setVisits] = useState<readonly VisitToCase[]>([]);
  const [first] = cases ?? [];
  const { instrument, version } = first ?? {};
  const madeUp = useMemo(
    () => (instrument !== undefined && version !== undefined ? practiceCases({ instrument, version }, words) : []),
    [instrument, version, words],
  );
  const add = useCallback(async ({ ended: _, ...visit }: VisitBody) => {
    setVisits((before) => [...before, { id: crypto.randomUUID(), ...visit }]);
  }, []);
  return {
    cases: madeUp,
    contactOf: (chosen) => practiceContact(chosen, words),
    visitsTo: (chosen) => visits.filter((visit) => caseKey(visit) === caseKey(chosen)),
    add,
  };
}
