import type { Instrument } from '../instrument/prepared-instrument.ts';
import { formTitle, textsIn } from '../instrument/text.ts';
import { escaped } from '../pages/html.ts';
import { PAGE_STYLE } from '../pages/page-style.ts';
import type { CodebookWords } from '../words/codebook-words.ts';
import { languageOrEnglish } from '../words/languages.ts';
import { type CodebookCrime, codebookCrimes } from './codebook-crimes.ts';
import { type CodebookEntry, type CodebookValue, codebookEntries } from './codebook-entries.ts';
import { officeVariables } from './office-variables.ts';

/** A question with more answers than this may break over two pages. */
const LONG_LIST = 14;

/** What every part of the page needs. */
interface CodebookPage {
  instrument: Instrument;
  language: string;
  words: CodebookWords;
}

/**
 * The codebook in one language as one page of HTML, complete in itself: no script, no other file.
 *
 * @param otherPages the codebook in other languages, to link to
 */
export function codebookHtml(
  instrument: Instrument,
  language: string,
  otherPages: readonly { language: string; href: string }[] = [],
): string {
  const words = languageOrEnglish(language).codebook;
  const page: CodebookPage = { instrument, language, words };
  const { title, note } = textsIn(instrument, language).instrument;
  const entries = codebookEntries(instrument, [language]);
  const crimes = codebookCrimes(instrument, [language]);
  const forms = instrument.forms.filter(({ form }) => entries.some((entry) => entry.form === form));
  const { id, version } = instrument.manifest;
  const contents = [
    link('#crimes', words.crimes),
    ...forms.map(({ form }) => link(`#form-${form}`, formTitle(instrument, language, form))),
  ];
  const alternates = otherPages.map(
    (other) => `<link rel="alternate" hreflang="${escaped(other.language)}" href="${escaped(other.href)}">\n`,
  );
  const links = otherPages.map((other) => {
    const code = escaped(other.language);
    return `<a href="${escaped(other.href)}" hreflang="${code}" lang="${code}">${escaped(nameOf(other.language))}</a>`;
  });
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${words.title}: ${title}`)}</title>
${alternates.join('')}<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#variables">${escaped(words.skip)}</a>
<header>
<h1>${escaped(words.title)}</h1>
<p>${escaped(title)}</p>
<p class="quiet">${escaped(`${id}, ${words.version} ${version} · ${entries.length} ${words.variables}`)}</p>
<p class="quiet">${escaped(note)}</p>
</header>
<nav aria-label="${escaped(words.contents)}">
<ul>
${contents.map((item) => `<li>${item}</li>`).join('\n')}
</ul>
${links.length === 0 ? '' : `<p>${escaped(words.otherLanguages)}: ${links.join(', ')}</p>\n`}</nav>
<main id="variables">
${crimesSection(page, crimes)}
${forms.map(({ form }) => formSection(page, form, entries)).join('\n')}
</main>
</body>
</html>
`;
}

function crimesSection({ instrument, language, words }: CodebookPage, crimes: readonly CodebookCrime[]): string {
  const rows = crimes.map(({ code, key, name, level, iccs = words.byOffice, rules }) => {
    const ruleItems = rules.map((rule) => `<li>${escaped(`${rule.code}: ${rule.when[language] ?? ''}`)}</li>`);
    const codes = `<ul>${ruleItems.join('')}<li>${escaped(words.otherwise.replace('$1', iccs))}</li></ul>`;
    const cells = [code, `${escaped(name[language] ?? key)}<br><code>${key}</code>`, escaped(words.unit[level])];
    const rest = cells.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr id="crime-${key}">${rest}<td>${rules.length === 0 ? iccs : codes}</td></tr>`;
  });
  const office = officeVariables(instrument, [language]).map(({ name, label }) => {
    return `<dt><code>${name}</code></dt><dd>${escaped(label[language] ?? '')}</dd>`;
  });
  return `<section aria-labelledby="crimes">
<h2 id="crimes">${escaped(words.crimes)}</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="crimes">
<table>
<thead><tr><th scope="col">${escaped(words.code)}</th><th scope="col">${escaped(words.crime)}</th><th scope="col">${escaped(words.level)}</th><th scope="col">ICCS 2015</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
<dl>
${office.join('\n')}
</dl>
</section>`;
}

function formSection(page: CodebookPage, form: string, entries: readonly CodebookEntry[]): string {
  const formEntries = entries.filter((entry) => entry.form === form);
  const title = escaped(formTitle(page.instrument, page.language, form));
  return `<section aria-labelledby="form-${form}">
<h2 id="form-${form}">${title}</h2>
<p class="quiet">${form} · ${formEntries.length} ${escaped(page.words.variables)}</p>
${formEntries.map((entry) => variableArticle(page, entry)).join('\n')}
</section>`;
}

function variableArticle(page: CodebookPage, entry: CodebookEntry): string {
  const { instrument, language, words } = page;
  const kind = [
    words.unit[entry.unit],
    words.type[entry.type],
    entry.optional ? words.optional : '',
    entry.sensitive ? words.sensitive : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const crime = entry.crime && textsIn(instrument, language).crimes[entry.crime]?.name;
  const facts: [string, string | undefined][] = [
    [words.universe, entry.universe[language]],
    [words.rule, entry.fixed?.[language]],
    [words.range, rangeOf(entry, words)],
    [words.crime, crime && [crime, entry.iccs && `ICCS ${entry.iccs}`].filter(Boolean).join(', ')],
    [words.interviewer, entry.instruction[language]],
    [words.exportedAs, exportedAs(entry, language)],
  ];
  const rows = facts
    .filter(([, text]) => text)
    .map(([term, text]) => `<dt>${escaped(term)}</dt><dd>${escaped(text ?? '')}</dd>`);
  const isLong = entry.values.length > LONG_LIST;
  return `<article id="${entry.name}" aria-labelledby="name-${entry.name}"${isLong ? ' class="long"' : ''}>
<div><h3 id="name-${entry.name}">${entry.name}</h3><p class="quiet">${escaped(kind)}</p></div>
<div>
<p class="text">${escaped(entry.label[language] ?? '')}</p>
<dl>
${rows.join('\n')}
</dl>
${valuesTable(page, entry)}</div>
</article>`;
}

function valuesTable({ language, words }: CodebookPage, { name, values, missing }: CodebookEntry): string {
  if (values.length + missing.length === 0) return '';
  const row = (value: CodebookValue, attributes = '') =>
    `<tr${attributes}><td class="number">${String(value.number).replace('-', '−')}</td><td class="code">${escaped(value.code)}</td><td>${escaped(value.label[language] ?? '')}</td></tr>`;
  const missingAttributes = ` class="missing" title="${escaped(words.missing)}"`;
  const rows = [...values.map((value) => row(value)), ...missing.map((value) => row(value, missingAttributes))];
  return `<table aria-labelledby="name-${name}">
<thead><tr><th scope="col" class="number">${escaped(words.number)}</th><th scope="col">${escaped(words.code)}</th><th scope="col">${escaped(words.label)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
`;
}

function rangeOf({ min, max }: CodebookEntry, words: CodebookWords): string | undefined {
  const parts: string[] = [];
  if (min !== undefined) parts.push(words.from.replace('$1', String(min)));
  if (max !== undefined) parts.push(words.upTo.replace('$1', String(max)));
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** The name and the label in Stata, where they differ from what the page shows already. */
function exportedAs(
  { name, exportName, label, stataLabel, values }: CodebookEntry,
  language: string,
): string | undefined {
  // A question with several answers has one variable for each.
  const firstName = values[0]?.exportName;
  if (firstName !== undefined) return `${firstName}, …, ${values.at(-1)?.exportName}: ${stataLabel[language] ?? ''}`;
  const isDifferent = name !== exportName || label[language] !== stataLabel[language];
  return isDifferent ? `${exportName}: ${stataLabel[language] ?? ''}` : undefined;
}

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

function link(href: string, text: string): string {
  return `<a href="${href}">${escaped(text)}</a>`;
}
