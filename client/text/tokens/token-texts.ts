import type { TokenReply, TokenScope } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { tokensInEnglish } from './en.ts';
import { tokensInSpanish } from './es.ts';
import { tokensInFrench } from './fr.ts';
import { tokensInPortuguese } from './pt.ts';

/** Texts of the page on which machines get tokens. Days and numbers arrive written. */
export interface TokenTexts {
  readonly title: string;
  readonly lead: string;
  readonly listed: string;
  readonly loading: string;
  readonly none: string;
  readonly columns: Readonly<Record<'name' | 'scope' | 'user' | 'state' | 'lastUsed' | 'action', string>>;
  readonly states: Readonly<Record<TokenReply['state'], string>>;
  readonly until: (day: string) => string;
  readonly neverUsed: string;
  /** What a scope is called, and what a machine reads with it. */
  readonly scopes: Readonly<Record<TokenScope, { readonly name: string; readonly opens: string }>>;
  readonly give: {
    readonly title: string;
    readonly name: string;
    readonly nameHint: string;
    readonly nameMissing: string;
    readonly scope: string;
    readonly scopeMissing: string;
    readonly ends: string;
    readonly inDays: (days: string, day: string) => string;
    readonly passwordHint: string;
    readonly make: string;
    readonly full: string;
  };
  readonly given: {
    readonly title: (name: string) => string;
    readonly once: string;
    readonly token: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly how: string;
  };
  readonly revoke: {
    readonly action: string;
    /** Names the button to who hears it. */
    readonly actionOf: (name: string) => string;
    readonly question: (name: string) => string;
    readonly meaning: string;
    readonly done: (name: string) => string;
  };
  readonly byCommand: string;
  readonly commands: Readonly<Record<'create' | 'list' | 'revoke', string>>;
}

export const tokenTexts: InEveryLanguage<TokenTexts> = {
  es: tokensInSpanish,
  en: tokensInEnglish,
  pt: tokensInPortuguese,
  fr: tokensInFrench,
};
