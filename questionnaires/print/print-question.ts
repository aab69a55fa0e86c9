import { filled } from '../conditions-in-words/filled.ts';
import { instructionOf, textOf } from '../instrument/text.ts';
import { type Html, html } from '../pages/html.ts';
import { type MarkedBefore, markedBefore } from './marked-before.ts';
import type { PaperScreen, PlacedItem } from './paper.ts';
import { paperText } from './paper-text.ts';
import { printAnswers } from './print-answers.ts';
import { goToOfQuestion, goToText } from './print-go-to.ts';

/** One question with its routing, answers and checks. No page break divides it. */
export function printQuestion(placed: PlacedItem, { screen }: PaperScreen): Html {
  const { paper, item } = placed;
  const { question, number } = item;
  const crime = screen.crime?.key;
  const text = textOf(paper.instrument, paper.language, question.name) ?? '';
  const instruction = instructionOf(paper.texts, question);
  const notes = notesOf(placed);
  const goTo = goToOfQuestion(placed);
  return html`<section class="question${question.type === 'statement' && ' statement'}" id="${number}">
<div class="number">${number}</div>
<div class="body">
${notes.length > 0 && html`<p class="note">${notes.join(' ')}</p>`}
<p class="${question.observed ? 'observed' : 'aloud'}">${paperText(paper, text, crime)}</p>
${instruction !== undefined && html`<p class="instruction">${paperText(paper, instruction, crime)}</p>`}
${printAnswers(placed)}${goTo && html`<p class="goto">→ ${goToText(paper, goTo)}</p>`}
${checksOf(placed, crime)}
</div>
</section>
`;
}

/** What the interviewer has to know before the question is read. */
function notesOf(placed: PlacedItem): string[] {
  const { paper, form, item } = placed;
  const { words } = paper;
  const { question, number } = item;
  const notes: string[] = [];
  const condition = paper.say([question.visibleIf], form.module.form);
  if (condition !== undefined) notes.push(filled(words.askIf, [condition]));
  const rule = ruleText(placed);
  if (rule !== undefined) notes.push(rule);
  const card = paper.cards.find(({ questions }) => questions.includes(number));
  if (card) notes.push(`${filled(words.showCard, [String(card.number)])}.`);
  // A question with an instruction of its own needs none of the usual ones.
  if (instructionOf(paper.texts, question) === undefined) notes.push(...usualInstructions(placed));
  if (question.maxSelected !== undefined) notes.push(filled(words.atMost, [String(question.maxSelected)]));
  const marked = markedBefore(item);
  if (marked) notes.push(offeredText(placed, marked));
  if (question.required === false && question.type !== 'statement') notes.push(words.optional);
  return notes;
}

/** When the question is answered by rule, and with what. */
function ruleText({ paper, form, item }: PlacedItem): string | undefined {
  const { fixed, name } = item.question;
  const condition = fixed && paper.say([fixed.when], form.module.form);
  if (!fixed || condition === undefined) return undefined;
  return filled(paper.words.byRule, [paper.sayCode(name, fixed.value), condition]);
}

function usualInstructions({ paper: { words }, item: { question } }: PlacedItem): string[] {
  const instructions: string[] = [];
  if (question.observed) instructions.push(words.observe);
  if (question.fieldCoded) instructions.push(words.doNotRead);
  if (question.type === 'multiple') instructions.push(words.severalAnswers);
  return instructions;
}

/** Says once what is offered only after an earlier answer. */
export function offeredText({ paper, form }: PlacedItem, { name, kind, answered }: MarkedBefore): string {
  if (name === 'told_before' && kind === 'onlyMarked') return paper.words.route.onlyReported;
  if (answered)
    return filled(paper.words[kind], [paper.numberOf(name) ?? name, paper.sayCode(answered.row, answered.code)]);
  return filled(paper.words[kind], [paper.say([`{${name}}`], form.module.form) ?? '']);
}

/** The edits of the question that can apply, as notes below its answers. */
export function checksOf({ paper, item }: PlacedItem, crime: string | undefined): Html[] {
  const { words, texts } = paper;
  return (item.question.edits ?? [])
    .filter(({ id, when }) => texts.edits[id] !== undefined && !paper.isOff(when))
    .map(({ id, severity }) => {
      const heading = severity === 'hard' ? words.mustCorrect : words.confirm;
      return html`<p class="check"><b>${heading}</b> ${paperText(paper, texts.edits[id] ?? '', crime)}</p>`;
    });
}
