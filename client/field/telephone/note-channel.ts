import type { VisitChannel } from '#contract';
import type { Instrument } from '#questionnaires';
import type { Draft } from '../journal/draft.ts';
import { careOf, STEPS } from '../session/care.ts';
import { deviceInstant } from '../session/device-instant.ts';

/** Records through which channel an interview goes on, where its journal says another one. */
export function noteChannel(
  draft: Pick<Draft, 'head' | 'entries' | 'append'>,
  { instrument, channel, now }: { instrument: Instrument; channel: VisitChannel; now: Date },
): void {
  const { held, isByPhone } = careOf(draft.entries, draft.head.sealed?.through);
  const isCalled = channel === 'telephone';
  if (held || isCalled === isByPhone) return;
  const form = instrument.manifest.chain[0]!;
  const name = isCalled ? STEPS.phone : STEPS.inPerson;
  draft.append([{ kind: 'position', form, name, value: null, at: deviceInstant(now) }]);
}
