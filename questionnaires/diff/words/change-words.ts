import type { CrimeType, Edit } from '../../instrument/instrument.ts';

/** What has an order, and where. */
export type Ordered =
  | { readonly kind: 'form' | 'crime' | 'state' | 'question' }
  | { readonly kind: 'list'; readonly list: string };

/** What a setting is of. */
export type SettingOwner = 'form' | 'question' | 'crime' | 'set' | 'manifest';

/** Which text of a questionnaire changed. */
export type TextKind =
  | 'wording'
  | 'instruction'
  | 'choice'
  | 'edit'
  | 'crime'
  | 'form'
  | 'screen'
  | 'missing'
  | 'other'
  | 'fill'
  | 'state';

/** A text: what it is, whose, and for a choice its list or for a crime which text. */
export interface TextName {
  readonly kind: TextKind;
  readonly name: string;
  readonly of?: string;
}

interface NowAndBefore {
  readonly now: string;
  readonly before: string;
}

/** A code that has another number in data files. */
export interface OtherNumber extends NowAndBefore {
  readonly code: string;
}

/** The sentences about changes, in one language. Conditions and names of crimes come in as words of that language. */
export interface ChangeWords {
  readonly notSet: string;
  readonly none: string;
  readonly always: string;
  /** A condition per crime that cannot be said in words: its parts as written, between them this word. */
  readonly and: string;
  /** What a condition compares with that is read as `[series_from]`. */
  readonly seriesFrom: string;

  readonly form: (name: string) => string;
  readonly screen: (p: { name: string; questions: string }) => string;
  readonly crime: (key: string) => string;
  /** Of whom something is asked; undefined is everybody, and may be before and after. */
  readonly asked: (p: { subject: string; before: string | undefined; after: string | undefined }) => string;
  readonly formGone: (form: string) => string;
  /** `after` is the form that it follows; undefined where it is the first. */
  readonly formNew: (p: { form: string; after: string | undefined }) => string;
  readonly repeatedForOthers: (subject: string) => string;
  readonly setting: (p: NowAndBefore & { of: SettingOwner; name: string; setting: string }) => string;
  readonly order: (p: { thing: Ordered; name: string; after: string | undefined }) => string;

  readonly place: (p: { form: string; screen: string }) => string;
  readonly questionGone: (p: { name: string; place: string; isRead: boolean }) => string;
  readonly questionNew: (p: { name: string; place: string; when: string | undefined }) => string;
  readonly renamed: (p: NowAndBefore) => string;
  readonly moved: (p: { name: string } & NowAndBefore) => string;
  readonly fixed: (p: { name: string; value: string; when: string | undefined }) => string;
  readonly notFixed: (name: string) => string;

  readonly otherList: (p: { name: string; now: string | undefined; before: string | undefined }) => string;
  readonly canBeLeft: (p: { name: string; label: string; isNow: boolean }) => string;
  readonly range: (p: { min: number | undefined; max: number | undefined }) => string;
  readonly otherRange: (p: { name: string } & NowAndBefore) => string;
  readonly required: (p: { name: string; isRequired: boolean }) => string;
  readonly offersUnder: (p: { name: string; code: string }) => string;
  readonly standAlone: (p: { name: string; codes: string }) => string;
  readonly atMost: (p: { name: string; now: number | undefined; before: number | undefined }) => string;

  readonly editGone: (p: { id: string; name: string }) => string;
  readonly editNew: (p: { id: string; name: string; severity: Edit['severity']; when: string | undefined }) => string;
  readonly editSeverity: (p: { id: string; name: string; now: Edit['severity']; before: Edit['severity'] }) => string;
  readonly editWhen: (p: { id: string; name: string; now: string | undefined; before: string | undefined }) => string;

  /** `questions` are those that use the list; empty where none does. */
  readonly list: (p: { list: string; questions: string }) => string;
  readonly listGone: (list: string) => string;
  readonly listNew: (p: { list: string; codes: string }) => string;
  readonly listNumbers: (p: { list: string; numbers: readonly OtherNumber[] }) => string;
  readonly codeRenamed: (p: { list: string; label: string; before: string }) => string;
  readonly listOffers: (p: { list: string; label: string; isNow: boolean }) => string;
  readonly quoted: (text: string) => string;

  readonly textChanged: (p: {
    text: TextName;
    change: 'gone' | 'new' | 'changed';
    isEverywhere: boolean;
    now: string | undefined;
    before: string | undefined;
  }) => string;
  readonly translationChanged: (p: {
    text: TextName;
    changed: string;
    unchanged: string;
    now: string | undefined;
    before: string | undefined;
  }) => string;
  readonly namedWord: (p: { of: 'fill' | 'state'; name: string; text: string; isNew: boolean }) => string;

  readonly crimeGone: (key: string) => string;
  readonly crimeNew: (p: { key: string; isAsked: boolean }) => string;
  readonly crimeAsked: (p: { key: string; isAsked: boolean }) => string;
  readonly precedence: (p: NowAndBefore) => string;
  readonly tag: (p: { tag: string; change: 'new' | 'gone' | 'changed' }) => string;
  readonly iccs: (p: { key: string; code: string; when: string | undefined; isNow: boolean }) => string;
  readonly iccsOrder: (p: { key: string; codes: string }) => string;
  readonly countsAs: (p: { key: string; as: CrimeType['countsAs'] }) => string;

  readonly cardToRows: (p: { of: string; names: string }) => string;
  readonly askedAsRows: (name: string) => string;
  readonly rowsNew: (p: { of: string; place: string; names: string }) => string;
  readonly nowRows: (p: { names: string; text: string }) => string;
  readonly module: (p: { key: string; isAsked: boolean }) => string;
}
