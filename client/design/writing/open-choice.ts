import { use } from 'react';
import type { EditRefused } from '#questionnaires';
import { isSamePath } from '../draft/draft-state.ts';
import { ConflictsContext } from '../standing.ts';

/** Where the choices are on the page. */
export const CHOICES_ID = 'draft-choices';

/** Whether what was refused waits for the person's choice. */
export function useIsOpen(refusal: EditRefused | undefined): boolean {
  const conflicts = use(ConflictsContext);
  return refusal !== undefined && conflicts.some(({ at }) => isSamePath(at, refusal.at));
}
