import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { NEXT_SURVEY_STATES, type SurveyReply, surveyState } from '#contract';
import { EditionStateTag } from '../../../client/components/EditionStateTag.tsx';
import { defaultEdition, hrefInEdition } from '../../../client/shell/editions/choose-edition.ts';
import { movesFrom } from '../../../client/shell/editions/state-moves.ts';
import { readAddress } from '../../../client/shell/use-address.ts';
import { drawn, named, textIn } from '../elements.ts';

const edition = (key: string, state: SurveyReply['state']): SurveyReply => ({
  key,
  title: { es: key },
  instrument: { id: 'lacsi-2018-r1', versions: ['1.0.0'] },
  state,
  createdAt: '2026-11-24T15:00:00.000Z',
});

describe('the edition of an address that names none', () => {
  it('is the newest in the field, else the newest', () => {
    const next = edition('enviz-2027', 'preparing');
    const current = edition('enviz-2026', 'field');
    const before = edition('enviz-2025', 'field');
    expect(defaultEdition([next, current, before])).toBe(current);
    expect(defaultEdition([next, edition('enviz-2025', 'closed')])).toBe(next);
    expect(defaultEdition([])).toBeUndefined();
  });
});

describe('the way to another edition', () => {
  const inOther = (hash: string) => hrefInEdition(readAddress(hash), 'enviz-2025');

  it('leads to the same page with the same filters', () => {
    expect(inOther('#/edition/enviz-2026/submissions?status=held')).toBe(
      '#/edition/enviz-2025/submissions?status=held',
    );
    expect(inOther('#/edition/enviz-2026')).toBe('#/edition/enviz-2025');
  });

  it('leaves behind what is open on the page and how far a list was read', () => {
    expect(inOther('#/edition/enviz-2026/submissions/17')).toBe('#/edition/enviz-2025/submissions');
    expect(inOther('#/edition/enviz-2026/submissions?status=held&page=2')).toBe(
      '#/edition/enviz-2025/submissions?status=held',
    );
    expect(inOther('#/edition/enviz-2026/sample?page=2')).toBe('#/edition/enviz-2025/sample');
  });
});

describe('where an edition stands', () => {
  it('is said by a shape and a word, never by colour alone', () => {
    const tags = surveyState.options.map((state) => drawn(createElement(EditionStateTag, { state })));
    expect(tags.map(textIn)).toEqual(['En preparación', 'En campo', 'Cerrada', 'Publicada']);
    const shapes = tags.map((tag) => named(tag, 'svg')[0]!.attributes.class);
    expect(new Set(shapes).size).toBe(surveyState.options.length);
  });

  it('has a way on with a sentence of its own wherever the contract has one', () => {
    expect(movesFrom('preparing')).toEqual([{ move: 'start', to: 'field' }]);
    expect(movesFrom('field')).toEqual([{ move: 'close', to: 'closed' }]);
    expect(movesFrom('closed')).toEqual([
      { move: 'reopen', to: 'field' },
      { move: 'publish', to: 'published' },
    ]);
    expect(movesFrom('published')).toEqual([]);
    for (const state of surveyState.options)
      expect(movesFrom(state).map(({ to }) => to)).toEqual(NEXT_SURVEY_STATES[state]);
  });
});
