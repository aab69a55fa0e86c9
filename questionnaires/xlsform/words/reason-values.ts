/** What the program keeps with every interview, whatever a workbook asks for. */
export type KeptThing = 'journal' | 'start' | 'end' | 'day' | 'tablet' | 'interviewer';

type None = undefined;

/** Why an expression cannot be read, or not be said as a condition of Cifra: each code with its values. */
export interface XPathReasonValues {
  // It cannot be read
  readonly tooManyLetters: { readonly letters: number; readonly most: number };
  readonly unreadableFrom: { readonly letter: number };
  /** `before` is what stands there instead; absent at the end. */
  readonly signMissing: { readonly sign: string; readonly before: string | undefined };
  readonly leftOver: { readonly before: string | undefined };
  readonly tooManyOperators: { readonly most: number };
  readonly tooNested: { readonly most: number };
  readonly endsEarly: None;
  readonly noValueHere: { readonly sign: string };
  readonly looksUpRecords: None;
  readonly joinsLists: None;

  // What it reads
  readonly noQuestion: { readonly name: string };
  readonly isGroup: { readonly name: string };
  readonly inRepeat: { readonly name: string };
  readonly askedLater: { readonly name: string };
  readonly isKept: { readonly name: string; readonly as: KeptThing };
  readonly notCarried: { readonly name: string };
  readonly calculationUnreadable: { readonly name: string; readonly why: XPathReason };
  readonly onlyRead: { readonly name: string };
  readonly noAnswerHere: None;
  readonly neitherQuestionNorText: { readonly name: string };
  readonly noRepeatHere: None;
  readonly copyNotFixed: None;

  // What it does
  readonly noFunction: { readonly name: string };
  readonly lacksArgument: { readonly name: string };
  readonly pattern: None;
  readonly otherFile: None;
  readonly fileOrRecords: None;
  readonly labelOfChoice: None;
  readonly textOfForm: None;
  readonly otherAnswerChosen: None;
  readonly choiceOfNoQuestion: None;
  readonly conditionOrValue: None;
  readonly countsNoChoices: None;
  readonly addsNoNumbers: None;
  readonly comparesCondition: None;
  readonly comparesSeveral: None;
  readonly numberWithWords: None;
  readonly ordersChoices: None;
  readonly ordersKinds: None;
  readonly ordersWords: None;
  readonly notANumber: None;

  // What it would become
  readonly calculationsTooLong: None;
  readonly calculationsInCircle: None;
  readonly wouldBeTooLong: { readonly letters: number; readonly most: number };
  readonly unreadableHere: None;
}

/** One of these reasons. */
export type XPathReason = {
  [Code in keyof XPathReasonValues]: { readonly code: Code } & (XPathReasonValues[Code] extends None
    ? unknown
    : XPathReasonValues[Code]);
}[keyof XPathReasonValues];

/** The reasons in one language, each as a part of a sentence that stands behind “because”. */
export type XPathReasonWords = {
  readonly [Code in keyof XPathReasonValues]: (about: XPathReasonValues[Code]) => string;
};

/** A reason as a part of a sentence. */
export function sayReason(words: XPathReasonWords, reason: XPathReason): string {
  // The words of a code take the values of that code: both follow from one type.
  return (words as Readonly<Record<string, (about: unknown) => string>>)[reason.code]!(reason);
}
