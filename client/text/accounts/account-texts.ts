import type { InEveryLanguage } from '../language.ts';
import { accountsInEnglish } from './en.ts';
import { accountsInSpanish } from './es.ts';
import { accountsInFrench } from './fr.ts';
import { accountsInPortuguese } from './pt.ts';

/** What an administrator does to an account. */
export type AccountMove = 'role' | 'password' | 'end-sessions' | 'disable' | 'enable';

/** What can be wrong with a new account, at its field; a password has texts of its own. */
export type NewAccountError = 'nameMissing' | 'userWrong' | 'userTaken' | 'roleMissing';

/** Texts about accounts, and about the server, on the administrator's page. Counts arrive written. */
export interface AccountTexts {
  readonly tabsLabel: string;
  readonly tabs: Readonly<Record<'editions' | 'accounts' | 'server', string>>;
  readonly title: string;
  readonly loading: string;
  readonly find: string;
  readonly roleLabel: string;
  readonly everyRole: string;
  readonly stateLabel: string;
  readonly everyState: string;
  readonly columns: Readonly<Record<'account' | 'role' | 'state' | 'signedIn' | 'action', string>>;
  readonly states: Readonly<Record<'active' | 'disabled', string>>;
  readonly disabledSince: (day: string) => string;
  readonly demonstration: string;
  readonly never: string;
  readonly sessions: (n: number, count: string) => string;
  readonly ownAccount: string;
  readonly shown: (n: number, count: string, all: string) => string;
  readonly more: (count: string) => string;
  readonly none: string;
  readonly change: {
    readonly action: string;
    /** The button's name where several accounts are listed. */
    readonly actionFor: (name: string) => string;
    readonly title: (name: string) => string;
    readonly what: string;
    readonly missing: string;
    readonly moves: Readonly<
      Record<
        AccountMove,
        {
          readonly name: string;
          readonly meaning: string;
          readonly verb: string;
          readonly done: (name: string) => string;
        }
      >
    >;
    readonly newRole: string;
    readonly sameRole: string;
    readonly lastAdministrator: string;
    readonly ownAccount: string;
    readonly gone: string;
  };
  readonly password: {
    readonly label: string;
    readonly hint: string;
    readonly propose: string;
    readonly tell: string;
  };
  readonly add: {
    readonly title: string;
    readonly lead: string;
    readonly name: string;
    readonly nameHint: string;
    readonly user: string;
    readonly userHint: string;
    readonly role: string;
    readonly chooseRole: string;
    readonly make: string;
    readonly made: (name: string, user: string) => string;
    readonly errors: Readonly<Record<NewAccountError, string>>;
  };
  readonly byCommand: string;
  readonly commands: Readonly<Record<'add' | 'change' | 'list', string>>;
  readonly server: {
    readonly title: string;
    readonly database: string;
    readonly loading: string;
    readonly engine: string;
    readonly location: string;
    readonly engines: Readonly<Record<'sqlite' | 'postgres' | 'memory', string>>;
    readonly copies: Readonly<Record<'sqlite' | 'postgres' | 'memory', string>>;
    readonly byCommand: string;
    readonly sealed: string;
    /** Interviews that were received and cannot be opened here. */
    readonly waiting: (n: number, count: string) => string;
    readonly opens: string;
    readonly opensNot: string;
    readonly lookingForSealed: string;
  };
}

export const accountTexts: InEveryLanguage<AccountTexts> = {
  es: accountsInSpanish,
  en: accountsInEnglish,
  pt: accountsInPortuguese,
  fr: accountsInFrench,
};
