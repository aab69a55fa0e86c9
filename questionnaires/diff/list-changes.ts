import type { Instrument } from '../instrument/instrument.ts';
import { textsIn } from '../instrument/text.ts';
import type { Change } from './change.ts';
import { orderChanges } from './form-changes.ts';

/** Answers that lists gained, lost or show in another order. */
export function listChanges(before: Instrument, after: Instrument): Change[] {
  // States of the manifest are told by themselves.
  const lists = [...new Set([...Object.keys(before.lists), ...Object.keys(after.lists)])].filter(
    (list) => list !== 'state' || after.manifest.states.length === 0,
  );
  return lists.flatMap((list): Change[] => {
    const [old, recent] = [before.lists[list], after.lists[list]];
    const users = askedWith(recent === undefined ? before : after, list);
    const subject = `The list ${list}${users === '' ? '' : ` of ${users}`}`;
    const change = (sentence: string): Change => ({
      ...{ kind: 'options', subject: list, sentence: `${subject} ${sentence}.`, before: old, after: recent },
    });
    if (!recent) return [change('is gone')];
    if (!old) return [change(`is new: ${recent.join(', ')}`)];
    return [
      ...recent
        .filter((code) => !old.includes(code))
        .map((code) => change(`now offers ${labelled(after, list, code)}`)),
      ...old
        .filter((code) => !recent.includes(code))
        .map((code) => ({
          ...change(`no longer offers ${labelled(before, list, code)}`),
          breaksComparability: true as const,
        })),
      ...orderChanges(old, recent, `in the list ${list} `).map(
        (moved): Change => ({ ...moved, kind: 'options', subject: list, sentence: moved.sentence }),
      ),
    ];
  });
}

function labelled(instrument: Instrument, list: string, code: string): string {
  const label = textsIn(instrument, 'en').choices[list]?.[code];
  return label === undefined ? code : `“${label}” (${code})`;
}

function askedWith({ forms }: Instrument, list: string): string {
  return forms
    .flatMap(({ screens }) => screens.flatMap(({ questions }) => questions))
    .filter(({ choices }) => choices === list)
    .map(({ name }) => name)
    .join(', ');
}
