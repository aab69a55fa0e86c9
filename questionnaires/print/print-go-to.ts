import { formTitle } from '../instrument/text.ts';
import { type Html, html } from '../pages/html.ts';
import { type GoTo, goToAfter } from './go-to.ts';
import { numberOfRows, type Paper, type PlacedItem } from './paper.ts';

/**
 * Where a question or a text leads, whatever the answer; undefined when it is the next one, or when the
 * answer decides.
 */
export function goToOfQuestion({ paper, form, item }: PlacedItem): GoTo | undefined {
  const { type, choices = '', missing = [] } = item.question;
  const goTo = goToAfter(paper, form, item);
  if (type !== 'single' || goTo === undefined) return goTo;
  const codes = [...(paper.instrument.lists[choices] ?? []).filter(item.offers), ...missing];
  const text = goToText(paper, goTo).html;
  const isSameForAll = codes.every((code) => {
    const goToOfCode = goToAfter(paper, form, item, code);
    return goToOfCode !== undefined && goToText(paper, goToOfCode).html === text;
  });
  return isSameForAll ? goTo : undefined;
}

/** Where an answer leads, in words. */
export function goToText({ words, instrument, language }: Paper, goTo: GoTo): Html {
  if (goTo === 'end') return html`${words.endOfForm}`;
  if ('number' in goTo) return filledWithHtml(words.goTo, html`<b>${numberOfRows(goTo.number)}</b>`);
  const { letter, module } = goTo.form;
  // The next section is close; another one is easier to find by its name.
  const name = !goTo.isNext && `, ${formTitle(instrument, language, module.form)}`;
  return filledWithHtml(words.route.section, html`<b>${letter}</b>${name}`);
}

function filledWithHtml(pattern: string, value: Html): Html {
  const [before = '', after = ''] = pattern.split('$1');
  return html`${before}${value}${after}`;
}
