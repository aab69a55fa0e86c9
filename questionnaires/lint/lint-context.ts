import type { Finding } from '../authoring/finding.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { ExpressionTree } from '../expression/tree.ts';
import { type ExpandedQuestion, type ExpandedScreen, expandScreens } from '../instrument/expand-screens.ts';
import type { FormModule } from '../instrument/instrument.ts';
import { once } from '../instrument/once.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { isAskable, type Variables, variablesOf } from './decide/variables.ts';

/** A question and where it stands; questions that are written out per crime have one place per crime. */
export interface Place {
  module: FormModule;
  file: string;
  screen: ExpandedScreen;
  question: ExpandedQuestion;
  /** `screen.question`, as the designer wrote them. */
  path: string;
  /** Positions of the screen and of the question in the form, as the designer wrote them. */
  order: { screen: number; question: number };
}

/** What every rule looks at. */
export interface LintContext {
  instrument: Instrument;
  places: readonly Place[];
  variables: Variables;
}

/** One rule of the lint: what it finds, in the order of the files. */
export type Rule = (context: LintContext) => Finding[];

export function lintContext(instrument: Instrument): LintContext {
  const crimes = instrument.crimes.filter(isAskable);
  const variables = variablesOf(instrument, crimes, instrument.memory.within('variables'));
  return { instrument, places: placesOf(instrument), variables };
}

/** The places of each question as it was written: one place, or one per crime. */
export const byWrittenQuestion = once((places: readonly Place[]): readonly [Place, ...Place[]][] => {
  const groups = new Map<string, [Place, ...Place[]]>();
  for (const place of places) {
    const key = `${place.file} ${place.path}`;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
});

/**
 * Expressions that must all hold for a question to be asked: of the form, the crime's gate, the screen, the
 * question.
 */
export function conditionsOf({ module, screen, question }: Place): string[] {
  return [module.when, ...screen.visibleIf, question.visibleIf].filter((source) => source !== undefined);
}

/** `{name} notempty`. */
export function isAnswered(name: string): ExpressionTree {
  return parseExpression(`{${name}} notempty`);
}

function placesOf(instrument: Instrument): readonly Place[] {
  const { forms, memory } = instrument;
  const ofForms = forms.map((module) => {
    const screens = expandScreens(instrument, module.screens);
    return memory.keep(`places ${module.form}`, [module, screens], () => placesInForm(module, screens));
  });
  return memory.keep('places', ofForms, () => ofForms.flat());
}

function placesInForm(module: FormModule, screens: readonly ExpandedScreen[]): readonly Place[] {
  const file = `modules/${module.form}.json`;
  const screenNames = module.screens.map(({ name }) => name);
  return screens.flatMap((screen) =>
    screen.questions.map((question, index) => ({
      module,
      file,
      screen,
      question,
      path: `${screen.template}.${question.template}`,
      order: { screen: screenNames.indexOf(screen.template), question: index },
    })),
  );
}
