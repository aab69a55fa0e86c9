import { WrongUse } from './command-failure.ts';

/** What was typed for one argument: its text, every text of a list, or true for a flag; undefined when it is absent. */
export type Typed = string | boolean | readonly (string | boolean)[] | undefined;

/** One argument of a command: how it is typed and how its value is read. */
export interface Argument<Value> {
  readonly kind: 'text' | 'list' | 'flag';
  /**
   * @param name as the person types or reads it: `--seed`, `FOLDER`
   * @throws WrongUse when the value is missing or wrong
   */
  read(typed: Typed, name: string): Value;
}

/** Arguments by name. */
export type Arguments = Readonly<Record<string, Argument<unknown>>>;

/** The values of arguments: `ValuesOf<{ folder: Argument<string> }>` is `{ folder: string }`. */
export type ValuesOf<A extends Arguments> = {
  readonly [Name in keyof A]: A[Name] extends Argument<infer Value> ? Value : never;
};

function textArgument<Value>(read: (text: string | undefined, name: string) => Value): Argument<Value> {
  return { kind: 'text', read: (typed, name) => read(typeof typed === 'string' ? typed : undefined, name) };
}

/** True when the flag is there. */
export const flag: Argument<boolean> = { kind: 'flag', read: (typed) => typed === true };

/** An option that may be given several times. */
export const textList: Argument<readonly string[]> = {
  kind: 'list',
  read: (typed) => (Array.isArray(typed) ? typed.filter((text) => typeof text === 'string') : []),
};

/** A text that may be absent. */
export const optionalText = textArgument((text) => text);

/** A text that must be there. */
export const requiredText = textArgument((text, name) => {
  if (!text) throw new WrongUse(`${name} is missing`);
  return text;
});

/** A text with the value that it has when it is absent. */
export function textOr(fallback: string): Argument<string> {
  return textArgument((text) => text ?? fallback);
}

/** One of a closed list of words; undefined when it is absent. */
export function optionalChoice<const Choice extends string>(choices: readonly Choice[]): Argument<Choice | undefined> {
  return textArgument((text, name) => (text === undefined ? undefined : choose(choices, text, name)));
}

/** One of a closed list of words; wrong use when it is absent and there is no fallback. */
export function choice<const Choice extends string>(choices: readonly Choice[], fallback?: Choice): Argument<Choice> {
  return textArgument((text, name) => choose(choices, text ?? fallback, name));
}

function choose<Choice extends string>(choices: readonly Choice[], text: string | undefined, name: string): Choice {
  const chosen = choices.find((each) => each === text);
  if (chosen === undefined) throw new WrongUse(`${name} must be one of: ${choices.join(', ')}`);
  return chosen;
}

/** A whole number from `from` to `to`. */
/** A whole number from 1 on, where one is typed. */
export const optionalNumber = textArgument((text, name) => (text === undefined ? undefined : counted(text, name)));

/** One that is repeated. */
export const numberList: Argument<readonly number[]> = {
  kind: 'list',
  read: (typed, name) => textList.read(typed, name).map((text) => counted(text, name)),
};

function counted(text: string, name: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new WrongUse(`${name} must be a whole number from 1 on`);
  return Number(text);
}

export function wholeNumber({ from, to, fallback }: { from: number; to: number; fallback: number }): Argument<number> {
  return textArgument((text, name) => {
    const number = text === undefined ? fallback : Number(text);
    if (!Number.isInteger(number) || number < from || number > to)
      throw new WrongUse(`${name} must be a whole number from ${from} to ${to}`);
    return number;
  });
}
