import {
  categoryName,
  crimeName,
  type FigureLanguage,
  figureWords,
  measureName,
  outcomeName,
  PROFILE_WORDS,
  type ProfileWords,
  valueName,
  variableName,
} from '#contract';
import { type Html, html, type Localized, PAGE_STYLE } from '#questionnaires';
import type { AnalysisFile } from '../analysis-file.ts';
import type { ProfilePlan } from './plan-profile.ts';
import type { AdjustedProfile, ProfileMargins, ProfileQuantity, ProfileRatio } from './profile-result.ts';

/** What a report is made of. */
export interface ReportedProfile {
  readonly file: Pick<AnalysisFile, 'title' | 'source' | 'study'>;
  readonly plan: ProfilePlan;
  readonly profile: AdjustedProfile;
  /** What the questionnaire calls answers and values of variables, by indicator or variable, and code. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, Localized>>>>;
}

/** Tables are moved sideways where the screen is narrow; numbers stand under each other and do not break. */
const PROFILE_STYLE = `
.sideways { overflow-x: auto; margin: .75rem 0 1.5rem; }
.sideways:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.sideways caption { text-align: left; font-weight: 600; }
.sideways tbody th { font-weight: 400; }
.sideways td, .sideways thead th { white-space: nowrap; }
.sideways td, .sideways thead th.number { text-align: right; font-variant-numeric: tabular-nums; width: auto; }
@media print { .sideways { overflow: visible; } .sideways td, .sideways thead th { white-space: normal; } }
`;

type Limited = Omit<ProfileQuantity, 'se'>;

/** The report of an adjusted profile as one page that loads nothing. */
export function profileHtml(reported: ReportedProfile, language: FigureLanguage): string {
  const words: ProfileWords = PROFILE_WORDS[language];
  const { file, plan, profile } = reported;
  const { spec, figure } = plan;
  const say = sayings(reported, words, language);
  const title = titleOf(spec.title, language) ?? `${words.heading}: ${say.measure}`;
  const among = Object.entries(spec.among).map(
    ([variable, values]) =>
      `${say.variable(variable)}: ${values.map((value) => say.value(variable, value)).join(', ')}`,
  );
  const isRisk = spec.kind === 'poisson' && figure.statistic === 'share';
  const facts: [string, string][] = [
    [words.study, file.title],
    [words.explained, say.measure],
    [words.crime, say.crime],
    ...(figure.category === '' ? [] : ([[words.category, say.category]] as [string, string][])),
    ...among.map((text): [string, string] => [words.among, text]),
  ];
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: PAGE_STYLE + PROFILE_STYLE }}</style>
</head>
<body>
<header><h1>${title}</h1>
<p class="quiet">${words.kinds[spec.kind]}. ${words.records(say.count(profile.n), say.count(profile.positives))}</p>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></header>
<main>
<h2>${words.ratios} (${words.ratioNames[isRisk ? 'risk' : spec.kind]})</h2>
<p>${words.ratiosNote} ${spec.adjust === 'none' ? '' : words.adjustNote[spec.adjust]}</p>
${ratioTable(profile, words, say, spec)}
<h2>${words.tests}</h2>
<p>${words.testsNote[spec.test]}</p>
${testTable(profile, plan, words, say)}
<h2>${words.margins}</h2>
<p>${words.marginsNote}</p>
${profile.margins.map((margins) => marginTable(margins, { words, say, plan }))}
<h2>${words.leftOut}</h2>
<ul>${leftOutLines(profile, words, say).map((line) => html`<li>${line}</li>`)}</ul>
<p class="quiet">${words.caution}</p>
</main>
</body>
</html>
`;
  return page.html;
}

function titleOf(title: ProfilePlan['spec']['title'], language: string): string | undefined {
  return typeof title === 'string' ? title : (title?.[language] ?? title?.en);
}

/** How numbers, variables and values are said in a language. */
interface Sayings {
  readonly count: (number: number) => string;
  readonly number: (number: number | null) => string;
  readonly p: (number: number | null) => string;
  readonly limits: (of: Limited) => string;
  /** What is explained, of which crime and outcome, and which answer of it. */
  readonly measure: string;
  readonly crime: string;
  readonly category: string;
  readonly variable: (name: string) => string;
  readonly value: (variable: string, code: string) => string;
}

function sayings(
  { names = {}, plan: { figure } }: ReportedProfile,
  words: ProfileWords,
  language: FigureLanguage,
): Sayings {
  const figures = { ...figureWords(language), answers: inLanguage(names, language) };
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const number = (value: number | null) =>
    value === null
      ? words.notComputed
      : new Intl.NumberFormat(
          language,
          Math.abs(value) >= 100 ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: 4 },
        ).format(value);
  const three = new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return {
    count: (value) => whole.format(value),
    number,
    p: (value) => (value === null ? '' : value < 0.001 ? `<\u00a0${three.format(0.001)}` : three.format(value)),
    limits: ({ lower, upper }) => (lower === null || upper === null ? '' : `${number(lower)} – ${number(upper)}`),
    measure: measureName(figures, figure.id),
    crime: [crimeName(figures, figure.crime), outcomeName(figures, figure.outcome ?? 'both')]
      .filter(Boolean)
      .join(' · '),
    category: categoryName(figures, figure.category, figure.id),
    variable: (name) => variableName(figures, name),
    value: (variable, code) => valueName(figures, variable, code),
  };
}

function inLanguage(
  names: NonNullable<ReportedProfile['names']>,
  language: FigureLanguage,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const ofCodes = (codes: Readonly<Record<string, Localized>>) =>
    Object.fromEntries(
      Object.entries(codes).flatMap(([code, name]) => (name[language] ? [[code, name[language]]] : [])),
    );
  return Object.fromEntries(Object.entries(names).map(([of, codes]) => [of, ofCodes(codes)]));
}

function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
  texts = 1,
): Html {
  return html`<div class="sideways" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${heads.map((head, place) => html`<th scope="col" class="${place < texts ? 'value' : 'number'}">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, place) =>
        place < texts ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`,
      )}</tr>\n`,
  )}</tbody></table></div>`;
}

function leftOutLines({ leftOut }: AdjustedProfile, words: ProfileWords, say: Sayings): string[] {
  const reasons = (['outsideBase', 'notAmong', 'unknown', 'noWeight'] as const).filter((why) => leftOut[why] > 0);
  const levels = Map.groupBy(leftOut.levels, ({ variable }) => variable);
  return [
    ...(reasons.length === 0 ? [words.everybodyIn] : []),
    ...reasons.map((why) => words.outside[why](say.count(leftOut[why]))),
    ...leftOut.unknownOf.map(({ variable, n }) =>
      words.unknownOf({ variable: say.variable(variable), n: say.count(n) }),
    ),
    ...Array.from(levels, ([variable, absent]) =>
      words.absentLevels({
        variable: say.variable(variable),
        levels: absent.map(({ level }) => say.value(variable, level)).join(', '),
      }),
    ),
  ];
}

function ratioTable(
  { ratios }: AdjustedProfile,
  words: ProfileWords,
  say: Sayings,
  { level, adjust }: ProfilePlan['spec'],
): Html {
  const limits = words.limits(`${Number((100 * level).toFixed(4))} %`);
  const heads = [words.term, words.level, words.cases, words.crude, limits, words.adjusted, limits, words.p];
  if (adjust !== 'none') heads.push(words.pAdjusted);
  const nameOf = ({ term, level: of }: ProfileRatio): [string, string] => {
    if (of === '') return [words.intercept, ''];
    const levels = of.split(':');
    const terms = term.split(':');
    return [
      terms.map(say.variable).join(' × '),
      terms.map((name, place) => say.value(name, levels[place]!)).join(' × '),
    ];
  };
  const rows = ratios.map((one) => {
    const [term, name] = nameOf(one);
    const own = one.isReference
      ? ['1', words.reference, '1', words.reference, '']
      : [
          one.crude === null ? '' : say.number(one.crude.value),
          one.crude === null ? '' : say.limits(one.crude),
          say.number(one.adjusted.value),
          say.limits(one.adjusted),
          say.p(one.p),
        ];
    return [term, name, say.count(one.n), ...own, ...(adjust === 'none' ? [] : [say.p(one.pAdjusted)])];
  });
  return table(words.ratios, heads, rows, 2);
}

function testTable(
  { tests }: AdjustedProfile,
  { terms, interactions }: ProfilePlan,
  words: ProfileWords,
  say: Sayings,
): Html {
  const all = terms.length + interactions.length;
  const named = (name: string) => name.split(':').map(say.variable).join(' × ');
  const rows = tests.map((test) => [
    test.terms.length === all && all > 1 ? words.allTerms : test.terms.map(named).join(', '),
    say.number(test.statistic),
    `${test.ndf}; ${Number.isFinite(test.ddf) ? say.number(test.ddf) : '∞'}`,
    say.p(test.p),
  ]);
  return table(words.tests, [words.term, words.statistic, words.degrees, words.p], rows);
}

function marginTable(
  { of, values, comparisons }: ProfileMargins,
  {
    words,
    say,
    plan: { spec, figure },
  }: { readonly words: ProfileWords; readonly say: Sayings; readonly plan: ProfilePlan },
): Html {
  const limits = words.limits(`${Number((100 * spec.level).toFixed(4))} %`);
  const heads = [
    words.level,
    words.margin(say.count(figure.per)),
    limits,
    words.difference,
    limits,
    words.quotient,
    limits,
  ];
  const rows = values.map((margin) => {
    const compared = comparisons.find(({ at }) => of.every((name) => at[name] === margin.at[name]));
    const beside = compared
      ? [compared.difference, compared.ratio].flatMap((one) => [say.number(one.value), say.limits(one)])
      : [words.reference, '', '1', ''];
    const name = of.map((variable) => say.value(variable, String(margin.at[variable]))).join(' × ');
    return [name, say.number(margin.value), say.limits(margin), ...beside];
  });
  return table(of.map(say.variable).join(' × '), heads, rows);
}
