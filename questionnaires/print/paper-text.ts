import { type Html, html } from '../pages/html.ts';
import { wordFor } from '../words/languages.ts';
import type { Paper } from './paper.ts';

/** A text with the country's words in place, and a named gap for everything that only the tablet knows. */
export function paperText({ instrument, language, texts, words }: Paper, text: string, crime?: string): Html {
  const { fills, defaultLanguage, referencePeriod, leadIn } = instrument.manifest;
  const fill = (name: string): Html => {
    const countryWord = Object.hasOwn(fills, name) ? fills[name] : undefined;
    if (countryWord) return html`${countryWord[language] ?? countryWord[defaultLanguage]}`;
    if (name === 'crime' && crime !== undefined) return html`${texts.crimes[crime]?.short}`;
    const { phrases } = texts;
    if (phrases && name === 'window') {
      const period = referencePeriod.type === 'calendar_year' ? phrases.between : phrases.since;
      return html`${parts(period, (end) => gap(wordFor(words.gaps, `window_${end}`) ?? end))}`;
    }
    if (phrases && name === 'lead') return html`${phrases.lead.replace('{years}', String(leadIn.years))}`;
    if (phrases && name === 'apart') return html`${phrases.apart} `;
    return gap(gapLabel({ instrument, words }, name));
  };
  return html`${parts(text, fill)}`;
}

/** What the interviewer writes into a gap. */
export function gapLabel({ instrument, words }: Pick<Paper, 'instrument' | 'words'>, name: string): string {
  return (wordFor(words.gaps, name) ?? name).replace('$1', String(instrument.manifest.leadIn.years));
}

/** The blank that the interviewer fills in, with its meaning below. */
function gap(label: string): Html {
  return html`<span class="gap">${label}</span>`;
}

function parts(text: string, fill: (name: string) => Html): (string | Html)[] {
  return text
    .split(/(\{[a-z0-9_]+\})/g)
    .map((part) => (/^\{[a-z0-9_]+\}$/.test(part) ? fill(part.slice(1, -1)) : part));
}
