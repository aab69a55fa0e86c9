import { type Html, html } from '../pages/html.ts';
import type { Burden } from './burden.ts';
import { isTooLong, pathName } from './burden-text.ts';

/** Expected minutes by path, language and form, as a section of the coverage report. */
export function burdenHtml({ model, paths }: Burden): Html {
  const languages = Object.keys(paths[0]?.minutes ?? {});
  const forms = [...new Set(paths.flatMap((path) => Object.keys(path.forms)))];
  const cell = (minutes: number | undefined) =>
    html`<td class="number">${minutes === undefined ? '' : minutes.toFixed(1)}</td>`;
  return html`<h2>Minutes of an interview</h2>
<p>From the words that are read (${model.spokenWordsPerSecond} a second aloud, ${model.readWordsPerSecond.toFixed(1)} a second on a card)
and the types of the questions; household of ${model.household.length}; mean of synthetic interviews.</p>
<table>
<thead><tr><th>Path</th>${languages.map((language) => html`<th class="number">${language}</th>`)}<th class="number">Limit</th>${forms.map((form) => html`<th class="number">${form}</th>`)}</tr></thead>
<tbody>${paths.map(
    (path) => html`
<tr><td>${pathName(path)}${isTooLong(path) && html` <strong>too long</strong>`}</td>${languages.map((language) => cell(path.minutes[language]))}<td class="number">${path.limit}</td>${forms.map((form) => cell(path.forms[form]))}</tr>`,
  )}
</tbody>
</table>
`;
}
