import type { Finding, FindingText } from '../../authoring/finding.ts';
import { languageOf } from '../../words/languages.ts';
import { allTexts } from '../all-texts.ts';
import type { LintContext } from '../lint-context.ts';
import { SLIPS, textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

const TWICE = /(?<![\p{L}\p{M}\p{N}’'-])(\p{L}[\p{L}\p{M}]+)\s\1(?![\p{L}\p{M}\p{N}’'-])/giu;

/** Slips of the pen, and unbalanced braces: they would be read aloud. */
export function untidyText({ instrument }: LintContext): Finding[] {
  const found: Finding[] = [];
  for (const language of instrument.manifest.languages) {
    const texts = instrument.texts[language];
    for (const { path, text } of texts ? allTexts(texts) : []) {
      const problem = problemOf(text, languageOf(language)?.speech.doubled ?? []);
      if (problem) found.push(warning({ file: `texts/${language}.json`, path, ...problem }));
    }
  }
  return found;
}

function problemOf(text: string, doubled: readonly string[]): FindingText | undefined {
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) return textWarnings.unbalancedBrace();
  const slip = SLIPS.find(({ pattern }) => pattern.test(text));
  if (slip) return slip.problem;
  const words = [...text.matchAll(TWICE)].map(([, word = '']) => word.toLocaleLowerCase());
  const word = words.find((each) => !doubled.includes(each));
  return word === undefined ? undefined : textWarnings.wordTwice({ word });
}
