import { parseExpression } from '../../expression/parse-expression.ts';
import type { ExpandedQuestion } from '../../instrument/expand-screens.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { instructionOf, rowWords, textOf, textsIn } from '../../instrument/text.ts';
import { type NameInWorkbook, writeXPath } from '../xpath/write-xpath.ts';
import type { ExportedLists } from './export-lists.ts';
import type { TextWriter } from './export-text.ts';
import { hasMissingOfItsOwn, MISSING_SUFFIX } from './exported-names.ts';
import { headIn } from './language-heads.ts';
import type { CellsByHead } from './workbook-rows.ts';

/** What writing questions needs. */
export interface ExportDesk {
  readonly instrument: Instrument;
  readonly nameOf: NameInWorkbook;
  readonly texts: TextWriter;
  readonly lists: ExportedLists;
}

/** The rows of a question: itself, why there is no answer, and a note for each soft edit. */
export function questionRows(question: ExpandedQuestion, place: string, desk: ExportDesk): CellsByHead[] {
  const { name, missing = [] } = question;
  const relevant = reachedOnly(question, desk);
  const row: CellsByHead = {
    type: typeOf(question, desk),
    name,
    ...labels(question, desk),
    ...(relevant !== '' && { relevant }),
    'cifra::place': place,
  };
  if (question.type === 'statement') return [row];
  const hasOwn = hasMissingOfItsOwn(question);
  if (question.required !== false && !hasOwn) row.required = 'yes';
  Object.assign(row, constraintOf(question, desk));
  const filter = filterOf(question, desk);
  if (filter !== '') row.choice_filter = filter;
  const rows = [row];
  if (hasOwn) {
    const isBlank = `\${${name}} = ''`;
    rows.push({
      type: `select_one ${desk.lists.listFor('', missing)}`,
      name: `${name}${MISSING_SUFFIX}`,
      ...Object.fromEntries(
        desk.instrument.manifest.languages.map((language) => [
          headIn('label', language),
          labelOf(question, language, desk),
        ]),
      ),
      relevant: [bracketed(relevant), isBlank].filter((part) => part !== '').join(' and '),
      ...(question.required !== false && { required: 'yes' }),
      'cifra::place': place,
    });
  }
  return [...rows, ...softEdits(question, desk)];
}

/** A condition of the questionnaire as the workbook has it; `''` for none. */
export function conditionCell(source: string | undefined, { nameOf }: Pick<ExportDesk, 'nameOf'>): string {
  return source === undefined ? '' : writeXPath(parseExpression(source), nameOf);
}

function bracketed(condition: string): string {
  return condition === '' ? '' : `(${condition})`;
}

/** What is answered by rule is not asked. */
function reachedOnly({ visibleIf, fixed }: ExpandedQuestion, desk: ExportDesk): string {
  const own = conditionCell(visibleIf, desk);
  if (!fixed) return own;
  return [bracketed(own), `not(${conditionCell(fixed.when, desk)})`].filter((part) => part !== '').join(' and ');
}

function typeOf({ type, choices = '', missing, integer }: ExpandedQuestion, { lists }: ExportDesk): string {
  switch (type) {
    case 'single':
      return `select_one ${lists.listFor(choices, missing)}`;
    case 'multiple':
      return `select_multiple ${lists.listFor(choices, missing)}`;
    case 'number':
    case 'money':
      return (integer ?? type === 'number') ? 'integer' : 'decimal';
    case 'statement':
      return 'note';
    default:
      return type;
  }
}

function labels(question: ExpandedQuestion, desk: ExportDesk): CellsByHead {
  const { instrument, texts } = desk;
  const cells: CellsByHead = {};
  for (const language of instrument.manifest.languages) {
    cells[headIn('label', language)] = labelOf(question, language, desk);
    const instruction = question.row ? undefined : instructionOf(textsIn(instrument, language), question);
    if (instruction !== undefined) cells[headIn('hint', language)] = texts.write(instruction, language, question.crime);
  }
  return cells;
}

function labelOf(question: ExpandedQuestion, language: string, { instrument, texts }: ExportDesk): string {
  const { row, name, crime } = question;
  const text = row ? rowWords(textsIn(instrument, language), row) : textOf(instrument, language, name);
  return texts.write(text, language, crime) || name;
}

/** ConstraintLimits and hard edits. */
function constraintOf(question: ExpandedQuestion, desk: ExportDesk): CellsByHead {
  const { name, type, min, max, maxSelected, maxLength, exclusive = [], edits = [] } = question;
  const parts = [
    ...(min === undefined ? [] : [`. >= ${min}`]),
    ...(max === undefined ? [] : [`. <= ${max}`]),
    ...(maxSelected === undefined ? [] : [`count-selected(.) <= ${maxSelected}`]),
    ...(maxLength === undefined ? [] : [`string-length(.) <= ${maxLength}`]),
    ...(type === 'multiple' ? exclusive.map((code) => `not(selected(., '${code}') and count-selected(.) > 1)`) : []),
  ];
  const hard = edits.filter(({ severity }) => severity === 'hard');
  for (const { when } of hard) parts.push(`not(${conditionCell(when, desk).replaceAll(`\${${name}}`, '.')})`);
  if (parts.length === 0) return {};
  const messages: CellsByHead = {};
  for (const language of hard.length > 0 ? desk.instrument.manifest.languages : []) {
    const { edits: texts } = textsIn(desk.instrument, language);
    const all = hard
      .map(({ id }) => desk.texts.write(texts[id], language, question.crime))
      .filter((text) => text !== '');
    messages[headIn('constraint_message', language)] = all.join(' ');
  }
  return { constraint: parts.join(' and '), ...messages };
}

/** Choices with a condition: everything else is always offered. */
function filterOf({ choicesVisibleIf = {} }: ExpandedQuestion, desk: ExportDesk): string {
  return Object.entries(choicesVisibleIf)
    .map(([code, when]) => `(name != '${code}' or (${conditionCell(when, desk)}))`)
    .join(' and ');
}

/** A soft edit is a note behind its question, for the interviewer to think of. */
function softEdits(question: ExpandedQuestion, desk: ExportDesk): CellsByHead[] {
  const { edits = [], name, crime } = question;
  return edits
    .filter(({ severity }) => severity === 'soft')
    .map(({ id, when }) => {
      const condition = conditionCell(when, desk);
      return {
        type: 'note',
        name: `edit_${id}_${name}`.slice(0, 90),
        ...Object.fromEntries(
          desk.instrument.manifest.languages.map((language) => [
            headIn('label', language),
            desk.texts.write(textsIn(desk.instrument, language).edits[id], language, crime) || id,
          ]),
        ),
        relevant: condition,
        'cifra::edit': id,
      };
    });
}
