import type { Texts } from '../instrument/instrument.ts';

/** What texts written for the tablet say of it, and what stands there on paper. The first that fits counts. */
const INSTEAD: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\bThe tablet chose\b/g, 'The office chose'],
    [/\bthe tablet\b/g, 'the sheet'],
    [/\bThe tablet\b/g, 'The sheet'],
    [/\bat the screen\b/g, 'at the answers'],
  ],
  es: [
    [/\bLa tableta eligió/g, 'La oficina eligió'],
    [/\bla tableta\b/g, 'la hoja'],
    [/\bLa tableta\b/g, 'La hoja'],
    [/\bla pantalla\b/g, 'las respuestas'],
  ],
  pt: [
    [/\bO tablet escolheu\b/g, 'O escritório escolheu'],
    [/\bo tablet\b/g, 'a folha'],
    [/\bO tablet\b/g, 'A folha'],
    [/\bno tablet\b/g, 'na folha'],
    [/\bao tablet\b/g, 'à folha'],
    [/\bdo tablet\b/g, 'da folha'],
    [/\ba tela\b/g, 'as respostas'],
  ],
  fr: [
    [/\bLa tablette a choisi\b/g, 'Le bureau a choisi'],
    [/\bla tablette\b/g, 'la feuille'],
    [/\bLa tablette\b/g, 'La feuille'],
    [/\bl’écran\b/g, 'les réponses'],
  ],
};

/** A sentence that repeats what the tablet has noted so far, which on paper stands on the sheets themselves. */
const NOTED = /[^.!?]*\{captured\}[^.!?]*[.!?]\s*/g;

/** Texts of a language as they read on paper: a sheet for the tablet, and without what only a tablet can repeat. */
export function textsOnPaper(texts: Texts, language: string): Texts {
  const pairs = INSTEAD[language.slice(0, 2)] ?? [];
  const onPaper = (text: string) =>
    pairs.reduce((said, [found, instead]) => said.replace(found, instead), text.replace(NOTED, '').trim());
  return inAllTexts(texts, onPaper) as Texts;
}

function inAllTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => inAllTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inAllTexts(item, change)]));
}
