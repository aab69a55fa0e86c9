import type { Json } from '../../edit/json.ts';
import { joinConditions } from '../../expression/write-expression.ts';
import {
  type BuiltQuestion,
  buildQuestion,
  cellCondition,
  copyCondition,
  type QuestionWorkshop,
} from './build-question.ts';
import type { FormPart } from './form-parts.ts';
import type { PlannedPlace } from './known-names.ts';
import { ADDED_LISTS, listOfPlanned, otherList } from './place-questions.ts';
import type { Copy, PlannedQuestion } from './plan-questions.ts';
import { MOST_CODES } from './read-choices.ts';
import { MOST_LETTERS } from './read-condition.ts';
import { cellTexts } from './read-text.ts';
import { wordsAdded } from './skeleton.ts';

/** Forms, lists and texts of the questionnaire to be. */
export interface BuiltForms {
  readonly forms: { name: string; file: Json }[];
  readonly lists: Record<string, string[]>;
  /** Texts by language: forms, questions, choices, edits. */
  readonly texts: Record<string, BuiltTexts>;
  /** The row from which a question came, by its name, for what is found out later. */
  readonly origins: Map<string, PlannedQuestion>;
}

export interface BuiltTexts {
  forms: Record<string, { title: string }>;
  questions: Record<string, { text: string; instruction?: string }>;
  choices: Record<string, Record<string, string>>;
  edits: Record<string, string>;
}

/** What building needs besides the questions: their places, and names for what is added. */
export interface FormWorkshop extends QuestionWorkshop {
  readonly placed: ReadonlyMap<PlannedQuestion, PlannedPlace>;
  readonly giveName: (wanted: string) => string;
  /** Of the questionnaire: forms of questions outside of groups have it too. */
  readonly title: string;
}

/** The files of all forms. */
export function buildForms(parts: readonly FormPart[], shop: FormWorkshop): BuiltForms {
  const languages = shop.texts.languages.map(({ code }) => code);
  const texts = Object.fromEntries(
    languages.map((code): [string, BuiltTexts] => [code, { forms: {}, questions: {}, choices: {}, edits: {} }]),
  );
  const built: BuiltForms = { forms: [], lists: {}, texts, origins: new Map() };
  for (const [index, part] of parts.entries()) {
    const first = part.screens[0]?.[0];
    const name = shop.giveName(part.group ? `${part.group.name}_form` : `part_${index + 1}`);
    const titles = part.group && first ? groupTitles(part, first, shop) : {};
    const title = part.group?.name ?? titleOfRest(part, parts, shop);
    for (const code of languages) texts[code]!.forms[name] = { title: titles[code] ?? title };
    const screens = part.screens.map((screen) => buildScreen(screen, built, shop));
    built.forms.push({ name, file: { form: name, unit: 'case', screens } });
  }
  return built;
}

/** The title of questions outside of groups: that of the questionnaire, with a number where there are several such. */
function titleOfRest(part: FormPart, parts: readonly FormPart[], { title, remark }: FormWorkshop): string {
  const rest = parts.filter(({ group }) => group === undefined);
  const given = rest.length === 1 ? title : `${title} (${rest.indexOf(part) + 1})`;
  // Where there are too many groups, what stands in groups is put together too; that is told by itself.
  const outside = part.screens.flat().find(({ around }) => around.length === 0);
  if (outside) remark('note', outside.node.row.place(), { code: 'partTitled', title: given });
  return given;
}

function groupTitles(
  { group }: FormPart,
  first: PlannedQuestion,
  { texts, finder }: FormWorkshop,
): Record<string, string> {
  return cellTexts(texts, group!.row, 'label', { quoted: (name) => finder.quoted(first, name) });
}

function buildScreen(screen: readonly PlannedQuestion[], built: BuiltForms, shop: FormWorkshop): Json {
  const first = screen[0]!;
  const around = screen.map((question) => outerConditions(question, shop));
  const isSame = around.every((each) => each === around[0]);
  const questions: Json[] = screen.flatMap((question, at) => {
    const place = shop.placed.get(question)!;
    built.origins.set(place.name, question);
    const made = question.asksForMore ? askForMore(question, place, shop) : buildQuestion(question, place, shop);
    const condition = isSame ? undefined : around[at];
    const own = typeof made.record.visibleIf === 'string' ? made.record.visibleIf : undefined;
    const visibleIf = joinedOrLost([condition, own], question, shop);
    if (visibleIf === undefined) delete made.record.visibleIf;
    else made.record.visibleIf = visibleIf;
    addTexts(built, made, shop);
    addList(built, question, place, shop);
    return [made.record, ...otherOf(question, place, made, built, shop)];
  });
  const visibleIf = isSame ? around[0] : undefined;
  return { name: shop.placed.get(first)!.name, ...(visibleIf !== undefined && { visibleIf }), questions };
}

/** What the groups and repeats around a question ask for, as one condition. */
function outerConditions(question: PlannedQuestion, shop: FormWorkshop): string | undefined {
  const place = shop.placed.get(question)!;
  const ofGroups = question.around.map((node, depth) => {
    const copies = question.copies.filter((copy) => question.around.indexOf(copy.of) <= depth);
    return cellCondition({ node, around: question.around.slice(0, depth), copies }, place, 'relevant', shop, 'asked');
  });
  const ofCopies = [...copyCondition(question, place, shop), ...moreConditions(question, shop)];
  return joinedOrLost([...ofGroups, ...ofCopies], question, shop);
}

/** Conditions as one; undefined, and reported, where that is longer than a file may have it. */
function joinedOrLost(
  conditions: readonly (string | undefined)[],
  { node: { row } }: PlannedQuestion,
  { remark }: FormWorkshop,
): string | undefined {
  const joined = joinConditions(conditions);
  if (joined === undefined || joined.length <= MOST_LETTERS) return joined;
  remark('lost', row.place('relevant'), { code: 'conditionTooLong', letters: joined.length, most: MOST_LETTERS });
  return undefined;
}

/** A copy of a repeat without a number is asked when somebody said that there is another one. */
function moreConditions(question: PlannedQuestion, { placed }: FormWorkshop): string[] {
  return question.copies.flatMap((copy, depth) => {
    const before = question.copies.slice(0, depth);
    if (copy.number === 1) return [];
    return [...placed].flatMap(([other, { name }]) => {
      const last = other.asksForMore && other.copies.at(-1);
      const isOfCopyBefore = last && last.of === copy.of && last.number === copy.number - 1;
      return isOfCopyBefore && isSameCopies(other.copies.slice(0, -1), before) ? [`{${name}} = 'yes'`] : [];
    });
  });
}

function isSameCopies(one: readonly Copy[], other: readonly Copy[]): boolean {
  return (
    one.length === other.length &&
    one.every((copy, at) => copy.of === other[at]!.of && copy.number === other[at]!.number)
  );
}

function askForMore(question: PlannedQuestion, place: PlannedPlace, { texts, finder }: FormWorkshop): BuiltQuestion {
  const { row } = question.node;
  const titles = cellTexts(texts, row, 'label', { quoted: (name) => finder.quoted(question, name) });
  const text = Object.fromEntries(
    texts.languages.map(({ code }) => [code, [titles[code], wordsAdded(code).more].filter(Boolean).join(': ')]),
  );
  return {
    record: { name: place.name, type: 'single', choices: ADDED_LISTS.more.name },
    text,
    instruction: {},
    message: {},
  };
}

function addTexts(
  { texts }: BuiltForms,
  { record, text, instruction, message }: BuiltQuestion,
  { texts: reader }: FormWorkshop,
): void {
  const name = String(record.name);
  for (const { code } of reader.languages) {
    const ofLanguage = texts[code]!;
    const words = instruction[code];
    ofLanguage.questions[name] = { text: text[code]!, ...(words !== undefined && { instruction: words }) };
    if (message[code] !== undefined) ofLanguage.edits[`${name}_constraint`] = message[code];
  }
}

/** The list of a question, once, with its labels. */
function addList(built: BuiltForms, question: PlannedQuestion, place: PlannedPlace, shop: FormWorkshop): void {
  const { list: name } = place;
  if (name === undefined || Object.hasOwn(built.lists, name)) return;
  const list = listOfPlanned(question, shop.lists);
  const hasOther = list !== undefined && name === otherList(list.name);
  const choices = (list?.choices ?? []).slice(0, hasOther ? MOST_CODES - 1 : MOST_CODES);
  const cut = list?.choices[choices.length];
  if (list && cut) {
    const count = list.choices.length + 1;
    shop.remark('lost', cut.row.place(), { code: 'listTooLong', list: list.written, count, most: MOST_CODES });
  }
  const addedCodes = Object.values(ADDED_LISTS).find((each) => each.name === name)?.codes ?? [];
  built.lists[name] = [...choices.map(({ code }) => code), ...addedCodes, ...(hasOther ? ['other'] : [])];
  for (const { code: language } of shop.texts.languages) built.texts[language]!.choices[name] = {};
  for (const { code, written, row } of choices) {
    const label = cellTexts(shop.texts, row, 'label', { quoted: (each) => shop.finder.quoted(question, each) });
    for (const { code: language } of shop.texts.languages)
      built.texts[language]!.choices[name]![code] = label[language] ?? written;
    for (const media of ['image', 'audio', 'video'])
      for (const filled of row.filledPlaces(media)) shop.remark('lost', filled, { code: 'mediaOfChoice' });
    if (Object.keys(label).length === 0)
      shop.remark('changed', row.place('label'), { code: 'choiceWithoutLabel', written });
  }
  for (const code of [...addedCodes, ...(hasOther ? (['other'] as const) : [])])
    for (const { code: language } of shop.texts.languages)
      built.texts[language]!.choices[name]![code] = wordsAdded(language)[code];
}

/** “Other, specify” is a question of its own. */
function otherOf(
  question: PlannedQuestion,
  place: PlannedPlace,
  { record }: BuiltQuestion,
  built: BuiltForms,
  shop: FormWorkshop,
): Json[] {
  const { kind } = question.node;
  if (kind.is !== 'choice' || !kind.hasOther || place.list === undefined) return [];
  const name = shop.giveName(`${place.name}_other`);
  built.origins.set(name, question);
  for (const { code } of shop.texts.languages) built.texts[code]!.questions[name] = { text: wordsAdded(code).specify };
  const [code = 'other'] = place.codes?.get('other') ?? [];
  const chosen = `{${place.name}} ${kind.multiple ? 'contains' : '='} '${code}'`;
  const before = typeof record.visibleIf === 'string' ? record.visibleIf : undefined;
  return [{ name, type: 'text', visibleIf: joinedOrLost([before, chosen], question, shop) ?? chosen, required: false }];
}
