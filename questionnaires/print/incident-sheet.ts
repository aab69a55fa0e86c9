import { filled } from '../conditions-in-words/filled.ts';
import type { CrimeType } from '../instrument/instrument.ts';
import { type Html, html } from '../pages/html.ts';
import { countersOf, elsewherePrefix } from '../routing/count-incidents.ts';
import { itemsOf } from './go-to.ts';
import type { Paper } from './paper.ts';

/**
 * The sheet on which the interviewer counts the incidents that get a copy: one row per crime, with the
 * questions on it.
 */
export function incidentSheet(paper: Paper): Html {
  const { instrument, words, texts, numberOf } = paper;
  const { rule, perCrime, perInterview } = instrument.manifest.details;
  const crimes = instrument.crimes.filter(({ inUse, incidentForms }) => inUse && incidentForms);
  const most = rule === 'last' ? 1 : perCrime;
  const rows = crimes.map((crime) => {
    const name = texts.crimes[crime.key]?.name ?? crime.key;
    const cells = [name, timesOf(paper, crime) ?? '', '', numberOf(`${crime.key}_series`) ?? '', ''];
    return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  });
  const { copies } = words;
  const howToCount = filled(copies.rule, [String(most), String(perInterview)]);
  const heads = [words.crime, copies.question, copies.times, copies.alike, copies.forms];
  return html`<p class="instruction">${howToCount} ${rule === 'random' ? copies.random : copies.recent}</p>
<table class="list"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

/**
 * The question that counts a crime, and those that take back the members who did not live in the household
 * then.
 */
function timesOf({ numberOf, words, forms, language }: Paper, crime: CrimeType): string | undefined {
  const { ref, times } = countersOf(crime);
  const counted = numberOf(times);
  const elsewhere = forms
    .flatMap(itemsOf)
    .filter(({ question }) => crime.level === 'member' && question.name.startsWith(elsewherePrefix(ref)))
    .map(({ number }) => number);
  if (counted === undefined || elsewhere.length === 0) return counted;
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(elsewhere);
  return filled(words.route.less, [counted, list]);
}
