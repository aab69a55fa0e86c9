import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { type AccountReply, type MeReply, newPassword } from '#contract';
import { AccountTable } from '../../../client/admin/accounts/AccountTable.tsx';
import { accountsMatching, EVERYTHING, movesOf } from '../../../client/admin/accounts/account-moves.ts';
import { readNewAccount } from '../../../client/admin/accounts/new-account.ts';
import { proposePassword } from '../../../client/admin/accounts/propose-password.ts';
import { ApiProblem } from '../../../client/api.ts';
import { problemText } from '../../../client/components/ProblemBanner.tsx';
import { lengthProblem, refusedPassword } from '../../../client/components/password-problem.ts';
import { LANGUAGES } from '../../../client/text/language.ts';
import { shellTexts } from '../../../client/text/shell/shell-texts.ts';
import { passwordFlaw } from '../../../server/contract/passwords/password-flaw.ts';
import { drawn, named, textIn, withClass } from '../elements.ts';

const account = (user: string, name: string, more: Partial<AccountReply> = {}): AccountReply => ({
  user,
  name,
  role: 'interviewer',
  demonstration: false,
  createdAt: '2026-11-24T15:00:00.000Z',
  ...more,
});

const ACCOUNTS = [
  account('zoe', 'Zoé Núñez', { sessions: 2, signedInAt: '2026-11-24T15:00:00.000Z' }),
  account('bruno', 'Bruno Díaz', { role: 'supervisor' }),
  account('ana.2', 'Ana Peña', { disabledAt: '2026-11-20T15:00:00.000Z' }),
];

describe('the list of accounts', () => {
  const users = (filter: Partial<typeof EVERYTHING>) =>
    accountsMatching(ACCOUNTS, { ...EVERYTHING, ...filter }, 'es').map(({ user }) => user);

  it('is in the order of the names, and narrowed down by what is typed, with or without accents', () => {
    expect(users({})).toEqual(['ana.2', 'bruno', 'zoe']);
    expect(users({ text: 'nunez ZOE' })).toEqual(['zoe']);
    expect(users({ text: 'ana.2' })).toEqual(['ana.2']);
    expect(users({ role: 'interviewer' })).toEqual(['ana.2', 'zoe']);
    expect(users({ role: 'interviewer', state: 'active' })).toEqual(['zoe']);
    expect(users({ state: 'disabled', text: 'bruno' })).toEqual([]);
  });

  it('says who, in which role and state, and when last seen; the own account cannot be changed', () => {
    const me: MeReply = { user: 'bruno', name: 'Bruno', role: 'admin', demonstration: false, disabled: false };
    const nothing = () => {};
    const table = drawn(
      createElement(AccountTable, { me, accounts: ACCOUNTS, onChanged: nothing, onSessionEnded: nothing }),
    );
    const rows = named(table, 'tr').slice(1).map(textIn);
    expect(rows[0]).toContain('2 sesiones abiertas');
    expect(rows[1]).toContain('Todavía no ha entrado');
    expect(rows[1]).toContain('Es su cuenta');
    expect(rows[2]).toContain('Desactivada');
    expect(named(table, 'button').map(({ attributes }) => attributes['aria-label'])).toEqual([
      'Cambiar la cuenta de Zoé Núñez',
      'Cambiar la cuenta de Ana Peña',
    ]);
    // State is a word and a shape, never a colour alone.
    const shapes = withClass(table, 'tag').map((tag) => named(tag, 'svg')[0]!.attributes.class);
    expect(new Set(shapes).size).toBe(2);
  });

  it('offers what can be done to an account as it is', () => {
    expect(movesOf(ACCOUNTS[0]!)).toEqual(['role', 'password', 'end-sessions', 'disable']);
    expect(movesOf(ACCOUNTS[1]!)).toEqual(['role', 'password', 'disable']);
    expect(movesOf(ACCOUNTS[2]!)).toEqual(['role', 'password', 'enable']);
  });
});

describe('a new account as it was typed', () => {
  it('becomes the request, or says at each field what is wrong with it', () => {
    expect(readNewAccount({ name: ' Rosa ', user: ' rosa.p ', role: 'designer' })).toEqual({
      person: { name: 'Rosa', user: 'rosa.p', role: 'designer' },
    });
    expect(readNewAccount({ name: ' ', user: 'Rosa Peña', role: undefined })).toEqual({
      errors: { name: 'nameMissing', user: 'userWrong', role: 'roleMissing' },
    });
  });
});

describe('a password', () => {
  it('that is proposed is long, random, and passes every rule', async () => {
    const proposed = Array.from({ length: 500 }, proposePassword);
    expect(new Set(proposed).size).toBe(500);
    for (const password of proposed) {
      expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
      expect(newPassword.safeParse(password).success).toBe(true);
    }
    const flaws = await Promise.all(proposed.map((password) => passwordFlaw(password, { user: 'ana', name: 'Ana' })));
    expect(flaws.filter(Boolean)).toEqual([]);
  });

  it.each(LANGUAGES)('that is refused is explained in %s, whatever the reason', (language) => {
    const text = shellTexts[language];
    const sentences = [
      lengthProblem('short', text),
      lengthProblem('x'.repeat(201), text),
      ...['password-known', 'password-pattern', 'password-about-account'].map((code) =>
        refusedPassword(new ApiProblem({ status: 422, code }), text),
      ),
    ];
    expect(new Set(sentences.filter(Boolean)).size).toBe(5);
    expect(sentences[0]).toContain('12');
    expect(lengthProblem('tres lunas verdes', text)).toBeUndefined();
    expect(refusedPassword(new ApiProblem({ status: 409, code: 'last-administrator' }), text)).toBeUndefined();
  });
});

describe('who has to wait', () => {
  it('is told how long', () => {
    const tooMany = (retryAfter?: number) =>
      problemText(new ApiProblem({ status: 429, code: 'too-many-attempts', retryAfter }), shellTexts.es);
    expect(tooMany(900)).toContain('Espere 15 minutos');
    expect(tooMany(40)).toContain('Espere un minuto');
    expect(tooMany()).toContain('Espere un minuto');
  });
});
