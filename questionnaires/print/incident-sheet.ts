import type { CrimeType } from '../instrument/instrument.ts';
import { type Html, html } from '../pages/html.ts';
import { countersOf, elsewherePrefix } from '../routing/count-incidents.ts';
import { itemsOf } from './go-to.ts';
import type { Paper } from './paper.ts';

/** The events that get a copy, counted by the interviewer: one row per crime, with the questions that say how often and how alike. */
export function incidentSheet(paper: Paper): Html {
  const { instrument, words, texts, numberOf } = paper;
  const { rule, perCrime, perInterview } = instrument.manifest.details;
  const crimes = instrument.crimes.filter(({ active, incidentForms }) => active && incidentForms);
  const most = rule === 'last' ? 1 : perCrime;
  const rows = crimes.map((crime) => {
    const [times, series] = [timesOf(paper, crime), numberOf(`${crime.key}_series`)];
    const cells = [texts.crimes[crime.key]?.name ?? crime.key, times ?? '', '', series ?? '', ''];
    return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  });
  const how = words.copies.rule.replace('$1', String(most)).replace('$2', String(perInterview));
  return html`<p class="instruction">${how} ${rule === 'random' ? words.copies.random : words.copies.recent}</p>
<table class="list"><thead><tr>${[words.crime, words.copies.question, words.copies.times, words.copies.alike, words.copies.forms].map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** The question that counts a crime; of persons who did not live in the household nothing is counted. */
function timesOf({ numberOf, words, forms, language }: Paper, crime: CrimeType): string | undefined {
  const { ref, times } = countersOf(crime);
  const counted = numberOf(times);
  const elsewhere = forms
    .flatMap(itemsOf)
    .filter(({ question }) => crime.level === 'member' && question.name.startsWith(elsewherePrefix(ref)))
    .map(({ number }) => number);
  if (counted === undefined || elsewhere.length === 0) return counted;
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(elsewhere);
  return words.route.less.replace('$1', counted).replace('$2', list);
}
