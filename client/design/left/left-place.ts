import type { Path } from '#questionnaires';
import type { LeftKind } from '../../text/design/design-texts.ts';

const KINDS: readonly LeftKind[] = ['json', 'comment', 'crime', 'name', 'choices', 'setting', 'reason'];

/** A place where somebody types what is no change at once. */
export interface LeftPlace {
  readonly kind: LeftKind;
  /** What it is about. */
  readonly at: Path;
}

export function keyOfLeft({ kind, at }: LeftPlace): string {
  return [kind, ...at].join('\n');
}

/** @returns undefined for what another program wrote */
export function placeOfLeft(key: string): LeftPlace | undefined {
  const [kind, ...at] = key.split('\n');
  const known = KINDS.find((each) => each === kind);
  return known && { kind: known, at };
}
