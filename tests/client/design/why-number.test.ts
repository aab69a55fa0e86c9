import { expect, it } from 'vitest';
import { whyNumber } from '../../../client/design/publish/why-number.ts';
import { designPublishTexts } from '../../../client/text/design-publish/design-publish-texts.ts';

const beginning = {
  versions: [{ version: '1.1.1' }],
  from: { id: 'lacsi-2018-r1', version: '1.1.1' },
} as unknown as Parameters<typeof whyNumber>[1];

it('the reason of a number is that of the proposed one, which is named where another one was typed', () => {
  const say = (shown: string) =>
    whyNumber(designPublishTexts.en, beginning, { step: 'major', proposed: '2.0.0', shown });
  expect(say('2.0.0')).toMatch(/^Proposed because something breaks comparability with 1\.1\.1/);
  expect(say('1.2.0')).toMatch(/^You wrote a number other than 2\.0\.0, which was proposed\. Proposed because/);
});
