import { TEMPLATE_BLOCKS, TEMPLATE_CONDITIONS, type TemplateCondition } from './known-names.ts';
import { nearestOf } from './nearest-of.ts';
import { parseLine, type TellFault } from './parse-line.ts';
import type { TemplateFinding } from './template-error.ts';
import type { TemplatePart } from './template-parts.ts';

type Heading = Extract<TemplatePart, { kind: 'heading' }>;

/** A condition that is open, and where it was opened. */
interface OpenCondition {
  readonly condition: TemplateCondition;
  readonly isWanted: boolean;
  readonly line: number;
  readonly parts: TemplatePart[];
}

const COMMAND = /^\{\{([#^/>!])\s*(.*?)\s*\}\}$/u;
const HEADING = /^(#{1,6})\s+(.*)$/u;
const ITEM = /^-\s+/u;
const TERM = /^(.+?)\s+::\s+(.+)$/u;

/**
 * Reads one file of a template: headings, paragraphs, lists, terms with their definitions, blocks and conditions. A
 * text has no other meaning: signs of HTML are signs.
 *
 * @param findings takes everything that is wrong
 */
export function parseTemplate(text: string, file: string, findings: TemplateFinding[]): TemplatePart[] {
  const top: TemplatePart[] = [];
  const open: OpenCondition[] = [];
  let paragraph: { text: string; line: number }[] = [];
  let level = 0;
  const here = () => open.at(-1)?.parts ?? top;
  const tellAt = (line: number, indent = 0): TellFault => {
    return (column, fault) => findings.push({ file, line, column: column + indent, ...fault });
  };
  const endParagraph = () => {
    const [first] = paragraph;
    if (first === undefined) return;
    const line = paragraph.flatMap(({ text: words, line: number }, place) => [
      ...(place === 0 ? [] : [{ kind: 'text' as const, text: ' ' }]),
      ...parseLine(words, tellAt(number)),
    ]);
    here().push({ kind: 'paragraph', line });
    paragraph = [];
  };

  const command = (sign: string, name: string, line: number) => {
    const tell = tellAt(line);
    if (sign === '!') return;
    if (sign === '>') {
      const block = TEMPLATE_BLOCKS.find((one) => one === name);
      if (block) here().push({ kind: 'block', block });
      else
        tell(1, {
          code: 'unknown-block',
          problem: `there is no block ${name}`,
          remedy: `write ${nearestOf(name, TEMPLATE_BLOCKS)}`,
        });
      return;
    }
    if (sign === '/') {
      const last = open.pop();
      if (last === undefined || last.condition !== name)
        tell(1, {
          code: 'stray-end',
          problem: `{{/${name}}} ends what is not open`,
          remedy: last === undefined ? 'leave it out' : `close {{#${last.condition}}} of line ${last.line} first`,
        });
      if (last !== undefined) {
        const { condition, isWanted, parts } = last;
        here().push({ kind: 'condition', condition, isWanted, parts });
      }
      return;
    }
    const condition = TEMPLATE_CONDITIONS.find((one) => one === name);
    if (condition === undefined)
      tell(1, {
        code: 'unknown-condition',
        problem: `there is no condition ${name}`,
        remedy: `write ${nearestOf(name, TEMPLATE_CONDITIONS)}`,
      });
    open.push({ condition: condition ?? (name as TemplateCondition), isWanted: sign === '#', line, parts: [] });
  };

  const heading = (signs: string, words: string, line: number) => {
    const found = signs.length;
    if (found > 4 || found > level + 1)
      tellAt(line)(1, {
        code: 'heading-level',
        problem: `a heading of level ${found} stands under one of level ${level}`,
        remedy: `write it with ${'#'.repeat(Math.min(level + 1, 4))}`,
      });
    level = Math.min(found, 4);
    const at = Math.min(found, 4) as Heading['level'];
    here().push({ kind: 'heading', level: at, line: parseLine(words, tellAt(line, found + 1)) });
  };

  // The cover begins with the title of the report, every other file with that of a section.
  level = file.startsWith('cover') ? 0 : 1;
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = index + 1;
    const words = raw.trim();
    const asCommand = COMMAND.exec(words);
    const asHeading = HEADING.exec(words);
    const asTerm = TERM.exec(words);
    if (words === '' || asCommand || asHeading || asTerm || ITEM.test(words)) endParagraph();
    if (words === '') {
      here().push({ kind: 'paragraph', line: [] });
    } else if (asCommand) {
      command(asCommand[1]!, asCommand[2]!, line);
    } else if (asHeading) {
      heading(asHeading[1]!, asHeading[2]!, line);
    } else if (asTerm) {
      const term = { term: parseLine(asTerm[1]!, tellAt(line)), text: parseLine(asTerm[2]!, tellAt(line)) };
      const last = here().at(-1);
      if (last?.kind === 'terms') here()[here().length - 1] = { kind: 'terms', items: [...last.items, term] };
      else here().push({ kind: 'terms', items: [term] });
    } else if (ITEM.test(words)) {
      const item = parseLine(words.replace(ITEM, ''), tellAt(line, 2));
      const last = here().at(-1);
      if (last?.kind === 'list') here()[here().length - 1] = { kind: 'list', items: [...last.items, item] };
      else here().push({ kind: 'list', items: [item] });
    } else {
      paragraph.push({ text: words, line });
    }
  }
  endParagraph();
  for (const { condition, line, isWanted } of open)
    findings.push({
      file,
      line,
      column: 1,
      code: 'unclosed-condition',
      problem: `{{${isWanted ? '#' : '^'}${condition}}} is not closed`,
      remedy: `write {{/${condition}}} in a line of its own`,
    });
  return top.filter(isSomething).map(withoutBlanks);
}

function isSomething(part: TemplatePart): boolean {
  return part.kind !== 'paragraph' || part.line.length > 0;
}

/** Blank lines end lists and terms; they are no parts themselves. */
function withoutBlanks(part: TemplatePart): TemplatePart {
  if (part.kind !== 'condition') return part;
  return { ...part, parts: part.parts.filter(isSomething).map(withoutBlanks) };
}
