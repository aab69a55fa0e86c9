import { type Html, html } from '../pages/html.ts';
import type { Correction } from './corrected-interview.ts';
import type { Coverage, CoveredEdge, SettledOutcome } from './cover-routing.ts';
import { countText, edgeName, findingText, shareText } from './coverage-text.ts';
import { answerText, type WalkedScenario } from './scenario.ts';
import type { ScriptedAnswers } from './scripted-interview.ts';
import { type Settings, settingsKey, settingsText } from './settings.ts';

/**
 * The coverage report as a page: every edge by form with the scenario that walks it, and every scenario with
 * its answers.
 *
 * @param sections more sections, after the table of forms
 * @example coverageHtml(coverRouting(instrument, [], context))
 */
export function coverageHtml(coverage: Coverage, sections: readonly Html[] = []): string {
  const { instrument, version, edges, scenarios, findings, settled, profiles } = coverage;
  const forms = [...new Set(edges.map(({ form }) => form))].map((form) => ({
    form,
    edges: edges.filter((edge) => edge.form === form),
  }));
  const written = scenarios.filter((scenario) => scenario.written).length;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Routing of ${instrument} ${version}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<main>
<h1>Routing of ${instrument} <small>${version}</small></h1>
<p class="sum">${shareText(edges)} by ${countText(scenarios.length, 'scripted interview')}
(${written} by hand, ${countText(profiles.length, 'set')} of settings).</p>
${findings.length > 0 && html`<h2>To mend</h2><ul>${findings.map((finding) => html`<li>${findingText(finding)}</li>`)}</ul>`}
<h2 id="forms">Forms</h2>
<table><thead><tr><th>Form</th><th class="number">Edges walked</th><th class="number">Interviews</th></tr></thead>
<tbody>${forms.map(formRow)}</tbody></table>
${sections}
<h2 id="settings">Settings</h2>
<p>What a country may set. Every interview below takes place under one of these sets.</p>
<ol>${profiles.map((settings, index) => html`<li id="set-${index + 1}">${settingsName(settings)}</li>`)}</ol>
${forms.map(formTable)}
${settled.length > 0 && settledTable(settled)}
<h2 id="interviews">Scripted interviews</h2>
<p>What is not written is answered by somebody who consents to everything and to whom nothing happened.</p>
${scenarios.map((scenario) => scenarioSection(scenario, profiles))}
</main>
</body>
</html>
`;
  return page.html;
}

interface FormEdges {
  form: string;
  edges: readonly CoveredEdge[];
}

function formRow({ form, edges }: FormEdges): Html {
  const walked = edges.filter(({ scenario }) => scenario !== undefined);
  return html`
<tr><td><a href="#form-${form}">${form}</a></td><td class="number">${walked.length} of ${edges.length}</td>
<td class="number">${new Set(walked.map(({ scenario }) => scenario)).size}</td></tr>`;
}

function formTable({ form, edges }: FormEdges): Html {
  return html`<h2 id="form-${form}">${form}</h2>
<table class="edges">
<thead><tr><th>Edge</th><th>Condition</th><th>Interview</th></tr></thead>
<tbody>${edges.map(
    (edge) => html`
<tr${edge.scenario === undefined && html` class="open"`}><td>${nameWithin(edge)}</td><td>${edge.condition !== undefined && html`<code>${edge.condition}</code>`}</td>
<td>${edge.scenario === undefined ? (edge.reason ?? 'not walked') : html`<a href="#${edge.scenario}">${edge.scenario}</a>`}</td></tr>`,
  )}
</tbody>
</table>
`;
}

/** An edge in words, without the form, which the table names already. */
function nameWithin(edge: CoveredEdge): string {
  const name = edge.kind === 'comparison' ? `part of ${edge.subject} ${edge.outcome}` : edgeName(edge);
  return name.startsWith(`${edge.form}: `) ? name.slice(edge.form.length + 2) : name;
}

function settledTable(settled: readonly SettledOutcome[]): Html {
  return html`<h2 id="settled">Settled by design</h2>
<p>No settings and no answers can lead to these outcomes, so they are no edges. What proves it stands beside each.</p>
<table class="edges"><thead><tr><th>Outcome</th><th>Proof</th></tr></thead>
<tbody>${settled.map(
    (outcome) => html`
<tr><td>${edgeName(outcome)}</td><td><code>${outcome.reason}</code></td></tr>`,
  )}</tbody></table>
`;
}

function settingsName(settings: Settings): string {
  return settingsText(settings) || 'as the manifest is';
}

function scenarioSection(scenario: WalkedScenario, profiles: readonly Settings[]): Html {
  const { id, title, answers, forms, answered, written, settings = {}, corrections = [] } = scenario;
  const set = profiles.findIndex((other) => settingsKey(other) === settingsKey(settings)) + 1;
  return html`<section id="${id}">
<h3>${id}${written && html` <small>written by hand</small>`}</h3>
<p>${title}. ${countText(answered, 'answer')} in ${forms.join(', ')}.
${set > 1 && html`<a href="#set-${set}">Settings ${set}</a>.`}</p>
${Object.keys(answers).length > 0 && html`<p>${answerList(answers)}</p>`}
${corrections.map(correctionLine)}
</section>
`;
}

function correctionLine({ at, answers }: Correction): Html {
  const place = at === undefined ? 'at the end' : `before ${at}`;
  return html`<p>Corrected ${place}: ${answerList(answers)}</p>`;
}

function answerList(answers: ScriptedAnswers): Html {
  const texts = Object.entries(answers).map(([name, value]) => `${name} = ${answerText(value)}`);
  return html`<code>${texts.join(', ')}</code>`;
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; }
small { font-weight: normal; opacity: 0.7; }
.sum { font-size: 1.25rem; }
table { border-collapse: collapse; width: 100%; }
table.edges { table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #8884; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
code { font-size: 0.85em; }
tr.open { font-weight: bold; }
:target { outline: 2px solid; outline-offset: 4px; }
@media (max-width: 40rem) {
  table:not(.edges) { display: block; overflow-x: auto; }
  table.edges thead { display: none; }
  table.edges tr, table.edges td { display: block; border: 0; padding: 0; }
  table.edges tr { padding: 0.5rem 0; border-bottom: 1px solid #8884; }
  table.edges a { display: inline-block; min-height: 1.5rem; }
}
@media print { body { margin: 0; max-width: none; } tr, section { break-inside: avoid; } }
`;
