import type { Finding, FindingText } from '../../authoring/finding.ts';
import { once } from '../../instrument/once.ts';
import { languageOf } from '../../words/languages.ts';
import { type PlacedText, textsByLanguage } from '../all-texts.ts';
import type { LintContext } from '../lint-context.ts';
import { SLIPS } from '../warnings/slip-warnings.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

const TWICE = /(?<![\p{L}\p{M}\p{N}’'-])(\p{L}[\p{L}\p{M}]+)\s\1(?![\p{L}\p{M}\p{N}’'-])/giu;

/** Slips of the pen, and unbalanced braces: they would be read aloud. */
export function untidyText({ instrument }: LintContext): Finding[] {
  const found: Finding[] = [];
  for (const [language, texts] of textsByLanguage(instrument)) {
    const untidyIn = instrument.memory.keep(`untidy ${language}`, [], () => untidyTextOf(language));
    for (const placed of texts) {
      const finding = untidyIn(placed);
      if (finding) found.push(finding);
    }
  }
  return found;
}

/** Finds the slip of a text of a language. */
function untidyTextOf(language: string): (placed: PlacedText) => Finding | undefined {
  return once(({ path, text }) => {
    const problem = problemOf(text, languageOf(language)?.speech.doubled ?? []);
    return problem && warning({ file: `texts/${language}.json`, path, ...problem });
  });
}

function problemOf(text: string, doubled: readonly string[]): FindingText | undefined {
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) return textWarnings.unbalancedBrace();
  const slip = SLIPS.find(({ pattern }) => pattern.test(text));
  if (slip) return slip.problem;
  const words = [...text.matchAll(TWICE)].map(([, word = '']) => word.toLocaleLowerCase());
  const word = words.find((each) => !doubled.includes(each));
  return word === undefined ? undefined : textWarnings.wordTwice({ word });
}
