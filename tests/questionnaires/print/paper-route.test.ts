import { describe, expect, it } from 'vitest';
import { codebookEntries, parseInstrument, printQuestionnaire } from '#questionnaires';
import { goToAfter, itemsOf } from '../../../questionnaires/print/go-to.ts';
import { paperOf } from '../../../questionnaires/print/paper.ts';
import type { Json } from '../../support/changed-instrument.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { printedLacsi, printedPage } from '../../support/printed.ts';

const lacsi = printedLacsi;
const { languages } = lacsi.manifest;
const textIn = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, '');

/** What stands on paper of one question. */
function sheetOf(instrument: typeof lacsi, name: string, language = 'en'): string {
  const page = printedPage(instrument, language);
  const number = paperOf(instrument, language).numberOf(name);
  const from = page.slice(page.indexOf(`id="${number}"`));
  return from.slice(0, from.indexOf('</section>'));
}

/** Where an answer leads, by the names of the modules: a form, or a question. */
function led(name: string, code?: string): string | undefined {
  const paper = paperOf(lacsi, 'en');
  for (const form of paper.forms) {
    const item = itemsOf(form).find(({ question }) => question.name === name);
    if (!item) continue;
    const goTo = goToAfter(paper, form, item, code);
    if (goTo === undefined || goTo === 'end') return goTo;
    if ('form' in goTo) return goTo.form.module.form;
    return itemsOf(form).find(({ number }) => number === goTo.number)?.question.name;
  }
  throw new Error(name);
}

describe('the way through the paper', () => {
  const ways: [string, string | undefined, string | undefined][] = [
    ['visit_contact', 'no', 'close'],
    ['consent_roster', 'yes', 'household'],
    ['consent_roster', 'no', undefined],
    ['consent_declined_thanks', undefined, 'close'],
    ['selection_thanks', undefined, 'close'],
    ['consent_sensitive', 'no', 'incident'],
    ['shared_food_budget', 'yes', 'vehicles_owned'],
    ['m_education_level', 'none', 'm_activity'],
    ['m_activity', 'disabled', 'end'],
    ['selected_present', 'no', 'person_result'],
    ['vehicle_theft_ref', 'dk', 'vehicle_parts_theft_5y'],
    ['ev_witnessed', 'no', 'of_relation'],
    // Nobody who was asked this reported it in person, so the file number is not asked.
    ['rep_knows_process', 'no', 'rep_other_body'],
    // The crime rules out the account of what happened.
    ['sx_type', 'touching', 'incident_report'],
    ['consent_recontact', 'no', 'close_thanks'],
  ];
  it.each(ways)('%s = %s leads to %s', (name, code, to) => {
    expect(led(name, code)).toBe(to);
  });

  it('a household that declines is sent to the last section by its letter and name', () => {
    const { letter } = paperOf(lacsi, 'es').forms.find(({ module }) => module.form === 'close')!;
    expect(textIn(sheetOf(lacsi, 'consent_declined_thanks', 'es'))).toContain(`pase a la sección ${letter}, Cierre`);
  });
});

describe('answers on paper', () => {
  it.each(languages)('have the numbers of the codebook, and no code in English, in %s', (language) => {
    const numbers = new Map(
      codebookEntries(lacsi, [language]).map(({ name, values, missing }) => [
        name,
        new Map([...values, ...missing].map(({ label, number }) => [label[language], String(number)])),
      ]),
    );
    const page = printedPage(lacsi, language);
    const paper = paperOf(lacsi, language);
    let compared = 0;
    for (const { number, question } of paper.forms.flatMap(itemsOf)) {
      const from = page.slice(page.indexOf(`id="${number}"`));
      const sheet = from.slice(0, from.indexOf('</section>'));
      for (const [, small, label = ''] of sheet.matchAll(/<small>([^<]*)<\/small><span class="label">([^<]*)/g)) {
        const plain = label.trim().replaceAll('&#39;', "'").replaceAll('&quot;', '"');
        const expected = numbers.get(question.name)?.get(plain);
        // Labels that name the tablet read otherwise on paper.
        if (expected === undefined) continue;
        expect(small?.replace('−', '-'), `${number} ${plain}`).toBe(expected);
        compared += 1;
      }
      expect(sheet, number).not.toMatch(/<small>[a-z]/);
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it.each(languages)(
    'speak of a sheet, not of a tablet, and repeat nothing that only a tablet knows, in %s',
    (language) => {
      const text = textIn(printedPage(lacsi, language));
      expect(text.match(/\b(the tablet|la tableta|la tablette|(o|no|ao|do) tablet)\b/gi) ?? []).toEqual([]);
      expect(text.includes('captured')).toBe(false);
    },
  );
});

describe('the count of events on paper', () => {
  it('counts persons who lived in the household, as the tablet plans events', () => {
    const page = printedPage(lacsi, 'en');
    const paper = paperOf(lacsi, 'en');
    const row = page.slice(page.indexOf('<td>Kidnapping</td>')).slice(0, 120);
    const number = (name: string) => paper.numberOf(name);
    const elsewhere = [1, 2, 3].map((at) => number(`kidnap_lived_here_${at}`));
    expect(textIn(row)).toContain(
      `${number('kidnap_n_members')}, less one for each “No” in ${elsewhere[0]}, ${elsewhere[1]}, or ${elsewhere[2]}`,
    );
  });

  it('has no question about a drawn event where none is drawn', () => {
    const byLot = instrumentFiles('lacsi-2018-r1') as Json;
    byLot['manifest.json'].details.rule = 'random';
    const random = parseInstrument(byLot);
    const texts = (instrument: typeof lacsi) => textIn(printQuestionnaire(instrument, 'en'));
    expect(texts(random).includes('The office chose this time at random')).toBe(true);
    expect(texts(lacsi).includes('The office chose this time')).toBe(false);
  });
});

it.each(languages)('the cover has the dates of the reference period to fill in, in %s', (language) => {
  const page = printedPage(lacsi, language);
  const cover = page.slice(page.indexOf('<header>'), page.indexOf('</header>'));
  expect(cover.match(/<p class="entry">/g)).toHaveLength(4);
  expect(textIn(cover)).toContain('5 ');
});
