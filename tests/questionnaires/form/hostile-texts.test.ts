import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  codebookCsv,
  codebookEntries,
  codebookHtml,
  codebookJson,
  diffInstruments,
  type Instrument,
  printQuestionnaire,
} from '#questionnaires';
import { find, type Json } from '../../support/changed-instrument.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

/** HTML, patterns of replacement, a formula, marks that turn the direction of writing, emoji. */
const HOSTILE = `=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> "&amp;" $1 $2 $& \u202Eabc\u202C 👩🏽‍🚒 שלום`;
const escaped = HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const inPage = escaped.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
const LONG = 'ñandúñ'.repeat(84).slice(0, 500);
const codes = Array.from({ length: 200 }, (_, at) => `c${at}`);

/**
 * A questionnaire of which a question, a label, a crime and an edit say something hostile, with 200 choices
 * and a long label.
 */
function hostile(): Instrument {
  return tinyInstrument((files: Json) => {
    files['modules/lists.json'].lists.place.push(...codes);
    for (const language of ['es', 'en']) {
      const texts = files[`texts/${language}.json`];
      Object.assign(texts.choices.place, Object.fromEntries(codes.map((code) => [code, `${code} ${HOSTILE}`])));
      texts.choices.place.c0 = LONG;
      texts.choices.yes_no.yes = HOSTILE;
      texts.questions.m_sex.text = HOSTILE;
      texts.crimes.robbery.name = HOSTILE;
      texts.edits.crowded = HOSTILE;
      texts.forms.member.title = HOSTILE;
    }
    find(files, 'incident', 'ev_weapon').fixed = { when: "{ev_present} = 'yes'", value: 'yes' };
  });
}

const pages: [string, (instrument: Instrument) => string][] = [
  ['on paper', (instrument) => printQuestionnaire(instrument, 'en')],
  ['in the codebook', (instrument) => codebookHtml(instrument, 'en')],
];

describe('hostile texts', () => {
  it.each(pages)('stand %s as they were written and are never taken for HTML', (_, write) => {
    const page = write(hostile());
    const plain = write(tinyInstrument());
    expect(page).toContain(inPage);
    expect(page).not.toMatch(/<img|onerror=alert\(1\)>/);
    expect(page).toContain(LONG);
    for (const code of codes.slice(1)) expect(page).toContain(`${code} ${inPage}`);
    // No text brings an element of its own: the tags are those of the plain page, but for the new choices.
    const tags = (html: string) => new Set(html.match(/<\/?[a-z][a-z0-9]*/g));
    expect([...tags(page)].filter((tag) => !tags(plain).has(tag))).toEqual([]);
    expect(page).not.toMatch(/undefined|\[object/);
  });

  it('run as no formula in the table, and are all there', () => {
    const csv = codebookCsv(hostile(), ['es', 'en']);
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(codebookEntries(tinyInstrument()).length);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell) || /^-(?!\d)/.test(cell))).toEqual([]);
    expect(rows.find(({ name }) => name === 'm_sex')?.question_en).toBe(`'${HOSTILE}`);
    expect(rows.find(({ name }) => name === 'ev_place')?.values_en?.split('\n')).toHaveLength(203);
  });

  it('fill no place of a sentence that says who is asked', () => {
    const entry = codebookEntries(hostile(), ['en']).find(({ name }) => name === 'ev_weapon');
    expect(entry?.fixed?.en).toBe(`Recorded as “${HOSTILE}” without asking, where ev_present is “${HOSTILE}”`);
  });

  it('come out of the JSON as they went in', () => {
    const { variables } = JSON.parse(codebookJson(hostile(), ['en']));
    expect(variables.find(({ name }: Json) => name === 'm_sex').label.en).toBe(HOSTILE);
    const place = variables.find(({ name }: Json) => name === 'ev_place');
    expect(place.values.find(({ code }: Json) => code === 'c0').label.en).toBe(LONG);
  });

  it('are quoted whole where two versions differ', () => {
    const told = diffInstruments(tinyInstrument(), hostile()).map(({ sentence }) => sentence);
    expect(told).toContain(`The wording of m_sex changed in every language: “${HOSTILE}” instead of “m_sex (en)”.`);
    expect(told.filter((sentence) => sentence.includes('now offers'))).toHaveLength(200);
    expect(told.filter((sentence) => sentence.includes('undefined'))).toEqual([]);
  });
});
