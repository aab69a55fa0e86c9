import { describe, expect, it } from 'vitest';
import { diffInstruments, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import type { Json } from '../../support/mutations/mutation.ts';

/** What is said when the condition of a question becomes another one. */
function told(name: string, condition: string, before?: string): string[] {
  const version = (written: string | undefined) => {
    const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
    const perception = files['modules/perception.json'] as { screens: { questions: Json[] }[] };
    const question = perception.screens.flatMap(({ questions }) => questions).find((one) => one.name === name)!;
    if (written !== undefined) question.visibleIf = written;
    return parseInstrument(files);
  };
  return diffInstruments(version(before), version(condition)).map(({ verdict, because }) => `${verdict} ${because}`);
}

const QUESTION = 'walk_alone_day';

describe('a condition that is written in another way is no change', () => {
  it.each([
    ["{walk_alone_night} = 'safe'", "!({walk_alone_night} != 'safe')"],
    ["{walk_alone_night} = 'safe'", "{walk_alone_night} = 'safe' and {walk_alone_night} notempty"],
    ["{walk_alone_night} = 'safe' or {walk_alone_night} = 'unsafe'", "{walk_alone_night} anyof ['safe', 'unsafe']"],
    [
      "!({walk_alone_night} = 'safe' or {selected_age} > 60)",
      "!({walk_alone_night} = 'safe') and !({selected_age} > 60)",
    ],
    ['{selected_age} > 17', '{selected_age} >= 18'],
  ])('%s: %s', (before, after) => {
    expect(told(QUESTION, after, before)).toEqual([]);
    expect(told(QUESTION, before, after)).toEqual([]);
  });
});

describe('a condition that lets more people in', () => {
  it('is safe, whichever way it is written, and the way back is not', () => {
    const [one, all] = ["{walk_alone_night} = 'safe'", '{walk_alone_night} notempty'];
    expect(told(QUESTION, all, one)).toEqual([expect.stringMatching(/^safe /)]);
    expect(told(QUESTION, one, all)).toEqual([expect.stringMatching(/^breaks /)]);
    expect(told(QUESTION, '{selected_age} >= 20', '{selected_age} > 17')).toEqual([expect.stringMatching(/^breaks /)]);
  });
});
