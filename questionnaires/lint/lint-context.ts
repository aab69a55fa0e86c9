import type { Finding } from '../authoring/finding.ts';
import type { ExpressionTree } from '../expression/tree.ts';
import type { FormModule, Instrument } from '../instrument/instrument.ts';
import { type StampedQuestion, type StampedScreen, stampScreens } from '../instrument/stamp.ts';
import { type Variables, variablesOf } from './decide/variables.ts';

/** A question where it stands, stamped ones once per crime. */
export interface Place {
  module: FormModule;
  file: string;
  screen: StampedScreen;
  question: StampedQuestion;
  /** `screen.question`, as the designer wrote them. */
  at: string;
  /** Position of the screen and of the question in the form, stamped ones where they were written. */
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
  return { instrument, places: placesOf(instrument), variables: variablesOf(instrument) };
}

/** The places of one written question, one per crime it is asked about. */
export function byWrittenQuestion(places: readonly Place[]): [Place, ...Place[]][] {
  const groups = new Map<string, [Place, ...Place[]]>();
  for (const place of places) {
    const key = `${place.file} ${place.at}`;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
}

/** Expressions that must all hold for a place to be reached, but for the last one: form, crime's gate, screen, question. */
export function conditionsOf({ module, screen, question }: Place): string[] {
  return [module.when, ...screen.visibleIf, question.visibleIf].filter((source) => source !== undefined);
}

/** `{name} notempty`. */
export function isAnswered(name: string): ExpressionTree {
  return { kind: 'operator', operator: 'notempty', operands: [{ kind: 'variable', name }] };
}

function placesOf(instrument: Instrument): Place[] {
  return instrument.forms.flatMap((module) => {
    const written = module.screens.map(({ name }) => name);
    return stampScreens(instrument, module.screens).flatMap((screen) =>
      screen.questions.map((question, index) => ({
        ...{ module, file: `modules/${module.form}.json`, screen, question },
        at: `${screen.template}.${question.template}`,
        order: { screen: written.indexOf(screen.template), question: index },
      })),
    );
  });
}
