import { useEffect, useMemo } from 'react';
import type { CaseReply } from '#contract';
import { useBringsQuestionnaires, useQuestionnairesHere } from '../../offline/questionnaires/use-questionnaires.ts';
import { sayKeptQuestionnaires } from './kept-versions-said.ts';
import type { CasesEdition } from './use-cases.ts';
import type { Device } from './use-device.ts';

/**
 * Brings the questionnaires of the cases to the tablet, and those with which interviews are begun from a later day on,
 * and says to the server which are here.
 */
export function useVersionsOnTablet(
  cases: readonly CaseReply[] | undefined,
  editions: readonly CasesEdition[],
  { journal, drafts }: Device,
): void {
  const needed = useMemo(
    () => cases && [...cases, ...editions.flatMap(({ coming }) => coming ?? [])],
    [cases, editions],
  );
  useBringsQuestionnaires(needed);
  const here = useQuestionnairesHere();
  const device = journal?.keys.deviceId;
  useEffect(() => {
    if (device === undefined || !here || !cases) return;
    // Who leads the fieldwork learns it the next time; the work here does not wait for it.
    sayKeptQuestionnaires(device, drafts, cases).catch(() => undefined);
  }, [device, here, cases, drafts]);
}
