import { type Html, html } from '../html.ts';
import { countersOf } from '../plan-incidents.ts';
import type { Paper } from './paper.ts';

/** The events that get a copy, counted by the interviewer: one row per crime, with the questions that say how often and how alike. */
export function incidentSheet({ instrument, words, texts, numberOf }: Paper): Html {
  const { rule, perCrime, perInterview } = instrument.manifest.details;
  const crimes = instrument.crimes.filter(({ active, incidentForms }) => active && incidentForms);
  const most = rule === 'last' ? 1 : perCrime;
  const rows = crimes.map((crime) => {
    const [times, series] = [numberOf(countersOf(crime).times), numberOf(`${crime.key}_series`)];
    const cells = [texts.crimes[crime.key]?.name ?? crime.key, times ?? '', '', series ?? '', ''];
    return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  });
  const how = words.copies.rule.replace('$1', String(most)).replace('$2', String(perInterview));
  return html`<p class="instruction">${how} ${rule === 'random' ? words.copies.random : words.copies.recent}</p>
<table class="list"><thead><tr>${[words.crime, words.copies.question, words.copies.times, words.copies.alike, words.copies.forms].map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}
