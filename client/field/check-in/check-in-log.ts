import type { CheckInBody } from '#contract';
import { getFromPocket, type PocketOwner, putInPocket } from '../vault/pocket.ts';

/** A check-in on the device, and the state of it that the server has. */
export interface KeptCheckIn {
  id: string;
  state: CheckInBody;
  sent?: CheckInBody;
}

/** Tells the server how a check-in stands; false when it did not hear it. */
export type TellCheckIn = (id: string, state: CheckInBody) => Promise<boolean>;

const NAME = 'check-ins';

export async function keptCheckIns(owner: PocketOwner): Promise<KeptCheckIn[]> {
  return (await getFromPocket<KeptCheckIn[]>(owner, NAME)) ?? [];
}

/** Keeps a state in place of the one before, and lets go of those that are over and known to the server. */
export async function keepCheckIn(owner: PocketOwner, changed: KeptCheckIn): Promise<void> {
  const others = (await keptCheckIns(owner)).filter(({ id }) => id !== changed.id);
  await putInPocket(owner, NAME, [...others, changed].filter(isOfUse));
}

/** The one that somebody is in now; undefined outside. */
export function runningCheckIn(kept: readonly KeptCheckIn[]): KeptCheckIn | undefined {
  return kept.findLast(({ state }) => !state.ended);
}

/** Tells the server what it does not know yet, until it does not hear. */
export async function tellCheckIns(owner: PocketOwner, tell: TellCheckIn): Promise<void> {
  for (const { id, state } of (await keptCheckIns(owner)).filter(isUntold)) {
    if (!(await tell(id, state))) return;
    const now = (await keptCheckIns(owner)).find((one) => one.id === id);
    if (now) await keepCheckIn(owner, { ...now, sent: state });
  }
}

function isUntold({ state, sent }: KeptCheckIn): boolean {
  return JSON.stringify(state) !== JSON.stringify(sent);
}

function isOfUse(kept: KeptCheckIn): boolean {
  return !kept.state.ended || isUntold(kept);
}
