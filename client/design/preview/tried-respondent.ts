import { useContext, useSyncExternalStore } from 'react';
import type { Scenario } from '#questionnaires';
import { StandingContext } from '../standing.ts';
import type { RespondentState } from './preview-messages.ts';

/** Who is tried with a draft. The panes that show it come and go. */
interface Tried {
  /** As the frame said last. */
  readonly state?: RespondentState;
  /** Who is to be met once the preview is there. */
  readonly next?: Scenario;
  /** Id of the scenario with which the respondent was met. */
  readonly met?: string | undefined;
}

const NOBODY: Tried = {};

/** By draft, for as long as the page is there. */
const TRIED = new Map<string, Tried>();
const listeners = new Set<() => void>();

export function triedOf(draft: string): Tried {
  return TRIED.get(draft) ?? NOBODY;
}

function tell(draft: string, tried: Tried): void {
  TRIED.set(draft, tried);
  for (const listener of listeners) listener();
}

/** Says how the tried respondent of a draft stands. */
export function tellTried(draft: string, state: RespondentState): void {
  tell(draft, { ...triedOf(draft), state });
}

/** Says with which scenario the respondent was met; undefined for somebody new. */
export function tellMet(draft: string, met: string | undefined): void {
  const { state } = triedOf(draft);
  tell(draft, { ...(state && { state }), met });
}

/** Meets somebody in the preview of a draft, once it is there. */
export function meetNext(draft: string, next: Scenario): void {
  tell(draft, { ...triedOf(draft), next });
}

/** Whether somebody is to be met once the preview is there. */
export function useIsNext(): boolean {
  const draft = useContext(StandingContext)?.draft ?? '';
  return useSyncExternalStore(subscribe, () => triedOf(draft).next !== undefined);
}

/** How the tried respondent of the draft stands; undefined while nobody was tried with it. */
export function useTried(): RespondentState | undefined {
  const draft = useContext(StandingContext)?.draft ?? '';
  return useSyncExternalStore(subscribe, () => triedOf(draft).state);
}

/** Id of the scenario with which the respondent of the draft was met, or is met once the preview is there. */
export function useMet(): string | undefined {
  const draft = useContext(StandingContext)?.draft ?? '';
  return useSyncExternalStore(subscribe, () => metIn(triedOf(draft)));
}

/** Who was chosen last: a choice that waits for the preview is shown as chosen. */
function metIn({ next, met }: Tried): string | undefined {
  return next?.id ?? met;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
