import { useEffect, useState } from 'react';
import type { CaseReply } from '#contract';
import type { Journal } from '../journal/journal.ts';
import { caseToken } from '../journal/keys.ts';
import { type CaseInEdition, caseKey } from './case-in-edition.ts';

/** How the address of an interview names its case: by a token that tells nobody else which one it is. */
export interface CaseTokens {
  tokenOf(chosen: CaseInEdition): string | undefined;
  caseOf(token: string | undefined): CaseReply | undefined;
}

/** The tokens of some cases on this device; undefined until they are made. */
export function useCaseTokens(journal: Journal | undefined, cases: CaseReply[] | undefined): CaseTokens | undefined {
  const [tokens, setTokens] = useState<CaseTokens>();
  useEffect(() => {
    if (!journal || !cases) return;
    let gone = false;
    makeTokens(journal, cases).then((made) => !gone && setTokens(made));
    return () => {
      gone = true;
    };
  }, [journal, cases]);
  return tokens;
}

async function makeTokens({ keys }: Journal, cases: readonly CaseReply[]): Promise<CaseTokens> {
  const byToken = new Map<string, CaseReply>();
  const byCase = new Map<string, string>();
  const tokens = await Promise.all(cases.map((assigned) => caseToken(keys.naming, assigned)));
  for (const [place, assigned] of cases.entries()) {
    const token = tokens[place]!;
    byToken.set(token, assigned);
    byCase.set(caseKey(assigned), token);
  }
  return {
    tokenOf: (chosen) => byCase.get(caseKey(chosen)),
    caseOf: (token) => (token === undefined ? undefined : byToken.get(token)),
  };
}
