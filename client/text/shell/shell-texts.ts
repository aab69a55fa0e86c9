import type { Role } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { shellInEnglish } from './en.ts';
import { shellInSpanish } from './es.ts';
import { shellInFrench } from './fr.ts';
import { shellInPortuguese } from './pt.ts';

/** Texts of the shell and of the shared components. */
export interface ShellTexts {
  readonly productLead: string;
  readonly signIn: string;
  readonly user: string;
  readonly password: string;
  readonly signingIn: string;
  readonly signInFailed: string;
  readonly sessionEnded: string;
  readonly fillUser: string;
  readonly fillPassword: string;
  readonly signOut: string;
  readonly changePassword: string;
  /** The page of tokens for machines. */
  readonly tokens: string;
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly newPasswordHint: string;
  readonly repeatPassword: string;
  readonly passwordsDiffer: string;
  readonly passwordTooShort: string;
  readonly passwordTooLong: string;
  /** Why a new password is refused, by the code of the problem. */
  readonly passwordFlaws: Readonly<Record<'password-known' | 'password-pattern' | 'password-about-account', string>>;
  readonly currentPasswordWrong: string;
  readonly passwordChanged: string;
  readonly savePassword: string;
  readonly otherSessions: {
    readonly title: string;
    readonly body: string;
    readonly end: string;
    readonly ended: (n: number) => string;
  };
  readonly cancel: string;
  readonly back: string;
  readonly account: string;
  readonly language: string;
  readonly loading: string;
  readonly retry: string;
  readonly skipToContent: string;
  readonly noConnectionTitle: string;
  readonly noConnectionBody: string;
  readonly unexpectedTitle: string;
  readonly unexpectedBody: string;
  readonly reload: string;
  readonly problemMemory: string;
  readonly problemUnknown: string;
  readonly problemOffline: string;
  /** Something in between answered in place of the server. */
  readonly problemNotTheServer: string;
  /** The questionnaire of a case is not on the device, and there is no network. */
  readonly problemQuestionnaire: string;
  readonly problemTooLarge: (megabytes: number) => string;
  /** There is no such version of a questionnaire. */
  readonly problemVersion: string;
  /** Minutes to wait; one where nobody knows. */
  readonly problemTooMany: (minutes: number) => string;
  readonly accountDisabled: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly admin: {
    readonly title: string;
    readonly importSample: string;
    readonly help: string;
  };
}

export const shellTexts: InEveryLanguage<ShellTexts> = {
  es: shellInSpanish,
  en: shellInEnglish,
  pt: shellInPortuguese,
  fr: shellInFrench,
};
