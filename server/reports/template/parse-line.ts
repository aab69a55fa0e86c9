import { TEMPLATE_NAMES } from './known-names.ts';
import { nearestOf } from './nearest-of.ts';
import type { TemplateFinding } from './template-error.ts';
import type { Inline, TemplateLine } from './template-parts.ts';

/** Takes what is wrong at a column of the line, from 1. */
export type TellFault = (column: number, fault: Pick<TemplateFinding, 'code' | 'problem' | 'remedy'>) => void;

const PIECES = /\*\*(.+?)\*\*|\{\{(.*?)\}\}/gu;

/** A line of a template: words, `**words that weigh more**`, and `{{names}}` that are filled in. */
export function parseLine(text: string, tell: TellFault, from = 1): TemplateLine {
  const parts: Inline[] = [];
  let end = 0;
  const words = (piece: string, column: number) => {
    const stray = piece.search(/\{\{|\}\}/u);
    if (stray >= 0)
      tell(column + stray, {
        code: 'stray-sign',
        problem: 'a name that is filled in is not closed',
        remedy: 'write {{name}} in one line',
      });
    if (piece !== '') parts.push({ kind: 'text', text: piece });
  };
  for (const match of text.matchAll(PIECES)) {
    words(text.slice(end, match.index), from + end);
    const [whole, strong, name] = match;
    if (strong === undefined) parts.push(...nameIn(name!, from + match.index, tell));
    else parts.push({ kind: 'strong', parts: parseLine(strong, tell, from + match.index + 2) });
    end = match.index + whole.length;
  }
  words(text.slice(end), from + end);
  return parts;
}

function nameIn(typed: string, column: number, tell: TellFault): Inline[] {
  const name = typed.trim();
  const known = TEMPLATE_NAMES.find((one) => one === name);
  if (known !== undefined) return [{ kind: 'name', name: known }];
  if (/^[#^/>!]/u.test(name))
    tell(column, {
      code: 'stray-sign',
      problem: `{{${name}}} stands within a line`,
      remedy: 'give it a line of its own',
    });
  else
    tell(column, {
      code: 'unknown-name',
      problem: `there is no name ${name === '' ? 'without letters' : name}`,
      remedy: `write ${nearestOf(name, TEMPLATE_NAMES)}`,
    });
  return [];
}
